import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { gist, inWords } from './articles.ts'
import { addDays, days, daysBetween, workingDays } from './days.ts'
import { laws } from './laws.ts'
import { limitAt, limitLabels, limits, type LimitId } from './limits.ts'

const isLimit = (id: string): id is LimitId => Object.hasOwn(limitLabels, id)
const ids = Object.keys(limitLabels).filter(isLimit)
const today = '2026-11-20'

test('the limits of today', () => {
  const told = Object.fromEntries(
    ids.map(id => {
      const row = limitAt(id, today)
      return [id, row?.span ?? row?.most ?? row?.inWords?.en ?? row?.asSet]
    }),
  )
  assert.deepEqual(told, {
    'TL-01': days(15),
    'TL-02': days(15),
    'TL-03': days(15),
    'TL-04': workingDays(5),
    'TL-05': true,
    'TL-06': days(60),
    'TL-07': days(30),
    'TL-08': days(30),
    'TL-09': days(30),
    'TL-10': days(30),
    'TL-11': days(30),
    'TL-12': 'no day stated',
    'TL-13': 'promptly',
    'TL-14': 'every year',
    'simple-accept': workingDays(3),
    'simple-answer': workingDays(10),
    'simple-forward': workingDays(1),
  })
})
test('what 2005 had otherwise', () => {
  assert.equal(limitAt('TL-04', '2022-04-30'), undefined)
  assert.deepEqual(limitAt('TL-04', '2022-05-01')?.span, workingDays(5))
  assert.deepEqual(limitAt('TL-12', '2022-04-30')?.span, days(30))
  assert.equal(limitAt('simple-answer', '2015-12-31'), undefined)
  assert.equal(limitAt('TL-06', '2010-01-01')?.under.law, '2005')
})
test('a day that no law covers throws, and is named', () => {
  assert.throws(() => limitAt('TL-06', '2004-01-01'), { name: 'RangeError', message: 'no row of TL-06 covers 2004-01-01' })
  assert.throws(() => limitAt('TL-04', '2005-04-30'), RangeError)
})
test('an id that is not in the table does not compile', () => {
  // @ts-expect-error there is no TL-15
  assert.equal(limitAt('TL-15', today), undefined)
})
test('the rows of an id neither overlap nor leave a gap, and the last has no end', () => {
  for (const id of ids) {
    const rows = limits.filter(row => row.id === id).toSorted((a, b) => daysBetween(b.from, a.from))
    assert.ok(rows.length > 0, id)
    rows.forEach((row, i) => {
      const next = rows[i + 1]
      assert.equal(row.to, next && addDays(next.from, -1), id)
    })
  }
})
test('a row holds on its days and on no other', () =>
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.integer({ min: 0, max: daysBetween('2005-05-01', '2035-01-01') }), (id, n) => {
      const day = addDays('2005-05-01', n)
      const row = limitAt(id, day)
      assert.equal(limits.filter(other => other.id === id && other.from <= day && (other.to ?? '9999-12-31') >= day).length, row ? 1 : 0)
    }),
  ))
test('every row says one thing, under a rule that exists and was in force', () => {
  for (const row of limits) {
    assert.equal([row.span, row.most, row.asSet, row.inWords].filter(told => told !== undefined).length, 1, row.id)
    for (const basis of [row.under, row.pauses])
      if (basis) {
        assert.ok(gist(basis) ?? inWords(basis).zh, row.id)
        if (basis.law === '2022' || basis.law === '2005') assert.ok(gist(basis), `${row.id}: ${inWords(basis).en}`)
        assert.deepEqual([laws[basis.law].from, laws[basis.law].to], [row.from, row.to], row.id)
      }
  }
})
test('only re-review pauses, for its hearing', () => {
  assert.deepEqual([...new Set(limits.filter(row => row.pauses).map(row => row.id))], ['TL-11'])
})
