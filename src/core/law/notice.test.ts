import assert from 'node:assert/strict'
import test from 'node:test'
import { calendarFrom } from './calendar.ts'
import { publishedNotices } from './holidays.ts'
import { parseNotice } from './notice.ts'

const good = {
  year: 2027,
  rest: ['2027-10-01', '2027-01-01'],
  work: ['2026-12-27'],
  names: { '2027-01-01': { zh: '元旦', en: "New Year's Day" } },
}
test('a notice that an office loads makes its year known', () => {
  const read = parseNotice(JSON.parse(JSON.stringify(good)))
  assert.ok('notice' in read)
  const calendar = calendarFrom([...publishedNotices, read.notice])
  assert.ok(calendar.known.includes(2027) && !calendar.isProvisional('2027-06-01') && calendar.isWorking('2026-12-27'))
  assert.equal(calendar.name('2027-01-01')?.zh, '元旦')
  assert.deepEqual(read.notice.rest, ['2027-01-01', '2027-10-01'])
})
test('every published notice would be accepted', () => {
  for (const notice of publishedNotices) assert.ok('notice' in parseNotice(notice), String(notice.year))
})
test('what is wrong with a notice is said in both languages', () => {
  const wrong: readonly [unknown, RegExp][] = [
    [null, /object/],
    [[], /object/],
    [{ ...good, year: '2027' }, /year/],
    [{ ...good, year: 2027.5 }, /year/],
    [{ ...good, rest: undefined }, /rest must be a list/],
    [{ ...good, work: 'none' }, /work must be a list/],
    [{ ...good, rest: [...good.rest, '2027-02-30'] }, /"2027-02-30" in rest/],
    [{ ...good, rest: [...good.rest, 20270206] }, /20270206 in rest/],
    [{ ...good, rest: [...good.rest, '2026-11-30'] }, /2026-11-30 in rest does not belong/],
    [{ ...good, work: ['2028-01-01'] }, /2028-01-01 in work does not belong/],
    [{ ...good, rest: [...good.rest, '2027-01-01'] }, /twice/],
    [{ ...good, rest: ['2027-01-01'] }, /lacks 2027-10-01/],
    [{ ...good, rest: [...good.rest, '2027-02-06'], work: ['2027-02-06'] }, /both/],
    [{ ...good, work: ['2027-02-05'] }, /no weekend/],
    [{ ...good, names: [] }, /names/],
    [{ ...good, names: { '2027-05-01': good.names['2027-01-01'] } }, /not in rest/],
    [{ ...good, names: { '2027-01-01': { zh: '元旦' } } }, /zh and in en/],
  ]
  for (const [json, sentence] of wrong) {
    const read = parseNotice(json)
    assert.ok('fault' in read, String(sentence))
    assert.match(read.fault.en, sentence)
    assert.match(read.fault.zh, /\p{Script=Han}/u)
  }
})
