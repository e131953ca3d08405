import { asActor } from '#database/index.ts'
import type { Play } from '#core/engine/play.ts'
import { loadHistories, peopleIn } from '#work/records/index.ts'
import type { Directory } from '#work/directory.ts'
import type { TestWorld } from './world.ts'

let made = 0

/** What was played in memory as an office of its own in the test database: its records, events and links, and nobody's real name. */
export async function settle(world: TestWorld, play: Play): Promise<Directory> {
  const office = `played-${++made}`
  await world.admin.query(`insert into office (id, code, name) values ('${office}', '990199', '{"zh": "某区信访办", "en": "Some office"}')`)
  await world.admin.query(
    `insert into unit (office, id, name, short, kind) select '${office}', u, jsonb_build_object('zh', u, 'en', u), jsonb_build_object('zh', u, 'en', u), 'department' from unnest($1::text[]) u`,
    [[...play.units]],
  )
  const people = new Set(
    play.events.flatMap(e => {
      const p = play.procedures[e.procedure]
      return p ? peopleIn(p, e.given).map(({ person }) => person) : []
    }),
  )
  await world.admin.query(
    `insert into person (office, id, masked, created_at) select '${office}', p, '*', now() from unnest($1::text[]) p`,
    [[...people]],
  )
  const directory = await world.directory(office)
  await asActor(world.db, { office, actor: 'system', roles: ['system'], units: [] }, tx =>
    loadHistories(world, tx, directory, [{ entries: play.events.map(event => ({ event, at: world.now() })) }]),
  )
  return directory
}
