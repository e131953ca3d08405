import assert from 'node:assert/strict'
import type { Role } from '#core/engine/party.ts'
import type { Event } from '#core/engine/record.ts'
import { asActor } from '#database/index.ts'
import { cast, office as played } from '#testing/cast.ts'
import { createOffice } from '#work/office/index.ts'
import { loadHistories, type Entry } from '#work/records/index.ts'
import type { Scene } from './rehearsal.ts'
import { password, type Caller, type TestServer } from './server.ts'

// The office of the games as an office of a test server, into which what was played in memory is loaded.

const id = 'rehearsal'
const label = (name: string) => ({ zh: name, en: name })

export interface Stage {
  /**
   * Moves the clock on to nine in the morning of the scene's day, and writes what had happened until then; the scene with ids of its own.
   */
  play(scene: Scene): Promise<Scene>
  /** Somebody of the cast, signed in for as long as it takes. */
  as(login: string): Caller
}

export async function stageOn(server: TestServer): Promise<Stage> {
  const { world } = server
  const { units, home, superiors, parents, outside } = played('2026-01-05')
  // A unit after its superior.
  const inOrder = [...units].toSorted((a, b) => above(a, superiors) - above(b, superiors))
  const made = await createOffice(world, world.admin, {
    office: { id, code: '990188', name: label('演练区信访局') },
    units: inOrder.map(unit => {
      const superior = superiors.get(unit)
      const parent = parents.get(unit)
      return {
        id: unit,
        kind: unit === home ? 'office' : 'department',
        name: label(unit),
        short: label(unit),
        ...(superior && { superior }),
        ...(parent && { parent }),
        outside: outside.has(unit),
      }
    }),
    staff: Object.values(cast).map(m => ({
      login: m.id,
      name: label(m.id),
      unit: m.unit,
      roles: m.roles satisfies readonly Role[],
      password,
    })),
  })
  assert.ok(!('code' in made), JSON.stringify(made))
  await world.admin.query(
    `insert into person (office, id, masked, created_at) select $1, 'p' || n, '王*', now() from generate_series(0, 4) n`,
    [id],
  )
  // Signing in is slow on purpose, and a session is too short for all these days.
  const callers = new Map<string, Caller>()
  for (const login of Object.keys(cast)) callers.set(login, await server.as(login))
  await world.admin.query("update session set expires_at = 'infinity' where office = $1", [id])
  let scenes = 0
  return {
    play: async scene => {
      const own = renamed(scene, `s${++scenes}`)
      world.wait((Date.parse(`${scene.today}T09:00:00+08:00`) - world.now().getTime()) / 60_000)
      await asActor(world.db, { office: id, actor: 'system', roles: ['system'], units: [] }, async tx =>
        loadHistories(world, tx, await world.directory(id), [{ entries: written(own.events) }]),
      )
      return own
    },
    as: login => callers.get(login) ?? assert.fail(login),
  }
}

const above = (unit: string, superiors: ReadonlyMap<string, string>): number => {
  const superior = superiors.get(unit)
  return superior === undefined ? 0 : 1 + above(superior, superiors)
}

/** Written on their days, and never before what was written earlier. */
function written(events: readonly Event[]): readonly Entry[] {
  let last = ''
  return events.map(event => {
    last = event.day > last ? event.day : last
    return { event, at: new Date(`${last}T08:00:00+08:00`) }
  })
}

/** Every game counts its records anew. */
function renamed({ record, given, events, ...same }: Scene, prefix: string): Scene {
  const own: Pick<Scene, 'record' | 'given' | 'events'> = JSON.parse(JSON.stringify({ record, given, events }), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^(p-)?(m\d+)$/, `$1${prefix}$2`) : value,
  )
  return { ...same, ...own }
}
