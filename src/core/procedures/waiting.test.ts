import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standing } from '#core/engine/clocks.ts'
import { partiesOf } from '#core/engine/party.ts'
import { procedureOf } from '#core/engine/play.ts'
import type { Actor } from '#core/engine/record.ts'
import { cast } from '#testing/cast.ts'
import { halvesOf } from '#testing/aims.ts'
import { reach } from '#testing/reach.ts'
import { sees } from '#testing/sees.ts'
import { procedures } from './index.ts'

test('what waits for a party is seen by somebody who acts for it', () => {
  const everybody = Object.values<Actor>(cast)
  const unseen = new Set<string>()
  const met = new Set<string>()
  const waits = (turn: Parameters<Parameters<typeof reach>[2]>[0]) => {
    if ('refused' in turn.played) return []
    const w = turn.played.play
    for (const r of Object.values(w.records)) {
      if (r === turn.before.records[r.id]) continue
      const p = procedureOf(w, r.procedure)
      const { holder } = standing(p, r)
      const mine = (actor: Actor) => holder !== undefined && actor.roles.some(role => partiesOf[role]?.includes(holder))
      if (holder === undefined || holder === 'petitioner') continue
      met.add(`${r.procedure} ${r.state}`)
      if (!everybody.some(actor => mine(actor) && sees(w, actor, r) !== false)) unseen.add(`${r.procedure} in ${r.state}`)
    }
    return []
  }
  reach(Object.values(procedures).flatMap(halvesOf), 9000, waits)
  assert.ok(met.size > 100, `only ${met.size} were met`)
  assert.deepEqual([...unseen], [])
})
