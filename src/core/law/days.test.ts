import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, days, daysBetween, isDay, shanghaiDay, weekday, workingDays, type Day } from './days.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map(n => addDays('1950-01-01', n))
const pad = (n: number, to: number) => String(n).padStart(to, '0')

test('a day is one that the calendar has, written strictly', () => {
  for (const good of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(good), good)
  for (const bad of [
    '',
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-1-5',
    '2023-01-05T00:00Z',
    ' 2023-01-05',
    '2023-01-05\n',
    '0000-01-01',
    '+02023-01-01',
    '２０２３-01-05',
  ])
    assert.ok(!isDay(bad), JSON.stringify(bad))
})
test('isDay accepts exactly what comes back from a date unchanged', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
      const text = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
      const date = new Date(0)
      date.setUTCFullYear(y, m - 1, d)
      assert.equal(isDay(text), date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d)
    }),
    { numRuns: 2000 },
  ))
test('isDay refuses any other text', () =>
  fc.assert(
    fc.property(fc.string(), text => {
      assert.ok(!isDay(text) || new Date(text).toISOString().slice(0, 10) === text)
    }),
  ))
test('adding and counting days undo each other, over leap days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      assert.equal(daysBetween(day, addDays(day, n)), n)
    }),
  )
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2023-02-28', 1), '2023-03-01')
  assert.equal(daysBetween('2024-01-01', '2025-01-01'), 366)
  assert.throws(() => addDays('9999-12-31', 1), RangeError)
})
test('the week turns', () => {
  assert.equal(weekday('2026-11-22'), 0)
  fc.assert(
    fc.property(anyDay, day => {
      assert.equal(weekday(addDays(day, 1)), (weekday(day) + 1) % 7)
    }),
  )
})
test('midnight is that of Shanghai', () => {
  assert.equal(shanghaiDay(new Date('2026-11-20T15:59:59.999Z')), '2026-11-20')
  assert.equal(shanghaiDay(new Date('2026-11-20T16:00:00Z')), '2026-11-21')
  const told = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
  fc.assert(
    fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), at => {
      assert.equal(shanghaiDay(at), told.format(at))
    }),
  )
})
test('a span is a whole number of days', () => {
  assert.deepEqual(
    [days(15), workingDays(5)],
    [
      { n: 15, unit: 'day' },
      { n: 5, unit: 'workingDay' },
    ],
  )
  for (const n of [-1, 1.5, NaN, Infinity]) assert.throws(() => days(n), RangeError)
})
test('a text that no guard has looked at is not a Day', () => {
  // @ts-expect-error a string is not a Day
  const day: Day = String('2026-01-01')
  assert.ok(isDay(day))
})
