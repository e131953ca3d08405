import { asActor } from '#database/index.ts'
import { addDays, daysBetween, type Day } from '#core/law/days.ts'
import { samePeople } from '#work/people/index.ts'
import { categoriesOf } from '../directory.ts'
import type { World } from '../world.ts'
import { findLeads, unitDuties } from './find-leads.ts'
import { comeBacks, filed, firstDayOf, missedDuties, waitForTurn } from './queries.ts'
import { growWarnings, raiseWarnings } from './raise-warnings.ts'
import { returnsIn } from './returns.ts'
import { familiesOf } from './things.ts'

/** What a look found: new warnings, warnings in hand that took in more, new leads. */
export interface Looked {
  readonly warnings: number
  readonly grown: number
  readonly leads: number
}

/** In Shanghai; before the office opens, when the day before is whole. */
export const lookHour = '05:30'
/** Three years behind the year behind: seasons are told from them. */
const kept = 3 * 364 + 92

/**
 * The system looks through the matters of an office as of a morning, and opens what a person then decides on. Looked at again nothing is
 * opened twice; several processes wait for one another.
 */
export async function look(world: World, office: string, today: Day): Promise<Looked> {
  const directory = await world.directory(office)
  const from = addDays(today, -kept)
  const yesterday = addDays(today, -1)
  return asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, async tx => {
    await waitForTurn(tx, office)
    const first = await firstDayOf(tx, office)
    const letters = await filed(tx, office, from, yesterday)
    const who = await samePeople(tx, office, [...new Set(letters.flatMap(f => f.person ?? []))])
    const missed = await missedDuties(tx, office, unitDuties, from, today)
    const returns = returnsIn(letters, who, await comeBacks(tx, office, from))
    const families = familiesOf({ today, filed: letters, missed, returns, who, categories: categoriesOf(directory.settings).open })
    const grown = await growWarnings(world, tx, directory, families)
    const warnings =
      first === undefined ? 0 : await raiseWarnings(world, tx, directory, families, Math.min(daysBetween(first, today), kept))
    return { warnings, grown, leads: await findLeads(world, tx, directory, today, missed, returns) }
  })
}
