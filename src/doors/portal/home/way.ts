import { shortly } from '#core/law/articles.ts'
import type { Day, Span } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { limitAt } from '#core/law/limits.ts'
import { lengthInWords } from '#core/engine/explain.ts'
import { parties } from '#core/engine/party.ts'
import type { Limit, Procedure } from '#core/engine/procedure.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'

/** One limit on the way: who, within how long, from when, under which rule. `may`: a right of the petitioner, not a duty. */
export interface Stretch {
  readonly name: string
  readonly label: Label
  readonly who: Label
  readonly may: boolean
  readonly length: Label
  readonly since?: Label
  readonly under: Label
}
/** A station of the way. */
export interface Station {
  readonly state: string
  readonly label: Label
  readonly who?: Label
  readonly stretches: readonly Stretch[]
}

type Spans = Readonly<Record<string, Span>>

/** How a submission goes and by when, on this day, read from the declarations: their spines, and what each waits for in its place. */
export function wayOf(name: string, today: Day, spans: Spans, of: Readonly<Record<string, Procedure>> = procedures): readonly Station[] {
  const p = of[name]
  if (!p) return []
  return p.spine.flatMap((state, i): readonly Station[] => {
    const declared = p.states[state]
    if (!declared) return []
    const waited = 'waits' in declared ? p.links[declared.waits]?.to : undefined
    if (waited) return wayOf(waited, today, spans, of)
    // The end of the record itself says no more than the end of what it waited for.
    const before = p.states[p.spine[i - 1] ?? '']
    if ('end' in declared && before && 'waits' in before) return []
    return [
      {
        state,
        label: declared.label,
        ...('holder' in declared && { who: parties[declared.holder] }),
        stretches: stretchesOf(p, state, p.spine.slice(i + 1), today, spans),
      },
    ]
  })
}

const stretchesOf = (p: Procedure, state: string, ahead: readonly string[], today: Day, spans: Spans): readonly Stretch[] =>
  // A window of the unit's or the office's own is no promise to whoever reads this; what runs through several stations is told at the last.
  Object.entries(p.limits)
    .filter(
      ([, limit]) =>
        limit.during.includes(state) && !ahead.some(s => limit.during.includes(s)) && !('may' in limit && limit.may !== 'petitioner'),
    )
    .flatMap(([name, limit]) => {
      const length = lengthOf(limit, today, spans)
      const since = limit.afterEndOf
        ? p.limits[limit.afterEndOf]?.label
        : limit.since
          ? schemaOf(p.data).properties?.[limit.since]?.label
          : undefined
      return length
        ? [
            {
              name,
              label: limit.label,
              who: parties['owes' in limit ? limit.owes : limit.may],
              may: 'may' in limit,
              ...length,
              ...(since && { since: sinceInWords(since, limit.afterEndOf !== undefined) }),
            },
          ]
        : []
    })

const sinceInWords = ({ zh, en }: Label, window: boolean): Label =>
  window
    ? { zh: `“${zh}”期满后`, en: `(after the end of: ${en.toLowerCase()})` }
    : { zh: `自${zh}起`, en: `(counted from: ${en.toLowerCase()})` }

function lengthOf(limit: Limit, today: Day, spans: Spans): { readonly length: Label; readonly under: Label } | undefined {
  const { within } = limit
  if ('law' in within) {
    const row = limitAt(within.law, today)
    return (
      row && {
        length: row.span ? lengthInWords({ span: row.span }) : (row.inWords ?? lengthInWords({ span: null })),
        under: shortly(row.under),
      }
    )
  }
  if (!('under' in limit)) return undefined
  return {
    length: lengthInWords({ span: 'setting' in within ? (spans[within.setting] ?? within.default) : null }),
    under: shortly(limit.under),
  }
}
