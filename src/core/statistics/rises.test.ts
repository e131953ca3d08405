import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chance } from '#testing/forms.ts'
import { atLeast } from './negative-binomial.ts'
import { newRises } from './new-rises.ts'
import { rises, type Report, type Thing } from './rises.ts'

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b)), `${a} is not ${b}`)
let person = 0
/** `n` reports by different people, spread over these days. */
const reports = (n: number, from: number, days: number, key = 'r'): readonly Report[] =>
  Array.from({ length: n }, (_, i) => ({ ago: from + Math.floor((i * days) / n), who: person++, record: `${key}${person}` }))
/** One of these every so many days, for three years. */
const steady = (every: number, from = 0): readonly Report[] => reports(Math.floor((1184 - from) / every), from, 1184 - from)
const watch = { history: 1184 }
const found = (things: readonly Thing[], rest: readonly Report[] = steady(0.2)) =>
  rises(things, [...rest, ...things.flatMap(t => t.reports)], watch)

test('the negative binomial is Poisson’s at its edge, sums to one, falls with the count and rises with mean and scatter', () => {
  near(atLeast(3, 1, 1 + 1e-9), 1 - Math.exp(-1) * 2.5)
  // Mean 2, size 1: geometric with 1/3.
  near(atLeast(4, 2, 6), (2 / 3) ** 4)
  const c = chance(7)
  for (let i = 0; i < 200; i++) {
    const mean = 0.01 + c.next() * 50
    const variance = mean * (1.05 + c.next() * 3)
    const n = c.below(80)
    near(atLeast(0, mean, variance), 1)
    assert.ok(atLeast(n + 1, mean, variance) <= atLeast(n, mean, variance) + 1e-12)
    assert.ok(atLeast(n, mean, variance) <= atLeast(n, mean * 1.2, variance * 1.2) + 1e-9)
    if (n > mean + 3 * Math.sqrt(variance)) assert.ok(atLeast(n, mean, variance) < atLeast(n, mean, variance * 2))
  }
  assert.equal(atLeast(1, 5000, 9000), 1)
})

test('what goes on as it did is no rise; twelve in a week where one is usual is one', () => {
  assert.deepEqual(found([{ key: 'a', reports: steady(7) }]), [])
  const [rise] = found([{ key: 'a', reports: [...steady(7, 7), ...reports(12, 0, 7)] }])
  assert.deepEqual([rise?.key, rise?.window, rise?.observed, rise?.records.length], ['a', 7, 12, 12])
  assert.ok(rise && rise.expected > 0.9 && rise.expected < 1.2 && rise.chance < 1e-4, JSON.stringify(rise))
})

test('never fewer than three petitioners; one who writes twenty times is one', () => {
  const quiet = steady(500, 28)
  const one = person++
  assert.deepEqual(found([{ key: 'a', reports: [...quiet, ...reports(2, 0, 7)] }]), [])
  assert.deepEqual(found([{ key: 'a', reports: [...quiet, ...reports(20, 0, 7).map(r => ({ ...r, who: one }))] }]), [])
  assert.deepEqual(found([{ key: 'a', reports: [...quiet, ...reports(20, 0, 7).map((r, i) => ({ ...r, who: i % 2 }))] }]), [])
})

test('of everybody who repeats, however often, only one counts: repeats never make a rise (property)', () => {
  const c = chance(11)
  for (let i = 0; i < 60; i++) {
    const own = [...steady(3 + c.below(40), 7), ...reports(c.below(9), 0, 7)]
    const again = own
      .filter(r => r.ago < 28)
      .flatMap(r => Array.from({ length: c.below(4) }, () => ({ ...r, ago: Math.max(0, r.ago - c.below(7)) })))
    const before = found([{ key: 'a', reports: own }])
    const after = found([{ key: 'a', reports: [...own, ...again.filter(r => own.some(o => o.who === r.who && o.ago < 7 === r.ago < 7))] }])
    assert.deepEqual(
      after.map(r => r.observed),
      before.map(r => r.observed),
    )
  }
})

test('what comes each year in its season is no rise, and what is more than in those seasons is', () => {
  const winters = [1, 2, 3].flatMap(y => reports(40, 364 * y - 28, 84))
  const now = reports(14, 0, 28)
  assert.deepEqual(found([{ key: 'heating', reports: [...winters, ...now] }]), [])
  assert.equal(found([{ key: 'heating', reports: [...winters.filter(r => r.ago < 1000), ...reports(60, 0, 28)] }]).length, 1)
})

test('where everything doubles, nothing rose by itself', () => {
  const all = [...steady(0.5, 28), ...reports(112, 0, 28)]
  const thing = { key: 'a', reports: [...steady(4, 28), ...reports(16, 0, 28)] }
  assert.deepEqual(rises([thing], [...all, ...thing.reports], watch), [])
  assert.equal(rises([thing], [...steady(0.5), ...thing.reports], watch).length, 1)
})

test('an office without a past of twelve weeks warns of nothing', () => {
  const thing = { key: 'a', reports: reports(30, 0, 7) }
  assert.deepEqual(rises([thing], thing.reports, { history: 83 }), [])
  assert.equal(rises([thing], thing.reports, { history: 120 }).length, 1)
})

test('one rise is one warning, and no second while nothing was added; when it goes on rising there is another', () => {
  const rest = steady(0.3)
  const planted = reports(12, 0, 7, 'p')
  const kinds = (own: readonly Report[]) => [
    {
      name: 'cause',
      things: [
        { key: 'a', reports: [...steady(10, 7), ...own] },
        { key: 'b', reports: steady(5) },
      ],
    },
    { name: 'cause-place', things: [{ key: 'a@x', reports: [...steady(60, 7), ...own] }] },
  ]
  const first = newRises(kinds(planted), [...rest, ...planted], new Set(), watch)
  assert.deepEqual(
    first.map(r => [r.kind, r.key]),
    [['cause-place', 'a@x']],
  )
  const told = new Set(first.flatMap(r => r.records))
  assert.deepEqual(newRises(kinds(planted), [...rest, ...planted], told, watch), [])
  const further = [...planted, ...reports(3, 0, 2, 'q')]
  assert.deepEqual(
    newRises(kinds(planted.map(r => ({ ...r, record: `${r.record}-again` }))), [...rest, ...planted], told, watch).length,
    1,
    'other petitions, not yet behind a warning',
  )
  assert.equal(newRises(kinds(further), [...rest, ...further], told, watch).length, 1)
  const same = [...planted, ...planted.map(r => ({ ...r, record: `${r.record}-again` }))]
  assert.deepEqual(newRises(kinds(same), [...rest, ...same], told, watch), [], 'the same people again are no further rise')
})
