import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories } from '#core/procedures/shared/categories.ts'
import { units } from '../demo/qinghe.ts'
import { whereToGo } from './where.ts'

const telling = { lang: 'zh', day: '2026-03-12' } as const
const qinghe = { units: new Map(units.map(u => [u.id, { outside: false, ...u }])) }
const row = (of: ReturnType<typeof whereToGo>, category: string) =>
  of.groups.find(g => g.over[0] === category)?.rows[0] ?? assert.fail(category)

test('路线图 names for each kind of matter the office’s own units, the others of its parts, and who stands above them', () => {
  const told = whereToGo(telling, qinghe)
  assert.deepEqual(
    told.groups.map(g => g.over[0]),
    categories.map(c => c.label.zh),
  )
  assert.deepEqual(row(told, '劳动和社会保障'), ['帮助协调化解', '帮助协调化解', '区人社局；医疗保障：区医保局', '市人社局、区政府'])
  assert.equal(row(told, '民政与应急')[1], '基层治理：所在街道（乡镇）')
  assert.match(row(told, '政法')[2] ?? '', /^属于诉讼的：法院、检察院、公安机关，按法律程序；/)
  assert.deepEqual(row(told, '纪检监察'), ['—', '—', '区纪委监委；电话 12388', '市纪委监委'])
})
test('every unit that answers for something stands in it', () => {
  const told = whereToGo(telling, qinghe)
    .groups.flatMap(g => g.rows.flat())
    .join(' ')
  for (const u of units) if (u.kind === 'department' && u.duties.length) assert.ok(told.includes(u.short.zh), u.short.zh)
})
test('what an office has added stands in it by its own name, without a unit by the way to ask; what it switched off does not', () => {
  const list = [
    { code: '1900', label: { zh: '数据', en: 'Data' } },
    { code: '1901', label: { zh: '个人信息', en: 'Personal data' } },
    { code: '0600', label: { zh: '教育', en: 'Education' }, off: true },
  ] as const
  const told = whereToGo(telling, { ...qinghe, settings: { spans: {}, numbers: {}, contact: {}, categories: { list } } })
  assert.deepEqual(
    told.groups.map(g => g.over[0]),
    [...categories.map(c => c.label.zh).filter(name => name !== '教育'), '数据'],
  )
  assert.equal(row(told, '数据')[2], '有权处理的机关；不清楚的，请到信访部门询问')
})
test('an office that has not said which unit answers for what gets the bodies that usually do', () => {
  for (const directory of [undefined, { units: new Map() }])
    assert.deepEqual(row(whereToGo(telling, directory), '教育'), ['帮助协调化解', '帮助协调化解', '教育部门', '上一级主管部门或者本级政府'])
})
