import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { atDesk, game, type Turn } from '#testing/game.ts'
import { halvesOf, outcomesOf, statesOf, takenIn } from '#testing/aims.ts'
import { reach } from '#testing/reach.ts'
import { starts } from '#testing/starts.ts'
import { factsOf, procedureOf, replayed, type Play } from '../engine/play.ts'
import { allowed } from '../engine/allowed.ts'
import { isEnd, running, standing } from '../engine/clocks.ts'
import { decide } from '../engine/decide.ts'
import { desks, type Desk } from '../engine/order.ts'
import { isDay } from '../law/days.ts'
import type { Event, Rec } from '../engine/record.ts'
import { procedures } from './index.ts'

// What must hold in every game, whoever does whatever on whichever day: in games at random, each of one desk, and in a search that comes to
// every step. `RUNS=5000` plays more of them, `SEED=2` searches another way.

const runs = { numRuns: Number(process.env['RUNS'] ?? 200) }
const isDesk = (name: string): name is Desk => Object.hasOwn(desks, name)
const games = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 30 }),
  turns: fc.integer({ min: 5, max: 70 }),
  desk: fc.constantFrom(...Object.keys(desks).filter(isDesk)),
})

const declared = Object.values(procedures).flatMap(p => [...halvesOf(p), ...statesOf(p), ...outcomesOf(p)])
const turns: Turn[] = []
const missed = reach(
  declared,
  90_000,
  turn => {
    turns.push(turn)
    return takenIn(turn)
  },
  [...new Set(starts().values())],
  Number(process.env['SEED'] ?? 7919),
)
const after = (turn: Turn): Play => ('play' in turn.played ? turn.played.play : turn.before)

function always(name: string, holds: (turn: Turn, now: Play) => void, atEnd: (w: Play) => void = () => undefined) {
  test(name, () => {
    for (const turn of turns) holds(turn, after(turn))
    for (const [i, turn] of turns.entries()) if (i % 20 === 0) atEnd(after(turn))
    fc.assert(
      fc.property(games, ({ seed, turns, desk }) => {
        atEnd(game(seed, turns, turn => holds(turn, after(turn)), atDesk(desk)))
      }),
      runs,
    )
  })
}
const newEvents = (turn: Turn): readonly Event[] => ('play' in turn.played ? turn.played.play.events.slice(turn.before.events.length) : [])
const changed = (turn: Turn, now: Play): readonly Rec[] => Object.values(now.records).filter(r => r !== turn.before.records[r.id])

always('an open record has one holder for all duties, or waits for an open record, or somebody owes after the window', (turn, now) => {
  // A linked record that ends changes what others wait for, so all are looked at.
  for (const r of Object.values(now.records)) {
    const p = procedureOf(now, r.procedure)
    const state = p.states[r.state]
    const limits = running(p, r)
    const where = `${r.procedure} in ${r.state}`
    assert.ok(state, where)
    const owing = limits.flatMap(name => {
      const limit = p.limits[name]
      return limit && 'owes' in limit ? [limit.owes] : []
    })
    if ('end' in state) {
      assert.deepEqual(
        [Object.values(r.limits).filter(clock => !clock.endedOn), r.pending, standing(p, r)],
        [[], {}, {}],
        `${where}: it has ended, and something runs`,
      )
      assert.ok(r.closed, where)
      continue
    }
    assert.equal(r.closed, undefined, where)
    if ('waits' in state) {
      assert.equal(owing.length, 0, `${where}: it waits, and somebody owes`)
      assert.ok(
        factsOf(now, r.id).linked.some(l => l.link === state.waits && l.open),
        `${where}: it waits for nobody`,
      )
      continue
    }
    const { holder, due, from } = standing(p, r)
    assert.ok(holder, `${where}: nobody holds it`)
    assert.equal(new Set(owing).size, 'holder' in state && state.unlimited ? 0 : 1, `${where}: ${owing}`)
    assert.ok('holder' in state ? holder === state.holder && from === undefined : from !== undefined, where)
    assert.equal(due === undefined, 'holder' in state && state.unlimited !== undefined, `${where}: due ${due}`)
    if (holder === 'unit' && p.parties.unit)
      assert.ok(turn.before.units.has(String(r.data[p.parties.unit])), `${where}: held by a unit without a name`)
  }
})

always('an open petition is asked for by somebody: a submission that is open, too', (_, now) => {
  const open = new Set(
    Object.values(now.records)
      .filter(r => !r.closed)
      .map(r => r.id),
  )
  for (const r of Object.values(now.records))
    if (r.procedure === 'petition' && !r.closed)
      assert.ok(
        now.ties.some(t => t.from === r.id && t.name === 'submissions' && open.has(t.to)),
        `${r.id} in ${r.state} is nobody’s`,
      )
})

always(
  'what is stored gives the records and the links again, without the declarations',
  () => undefined,
  w => {
    const again = replayed(w)
    assert.deepEqual(again.records, w.records)
    assert.deepEqual(again.ties, w.ties)
  },
)

always('no step and no limit without a rule, and of the law under which the matter was opened', (turn, now) => {
  for (const e of newEvents(turn)) assert.ok(e.under.law && e.under.sure, `${e.procedure}.${e.step}`)
  for (const r of changed(turn, now))
    for (const clock of Object.values(r.limits)) {
      assert.ok(clock.under.law && clock.under.law !== '2005')
      // A day that was set in the record may have come before the state in which it binds.
      assert.ok(isDay(clock.due) && clock.strict <= clock.due && (clock.span === null || clock.since < clock.due), JSON.stringify(clock))
    }
})

always('a refused step leaves no trace, and says why in both languages', (turn, now) => {
  if ('play' in turn.played) return
  const { code, kind, zh, en, under, fields } = turn.played.refused
  assert.equal(now, turn.before)
  assert.match(code, /^[a-z-]+$/)
  assert.match(zh, /\p{Script=Han}/u)
  assert.match(en, /^[A-Z“]/)
  assert.ok(under || kind === 'unknown', `${code} names no rule`)
  assert.equal(kind === 'invalid', fields !== undefined && fields.length > 0, `${code}: a wrong form names its fields`)
})

always('what `allowed` refuses, `decide` refuses alike', ({ before, record, step, actor, given, day }) => {
  const r = before.records[record] ?? assert.fail()
  const p = procedureOf(before, r.procedure)
  const facts = factsOf(before, record)
  const list = new Map(Object.entries(allowed(p, r, actor, day, facts)))
  const no = list.get(step)
  const answer = decide(p, r, { step, given, actor, day }, facts)
  // Of a day to come it is told as such, whoever asks, where there is such a step in the law of that day.
  if (day > facts.today)
    assert.ok('refused' in answer && ['day-in-future', 'not-in-that-law', 'unknown-step'].includes(answer.refused.code), step)
  else if (no) assert.deepEqual(answer, { refused: no })
  // What is allowed fails by its form only; a step that is not in the list is unknown, or an answer of a linked record, and nobody's to
  // take.
  else if (list.has(step)) assert.ok(!('refused' in answer) || answer.refused.kind === 'invalid', JSON.stringify(answer))
  else assert.ok('refused' in answer && answer.refused.kind !== 'invalid', step)
})

// `game` throws when a reaction is refused, so a game that ends has undone no good step; here it is also seen that reactions come with what
// they answer.
always('a good step is never undone by a reaction, and what answers is dated no earlier than it', turn => {
  const [first, ...rest] = newEvents(turn)
  for (const e of rest) assert.ok(first && e.day >= first.day && e.by === 'system', `${e.procedure}.${e.step}`)
})

const schemas = new Map(Object.values(procedures).map(p => [p.name, Compile(p.data)]))
always('the data of a record always fit its procedure’s schema', (turn, now) => {
  for (const r of changed(turn, now)) {
    const schema = schemas.get(r.procedure)
    assert.ok(schema?.Check(r.data), `${r.procedure} in ${r.state}: ${JSON.stringify(schema?.Errors(r.data))} ${JSON.stringify(r.data)}`)
  }
})

always('days lie neither before the opening nor after today, and those that moved the record never go back', (turn, now) => {
  for (const e of newEvents(turn))
    assert.ok(e.day <= now.today && e.day >= (now.records[e.record]?.opened ?? ''), `${e.procedure}.${e.step} on ${e.day}`)
  for (const r of changed(turn, now)) {
    const moves = r.done.filter(d => d.moved).map(d => d.on)
    assert.deepEqual(moves, moves.toSorted())
  }
})

always('a record that has ended stays ended, and versions count its events one by one', (turn, now) => {
  for (const r of changed(turn, now)) {
    const was = turn.before.records[r.id]
    // Undoing a joining is a way back, and so is that what was sealed is no accusation.
    if (was?.closed && !r.done.slice(was.done.length).some(d => d.moved && ['revive', 'give-back'].includes(d.step)))
      assert.deepEqual([r.closed, isEnd(procedureOf(now, r.procedure), r.state)], [was.closed, true])
    assert.equal(r.version, now.events.filter(e => e.record === r.id).length)
  }
})

test('every declared step is taken in some game, with its draft, signature and return, every state is reached, and every refusal is met', () => {
  assert.deepEqual(missed, [])
  const refusals = new Set([
    'wrong-state',
    'wrong-role',
    'not-yours',
    'nothing-to-sign',
    'second-person',
    'too-early',
    'too-late',
    'not-open',
    'only-once',
    'unknown-step',
    'invalid',
    'late-without-reason',
    'day-in-future',
    'day-before-opening',
    'day-before-last-step',
    'each-demand',
    'not-freely',
    'sealed',
    'not-an-accusation',
    'has-ended',
  ])
  const meet = ({ played }: Turn) => {
    if ('refused' in played) refusals.delete(played.refused.code)
  }
  for (const turn of turns) meet(turn)
  for (let seed = 1; refusals.size && seed <= 300; seed++) game(seed * 7919, 100, meet)
  assert.deepEqual([...refusals], [])
  const opened = new Set(turns.flatMap(turn => after(turn).events.map(e => e.procedure)))
  assert.deepEqual(
    Object.keys(procedures).filter(name => !opened.has(name)),
    [],
    'never opened',
  )
})
