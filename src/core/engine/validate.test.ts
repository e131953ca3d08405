import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Choice, Code, DayField, Form, Many, maybe, RecordId, StaffId, Text, UnitId, Whole, Yes } from './field.ts'
import type { Fields } from './record.ts'
import { faults, invalid } from './validate.ts'

const form = Form({
  subject: Text({ zh: '标题', en: 'Subject' }, 100),
  text: maybe(Text({ zh: '内容', en: 'Text' }, 20_000)),
  code: maybe(Code({ zh: '编号', en: 'Number' })),
  channel: maybe(Choice({ zh: '来源渠道', en: 'Channel' }, { letter: { zh: '来信', en: 'Letter' }, visit: { zh: '来访', en: 'Visit' } })),
  on: maybe(DayField({ zh: '收到日', en: 'Received on' })),
  heads: maybe(Whole({ zh: '人数', en: 'Persons' }, 1, 9999)),
  freely: maybe(Yes({ zh: '自愿', en: 'Freely' })),
  unit: maybe(UnitId({ zh: '责任单位', en: 'Unit' })),
  leader: maybe(StaffId({ zh: '包案领导', en: 'Leader' }, 'leader')),
  petition: maybe(RecordId({ zh: '在办事项', en: 'Petition' }, 'petition')),
  demands: maybe(Many({ zh: '诉求', en: 'Demands' }, Form({ text: Text({ zh: '请求', en: 'Request' }, 500) }), 1, 3)),
})
const known = {
  units: new Set(['rsj']),
  staff: new Map([
    ['sun', { roles: ['handler'] as const }],
    ['qin', { roles: ['leader', 'handler'] as const }],
  ]),
  categories: new Set(['0401']),
  named: new Map([
    ['m1', { procedure: 'petition' }],
    ['m2', { procedure: 'visit' }],
  ]),
}
const told = (given: Fields) => faults(form, { subject: '欠薪', ...given }, known)

test('what is good has no fault', () =>
  assert.deepEqual(
    told({
      text: '𠮷'.repeat(20_000),
      code: '国信〔2026〕3号',
      channel: 'letter',
      on: '2026-02-28',
      heads: 1,
      freely: true,
      unit: 'rsj',
      leader: 'qin',
      petition: 'm1',
      demands: [{ text: '付' }],
    }),
    [],
  ))

const cases: Readonly<Record<string, readonly [Fields, string, RegExp, RegExp]>> = {
  'null for a text': [{ subject: null }, '/subject', /“标题”.*文字/, /“Subject”.*string/],
  'an empty one': [{ subject: '' }, '/subject', /请填写“标题”/, /“Subject” is empty/],
  'nothing but spaces': [{ subject: ' 　\n' }, '/subject', /“标题”/, /“Subject”/],
  'U+0000': [{ text: 'a\u0000b' }, '/text', /“内容”含有不能保存的字符/, /“Text” holds a character that cannot be stored/],
  'a lone surrogate': [{ text: 'a\ud800b' }, '/text', /“内容”含有不能保存的字符/, /“Text” holds a character that cannot be stored/],
  '20,001 characters': [{ text: '字'.repeat(20_001) }, '/text', /“内容”最多 20000 字/, /“Text” may have at most 20000 characters/],
  'a code with a sign that none has': [{ code: 'a<b' }, '/code', /“编号”的写法不对/, /“Number” is not written/],
  'a choice that is not offered': [
    { channel: 'pigeon' },
    '/channel',
    /“来源渠道”须为：来信、来访/,
    /“Channel” must be one of: letter, visit/,
  ],
  'a day that is none': [{ on: '2026-02-30' }, '/on', /“收到日”须为年-月-日/, /“Received on” must be a day/],
  'a day with a time': [{ on: '2026-02-03T00:00' }, '/on', /“收到日”须为年-月-日/, /“Received on” must be a day/],
  'too few': [{ heads: 0 }, '/heads', /“人数”须在 1 至 9999 之间/, /“Persons” must lie between 1 and 9999/],
  'too many': [{ heads: 10_000 }, '/heads', /“人数”须在 1 至 9999 之间/, /“Persons” must lie between 1 and 9999/],
  'half a person': [{ heads: 1.5 }, '/heads', /“人数”的类型不对，应为整数/, /“Persons” must be of type integer/],
  'a wrong type': [{ freely: 'yes' }, '/freely', /“自愿”的类型不对，应为是或否/, /“Freely” must be of type boolean/],
  'a list for a text': [{ subject: ['a'] }, '/subject', /“标题”的类型不对，应为文字/, /“Subject” must be of type string/],
  'a unit that is not there': [{ unit: 'mars' }, '/unit', /“责任单位”：没有代号为“mars”的单位/, /“Unit”: there is no unit “mars”/],
  'somebody who does not work here': [
    { leader: 'lu' },
    '/leader',
    /“包案领导”：没有这位工作人员/,
    /“Leader”: there is no such member of staff/,
  ],
  'somebody of another role': [
    { leader: 'sun' },
    '/leader',
    /“包案领导”：请选择岗位为“区领导”的人员/,
    /“Leader”: choose somebody whose role is district leader/,
  ],
  'a record that is not there': [{ petition: 'm9' }, '/petition', /“在办事项”：没有这条记录/, /“Petition”: there is no such record/],
  'a record of another procedure': [{ petition: 'm2' }, '/petition', /“在办事项”：没有这条记录/, /“Petition”: there is no such record/],
  'an empty list': [{ demands: [] }, '/demands', /“诉求”至少填写 1 项/, /“Demands” needs at least 1/],
  'a long list': [
    { demands: Array.from({ length: 4 }, () => ({ text: 'x' })) },
    '/demands',
    /“诉求”最多 3 项/,
    /“Demands” takes at most 3/,
  ],
  'a fault within a list': [{ demands: [{ text: 'x' }, {}] }, '/demands/1/text', /请填写“请求”/, /“Request” is missing/],
  'a field that the form has not': [
    { colour: 'red' },
    '/colour',
    /没有“colour”这一项，请去掉/,
    /There is no field “colour” here; leave it out/,
  ],
  'a field called constructor': [{ constructor: 'x' }, '/constructor', /没有“constructor”这一项/, /There is no field “constructor”/],
  'a NUL in a field that the form has not': [{ colour: '\u0000' }, '/colour', /“colour”/, /“colour”/],
}
for (const [name, [given, path, zh, en]] of Object.entries(cases))
  test(`${name} is told at its field, in both languages, once`, () => {
    const found = told(given)
    assert.deepEqual(
      found.map(f => f.path),
      [path],
    )
    assert.match(found[0]?.zh ?? '', zh)
    assert.match(found[0]?.en ?? '', en)
  })

test('a field left out is told by its label', () => {
  assert.deepEqual(faults(form, {}, known), [{ path: '/subject', zh: '请填写“标题”', en: '“Subject” is missing' }])
})

test('several faults are told together, and the refusal repeats them', () => {
  const found = told({ heads: 0, unit: 'mars' })
  assert.deepEqual(
    found.map(f => f.path),
    ['/heads', '/unit'],
  )
  const refusal = invalid(found)
  assert.equal(refusal.kind, 'invalid')
  assert.deepEqual(refusal.fields, found)
  assert.match(refusal.zh, /人数.*；.*责任单位/)
})

test('a path with a slash or a tilde in a name leads to no field by mistake', () => {
  assert.deepEqual(
    told({ 'a/b~c': 1 }).map(f => f.zh),
    ['没有“a/b~c”这一项，请去掉'],
  )
})
