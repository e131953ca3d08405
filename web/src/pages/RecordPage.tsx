import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { procedureAt, useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { pageQuery } from '../api/records.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { Loading } from '../frame/Loading.tsx'
import { Missing, Problem } from '../frame/Problem.tsx'
import { RecordView } from '../record/RecordView.tsx'

/** One record of any procedure, drawn from its declaration. */
export function RecordPage() {
  const { plural = '', id = '' } = useParams({ strict: false })
  const procedure = procedureAt(useMeta(), plural)
  return procedure ? <Fetched key={id} procedure={procedure} id={id} /> : <Missing />
}

function Fetched({ procedure, id }: { readonly procedure: ProcedureMeta; readonly id: string }) {
  const { data, error, refetch } = useQuery(pageQuery(procedure.plural, id))
  // What went out of one's sight meanwhile is not shown any longer, though it was read a moment ago.
  const gone = error !== null && problemOf(error).status === 404
  if (data && !gone) return <RecordView page={data} procedure={procedure} />
  return error ? <Problem error={error} again={() => void refetch()} /> : <Loading rows={14} />
}
