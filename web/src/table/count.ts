import type { Label } from '../api/types.ts'
import { words } from '../words.ts'

const format = new Intl.NumberFormat('en-US')

/** Visits are counted in batches, everything else in records; a count that was cut short says so. */
export function countInWords(procedure: string, count: { readonly total: number; readonly capped: boolean }): Label {
  const n = format.format(count.total)
  if (count.capped) return words.list.more(n)
  return procedure === 'visit' ? words.list.batches(n) : words.list.count(n)
}
