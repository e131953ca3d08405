import type { Json } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { receptionSession } from '#core/procedures/leaders/reception-session/index.ts'
import { published, type Told } from '#work/intake/index.ts'
import type { Directory } from '../../../work/directory.ts'
import type { World } from '../../../work/world.ts'

/** A reception to which everybody may come, as the public is told of it. */
export interface Session {
  readonly id: string
  readonly number: string
  readonly on: Day
  readonly place: string
  /** The leader by name, or the unit. */
  readonly who: Label
  readonly isUnit: boolean
  /** The leader who was to receive, where another stands in. */
  readonly insteadOf?: Label
  readonly way?: Label
  readonly with: readonly Label[]
  readonly cancelled: boolean
  /** Slots that are left; none where it is not booked here. */
  readonly left?: number
}

const name = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const ways = schemaOf(receptionSession.data).properties?.['form']?.options ?? {}

/** Who holds an office receives in it: that name is public. Whoever has left it is told as a leader of the district. */
export function sessionOf({ id, number, state, told }: Told, { staff, units }: Directory): Session | undefined {
  const on = name(told['on'])
  const slots = told['slots']
  const taken = told['taken']
  const unit = units.get(name(told['unit']))
  const instead = staff.get(name(told['instead']))?.name
  if (!isDay(on)) return undefined
  return {
    id,
    number,
    on,
    place: name(told['place']),
    isUnit: told['unit'] !== undefined,
    who: unit?.name ?? leader(staff.get(name(told['leader']))?.name),
    ...(instead && { insteadOf: instead }),
    ...(told['form'] !== 'on-site' && { way: ways[name(told['form'])] ?? { zh: '现场接访', en: 'On site' } }),
    with: (Array.isArray(told['together']) ? told['together'] : []).flatMap((one: Json) => units.get(name(one))?.short ?? []),
    cancelled: state === 'cancelled',
    ...(typeof slots === 'number' && slots > 0 && { left: Math.max(0, slots - (typeof taken === 'number' ? taken : 0)) }),
  }
}

const leader = (name?: Label): Label =>
  name ? { zh: `区领导 ${name.zh}`, en: `${name.en}, leader of the district` } : { zh: '区领导', en: 'A leader of the district' }

/** The receptions of these days, the leaders' before the units'. */
export async function sessions(world: World, directory: Directory, from: Day, to: Day, most = 600): Promise<readonly Session[]> {
  const told = await published(world, directory.office.id, 'reception-session', { from, to, most })
  return told
    .flatMap(t => sessionOf(t, directory) ?? [])
    .toSorted((a, b) => a.on.localeCompare(b.on) || Number(a.isUnit) - Number(b.isUnit) || a.number.localeCompare(b.number))
}

/** A roster that the office has published, while its period lasts. */
export interface Roster {
  readonly subject: string
  readonly from: Day
  readonly until: Day
}
export const rosters = async (world: World, office: string): Promise<readonly Roster[]> =>
  (await published(world, office, 'roster', { from: world.today(), most: 20 })).flatMap(({ told }) => {
    const from = name(told['from'])
    const until = name(told['on'])
    return isDay(from) && isDay(until) ? [{ subject: name(told['subject']), from, until }] : []
  })
