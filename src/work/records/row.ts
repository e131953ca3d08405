import type { Fields } from '#core/engine/record.ts'
import { shortly } from '#core/law/articles.ts'
import { daysBetween, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Row as Stored } from './reading.queries.ts'

/** A record in a list. */
export interface Row {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly stateLabel: Label
  readonly unit?: string
  readonly holder?: string
  readonly due?: Day
  readonly daysLeft?: number
  /** Since when the limit of `due` runs, and under which article. */
  readonly since?: Day
  readonly basis?: Label
  readonly overdue: boolean
  readonly opened: Day
  readonly closed?: Day
  readonly channel?: string
  readonly content?: string
  readonly repeat?: boolean
  readonly sealed: boolean
  readonly version: number
  readonly petitioner?: string
  /** The short facts of its own kind, for columns. */
  readonly facts?: Fields
  readonly via?: readonly Row[]
}

export function rowOf(stored: Stored, today: Day): Row {
  const p = procedures[stored.procedure]
  const clock = clockOf(stored)?.[1]
  const owed = stored.due !== null && (stored.owed_from === null || stored.owed_from <= today)
  return {
    id: stored.id,
    procedure: stored.procedure,
    number: stored.number,
    title: stored.title ?? '',
    state: stored.state,
    stateLabel: p?.states[stored.state]?.label ?? { zh: stored.state, en: stored.state },
    ...(stored.unit && { unit: stored.unit }),
    ...(owed && stored.holder && { holder: stored.holder }),
    ...(owed
      && stored.due && {
        due: stored.due,
        daysLeft: daysBetween(today, stored.due),
        ...(clock && { since: clock.since, basis: shortly(clock.under) }),
      }),
    overdue: owed && stored.due !== null && stored.due < today && stored.closed === null,
    opened: stored.opened,
    ...(stored.closed && { closed: stored.closed }),
    ...(stored.channel && { channel: stored.channel }),
    ...(stored.content && { content: stored.content }),
    ...(stored.repeat !== null && { repeat: stored.repeat }),
    sealed: stored.class !== 'open',
    version: stored.version,
    ...(stored.petitioner && { petitioner: stored.petitioner }),
    ...(stored.facts && { facts: stored.facts }),
  }
}

/** The limit whose day is the record's. One that was kept, one of another state, or another's period, may happen to end on the same day. */
function clockOf({ procedure, state, due, limits }: Stored) {
  const owedHere = (name: string) => {
    const limit = procedures[procedure]?.limits[name]
    return limit && 'owes' in limit && limit.during.includes(state)
  }
  return Object.entries(limits).find(([name, c]) => c.due === due && !c.endedOn && owedHere(name))
}

/** What the duty is called whose day is the record's. */
export const dutyOf = (stored: Stored): Label | undefined => procedures[stored.procedure]?.limits[clockOf(stored)?.[0] ?? '']?.label
