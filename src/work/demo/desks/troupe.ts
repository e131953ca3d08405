import type { Actor } from '#core/engine/record.ts'
import type { Role } from '#core/engine/party.ts'
import type { Directory } from '../../directory.ts'

/** Whom the desks can name, each in a fixed order: equal directories give equal records. */
export interface Troupe {
  readonly home: string
  readonly leaders: readonly string[]
  readonly lawyers: readonly string[]
  readonly mediators: readonly string[]
  readonly staff: readonly Actor[]
  /** Every body inside the district. */
  readonly bodies: readonly string[]
  /** Departments, streets and the like that answer for matters. */
  readonly units: readonly string[]
  shortOf(unit: string): string
}

export function troupeOf({ staff, units }: Directory): Troupe {
  const active = [...staff.values()].filter(s => s.active)
  const acting = (role: Role) => active.filter(s => s.roles.includes(role))
  const inside = [...units.values()].filter(u => !u.outside).map(u => u.id)
  const works = (unit: string) => (['handler', 'unit-lead'] as const).every(role => acting(role).some(s => s.unit === unit))
  const isCommunity = (unit: string) => units.get(unit)?.kind === 'community'
  const home = [...units.values()].find(u => u.kind === 'office')?.id ?? ''
  return {
    home,
    leaders: acting('leader').map(s => s.id),
    lawyers: acting('lawyer').map(s => s.id),
    mediators: acting('mediator').map(s => s.id),
    staff: active.map(({ id, roles, unit }) => ({ id, roles, unit })),
    bodies: inside,
    units: inside.filter(unit => works(unit) && !isCommunity(unit) && unit !== home && unit !== 'jiwei'),
    shortOf: unit => units.get(unit)?.short.zh ?? unit,
  }
}

/** The nth of a list, over and over. @throws when there is none */
export function turn<T>(list: readonly T[], nth: number): T {
  const one = list[nth % list.length]
  if (one === undefined) throw new RangeError('nobody to take a turn')
  return one
}
