import { addDays, type Day } from '#core/law/days.ts'
import type { Filed } from './queries.ts'

export interface Return {
  readonly petition: string
  readonly day: Day
  readonly unit: string
}
/** How long after its end a matter that is brought again is the same one come back. */
const watched = 365
const ends = ['concluded', 'settled', 'terminated']

/**
 * Petitions that came back after their end: by their own step, or because one who brought them brought the same cause again, to the same
 * unit. Each once a day; who it was is not in it.
 */
export function returnsIn(
  filed: readonly Filed[],
  who: ReadonlyMap<string, number>,
  stepped: readonly { readonly petition: string; readonly day: Day }[],
): readonly Return[] {
  const byWhom = Map.groupBy(
    filed.flatMap(f => (f.person !== null && who.has(f.person) ? [{ ...f, who: who.get(f.person) ?? 0 }] : [])),
    f => `${f.who} ${f.content}`,
  )
  const again = [...byWhom.values()].flatMap(own =>
    own.flatMap(before =>
      own.flatMap((after): Return[] =>
        before.unit !== null
        && before.ended !== null
        && ends.includes(before.state)
        && after.petition !== before.petition
        && after.unit === before.unit
        && after.day > before.ended
        && after.day <= addDays(before.ended, watched)
          ? [{ petition: before.petition, day: after.day, unit: before.unit }]
          : [],
      ),
    ),
  )
  const unitOf = new Map(filed.map(f => [f.petition, f.unit]))
  const all = [
    ...again,
    ...stepped.flatMap(({ petition, day }): Return[] => {
      const unit = unitOf.get(petition)
      return unit ? [{ petition, day, unit }] : []
    }),
  ]
  return [...new Map(all.map(r => [`${r.petition} ${r.day}`, r])).values()].toSorted((a, b) => a.day.localeCompare(b.day))
}
