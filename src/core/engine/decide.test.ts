import assert from 'node:assert/strict'
import { test } from 'node:test'
import { art, local } from '../law/articles.ts'
import { addDays, days, workingDays, type Day } from '../law/days.ts'
import { publishedCalendar } from '../law/holidays.ts'
import { begin, decide } from './decide.ts'
import { standing } from './clocks.ts'
import { evolve } from './evolve.ts'
import { explain } from './explain.ts'
import { DayField, Form, maybe, Text } from './field.ts'
import { procedure } from './procedure.ts'
import type { Actor, Fields, Rec } from './record.ts'
import { setting, shape, until } from './shape.ts'

// What the office's first procedures do not use yet, on a process made for it.

const label = { zh: '某', en: 'x', many: 'xs' }
const frame = shape({
  data: Form({ note: maybe(Text(label)), by: maybe(DayField(label)), seen: maybe(DayField(label)) }),
  states: {
    open: { label, phase: 'x', holder: 'office' },
    away: { label, phase: 'x', holder: 'office', unlimited: local },
    shown: { label, phase: 'x', idle: 'petitioner' },
    kept: { label, phase: 'x', holder: 'office' },
    done: { label, phase: 'x', end: true },
  },
  limits: {
    // Declared before the window that it follows: the order must not matter.
    closing: { label, owes: 'office', within: setting('closing', days(10)), under: local, afterEndOf: 'chance', during: ['shown', 'kept'] },
    chance: { label, may: 'petitioner', within: setting('chance', days(5)), under: local, since: 'seen', during: ['shown'] },
    work: { label, owes: 'office', within: setting('work', workingDays(5)), under: local, during: ['open'], keeps: true },
    fresh: { label, owes: 'office', within: setting('fresh', days(3)), under: local, during: ['open'] },
    promise: { label, owes: 'office', within: until('by'), under: local, during: ['open'] },
  },
})
const x = { label, by: ['triage'], under: art(22) } as const
const p = procedure('made', frame, {
  label,
  desk: 'petitions',
  serves: 'handling',
  plural: 'mades',
  mark: 'MD',
  title: 'note',
  words: [],
  spine: ['open', 'done'],
  opening: { ...x, to: 'open', takes: Form({ by: maybe(DayField(label)) }) },
  steps: frame.phase({
    leave: { ...x, from: ['open'], to: 'away' },
    back: { ...x, from: ['away'], to: 'open' },
    finish: { ...x, from: 'open', to: 'done' },
    note: { ...x, from: 'any', to: 'same', takes: Form({ note: Text(label) }) },
    promise: { ...x, from: ['open'], to: 'same', takes: Form({ by: DayField(label) }) },
    show: { ...x, from: ['open'], to: 'shown', takes: Form({ seen: maybe(DayField(label)) }) },
    keep: { ...x, from: ['shown'], to: 'kept' },
    seal: { ...x, from: 'any', to: 'same', signedBy: 'director', takes: Form({ note: Text(label) }) },
    rule: { ...x, from: ['open'], to: 'done', signedBy: 'director', notBy: ['open', 'note'], takes: Form({ note: Text(label) }) },
    quit: { ...x, from: ['shown'], to: 'done', after: 'chance' },
    ask: { ...x, from: ['shown'], to: 'same', within: 'chance' },
  }),
})

const anna: Actor = { id: 'anna', roles: ['triage'] }
const bo: Actor = { id: 'bo', roles: ['triage', 'director'] }
const cy: Actor = { id: 'cy', roles: ['triage'] }
const factsOn = (today: Day) => ({
  today,
  time: '09:00',
  calendar: publishedCalendar,
  settings: {},
  linked: [],
  units: new Set<string>(),
  home: 'xfb',
  superiors: new Map(),
  outside: new Set<string>(),
  parents: new Map(),
  staff: new Map(),
  categories: new Set<string>(),
  named: new Map(),
})
function opened(day: Day, given: Fields = {}): Rec {
  const answer = begin(p, { id: 'm1', given, actor: anna, day }, factsOn(day))
  return 'ok' in answer ? evolve(undefined, answer.ok.event) : assert.fail(answer.refused.en)
}
function after(record: Rec, step: string, day: Day, given: Fields = {}, actor = anna, today = day, late?: string): Rec {
  const answer = decide(p, record, { step, given, actor, day, ...(late && { late }) }, factsOn(today))
  return 'ok' in answer ? evolve(record, answer.ok.event) : assert.fail(`${step}: ${answer.refused.code}`)
}
function refusedBecause(record: Rec, step: string, day: Day, given: Fields = {}, actor = anna, today = day): string {
  const answer = decide(p, record, { step, given, actor, day, ...(today > addDays(day, 1) && { late: '补录' }) }, factsOn(today))
  return 'refused' in answer ? answer.refused.code : 'taken'
}
/** The clocks that bind. */
const dues = (r: Rec) =>
  Object.fromEntries(
    Object.entries(r.limits)
      .filter(([, c]) => !c.endedOn)
      .map(([name, c]) => [name, c.due]),
  )

test('a limit that keeps goes on with its old day; another starts anew', () => {
  const away = after(opened('2026-03-02'), 'leave', '2026-03-04')
  assert.deepEqual(dues(away), { work: '2026-03-09' })
  assert.deepEqual(standing(p, away), { holder: 'office' }, 'and does not run in between')
  assert.deepEqual(dues(after(away, 'back', '2026-03-06')), { work: '2026-03-09', fresh: '2026-03-09' })
})
test('an end stops what keeps, too; what was stopped keeps its days', () => {
  const ended = after(after(opened('2026-03-02'), 'leave', '2026-03-04'), 'finish', '2026-03-05')
  assert.deepEqual(dues(ended), {})
  assert.deepEqual(
    Object.entries(ended.limits).map(([name, c]) => [name, c.due, c.endedOn]),
    [
      ['work', '2026-03-09', '2026-03-05'],
      ['fresh', '2026-03-05', '2026-03-04'],
    ],
  )
})
test('a step that stays where it is starts no clock anew', () => {
  const noted = after(opened('2026-03-02'), 'note', '2026-03-05', { note: 'x' })
  assert.deepEqual(dues(noted), { work: '2026-03-09', fresh: '2026-03-05' })
})
test('what stays where it is does not bar an earlier day for what moves', () => {
  const noted = after(opened('2026-03-02'), 'note', '2026-03-10', { note: 'x' })
  assert.equal(after(noted, 'leave', '2026-03-04', {}, anna, '2026-03-10', '补录').state, 'away')
  const moved = after(noted, 'leave', '2026-03-10')
  assert.equal(refusedBecause(moved, 'back', '2026-03-09', {}, anna, '2026-03-10'), 'day-before-last-step')
})
test('a day that is set is due then, moves when it is set anew, and is explained even where it lies before its start', () => {
  const promised = opened('2026-03-02', { by: '2026-03-20' })
  assert.equal(promised.limits['promise']?.due, '2026-03-20')
  const anew = after(promised, 'promise', '2026-03-05', { by: '2026-03-25' })
  assert.deepEqual([anew.limits['promise']?.since, anew.limits['promise']?.due], ['2026-03-02', '2026-03-25'])
  const past = after(promised, 'promise', '2026-03-05', { by: '2026-03-01' })
  assert.equal(explain(p, past, 'promise', publishedCalendar)?.days.length, 1)
  assert.equal(explain(p, past, 'promise', publishedCalendar)?.length.zh, '按所定日期')
  assert.equal(explain(p, past, 'chance', publishedCalendar), undefined)
})
test('who owes after a window holds from the day after, in whatever order the limits stand', () => {
  const shown = after(opened('2026-03-02'), 'show', '2026-03-03', { seen: '2026-03-03' })
  assert.deepEqual(dues(shown), { work: '2026-03-09', chance: '2026-03-09', closing: '2026-03-19' })
  assert.deepEqual(standing(p, shown), { holder: 'office', from: '2026-03-10', due: '2026-03-19' })
  assert.equal(refusedBecause(shown, 'quit', '2026-03-09'), 'too-early')
  assert.equal(refusedBecause(shown, 'quit', '2026-03-10'), 'taken')
  assert.equal(refusedBecause(shown, 'ask', '2026-03-09'), 'taken')
  assert.equal(refusedBecause(shown, 'ask', '2026-03-10'), 'too-late')
})
test('what follows a window goes on where the window no longer does', () => {
  const kept = after(after(opened('2026-03-02'), 'show', '2026-03-03', { seen: '2026-03-03' }), 'keep', '2026-03-04')
  for (const record of [kept, after(kept, 'note', '2026-03-05', { note: 'x' })]) {
    assert.deepEqual(dues(record), { work: '2026-03-09', closing: '2026-03-19' })
    assert.deepEqual(standing(p, record), { holder: 'office', due: '2026-03-19' })
  }
})
test('without the day that it starts from, neither the window nor what follows it runs', () => {
  const shown = after(opened('2026-03-02'), 'show', '2026-03-03')
  assert.deepEqual(dues(shown), { work: '2026-03-09' })
  assert.equal(refusedBecause(shown, 'quit', '2026-04-03'), 'too-early')
  assert.equal(refusedBecause(shown, 'ask', '2026-03-03'), 'not-open')
})
test('the office’s own length is taken as it stands on that day; a later one moves no clock that runs', () => {
  const answer = begin(
    p,
    { id: 'm1', given: {}, actor: anna, day: '2026-03-02' },
    { ...factsOn('2026-03-02'), settings: { fresh: days(7) } },
  )
  const record = 'ok' in answer ? evolve(undefined, answer.ok.event) : assert.fail()
  assert.equal(record.limits['fresh']?.due, '2026-03-09')
  assert.equal(after(record, 'note', '2026-03-03', { note: 'x' }).limits['fresh']?.due, '2026-03-09')
})
test('a working-day limit into a year without a notice is provisional', () => {
  const late = Math.max(...publishedCalendar.known)
  assert.equal(opened(`${late}-12-31`).limits['work']?.provisional, true)
  assert.equal(opened(`${late}-03-02`).limits['work']?.provisional, undefined)
})

test('a draft on a record that has ended leaves it ended on its day', () => {
  const ended = after(opened('2026-03-02'), 'finish', '2026-03-05')
  const drafted = after(ended, 'seal', '2026-03-09', { note: 'x' })
  assert.deepEqual([drafted.closed, drafted.version], ['2026-03-05', 3])
  const sealed = after(drafted, 'seal.sign', '2026-03-10', {}, bo)
  assert.deepEqual([sealed.closed, sealed.data['note'], sealed.pending], ['2026-03-05', 'x', {}])
})
test('a signature takes nothing of its own, and its event names the signer', () => {
  const drafted = after(opened('2026-03-02'), 'seal', '2026-03-03', { note: 'x' })
  assert.equal(refusedBecause(drafted, 'seal.sign', '2026-03-03', { note: 'y' }, bo), 'invalid')
  const answer = decide(p, drafted, { step: 'seal.sign', given: {}, actor: bo, day: '2026-03-03' }, factsOn('2026-03-03'))
  assert.ok('ok' in answer)
  assert.deepEqual(
    [answer.ok.event.step, answer.ok.event.act, answer.ok.event.by, answer.ok.event.given, answer.ok.event.effect.set],
    ['seal', 'take', 'bo', {}, { note: 'x' }],
  )
})
test('when the state changes, drafts that are possible there stay, others are void', () => {
  const both = after(after(opened('2026-03-02'), 'seal', '2026-03-03', { note: 'x' }), 'rule', '2026-03-03', { note: 'y' }, cy)
  assert.deepEqual(Object.keys(both.pending), ['seal', 'rule'])
  assert.deepEqual(Object.keys(after(both, 'leave', '2026-03-04').pending), ['seal'])
  assert.deepEqual(after(both, 'finish', '2026-03-04').pending, {}, 'an end waits for nothing')
})
test('who took an earlier step does not take the one that wants another person, nor sign it', () => {
  const noted = after(opened('2026-03-02'), 'note', '2026-03-03', { note: 'x' }, bo)
  assert.equal(refusedBecause(noted, 'rule', '2026-03-03', { note: 'x' }, anna), 'second-person', 'anna opened it')
  const drafted = after(noted, 'rule', '2026-03-03', { note: 'x' }, cy)
  assert.equal(refusedBecause(drafted, 'rule.sign', '2026-03-03', {}, bo), 'second-person', 'bo wrote the note')
  assert.equal(after(drafted, 'rule.return', '2026-03-03', { reason: 'x' }, bo).pending['rule'], undefined)
})
test('an event holds its whole effect as JSON, and a replay reads nothing else', () => {
  const record = opened('2026-03-02')
  const answer = decide(p, record, { step: 'show', given: { seen: '2026-03-02' }, actor: anna, day: '2026-03-02' }, factsOn('2026-03-02'))
  assert.ok('ok' in answer)
  assert.deepEqual(JSON.parse(JSON.stringify(answer.ok.event)), answer.ok.event)
  assert.deepEqual(evolve(record, JSON.parse(JSON.stringify(answer.ok.event))), evolve(record, answer.ok.event))
})
