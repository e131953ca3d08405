import { departments } from './departments.ts'
import { officeStaff } from './staff-office.ts'
import { unitStaff } from './staff-units.ts'
import { communities, streets } from './streets.ts'
import { superiors } from './superiors.ts'
import type { DemoOffice, DemoStaff, DemoUnit } from './unit.ts'

/** Qinghe, the invented district of the demonstration. */
export const office: DemoOffice = {
  id: 'qinghe',
  code: '990106',
  name: { zh: '青禾区信访办公室', en: 'Qinghe District Petition Office' },
  region: { zh: '青禾区', en: 'Qinghe District' },
}

const petitionOffice = {
  id: 'xinfang',
  kind: 'office',
  superior: 'shi-xinfang',
  name: office.name,
  short: { zh: '区信访办', en: 'Petition Office' },
  duties: ['1800'],
} as const satisfies DemoUnit

export type UnitId = (typeof petitionOffice | (typeof departments | typeof streets | typeof communities | typeof superiors)[number])['id']

/** The office, 22 departments, 8 street offices, 24 communities, and the superiors that decide reviews. */
export const units: readonly (DemoUnit & { readonly id: UnitId })[] = [
  petitionOffice,
  ...departments,
  ...streets,
  ...communities,
  ...superiors,
]

/** Everybody with an account: each role at least once, and a head and handlers for every unit inside. */
export const staff: readonly DemoStaff[] = [...officeStaff, ...unitStaff]
