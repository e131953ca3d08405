import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { calendarFrom, count, lastDay, rolled, type Notice } from './calendar.ts'
import { addDays, days, daysBetween, weekday, workingDays, type Day, type Span } from './days.ts'
import { publishedCalendar as calendar } from './holidays.ts'

const anyDay = fc.integer({ min: 0, max: daysBetween('2004-01-01', '2027-12-31') }).map(n => addDays('2004-01-01', n))
const someDays = fc.integer({ min: 0, max: 130 })
const anySpan: fc.Arbitrary<Span> = fc.oneof(someDays.map(days), someDays.map(workingDays))
const workedIn = (since: Day, to: Day) =>
  Array.from({ length: daysBetween(since, to) }, (_, i) => addDays(since, i + 1)).filter(calendar.isWorking).length

const vectors: readonly [string, Day, Span, Day, Day?][] = [
  ['V1 15 days to the office', '2023-09-18', days(15), '2023-10-03', '2023-10-07'],
  ['V2 60 days of handling', '2023-08-04', days(60), '2023-10-03', '2023-10-07'],
  ['V3 an extension from the strict end', '2023-10-03', days(30), '2023-11-02'],
  ['V4 an objection over National Day', '2023-09-25', workingDays(5), '2023-10-08'],
  ['V5 into a new year', '2023-12-04', days(30), '2024-01-03'],
  ['V6 over a leap day', '2024-01-31', days(30), '2024-03-01'],
  ['V7 to a Saturday', '2024-02-08', days(30), '2024-03-09', '2024-03-11'],
  ['V8 to a Sunday', '2025-01-10', days(30), '2025-02-09', '2025-02-10'],
  ['V9 into Spring Festival', '2026-02-01', days(15), '2026-02-16', '2026-02-24'],
  ['V10 an objection over Spring Festival', '2026-02-12', workingDays(5), '2026-02-26'],
  ['V11 simple handling, acceptance', '2023-04-28', workingDays(3), '2023-05-06'],
  ['V11 simple handling, answer', '2023-04-28', workingDays(10), '2023-05-16'],
]
for (const [name, since, span, strict, moved] of vectors)
  test(name, () => {
    assert.deepEqual(lastDay(since, span, calendar), { day: strict, provisional: false })
    assert.deepEqual(rolled(strict, calendar), { day: moved ?? strict, provisional: false })
  })

test('working days of five years, as counted by hand from the notices', () => {
  const inYear = (year: number) => workedIn(`${year - 1}-12-31`, `${year}-12-31`)
  assert.deepEqual([2022, 2023, 2024, 2025, 2026].map(inYear), [249, 249, 251, 248, 248])
})
test('a longer span never ends earlier, nor a later start', () =>
  fc.assert(
    fc.property(anyDay, anySpan, someDays, (since, span, more) => {
      const { day } = lastDay(since, span, calendar)
      assert.ok(lastDay(since, { ...span, n: span.n + more }, calendar).day >= day)
      assert.ok(lastDay(addDays(since, more), span, calendar).day >= day)
    }),
  ))
test('between the event and a last working day lie as many working days as the span has', () =>
  fc.assert(
    fc.property(anyDay, someDays, (since, n) => {
      const { day } = lastDay(since, workingDays(n), calendar)
      assert.equal(workedIn(since, day), n)
      assert.ok(n === 0 || calendar.isWorking(day))
    }),
  ))
test('a rolled day is the first working day from the strict one on', () =>
  fc.assert(
    fc.property(anyDay, strict => {
      const { day } = rolled(strict, calendar)
      assert.ok(day >= strict && calendar.isWorking(day))
      assert.equal(rolled(day, calendar).day, day)
      assert.equal(daysBetween(strict, day) === 0 ? 0 : workedIn(addDays(strict, -1), addDays(day, -1)), 0)
    }),
  ))

test('an account runs over every day, ends on the due day, and its last number is the span', () =>
  fc.assert(
    fc.property(anyDay, anySpan, fc.boolean(), (since, span, generous) => {
      const strict = lastDay(since, span, calendar).day
      const due = generous ? rolled(strict, calendar).day : strict
      const told = count(since, due, span, calendar)
      assert.deepEqual(
        told.map(({ day }) => day),
        Array.from({ length: daysBetween(since, due) + 1 }, (_, i) => addDays(since, i)),
      )
      assert.deepEqual(
        told.flatMap(({ n }) => n ?? []),
        Array.from({ length: span.n }, (_, i) => i + 1),
      )
      assert.ok(
        told.every(({ n, why }) => n !== undefined || why),
        'a day that does not count says why',
      )
    }),
  ))
test('an account says what happened on the way', () => {
  const objection = count('2023-09-25', '2023-10-08', workingDays(5), calendar)
  assert.deepEqual(
    objection.filter(({ why }) => why).map(({ day, n, why }) => [day, n, why?.zh]),
    [
      ['2023-09-25', undefined, '事由发生当日，不计入'],
      ['2023-09-29', undefined, '中秋，不计入'],
      ...['2023-09-30', '2023-10-01', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06'].map(day => [
        day,
        undefined,
        '国庆节，不计入',
      ]),
      ['2023-10-07', 4, '调休上班，计入'],
      ['2023-10-08', 5, '调休上班，计入'],
    ],
  )
  const remarks = (due: Day) =>
    count('2024-02-08', due, days(30), calendar)
      .slice(1)
      .filter(({ why }) => why)
      .map(({ day, n, why }) => [day, n, why?.en])
  assert.deepEqual(remarks('2024-03-09'), [['2024-03-09', 30, 'Saturday, but this limit does not move']])
  assert.deepEqual(remarks('2024-03-11'), [
    ['2024-03-09', 30, 'Saturday, so the limit moves'],
    ['2024-03-10', undefined, 'Sunday, so it moves on'],
    ['2024-03-11', undefined, 'the limit moves to this day'],
  ])
})
test('an account of a day that was set earlier stops there; one that ends before it begins is a fault of the caller', () => {
  assert.equal(count('2026-03-02', '2026-03-04', days(30), calendar).at(-1)?.n, 2)
  assert.throws(() => count('2026-03-02', '2026-03-01', days(30), calendar), RangeError)
})

test('2027 is reckoned by weekends and provisional until its notice is loaded', () => {
  assert.ok(!calendar.known.includes(2027))
  assert.deepEqual(lastDay('2026-12-24', workingDays(5), calendar), { day: '2026-12-31', provisional: true })
  assert.deepEqual(lastDay('2027-09-27', workingDays(5), calendar), { day: '2027-10-04', provisional: true })
  assert.deepEqual(lastDay('2026-12-20', days(60), calendar), { day: '2027-02-18', provisional: false })
  assert.deepEqual(rolled('2027-10-02', calendar), { day: '2027-10-04', provisional: true })
  assert.deepEqual(rolled('2027-10-04', calendar), { day: '2027-10-04', provisional: true })
  assert.ok(
    count('2027-09-27', '2027-10-04', workingDays(5), calendar)
      .slice(1)
      .every(day => day.provisional),
  )

  const loaded = calendarFrom([{ year: 2027, rest: ['2027-01-01', '2027-10-01', '2027-10-04', '2027-10-05'], work: ['2027-10-09'] }])
  assert.deepEqual(lastDay('2027-09-27', workingDays(5), loaded), { day: '2027-10-07', provisional: false })
  assert.deepEqual(rolled('2027-10-02', loaded), { day: '2027-10-06', provisional: false })
})
test('the last days of a year wait for the next notice, which may move them', () => {
  const notice = (year: number, more: Partial<Notice> = {}): Notice => ({ year, rest: [], work: [], ...more })
  const before = calendarFrom([notice(2018)])
  assert.ok(before.isWorking('2018-12-31') && before.isProvisional('2018-12-31') && !before.isProvisional('2018-12-28'))
  const after = calendarFrom([notice(2019, { rest: ['2018-12-31'], work: ['2018-12-29'] }), notice(2018)])
  assert.ok(!after.isWorking('2018-12-31') && after.isWorking('2018-12-29') && !after.isProvisional('2018-12-31'))
  const named = calendarFrom([notice(2018, { rest: ['2018-12-31'] })])
  assert.ok(!named.isProvisional('2018-12-31') && named.isProvisional('2018-12-30'))
  const moved = calendarFrom([notice(2019, { rest: ['2018-12-30'] }), notice(2018, { work: ['2018-12-30'] })])
  assert.ok(!moved.isWorking('2018-12-30'), 'the notice of the later year stands, in whatever order they come')
})
test('a later notice for the same year replaces the earlier one whole', () => {
  const twice = calendarFrom([
    { year: 2020, rest: ['2020-01-31'], work: ['2020-02-01'] },
    { year: 2020, rest: ['2020-02-03'], work: [] },
  ])
  assert.deepEqual(twice.known, [2020])
  assert.ok(twice.isWorking('2020-01-31') && !twice.isWorking('2020-02-01') && !twice.isWorking('2020-02-03'))
})
test('without notices only weekends are off, and everything is provisional', () =>
  fc.assert(
    fc.property(anyDay, day => {
      const none = calendarFrom([])
      assert.equal(none.isWorking(day), weekday(day) % 6 !== 0)
      assert.ok(none.isProvisional(day))
    }),
  ))
