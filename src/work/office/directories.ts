import { calendarFrom } from '#core/law/calendar.ts'
import { publishedNotices } from '#core/law/holidays.ts'
import { parseNotice } from '#core/law/notice.ts'
import { asActor, type Database, type Tx } from '#database/index.ts'
import { unitKinds, type Directory, type Staff, type Unit } from '../directory.ts'
import type { World } from '../world.ts'
import { labelOf } from './label.ts'
import { readOffice, revisionOf, type StaffRow, type UnitRow } from './queries.ts'
import { isRole } from './session.ts'
import { readSettings } from './settings.ts'

/** The directories of all offices, each kept until its revision has risen; for `World.directory`. */
export function directories(db: Pick<Database, 'pool'>): World['directory'] {
  const kept = new Map<string, Directory>()
  return async (office, at) => {
    const known = kept.get(office)
    if (at) return known?.office.revision === at.revision ? known : keep(await load(at.tx, office))
    return asActor(db, { office, actor: 'system', roles: ['system'], units: [] }, async tx =>
      known && known.office.revision === (await revisionOf(tx, office)) ? known : keep(await load(tx, office)),
    )
  }
  function keep(directory: Directory): Directory {
    const { id, revision } = directory.office
    // A slower reading must not put an older revision over a newer one.
    if (revision >= (kept.get(id)?.office.revision ?? 0)) kept.set(id, directory)
    return directory
  }
}

async function load(tx: Tx, office: string): Promise<Directory> {
  const row = await readOffice(tx, office)
  if (!row) throw new Error(`no office ${office}`)
  const { id, code, name, demo, revision } = row
  const settings = readSettings(row.settings)
  if (!settings) throw new Error(`the settings of office ${office} are not what they should be: ${JSON.stringify(row.settings)}`)
  const notices = row.notices.map(json => {
    const read = parseNotice(json)
    // A notice left out would count days wrongly, and nobody would see it.
    if (!('notice' in read)) throw new Error(`a holiday notice of office ${office}: ${read.fault.en}`)
    return read.notice
  })
  return {
    office: { id, code, name: labelOf(name), demo, revision },
    units: new Map(row.units.map(unit => [unit.id, unitFrom(unit)])),
    staff: new Map(row.members.map(member => [member.id, staffFrom(member)])),
    calendar: calendarFrom([...publishedNotices, ...notices]),
    settings,
  }
}

function unitFrom({ id, name, short, kind, parent, superior, outside, duties }: UnitRow): Unit {
  const known = unitKinds.find(k => k === kind)
  if (!known) throw new Error(`unit ${id} is of no known kind: ${kind}`)
  return {
    id,
    kind: known,
    name: labelOf(name),
    short: labelOf(short),
    outside,
    duties,
    ...(parent !== null && { parent }),
    ...(superior !== null && { superior }),
  }
}

const staffFrom = ({ id, name, unit, roles, active }: StaffRow): Staff => ({
  id,
  name: labelOf(name),
  unit,
  roles: roles.filter(isRole),
  active,
})
