import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCategoryFile } from './category-file.ts'

const read = (text: string) => readCategoryFile(Buffer.from(text))
const faults = async (text: string) => {
  const file = await read(text)
  return 'faults' in file ? file.faults : assert.fail(`nothing was wrong: ${JSON.stringify(file)}`)
}

test('a sheet in either language, a nought that a spreadsheet took, empty lines, and what is switched off', async () => {
  const expected = [
    { place: { zh: '第 2 行', en: 'Line 2' }, code: '0498', label: { zh: '新业态用工', en: 'Platform work' } },
    { place: { zh: '第 4 行', en: 'Line 4' }, code: '0402', label: { zh: '社会保险', en: 'Social insurance' }, off: true },
  ]
  assert.deepEqual(
    await read('\uFEFF代码,中文名称,英文名称,停用\n498,新业态用工,Platform work,\n,,,\n0402, 社会保险 ,Social insurance,是\n'),
    { entries: expected },
  )
  assert.deepEqual(await read('en\tOff\tCODE\tzh\r\nPlatform work\t\t０４９８\t新业态用工\r\n\r\nSocial insurance\tYES\t402\t社会保险'), {
    entries: expected,
  })
})

test('a list as --json prints it', async () => {
  assert.deepEqual(
    await read(
      ' [{ "code": "0498", "label": { "zh": "新业态用工", "en": "Platform work" } }, { "code": "0402", "label": { "zh": "社会保险", "en": "Social insurance" }, "off": true }]',
    ),
    {
      entries: [
        { place: { zh: '第 1 项', en: 'Entry 1' }, code: '0498', label: { zh: '新业态用工', en: 'Platform work' } },
        { place: { zh: '第 2 项', en: 'Entry 2' }, code: '0402', label: { zh: '社会保险', en: 'Social insurance' }, off: true },
      ],
    },
  )
})

test('what is wrong is told with its line, all of it at once', async () => {
  const found = await faults('code,zh,en,off\n0498,新业态用工,Platform work,perhaps\n0402,社会保险,Social insurance,yes\n0403,甲,A,maybe')
  assert.deepEqual(
    found.map(f => f.en),
    ['Line 2: in the column off stands yes or nothing, not “perhaps”', 'Line 4: in the column off stands yes or nothing, not “maybe”'],
  )
  assert.match(found[0]?.zh ?? '', /^第 2 行：.*“perhaps”/)
  assert.match((await faults('0498,新业态用工,Platform work'))[0]?.zh ?? '', /^第 1 行应有这些列名：代码、中文名称、英文名称/)
  assert.match((await faults('code,zh,en\n'))[0]?.en ?? '', /no category/)
  for (const broken of ['{ "code": "0498" }', '[{', '[]']) assert.equal((await faults(broken)).length, 1, broken)
  const odd = await faults(
    '[{ "code": 498, "label": { "zh": "甲", "en": "A" } }, null, { "code": "0498", "label": "甲" }, { "code": "0498", "label": { "zh": "甲", "en": "A" }, "off": "yes" }]',
  )
  assert.deepEqual(
    odd.map(f => f.en.slice(0, 7)),
    ['Entry 1', 'Entry 2', 'Entry 3', 'Entry 4'],
  )
})

test('what is no table is not read', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('PK\u0003\u0004 no workbook')])
    assert.ok('refused' in (await readCategoryFile(bytes)))
})
