import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import type { Actor, Fields } from '#core/engine/record.ts'
import { everyone, type Procedure } from '#core/engine/procedure.ts'
import type { Lang } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { asActor } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { demoOffice, demoStaff, demoUnits } from '#work/demo/index.ts'
import { register } from '#work/intake/index.ts'
import { createOffice } from '#work/office/index.ts'
import { listPage, type Ask } from '#work/records/index.ts'
import { readSheet } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import { formLayout } from './form-layout.ts'
import { listInCells } from './list-sheet.ts'
import { formTemplate, isFilled, listSheet, openFromSheet, type SheetAnswer } from './index.ts'

// Spreadsheets of any procedure, out and in: the tasks of the office, and the publicity of its units.

type Cell = string | number | Date | boolean | null
let world: TestWorld, directory: Directory
before(async () => {
  world = await testWorld('2026-03-12')
  const needed = ['xia-jing', 'zhou-min', 'he-jianping', 'lu-weiguo', 'qin-haiming', 'wu-guilan']
  await createOffice(world, world.admin, {
    office: { ...demoOffice, demo: true },
    units: demoUnits,
    staff: demoStaff
      .filter(s => needed.includes(s.login) || ['renshe', 'minzheng'].includes(s.unit))
      .map(s => ({ ...s, password: 'a password for tests' })),
  })
  directory = await world.directory('qinghe')
})
after(() => world.drop())

const procedure = (name: string): Procedure => procedures[name] ?? assert.fail(name)
const task = procedure('task')
const publicity = procedure('publicity')
const secretary: Actor = { id: 'xia-jing', roles: ['secretary'], unit: 'xinfang' }
const handler: Actor = { id: 'liu-siyuan', roles: ['handler'], unit: 'renshe' }
const director: Actor = { id: 'lu-weiguo', roles: ['director'], unit: 'xinfang' }
const as = ({ id, roles, unit = '' }: Actor) => ({ office: 'qinghe', actor: id, roles: [...roles], units: [unit, everyone] })

const sheetOf = (lines: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeExcelFile(
    lines.map(line => line.map(value => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value))),
  ).toBuffer()
const bring = (p: Procedure, actor: Actor, file: Buffer, check = false): Promise<SheetAnswer> =>
  asActor(world.db, as(actor), tx => openFromSheet(world, tx, p, { directory, actor, file, check }))
const open = (p: Procedure, actor: Actor, given: Fields) =>
  asActor(world.db, as(actor), async tx => {
    const made = await register(world, tx, p.name, { directory, actor, given })
    return 'ok' in made ? made.ok : assert.fail(JSON.stringify(made))
  })
const out = async (p: Procedure, actor: Actor, ask: Omit<Ask, 'procedure'> = {}, lang: Lang = 'zh') => {
  const file = await asActor(world.db, as(actor), tx => listSheet(world, tx, p, { directory, ask: { procedure: p.name, ...ask }, lang }))
  const sheet = await readSheet(file)
  return 'rows' in sheet ? sheet.rows : assert.fail(JSON.stringify(sheet))
}
const named = (rows: Awaited<ReturnType<typeof out>>) =>
  rows.slice(1).map(row => Object.fromEntries((rows[0] ?? []).map((head, i) => [String(head), row[i] ?? null])))
const faultsOf = (answer: SheetAnswer) =>
  'faults' in answer ? answer.faults.map(f => `${f.row} ${f.column.zh}：${f.zh}`) : assert.fail(JSON.stringify(answer))
const opened = (answer: SheetAnswer) => ('opened' in answer && answer.opened ? answer.opened : assert.fail(JSON.stringify(answer)))
const count = async (p: Procedure) =>
  Number((await world.admin.query<{ n: string }>('select count(*) as n from record where procedure = $1', [p.name])).rows[0]?.n)

const taskHead = ['标题*', '任务来源*', '年度', '责任单位*', '配合单位', '完成期限*', '相关信访事项']
const taskLine = (n: number, due: Cell = '2026-06-30') => [`第 ${n} 项任务`, '年度工作要点', 2026, '区人社局', null, due, null]

test('tasks arrive from a sheet: each row an opening, numbered, with its holder and its day', async () => {
  const file = await sheetOf([
    taskHead,
    taskLine(1),
    ['第二项', 'meeting', null, 'minzheng', '区人社局、住房和城乡建设委员会', new Date('2026-05-29'), null],
  ])
  assert.deepEqual(await bring(task, secretary, file, true), { rows: 2, wrong: 0 }, 'checking tells that it is good')
  assert.equal(await count(task), 0, 'and writes nothing')
  const made = opened(await bring(task, secretary, file))
  assert.deepEqual(
    made.map(m => m.row),
    [2, 3],
  )
  const { items } = await asActor(world.db, as(secretary), tx => listPage(world, tx, directory, { procedure: 'task', sort: 'due' }))
  assert.deepEqual(
    items.map(i => [i.number, i.title, i.unit, i.holder, i.due]),
    [
      [made[1]?.number, '第二项', 'minzheng', 'unit', '2026-05-29'],
      [made[0]?.number, '第 1 项任务', 'renshe', 'unit', '2026-06-30'],
    ],
  )
  const {
    rows: [second],
  } = await world.admin.query<{ data: Fields }>('select data from record where id = $1', [made[1]?.id])
  assert.deepEqual(second?.data['others'], ['renshe', 'zhujian'])
})

test('while one row is wrong nothing is written, and each fault is told at its row and column in both languages', async () => {
  const before = await count(task)
  const lines = Array.from({ length: 20 }, (_, i) => taskLine(i))
  const answer = await bring(
    task,
    secretary,
    await sheetOf([taskHead, ...lines, taskLine(21, '2025-01-01'), ['', '飞鸽', '去年', '亚特兰蒂斯', null, '明天', '1101010000']]),
  )
  assert.deepEqual(['wrong' in answer && answer.wrong, 'rows' in answer && answer.rows], [2, 22])
  const told = faultsOf(answer)
  for (const sentence of [
    /^22 完成期限：完成期限须在今日之后$/,
    /^23 任务来源：没有“飞鸽”这一项/,
    /^23 年度：须为 2005 至 2100 的整数$/,
    /^23 责任单位：名录中没有“亚特兰蒂斯”/,
    /^23 完成期限：不是日期/,
    /^23 相关信访事项：没有编号为“1101010000”的/,
  ]) {
    assert.ok(
      told.some(fault => sentence.test(fault)),
      `${sentence}: ${told.join(' | ')}`,
    )
  }
  assert.ok('faults' in answer && answer.faults.every(f => f.en !== '' && f.column.en !== ''))
  assert.deepEqual(
    faultsOf(await bring(task, secretary, await sheetOf([taskHead, ['', '年度工作要点', null, 'renshe', null, '2026-06-30', null]]))),
    ['2 标题：请填写“标题”'],
  )
  assert.match(
    faultsOf(
      await bring(
        task,
        secretary,
        await sheetOf([
          [...taskHead, '备注'],
          [...taskLine(1), '甲'],
        ]),
      ),
    )[0] ?? '',
    /^1 备注：模板中没有这一列/,
  )
  assert.equal(await count(task), before)
})

test('who may not open it by hand may not by a sheet', async () => {
  assert.match(faultsOf(await bring(task, handler, await sheetOf([taskHead, taskLine(1)])))[0] ?? '', /^2 整行：您的岗位不能/)
})

test('a record is named by its number, as far as the reader sees it', async () => {
  const action = await open(procedure('publicity-action'), director, {
    subject: '宣传月',
    theme: '依法信访',
    from: '2026-03-12',
    until: '2026-05-31',
    units: ['renshe'],
  })
  const head = ['标题', '形式', '活动日', '地点', '举办单位', '统一行动']
  const line = ['广场宣传', '集中宣传', '2026-04-01', '人民广场', 'renshe', action.number]
  const [made] = opened(await bring(publicity, handler, await sheetOf([head, line])))
  assert.deepEqual(
    (await world.admin.query('select to_record from link where from_record = $1 and name = $2', [made?.id, 'action'])).rows,
    [{ to_record: action.id }],
  )
  const { number } = await open(task, secretary, { subject: '另一件', source: 'plan', unit: 'minzheng', dueOn: '2026-06-01' })
  assert.match(
    faultsOf(await bring(publicity, handler, await sheetOf([head, line.with(5, number)])))[0] ?? '',
    /^2 统一行动：没有编号为/,
    'a record of another kind is none',
  )
})

test('what happened earlier is entered with its day and a reason', async () => {
  const head = ['地点', '张贴单位', '张贴内容', '份数', '张贴日', '办理日期', '补录理由']
  const posting = procedure('posting')
  const layout = formLayout(posting, directory, 'renshe')
  const labels = layout.keys.filter(key => layout.column(key).needed).map(key => layout.column(key).label.zh)
  const fill = (key: string): Cell =>
    ({ place: '渡口社区公告栏', unit: 'renshe', copies: 2, on: '2026-03-02', what: layout.options('what')[0]?.[1].zh ?? '' })[key] ?? ''
  const line = layout.keys.filter(key => layout.column(key).needed).map(fill)
  assert.ok(head.length > labels.length)
  assert.match(
    faultsOf(
      await bring(
        posting,
        handler,
        await sheetOf([
          [...labels, '办理日期'],
          [...line, '2026-03-02'],
        ]),
      ),
    )[0] ?? '',
    /^2 办理日期：补录一天以前的事项，请写明补录理由/,
  )
  const [made] = opened(
    await bring(
      posting,
      handler,
      await sheetOf([
        [...labels, '办理日期', '补录理由'],
        [...line, '2026-03-02', '当日外出张贴'],
      ]),
    ),
  )
  assert.deepEqual((await world.admin.query('select opened::text from record where id = $1', [made?.id])).rows, [{ opened: '2026-03-02' }])
})

test('the list goes out as its reader sees it: filtered, in words, without long texts', async () => {
  const rows = named(await out(task, secretary, { unit: 'minzheng' }))
  assert.ok(rows.length >= 2 && rows.every(r => String(r['责任单位']).endsWith('民政局')))
  const second = rows.find(r => r['标题'] === '第二项') ?? assert.fail()
  assert.deepEqual(
    [second['状态'], second['任务来源'], second['期限'], second['登记日'], second['办结日']],
    ['推进中', '会议议定事项', new Date('2026-05-29'), new Date('2026-03-12'), null],
  )
  assert.match(String(second['配合单位']), /人力资源.*；.*住房/)
  assert.ok(!('目标要求' in second) && '专题' in second, 'a short line has its column')
  const english = (await out(task, secretary, {}, 'en'))[0] ?? []
  assert.deepEqual(english.slice(0, 8), ['Number', 'Subject', 'State', 'Unit', 'With', 'Due', 'Opened', 'Closed'])
  // Its own tasks, and those that it helps with.
  assert.deepEqual(new Set(named(await out(task, handler)).map(r => r['标题'])), new Set(['第 1 项任务', '第二项']))
  assert.deepEqual(named(await out(task, { id: 'wu-guilan', roles: ['mediator'], unit: 'shi-renshe' })), [])
})

test('of a sealed accusation only where it stands goes out', async () => {
  const reception: Actor = { id: 'zhou-min', roles: ['reception'], unit: 'xinfang' }
  const triage: Actor = { id: 'he-jianping', roles: ['triage'], unit: 'xinfang' }
  const submission = procedure('submission')
  await open(submission, reception, {
    channel: 'letter',
    subject: '反映某局领导',
    text: '收受财物',
    purpose: 'accusation',
    against: ['zhujian'],
  })
  const [row] = named(await out(submission, triage))
  assert.deepEqual([row?.['标题'], row?.['被反映的单位'], row?.['登记日']], ['〔密封〕', null, new Date('2026-03-12')])
  assert.deepEqual(named(await out(submission, handler)), [])
})

test('in a form only the staff of one’s own unit can be named; leaders and lawyers, wherever they work', () => {
  const named = (name: string, field: string) =>
    formLayout(procedure(name), directory, 'renshe')
      .options(field)
      .map(([id]) => id)
      .toSorted()
  assert.deepEqual(
    [named('responsibility', 'inCharge'), named('leader-case', 'leader'), named('consultation', 'lawyer')],
    [['jiang-tingting', 'liu-siyuan', 'zheng-ailian'], ['qin-haiming'], []],
  )
})

test('what begins like a formula is text, out and in', async () => {
  opened(
    await bring(task, secretary, await sheetOf([taskHead, ['=HYPERLINK("http://x")', 'plan', null, 'renshe', null, '2026-06-30', null]])),
  )
  assert.ok(named(await out(task, secretary)).some(r => r['标题'] === '=HYPERLINK("http://x")'))
})

test('the template of each procedure is read as it is written, and its headings are told apart', async () => {
  const filled = Object.values(procedures).filter(isFilled)
  assert.ok(filled.length > 30 && !filled.some(p => ['submission', 'visit'].includes(p.name)))
  for (const p of filled) {
    const layout = formLayout(p, directory, 'xinfang')
    const labels = layout.keys.flatMap(key => {
      const { label } = layout.column(key)
      return [label.zh, label.en]
    })
    assert.equal(new Set(labels).size, labels.length, `${p.name}: ${labels.join()}`)
  }
  for (const p of [task, publicity])
    for (const lang of ['zh', 'en'] as const) {
      const file = await formTemplate(p, directory, 'xinfang', lang)
      const answer = await bring(p, p === task ? secretary : handler, file, true)
      assert.match('refused' in answer ? answer.refused.zh : '', /^表头下面没有要导入的行$/, 'its explanation is no row')
    }
})

test('the columns of a list are those of the declaration, for every procedure', async () => {
  const headsOf = (p: Procedure) =>
    asActor(world.db, as(director), async tx =>
      (await listInCells(world, tx, p, { directory, ask: { procedure: p.name }, lang: 'zh' })).head.map(head => head.text),
    )
  for (const p of Object.values(procedures)) assert.equal((await headsOf(p))[0], '编号', p.name)
  const heads = await headsOf(procedure('submission'))
  const helpers = await headsOf(procedure('helper'))
  for (const person of ['信访人', '代理人', '身份证号', '联名人', '内容', '委托书、推选书']) assert.ok(!heads.includes(person), person)
  assert.ok(heads.includes('来源渠道') && heads.includes('人数') && heads.includes('内容分类'), heads.join())
  assert.ok(
    ['擅长领域', '所在单位', '工作联系方式'].every(line => helpers.includes(line)),
    helpers.join(),
  )
})

test('a list that is longer than a sheet says so in its last row', async () => {
  await world.admin
    .query(`insert into record (office, id, procedure, number, state, unit, readers, opened, class, version, head, data, limits, pending, done, words, searched)
    select 'qinghe', 'long' || n, 'posting', '990106ZT' || n, 'posted', 'renshe', '{renshe}', '2026-03-02', 'open', 1, '\\x00', '{"place": "社区公告栏"}', '{}', '{}', '[]', '', '' from generate_series(1, 10001) n`)
  const rows = await out(procedure('posting'), handler)
  assert.equal(rows.length, 1 + 10_000 + 1)
  assert.equal(rows.at(-1)?.[0], '只列出前 10000 件，后面还有；请缩小筛选条件，分几次导出')
})
