import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'
import { asActor } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { demoOffice, demoStaff, demoUnits } from '#work/demo/index.ts'
import { createOffice } from '#work/office/index.ts'
import { readPage, verify, listPage } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import { columns, columnKeys, type ColumnKey } from './columns.ts'
import { importFile, type ImportAnswer } from './import-file.ts'
import { readSheet } from './read-sheet.ts'
import { template } from './template.ts'

// Old matters from a spreadsheet: judged row by row, written all or not at all.

type Line = Readonly<Partial<Record<ColumnKey, string | number | Date>>>

let world: TestWorld, directory: Directory
before(async () => {
  world = await testWorld('2026-03-12')
  await createOffice(world, world.admin, { office: { ...demoOffice, demo: true }, units: demoUnits, staff: demoStaff.slice(0, 3).map(s => ({ ...s, password: 'a password for tests' })) })
  directory = await world.directory('qinghe')
})
after(() => world.drop())

const asSystem = { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }
const bring = (file: Buffer, check = false): Promise<ImportAnswer> => asActor(world.db, asSystem, tx => importFile(world, tx, { directory, staff: 'system', file, check }))
const xlsx = (lines: readonly Line[]): Promise<Buffer> => writeExcelFile([columnKeys.map(key => columns[key].label.zh), ...lines.map(line => columnKeys.map(key => {
  const value = line[key]
  return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value ?? null
}))]).toBuffer()
const csv = (lines: readonly Line[], separator = ','): string => [columnKeys.map(key => columns[key].label.zh), ...lines.map(line => columnKeys.map(key => `"${String(line[key] ?? '').replaceAll('"', '""')}"`))].map(row => row.join(separator)).join('\r\n')
const records = async () => Number((await world.admin.query<{ n: string }>('select count(*) as n from record')).rows[0]?.n)
const good = (answer: ImportAnswer) => 'states' in answer ? answer : assert.fail(JSON.stringify(answer).slice(0, 2000))
const faultsOf = (answer: ImportAnswer) => 'faults' in answer ? answer.faults.map(f => `${f.row} ${f.column.zh}：${f.zh}`) : assert.fail(JSON.stringify(answer))
const code = (answer: ImportAnswer) => 'refused' in answer ? answer.refused.code : assert.fail(JSON.stringify(answer))

let serial = 0
const filed = (more: Line = {}): Line => ({ original: `旧${++serial}`, received: '2023-03-01', channel: '来信', name: '钱多多', phone: '19900001111', subject: '渡口路灯不亮', text: '渡口三盏路灯坏了两个月。', ...more })
const ended = (more: Line = {}): Line => filed({
  content: '市政设施', unit: '住房和城乡建设委员会', forwarded: '2023-03-06', accepted: '2023-03-10', replied: '2023-04-20', outcome: '支持', answer: '已经修好。', basis: '《条例》第三十二条', delivered: '2023-04-24', concluded: '2023-06-01', ...more,
})
const only = async (original: string) => {
  const { rows: [row] } = await world.admin.query<{ record: string }>('select record from import_row where original = $1', [original])
  return row?.record ?? assert.fail(`${original} was not imported`)
}
const pageOf = async (id: string) => await asActor(world.db, asSystem, tx => readPage(world, tx, directory, { id: 'system', roles: ['triage'] }, id)) ?? assert.fail(`no ${id}`)

test('an ended matter arrives ended, each step on its own day, with its old number in the story', async () => {
  const line = ended({ demands: '修好路灯\n换成节能灯' }), answer = good(await bring(await xlsx([line])))
  assert.deepEqual([answer.rows, answer.states, answer.records], [1, { concluded: 1 }, 2])
  const page = await pageOf(await only(String(line.original)))
  assert.equal(page.closed, '2023-06-01')
  assert.deepEqual(page.timeline.map(t => [t.step, t.day]).slice(0, 2), [['open', '2023-03-01'], ['triage', '2023-03-06']])
  assert.equal(page.timeline[0]?.late, `历史数据导入：原编号 ${line.original}`)
  assert.match(page.number, /20230301\d{4}$/)
  assert.equal(page.people[0]?.masked, '钱*多')
  const petition = await pageOf(page.links[0]?.record.id ?? '')
  assert.equal(petition.unit, 'zhujian')
  assert.equal(petition.state, 'concluded')
  const { demands } = petition.data
  assert.deepEqual(Array.isArray(demands) && demands.map(d => [d.text, d.outcome, d.answer]), [['修好路灯', 'supported', '已经修好。'], ['换成节能灯', 'supported', '已经修好。']])
  assert.deepEqual((await asActor(world.db, asSystem, tx => verify(tx, 'qinghe'))).broken, [])
})

test('a matter goes as far as its days, and waits there', async () => {
  const lines = [filed(), ended({ accepted: '', replied: '', outcome: '', answer: '', basis: '', delivered: '', concluded: '' }), ended({ replied: '', outcome: '', answer: '', basis: '', delivered: '', concluded: '' }), ended({ concluded: '' })]
  assert.deepEqual(good(await bring(await xlsx(lines))).states, { registered: 1, 'in-hand': 3 })
  const states: string[] = []
  for (const { original } of lines.slice(1)) states.push((await pageOf((await pageOf(await only(String(original)))).links[0]?.record.id ?? '')).state)
  assert.deepEqual(states, ['offered', 'handling', 'delivered'])
})

test('a matter of the regulation of 2005 arrives under that law', async () => {
  const line = ended({ received: '2012-03-01', forwarded: '2012-03-06', accepted: '2012-03-10', replied: '2012-04-20', delivered: '2012-04-24', concluded: '2012-06-01' })
  assert.deepEqual(good(await bring(await xlsx([line]))).states, { concluded: 1 })
  assert.match((await pageOf(await only(String(line.original)))).timeline[0]?.under.words.zh ?? '', /信访条例/)
})
