import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { pluralOf, useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { pageQuery } from '../api/records.ts'
import type { Row } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { DayChip } from './DayChip.tsx'
import { Explanation } from './Explanation.tsx'

/** The chip of a row; its account is fetched when asked for. */
export function RowChip({ row }: { readonly row: Row }) {
  if (!row.due || row.daysLeft === undefined) return null
  return <DayChip due={row.due} daysLeft={row.daysLeft} since={row.since} basis={row.basis} explain={() => <Fetched row={row} />} />
}

function Fetched({ row }: { readonly row: Row }) {
  const meta = useMeta()
  const say = useSay()
  const { data, error } = useQuery(pageQuery(pluralOf(meta, row.procedure), row.id))
  if (error) return <p>{say(problemOf(error).detail)}</p>
  if (!data) return <Skeleton active paragraph={{ rows: 5 }} className="explanation" />
  const clock = data.clocks.find(c => c.kind === 'duty' && c.running && c.due === row.due) ?? data.clocks.find(c => c.due === row.due)
  return clock ? <Explanation clock={clock} /> : null
}
