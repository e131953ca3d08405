import assert from 'node:assert/strict'
import test from 'node:test'
import { noticesIn, publishedCalendar, publishedNotices } from './holidays.ts'

test('the package knows 2004 on without a gap, to 2026 at least', () => {
  const { known } = publishedCalendar
  assert.deepEqual(
    known,
    Array.from({ length: known.length }, (_, i) => 2004 + i),
  )
  assert.ok(known.includes(2026))
  for (const { year, rest, work } of publishedNotices) assert.ok(rest.length > 20 && work.length >= 5, String(year))
})
test('a year of which only the first days are there is not known', () => {
  assert.deepEqual(noticesIn({ holidays: { '2027-01-01': "New Year's Day,元旦,1" }, workdays: {} }), [])
})
test('a festival has its name in both languages', () => {
  assert.deepEqual(publishedCalendar.name('2026-10-01'), { zh: '国庆节', en: 'National Day' })
  assert.equal(publishedCalendar.name('2026-10-31'), undefined)
  for (const { names } of publishedNotices) for (const { zh, en } of Object.values(names ?? {})) assert.ok(zh && en)
})
