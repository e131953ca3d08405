import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standing } from '#core/engine/clocks.ts'
import { evolve } from '#core/engine/evolve.ts'
import type { Event, Rec } from '#core/engine/record.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { publishedCalendar } from '#core/law/holidays.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Directory } from '../../../directory.ts'
import { office, staff, units } from '../../qinghe.ts'
import { storiesOf, type Year } from '../../year.ts'
import { told } from '../tale.ts'

const directory: Directory = {
  office: { ...office, demo: true, revision: 1 },
  units: new Map(units.map(u => [u.id, { outside: false, ...u }])),
  staff: new Map(staff.map(s => [s.login, { ...s, id: s.login, active: true }])),
  calendar: publishedCalendar,
  settings: { spans: {}, numbers: {}, contact: {} },
}
const yearTo = (to: Day, matters = 240): Year => ({ matters, from: addDays(to, -364), to, seed: 'a' })

/** A year played in memory, up to a time of its last day. */
function played(year: Year, time: string): { readonly records: readonly Rec[]; readonly events: readonly Event[] } {
  const until = Date.parse(`${year.to}T${time}:00+08:00`)
  const records = new Map<string, Rec>()
  const events = storiesOf(directory, year, until).flatMap(({ matters, random, at, fate, first }) => {
    const sealed = matters.map(matter => ({ ...matter, sealed: matter.people.map((_, i) => `p${i}`) }))
    return told({ directory, random, from: at, until, fate }, t => first(t, sealed)).map(({ event }) => event)
  })
  for (const event of events) records.set(event.record, evolve(records.get(event.record), event))
  return { records: [...records.values()], events }
}
const own = new Set([
  'visit',
  'submission',
  'petition',
  'assignment',
  'assist',
  'jurisdiction',
  'hearing',
  'mediation',
  'execution',
  'review',
  're-review',
  'follow-up',
])
const states = Object.values(procedures).flatMap(p => (own.has(p.name) ? [] : Object.keys(p.states).map(state => `${p.name} ${state}`)))

test('on any day, in any season, every state of every desk is there, and little is overdue', () => {
  for (const [day, time] of [
    ['2026-11-20', '14:30'],
    ['2026-02-13', '11:00'],
    ['2027-03-01', '09:40'],
  ] as const) {
    const { records } = played(yearTo(day), time)
    const found = new Set(records.map(r => `${r.procedure} ${r.state}`))
    assert.deepEqual(
      states.filter(state => !found.has(state)),
      [],
      day,
    )
    const late = records.filter(r => {
      const p = procedures[r.procedure]
      const due = p && standing(p, r).due
      return !r.closed && due !== undefined && due < day
    })
    assert.ok(late.length <= 24, `${day}: ${late.length} overdue: ${late.map(r => `${r.procedure} ${r.state}`).join()}`)
  }
})

test('right after long holidays, at night and of a year that has passed it is told without a fault', () => {
  for (const [day, time] of [
    ['2026-10-08', '00:20'],
    ['2026-02-24', '08:05'],
  ] as const)
    assert.ok(played(yearTo(day), time).records.length > 1200, day)
  const past = played({ ...yearTo('2025-12-31'), from: '2025-01-01' }, '23:50')
  assert.ok(past.records.length > 1200)
})

test('more matters are more of the petition’s own procedures, and of no desk’s but the counts of what came', () => {
  const desks = (year: Year) => played(year, '14:30').records.filter(r => !own.has(r.procedure) && r.procedure !== 'post-day').length
  assert.equal(desks(yearTo('2026-11-20', 400)), desks(yearTo('2026-11-20')))
})

test('the texts of the desks name nobody who petitions, and say nothing that the system does not say', () => {
  const year = yearTo('2026-11-20')
  const { events } = played(year, '14:30')
  const texts = JSON.stringify(events.filter(e => !own.has(e.procedure)).map(e => e.given))
  const names = storiesOf(directory, year, Date.parse('2026-11-20T14:30:00+08:00')).flatMap(s =>
    s.matters.flatMap(m => m.people.flatMap(p => [p.phone, p.idNumber, p.address, p.name.length > 2 ? p.name : []].flat())),
  )
  // What is brought to a session is registered there as the submission that it is.
  const written = texts.replaceAll(/"text":"(?:[^"\\]|\\.)*"/g, '')
  assert.deepEqual(
    names.filter(name => written.includes(name)),
    [],
  )
  assert.doesNotMatch(texts, /稳控|重点人|缠访|闹访|非访|训诫|进京|undefined|NaN|\{\w+\}|\[object/)
})
