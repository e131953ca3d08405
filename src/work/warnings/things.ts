import { sameEnterprise } from '#core/procedures/shared/enterprise.ts'
import { addDays, daysBetween, type Day } from '#core/law/days.ts'
import type { Kind } from '#core/statistics/new-rises.ts'
import type { Report } from '#core/statistics/rises.ts'
import type { Duty, Filed } from './queries.ts'

/** What a warning can be about: the fields of its form that say so. */
export interface Matter {
  readonly about: 'cause' | 'place' | 'enterprise' | 'overdue' | 'return'
  readonly category?: string
  readonly place?: string
  readonly enterprise?: string
  readonly unit?: string
}
/** Kinds whose things stand against one another, and all reports where a rise of everything is none of each. */
export interface Family {
  readonly abouts: readonly Matter['about'][]
  readonly kinds: readonly Kind[]
  readonly all?: readonly Report[]
  readonly share: number
  readonly matters: ReadonlyMap<string, Matter>
}

/** The key of a thing: what it is about, the same however an enterprise is spelt. */
export const keyOf = ({ about, category, place, enterprise, unit }: Matter): string =>
  [about, category, place, enterprise === undefined ? undefined : sameEnterprise(enterprise), unit].map(part => part ?? '').join(' ')

/** A report that is told of yesterday stands at 0: the day on which the look is taken has only begun. */
const ago = (day: Day, today: Day): number => daysBetween(day, today) - 1

type Seen = Report & { readonly matter: Matter }
function kind(name: string, seen: readonly Seen[], matters: Map<string, Matter>): Kind {
  for (const { matter } of seen) matters.set(keyOf(matter), matter)
  return { name, things: [...Map.groupBy(seen, s => keyOf(s.matter))].map(([key, reports]) => ({ key, reports })) }
}

export interface Past {
  readonly today: Day
  readonly filed: readonly Filed[]
  readonly missed: readonly Duty[]
  readonly returns: readonly { readonly petition: string; readonly day: Day; readonly unit: string }[]
  /** Who is who, by the person of a submission. */
  readonly who: ReadonlyMap<string, number>
  /** The second-level categories in use; of one that was switched off nothing is warned. */
  readonly categories: { has(code: string): boolean }
}

/** Causes, places, causes by place and by enterprise; and units with what is overdue there, or came back. */
export function familiesOf({ today, filed, missed, returns, who, categories }: Past): readonly Family[] {
  // A letter without a name may be anybody's: it counts for nobody.
  const known = filed.flatMap(f =>
    f.person !== null && who.has(f.person) ? [{ ...f, who: who.get(f.person) ?? 0, ago: ago(f.day, today), record: f.petition }] : [],
  )
  const first = new Map(known.toReversed().map(f => [f.petition, f.who]))
  const matters = new Map<string, Matter>()
  const used = known.filter(f => categories.has(f.content))
  const of = (name: string, matter: (f: Filed) => Matter | undefined) =>
    kind(
      name,
      used.flatMap(f => {
        const m = matter(f)
        return m ? [{ ago: f.ago, who: f.who, record: f.record, matter: m }] : []
      }),
      matters,
    )
  const ofUnits = (about: 'overdue' | 'return', at: readonly { readonly petition: string; readonly unit: string; readonly day: Day }[]) =>
    kind(
      about,
      at.flatMap(d => {
        const one = first.get(d.petition)
        return one === undefined ? [] : [{ ago: ago(d.day, today), who: one, record: d.petition, matter: { about, unit: d.unit } }]
      }),
      matters,
    )
  return [
    {
      abouts: ['cause', 'place', 'enterprise'],
      share: 4 / 6,
      all: known,
      matters,
      kinds: [
        of('cause', f => ({ about: 'cause', category: f.content })),
        of('place', f => (f.place === null ? undefined : { about: 'place', place: f.place })),
        of('cause-place', f => (f.place === null ? undefined : { about: 'cause', category: f.content, place: f.place })),
        of('enterprise', f => (f.enterprise === null ? undefined : { about: 'enterprise', category: f.content, enterprise: f.enterprise })),
      ],
    },
    // The day after the last one on which it could have been done in time.
    {
      abouts: ['overdue'],
      share: 1 / 6,
      matters,
      kinds: [
        ofUnits(
          'overdue',
          missed.map(({ petition, unit, due }) => ({ petition, unit, day: addDays(due, 1) })),
        ),
      ],
    },
    { abouts: ['return'], share: 1 / 6, matters, kinds: [ofUnits('return', returns)] },
  ]
}
