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
import { readSheet } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import { columns, columnKeys, type ColumnKey } from './columns.ts'
import { importFile, type ImportAnswer } from './import-file.ts'
import { template } from './template.ts'

// Old matters from a spreadsheet: judged row by row, written all or not at all.

type Line = Readonly<Partial<Record<ColumnKey, string | number | Date>>>

let world: TestWorld, directory: Directory
before(async () => {
  world = await testWorld('2026-03-12')
  await createOffice(world, world.admin, {
    office: { ...demoOffice, demo: true },
    units: demoUnits,
    staff: demoStaff.slice(0, 3).map(s => ({ ...s, password: 'a password for tests' })),
  })
  directory = await world.directory('qinghe')
})
after(() => world.drop())

const asSystem = { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }
const bring = (file: Buffer, check = false): Promise<ImportAnswer> =>
  asActor(world.db, asSystem, tx => importFile(world, tx, { directory, staff: 'system', file, check }))
const xlsx = (lines: readonly Line[]): Promise<Buffer> =>
  writeExcelFile([
    columnKeys.map(key => columns[key].label.zh),
    ...lines.map(line =>
      columnKeys.map(key => {
        const value = line[key]
        return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : (value ?? null)
      }),
    ),
  ]).toBuffer()
const csv = (lines: readonly Line[], separator = ','): string =>
  [
    columnKeys.map(key => columns[key].label.zh),
    ...lines.map(line => columnKeys.map(key => `"${String(line[key] ?? '').replaceAll('"', '""')}"`)),
  ]
    .map(row => row.join(separator))
    .join('\r\n')
const records = async () => Number((await world.admin.query<{ n: string }>('select count(*) as n from record')).rows[0]?.n)
const good = (answer: ImportAnswer) => ('states' in answer ? answer : assert.fail(JSON.stringify(answer).slice(0, 2000)))
const faultsOf = (answer: ImportAnswer) =>
  'faults' in answer ? answer.faults.map(f => `${f.row} ${f.column.zh}：${f.zh}`) : assert.fail(JSON.stringify(answer))
const code = (answer: ImportAnswer) => ('refused' in answer ? answer.refused.code : assert.fail(JSON.stringify(answer)))

let serial = 0
const filed = (more: Line = {}): Line => ({
  original: `旧${++serial}`,
  received: '2023-03-01',
  channel: '来信',
  name: '钱多多',
  phone: '19900001111',
  subject: '渡口路灯不亮',
  text: '渡口三盏路灯坏了两个月。',
  ...more,
})
const ended = (more: Line = {}): Line =>
  filed({
    content: '市政设施',
    unit: '住房和城乡建设委员会',
    forwarded: '2023-03-06',
    accepted: '2023-03-10',
    replied: '2023-04-20',
    outcome: '支持',
    answer: '已经修好。',
    basis: '《条例》第三十二条',
    delivered: '2023-04-24',
    concluded: '2023-06-01',
    ...more,
  })
const only = async (original: string) => {
  const {
    rows: [row],
  } = await world.admin.query<{ record: string }>('select record from import_row where original = $1', [original])
  return row?.record ?? assert.fail(`${original} was not imported`)
}
const pageOf = async (id: string) =>
  (await asActor(world.db, asSystem, tx => readPage(world, tx, directory, { id: 'system', roles: ['triage'] }, id)))
  ?? assert.fail(`no ${id}`)

test('an ended matter arrives ended, each step on its own day, with its old number in the story', async () => {
  const line = ended({ demands: '修好路灯\n换成节能灯' })
  const answer = good(await bring(await xlsx([line])))
  assert.deepEqual([answer.rows, answer.states], [1, { concluded: 1 }])
  const page = await pageOf(await only(String(line.original)))
  assert.equal(page.closed, '2023-06-01')
  assert.deepEqual(page.timeline.map(t => [t.step, t.day]).slice(0, 2), [
    ['open', '2023-03-01'],
    ['triage', '2023-03-06'],
  ])
  assert.equal(page.timeline[0]?.late, `历史数据导入：原编号 ${line.original}`)
  assert.deepEqual(
    page.timeline.flatMap(t => t.issues),
    [],
    'no paper is issued anew',
  )
  assert.match(page.number, /20230301\d{4}$/)
  assert.equal(page.people[0]?.masked, '钱*多')
  const petition = await pageOf(page.links[0]?.record.id ?? '')
  assert.equal(petition.unit, 'zhujian')
  assert.equal(petition.state, 'concluded')
  const { demands } = petition.data
  assert.deepEqual(Array.isArray(demands) && demands.map(d => [d.text, d.outcome, d.answer]), [
    ['修好路灯', 'supported', '已经修好。'],
    ['换成节能灯', 'supported', '已经修好。'],
  ])
  const open = await world.admin.query('select procedure, state from record where closed is null')
  assert.deepEqual(open.rows, [], 'what was supported counts as carried out')
  assert.deepEqual((await asActor(world.db, asSystem, tx => verify(tx, 'qinghe'))).broken, [])
})

test('a matter goes as far as its days, and waits there', async () => {
  const lines = [
    filed(),
    ended({ accepted: '', replied: '', outcome: '', answer: '', basis: '', delivered: '', concluded: '' }),
    ended({ replied: '', outcome: '', answer: '', basis: '', delivered: '', concluded: '' }),
    ended({ concluded: '' }),
  ]
  assert.deepEqual(good(await bring(await xlsx(lines))).states, { registered: 1, 'in-hand': 3 })
  const states: string[] = []
  for (const { original } of lines.slice(1))
    states.push((await pageOf((await pageOf(await only(String(original)))).links[0]?.record.id ?? '')).state)
  assert.deepEqual(states, ['offered', 'handling', 'delivered'])
})

test('what a body outside has ended arrives; what it still has would stand with nobody here', async () => {
  assert.deepEqual(good(await bring(await xlsx([ended({ unit: 'shi-renshe' })]))).states, { concluded: 1 })
  assert.match(
    faultsOf(await bring(await xlsx([ended({ unit: 'shi-renshe', concluded: '' })])))[0] ?? '',
    /^2 责任单位：该机关不在本系统内办理/,
  )
})

test('a matter of the regulation of 2005 arrives under that law', async () => {
  const line = ended({
    received: '2012-03-01',
    forwarded: '2012-03-06',
    accepted: '2012-03-10',
    replied: '2012-04-20',
    delivered: '2012-04-24',
    concluded: '2012-06-01',
  })
  assert.deepEqual(good(await bring(await xlsx([line]))).states, { concluded: 1 })
  assert.match((await pageOf(await only(String(line.original)))).timeline[0]?.under.words.zh ?? '', /信访条例/)
})

test('one wrong row among two hundred, and nothing is written', async () => {
  const before = await records()
  const lines = Array.from({ length: 200 }, () => filed())
  const file = await xlsx(lines.with(120, filed({ received: '2023-02-30' })))
  assert.deepEqual(faultsOf(await bring(file)), ['122 收到日：不是日期；请写成年-月-日，例如 2021-03-05'])
  assert.equal(await records(), before)
  assert.equal(good(await bring(await xlsx(lines), true)).rows, 200, 'checking writes nothing')
  assert.equal(await records(), before)
  assert.equal(good(await bring(await xlsx(lines))).rows, 200)
  assert.equal(await records(), before + 200)
})

test('what was imported is not imported again: not the file, not the number', async () => {
  const line = filed()
  const file = await xlsx([line, filed()])
  const before = await records()
  good(await bring(file))
  assert.equal(code(await bring(file)), 'imported-already')
  assert.match(faultsOf(await bring(await xlsx([filed(), line])))[0] ?? '', /^3 原编号：原编号 旧\d+ 已经导入过，现编号为 \d+/)
  const twice = filed()
  assert.match(faultsOf(await bring(await xlsx([twice, filed(), twice])))[0] ?? '', /^4 原编号：原编号 旧\d+ 与第 2 行相同/)
  assert.equal(await records(), before + 2)
})

test('a text sheet in UTF-8, in GB18030 as Excel in China writes it, and with tabs in UTF-16', async () => {
  // What 信桥 is in GB18030 is stated byte by byte, so that no encoder of our own stands between.
  const gb: Readonly<Record<string, readonly number[]>> = {
    收: [0xca, 0xd5],
    到: [0xb5, 0xbd],
    日: [0xc8, 0xd5],
    渠: [0xc7, 0xfe],
    道: [0xb5, 0xc0],
    标: [0xb1, 0xea],
    题: [0xcc, 0xe2],
    内: [0xc4, 0xda],
    容: [0xc8, 0xdd],
    来: [0xc0, 0xb4],
    信: [0xd0, 0xc5],
  }
  const bytes = Buffer.from(
    [...'收到日,渠道,标题,内容\r\n2023/3/1,来信,来信标题,"内容,\r\n来信"\r\n'].flatMap(c => gb[c] ?? [c.charCodeAt(0)]),
  )
  assert.equal(good(await bring(bytes)).rows, 1)
  const {
    rows: [row],
  } = await world.admin.query<{ text: string }>("select data ->> 'text' as text from record where data ->> 'subject' = '来信标题'")
  assert.equal(row?.text, '内容,\n来信')
  assert.equal(good(await bring(Buffer.from(`\ufeff${csv([filed({ text: '他说“好”，又说"不好"。' })])}`))).rows, 1)
  assert.equal(good(await bring(Buffer.from(`\ufeff${csv([filed()], '\t')}`, 'utf16le'))).rows, 1)
})

test('days as people and spreadsheets write them', async () => {
  const days = ['2023-3-5', '2023/03/05', '2023.3.5', '2023年3月5日', '20230305', '2023-03-05 00:00:00', 20230305, new Date('2023-03-05')]
  const lines = days.map(received => filed({ received }))
  good(await bring(await xlsx(lines)))
  for (const line of lines) assert.equal((await pageOf(await only(String(line.original)))).opened, '2023-03-05', String(line.received))
})

test('each fault is told at its row and column, in a sentence that says what to do', async () => {
  const wrong: readonly (readonly [Line, RegExp])[] = [
    [filed({ received: '2026-03-13' }), /^2 收到日：2026-03-13 晚于今天（2026-03-12），请核对$/],
    [filed({ received: '2005-04-30' }), /^2 收到日：2005-04-30 早于 2005-05-01/],
    [filed({ channel: '飞鸽' }), /^2 渠道：没有“飞鸽”这一项；须为：来信、网上、来访/],
    [filed({ subject: '' }), /^2 标题：请填写标题$/],
    [filed({ subject: '长'.repeat(101) }), /^2 标题：最多 100 字/],
    [filed({ heads: '几十' }), /^2 人数：须为 1 至 9999 的整数$/],
    [filed({ idNumber: 110_101_199_003_077_000 }), /^2 身份证号：这一格是数字，末几位已经丢失/],
    [filed({ place: '亚特兰蒂斯' }), /^2 问题属地：名录中没有“亚特兰蒂斯”/],
    [filed({ original: '旧\n号' }), /^2 原编号：编号只能用/],
    [filed({ forwarded: '2023-03-06' }), /^2 责任单位：填了转送日，请同时填写责任单位$/],
    [ended({ content: '' }), /^2 内容分类：填了转送日，请同时填写内容分类$/],
    [ended({ accepted: '' }), /^2 受理日：填了答复日，请同时填写受理日$/],
    [ended({ basis: '' }), /^2 依据：填了答复日，请同时填写依据$/],
    [ended({ accepted: '2023-03-02' }), /^2 受理日：受理日（2023-03-02）早于转送日（2023-03-06），请核对$/],
    [ended({ concluded: '2023-05-01' }), /^2 办结日：期限未满：信访人在 2023-05-24 以前还可行使权利；请核对办结日$/],
    [
      filed({ purpose: '揭发控告', unit: '区人社局', forwarded: '2023-03-06' }),
      /^2 责任单位：检举控告只移送纪检监察机关，不填被反映的单位；请改为：区纪委监委$/,
    ],
    [ended({ purpose: '揭发控告' }), /^2 受理日：检举控告移送纪检监察机关以后不在本系统办理/],
  ]
  const before = await records()
  for (const [line, sentence] of wrong) {
    const told = faultsOf(await bring(await xlsx([line])))
    assert.ok(
      told.some(fault => sentence.test(fault)),
      `${sentence}: ${told.join(' | ')}`,
    )
  }
  assert.equal(await records(), before)
})

test('headings: a star or a remark is let be, an unknown or a missing column is told', async () => {
  const sheet = (head: readonly string[], cells: readonly string[]) => bring(Buffer.from(`${head.join(',')}\n${cells.join(',')}\n`), true)
  good(await sheet(['收到日*', '渠道（必填）', ' 标 题 ', 'Text'], ['2023-03-01', 'letter', '甲', '乙']))
  assert.match(
    faultsOf(await sheet(['收到日', '渠道', '标题', '内容', '备注'], ['2023-03-01', '来信', '甲', '乙', '丙']))[0] ?? '',
    /^1 备注：模板中没有这一列/,
  )
  assert.match(faultsOf(await sheet(['收到日', '渠道', '标题'], ['2023-03-01', '来信', '甲']))[0] ?? '', /^1 内容：缺少“内容”这一列/)
  assert.match(
    faultsOf(await sheet(['收到日', '渠道', '标题', '内容', ''], ['2023-03-01', '来信', '甲', '乙', '丙']))[0] ?? '',
    /^1 E 列：这一列有内容而没有列名/,
  )
  assert.match(
    faultsOf(await sheet(['收到日', '渠道', '标题', '内容', '标题'], ['2023-03-01', '来信', '甲', '乙', '丙']))[0] ?? '',
    /^1 标题：“标题”有两列/,
  )
})

test('an accusation is sealed, and passed to discipline where it has a day', async () => {
  const lines = [filed({ purpose: '揭发控告' }), filed({ purpose: '揭发控告', unit: 'jiwei', forwarded: '2023-03-08' })]
  assert.deepEqual(good(await bring(await xlsx(lines))).states, { registered: 1, passed: 1 })
  const seen = await asActor(world.db, { ...asSystem, actor: 'x', roles: ['reception'] }, tx =>
    listPage(world, tx, directory, { procedure: 'submission', limit: 200 }),
  )
  const ids = new Set(seen.items.map(i => i.id))
  for (const line of lines) assert.ok(!ids.has(await only(String(line.original))))
})

test('what begins like a formula is text, and stays text', async () => {
  const line = filed({ subject: '=1+1', text: '@SUM(A1)', name: '-2' })
  good(await bring(await xlsx([line])))
  assert.equal((await pageOf(await only(String(line.original)))).title, '=1+1')
})

test('a file that is no sheet is refused in a sentence', async () => {
  const files: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['half an archive', (await xlsx([filed()])).subarray(0, 900)],
    ['bytes', Buffer.from([0, 1, 2, 0xff, 0xfe])],
    ['an archive of something else', zip({ 'a.txt': Buffer.from('x') })],
    ['a quotation without an end', Buffer.from('收到日,渠道,标题,内容\n"2023')],
    ['words', Buffer.from('你好')],
    ['only headings', await xlsx([])],
    ['broken XML', zip({ '[Content_Types].xml': Buffer.from('<Types>'), 'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet') })],
    ['too many bytes', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')],
  ]
  for (const [name, file] of files) assert.equal(code(await bring(file)), 'unreadable', name)
})

test('a small file that unpacks to gigabytes is refused without unpacking it', async () => {
  const file = zip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(201 * 1024 * 1024, ' ') })
  const answer = await bring(file)
  assert.ok(file.length < 1024 * 1024)
  assert.match('refused' in answer ? answer.refused.zh : '', /解压后超过 200 MB，没有打开/)
})

test('a cell at the far end of a sheet takes neither the memory nor the process', { timeout: 240_000 }, async () => {
  for (const far of ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', '<row r="100000000"><c r="A100000000"><v>1</v></c></row>']) {
    assert.equal(code(await bring(workbook(far))), 'unreadable', far.slice(0, 60))
  }
  assert.ok(process.memoryUsage().rss < 1024 * 1024 * 1024)
})

test('the template is read as it is written: its examples are no rows, its lists are those of the procedures', async t => {
  const file = await template(directory)
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-template-'))
  t.after(() => rm(folder, { recursive: true }))
  assert.equal(code(await bring(file)), 'unreadable', 'nothing but examples')
  const sheet = await readSheet(file)
  assert.ok('rows' in sheet)
  assert.deepEqual(
    [sheet.rows[0]?.length, sheet.rows[1]?.[0], sheet.rows[2]?.[0], sheet.rows[3]?.[0]],
    [columnKeys.length, '说明', '示例', '示例'],
  )
  for (const cell of sheet.rows.flat()) assert.doesNotMatch(String(cell ?? ''), /^[=+\-@]/)
  const kept = await xlsx([
    Object.fromEntries(
      columnKeys.map((key, i) => {
        const cell = sheet.rows[2]?.[i]
        return [key, key === 'mark' || cell === null ? '' : cell]
      }),
    ),
  ])
  assert.deepEqual(good(await bring(kept, true)).states, { concluded: 1 }, 'the example is one that can be imported')
})

const office = await access('/usr/bin/soffice').then(
  () => true,
  () => false,
)
test(
  'a workbook that LibreOffice wrote',
  { skip: office ? false : 'needs LibreOffice: apt-get install libreoffice-calc', timeout: 240_000 },
  async t => {
    const folder = await mkdtemp(join(tmpdir(), 'xinqiao-soffice-'))
    const line = ended({ demands: '修好路灯\n换成节能灯' })
    t.after(() => rm(folder, { recursive: true, force: true }))
    await writeFile(join(folder, 'template.xlsx'), await template(directory))
    await writeFile(join(folder, 'old.csv'), `\ufeff${csv([line])}`)
    const convert = (to: string, from: string) =>
      promisify(execFile)('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        ...(from.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []),
        join(folder, from),
      ])
    await convert('xlsx', 'old.csv')
    assert.deepEqual(good(await bring(await readFile(join(folder, 'out', 'old.xlsx')))).states, { concluded: 1 })
    assert.equal((await pageOf(await only(String(line.original)))).opened, '2023-03-01')
    await convert('xlsx', 'template.xlsx')
    assert.equal(
      code(await bring(await readFile(join(folder, 'out', 'template.xlsx')))),
      'unreadable',
      'our template opens there, and holds examples only',
    )
  },
)

/** A workbook with this in its first sheet. */
const workbook = (rows: string) =>
  zip({
    '[Content_Types].xml': Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': Buffer.from(
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  })

/** A zip archive, deflated; its checksums are not looked at. */
function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const bodies: Buffer[] = []
  const heads: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    const head = Buffer.alloc(46)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    head.writeUInt32LE(0x02014b50)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(content.length, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(at, 42)
    bodies.push(local, Buffer.from(name), packed)
    heads.push(head, Buffer.from(name))
    at += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const n = Object.keys(files).length
  const size = heads.reduce((sum, h) => sum + h.length, 0)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(n, 8)
  end.writeUInt16LE(n, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...heads, end])
}
