import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInList, categoryList, withCategories, type CategoryEntry } from './category-list.ts'
import { wrongCategories } from './wrong-categories.ts'

const entry = (code: string, zh: string, en: string, off?: true): CategoryEntry => ({ code, label: { zh, en }, ...(off && { off }) })
const platform = entry('0498', '新业态用工', 'Platform work')

test('the built-in list has eighteen of the first level, each with some of the second, and nothing wrong in it', () => {
  assert.equal(builtInList.groups.length, 18)
  assert.ok(builtInList.groups.every(g => g.children.length))
  assert.deepEqual(
    wrongCategories(
      [],
      builtInList.groups.flatMap(({ children, ...top }) => [top, ...children]),
    ),
    [],
  )
  assert.equal(builtInList.open.has('0401'), true)
  assert.equal(builtInList.open.has('0400'), false, 'a first level is not chosen')
})

test('an office adds to both levels, renames, and switches off; nothing that a matter may have is taken away', () => {
  const { groups, offered, labels, open } = categoryList([
    platform,
    entry('0401', '拖欠工资', 'Wages owed'),
    entry('0500', '卫生', 'Health', true),
    entry('0299', '其他', 'Other', true),
    entry('1900', '数据', 'Data'),
    entry('1901', '个人信息', 'Personal data'),
  ])
  assert.deepEqual(
    [groups.map(g => g.code), offered.map(g => g.code)],
    [
      [...builtInList.groups.map(g => g.code), '1900'],
      [...builtInList.groups.map(g => g.code).filter(code => code !== '0500'), '1900'],
    ],
  )
  assert.deepEqual(
    [labels['0401'], labels['0498'], labels['0500'], labels['1900']],
    [{ zh: '拖欠工资', en: 'Wages owed' }, platform.label, { zh: '卫生', en: 'Health' }, { zh: '数据', en: 'Data' }],
  )
  assert.deepEqual(
    ['0401', '0498', '1901', '0299', '0501'].map(code => open.has(code)),
    [true, true, true, false, false],
  )
  assert.ok(groups.find(g => g.code === '0500')?.children.length, 'those under a first level that is off are kept')
  const codes = groups.find(g => g.code === '0400')?.children.map(c => c.code)
  assert.deepEqual(codes, codes?.toSorted())
})

test('what is said anew lies over what was said; the built-in words undo', () => {
  const own = withCategories([], [platform, entry('0401', '拖欠工资', 'Wages owed')])
  assert.deepEqual(
    own.map(e => e.code),
    ['0401', '0498'],
  )
  const builtIn = { code: '0401', label: builtInList.labels['0401'] ?? assert.fail() }
  assert.deepEqual(
    withCategories(own, [builtIn]).map(e => e.code),
    ['0498'],
  )
  assert.deepEqual(
    withCategories(own, [{ ...platform, off: true }]).find(e => e.code === '0498')?.off,
    true,
    'an own one is switched off, and stays',
  )
})

test('every fault is told at its entry, in both languages', () => {
  const at = (own: readonly CategoryEntry[], ...said: readonly CategoryEntry[]) => wrongCategories(own, said).map(f => f.at)
  assert.deepEqual(at([], platform), [])
  assert.deepEqual(
    at([], platform, entry('049', '甲', 'A'), entry('abcd', '乙', 'B'), entry('0001', '丙', 'C'), entry('04980', '丁', 'D')),
    [1, 2, 3, 4],
    'four digits',
  )
  assert.deepEqual(at([], platform, entry('0498', '另一个', 'Another')), [1], 'twice')
  assert.deepEqual(at([], entry('1901', '个人信息', 'Personal data')), [0], 'a second level without its first')
  assert.deepEqual(at([], entry('1901', '个人信息', 'Personal data'), entry('1900', '数据', 'Data')), [], 'in any order')
  assert.deepEqual(at([entry('1900', '数据', 'Data')], entry('1901', '个人信息', 'Personal data')), [], 'its first said before')
  assert.deepEqual(
    at(
      [],
      entry('0498', ' ', 'A'),
      entry('0497', '乙', ''),
      entry('0496', '长'.repeat(31), 'C'),
      entry('0495', '丁', 'd'.repeat(81)),
      entry('0494', '戊\n', 'E'),
      entry('0493', '己\ud800', 'F'),
    ),
    [0, 1, 2, 3, 4, 5],
    'names',
  )
  assert.deepEqual(at([], entry('0498', builtInList.labels['0401']?.zh ?? '', 'Another')), [0], 'a name that stands beside it')
  assert.deepEqual(
    at([], entry('0298', builtInList.labels['0401']?.zh ?? '', 'Another')),
    [],
    'under another first level it is no other’s name',
  )
  assert.deepEqual(at([], ...builtInList.groups.map(({ code, label }) => ({ code, label, off: true as const }))), [-1], 'all switched off')
  for (const { zh, en } of wrongCategories([], [entry('049', '甲', 'A'), entry('1901', '乙', 'B')])) {
    assert.match(zh, /\p{Script=Han}{4}/u)
    assert.match(en, /^[A-Z“0-9]/)
  }
})
