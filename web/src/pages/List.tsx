import { useParams } from '@tanstack/react-router'
import { procedureAt, useMeta } from '../api/meta.ts'
import { Missing } from '../frame/Problem.tsx'
import { RecordList } from '../table/RecordList.tsx'

/** The records of one procedure, whichever it is. */
export function List() {
  const { plural = '' } = useParams({ strict: false })
  const procedure = procedureAt(useMeta(), plural)
  return procedure ? <RecordList key={plural} procedure={procedure} /> : <Missing />
}
