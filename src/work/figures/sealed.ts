import type { Figure, Only, SealedCount } from './figure.ts'
import type { SealedRow } from './queries.ts'
import { nothing, type Counted } from './value.ts'

/**
 * How many sealed submissions a figure counts beside those that it lists. Below the whole office, by anything but the channel, they are
 * never told.
 */
export function sealedIn(figure: Figure, year: number, rows: readonly SealedRow[], only: Only = {}): Counted {
  const { channel, ...others } = { ...figure.only, ...only }
  const { sealed } = figure
  if (!sealed || Object.keys(others).length) return nothing
  const counted = rows.filter(row => row.year === (figure.lastYear ? year - 1 : year) && (channel === undefined || row.channel === channel))
  const count = (what: SealedCount | undefined) => (what ? counted.reduce((sum, row) => sum + row[what], 0) : 0)
  return { whole: count(sealed.whole), part: count(sealed.part) }
}

/** By channel each goes to its own; by anything else they stand as one. */
export function sealedBy(
  figure: Figure,
  year: number,
  rows: readonly SealedRow[],
  by: string,
): readonly (Counted & { readonly key: string })[] {
  const keys =
    by === 'channel'
      ? [...new Set(rows.map(row => row.channel))].map(channel => ({ key: channel, ...sealedIn(figure, year, rows, { channel }) }))
      : [{ key: sealedKey, ...sealedIn(figure, year, rows) }]
  return keys.filter(({ whole }) => whole > 0)
}
export const sealedKey = 'sealed'
