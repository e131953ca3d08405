import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor, Fields } from '#core/engine/record.ts'
import type { Role } from '#core/engine/party.ts'
import { asActor, type Tx } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { office, staff, units } from '#work/demo/qinghe.ts'
import { register, take } from '#work/intake/index.ts'
import { createOffice } from '#work/office/index.ts'
import { look } from './index.ts'

// Four quiet months, then people whose wages are not paid by one firm, at one place. Real people, so that the traces are.

let world: TestWorld
before(async () => {
  world = await testWorld('2025-11-03')
  await createOffice(world, world.admin, {
    office: { ...office, demo: true },
    units,
    staff: staff.filter(s => ['xinfang', 'renshe'].includes(s.unit)).map(s => ({ ...s, password: 'a password for tests' })),
  })
  for (let day = 0; day < 110; day++) {
    if (day % 3 === 0) await files(`居民${day}`, { content: day % 2 ? '0401' : '0102', place: day % 4 ? 'yundu' : 'liuting' })
    world.wait(24 * 60)
  }
})
after(() => world.drop())

const actor = (id: string, unit: string, ...roles: Role[]): Actor => ({ id, unit, roles })
const clerk = actor('zhou-min', 'xinfang', 'reception')
const sorter = actor('he-jianping', 'xinfang', 'triage')
const liu = actor('liu-siyuan', 'renshe', 'handler')
const shi = actor('shi', 'xinfang', 'supervisor')
const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
  asActor(world.db, { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }, work)
const directory = () => world.directory('qinghe')
const good = <T>(answer: { readonly ok: T } | { readonly refused: { readonly code: string; readonly en: string } }): T =>
  'ok' in answer ? answer.ok : assert.fail(`${answer.refused.code} ${answer.refused.en} ${JSON.stringify(answer.refused)}`)
const steps = (procedure: string, record: string, step: string, by: Actor, given: Fields = {}) =>
  asSystem(async tx => good(await take(world, tx, { procedure, record, step, directory: await directory(), actor: by, given })))

interface About {
  readonly content: string
  readonly place: string
  readonly enterprise?: string
}
/** A letter of somebody, sorted into a petition: its id. */
async function files(
  name: string,
  { content, place, enterprise }: About,
  phone = `139${String([...name].reduce((n, c) => n * 31 + c.charCodeAt(0), 7) % 1e8).padStart(8, '0')}`,
): Promise<string> {
  const { id } = await asSystem(async tx =>
    good(
      await register(world, tx, 'submission', {
        directory: await directory(),
        actor: clerk,
        given: { channel: 'letter', subject: '一件事', text: '请求处理。', petitioner: { name, phone } },
      }),
    ),
  )
  await steps('submission', id, 'triage', sorter, {
    category: 'appeal',
    content,
    place,
    matters: [{ subject: '拖欠工资', demands: ['支付'], ...(enterprise && { enterprise }) }],
  })
  const {
    rows: [link],
  } = await world.admin.query<{ to_record: string }>(`select to_record from link where from_record = $1 and name = 'petitions'`, [id])
  return link?.to_record ?? assert.fail('no petition')
}
interface Stored {
  readonly id: string
  readonly state: string
  readonly data: Readonly<Record<string, unknown>>
  readonly behind: readonly string[]
}
const opened = async (procedure: string): Promise<readonly Stored[]> =>
  (
    await world.admin.query<Stored>(
      `select id, state, data, (select coalesce(array_agg(to_record order by to_record), '{}') from link l where l.office = r.office and l.from_record = r.id and l.name = 'petitions') as behind from record r where procedure = $1 order by id`,
      [procedure],
    )
  ).rows
const tonight = async () => {
  world.wait(24 * 60)
  return look(world, 'qinghe', world.today())
}
const wages = { content: '0402', place: 'yundu', enterprise: '禾润建设工程有限公司' }
const planted: string[] = []

test('a quiet district is warned of nothing; what two people write, or one writes often, is no rise', async () => {
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 0 })
  for (let i = 0; i < 6; i++) planted.push(await files('何某', wages))
  planted.push(await files('吴某', wages))
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 0 })
})

test('with more petitioners it is one warning, about what explains it best, with the petitions behind it and nobody’s name', async () => {
  for (const name of ['甲某', '乙某', '丙某', '丁某', '戊某']) planted.push(await files(name, { ...wages, enterprise: '禾润建设工程公司' }))
  assert.equal((await tonight()).warnings, 1)
  const [warning] = await opened('early-warning')
  assert.deepEqual(
    [warning?.state, warning?.data['window'], warning?.data['petitioners'], warning?.data['observed'], warning?.behind],
    ['raised', 7, 7, 12, planted.toSorted()],
  )
  assert.equal(warning?.data['about'], 'enterprise', 'all of them, so it is about the firm')
  assert.match(String(warning?.data['subject']), /^禾润建设工程.*近 7 天 7 人，往期不到 0\.1 人/)
  assert.ok(!/某/.test(JSON.stringify(warning)), 'no name')
})

test('looked at again nothing is opened; what comes on the same thing goes to the warning in hand', async () => {
  assert.deepEqual(await look(world, 'qinghe', world.today()), { warnings: 0, grown: 0, leads: 0 })
  planted.push(await files('己某', wages))
  assert.deepEqual(await tonight(), { warnings: 0, grown: 1, leads: 0 })
  assert.equal((await opened('early-warning'))[0]?.behind.length, 13)
})

test('dealt with, it is not raised again for what lay behind it, nor for the same people; for others it is', async () => {
  const [warning] = await opened('early-warning')
  const id = warning?.id ?? assert.fail()
  await steps('early-warning', id, 'dismiss', shi, { assessment: '一家企业短期资金问题，已协调支付。' })
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 0 })
  for (const name of ['甲某', '乙某', '丙某', '丁某', '戊某']) await files(name, wages)
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 0 })
  for (const name of ['子某', '丑某', '寅某', '卯某', '辰某', '巳某', '午某']) await files(name, wages)
  assert.deepEqual(await tonight(), { warnings: 1, grown: 0, leads: 0 })
})

test('two processes that look at once open one', async () => {
  for (const name of ['申某', '酉某', '戌某', '亥某', '天某', '地某']) await files(name, { content: '0601', place: 'liuting' })
  world.wait(24 * 60)
  const both = await Promise.all([look(world, 'qinghe', world.today()), look(world, 'qinghe', world.today())])
  assert.equal(both[0].warnings + both[1].warnings, 1)
})

test('what a unit did not sign for becomes a lead, one a matter and ground, with what a letter needs; the unit is not told', async () => {
  const [one = '', two = ''] = planted
  for (const id of [one, two]) await steps('petition', id, 'forward', sorter, { unit: 'renshe' })
  world.wait(9 * 24 * 60)
  assert.equal((await tonight()).leads, 2)
  assert.equal((await tonight()).leads, 0)
  const leads = await opened('supervision-lead')
  const [lead] = leads
  assert.deepEqual(leads.flatMap(l => l.behind).toSorted(), [one, two].toSorted())
  assert.deepEqual([lead?.data['kind'], lead?.data['grounds'], lead?.data['unit'], lead?.state], ['unsigned', ['delay'], 'renshe', 'found'])
  assert.match(String(lead?.data['defects']), /^“签收”期限为 \d{4}-\d\d-\d\d，截至 \d{4}-\d\d-\d\d 已逾期 \d+ 天，仍未办理。$/)
  const seen = await asActor(world.db, { office: 'qinghe', actor: liu.id, roles: liu.roles, unit: 'renshe', units: ['renshe'] }, async tx =>
    tx.selectFrom('record').select('id').where('procedure', 'in', ['supervision-lead', 'early-warning']).execute(),
  )
  assert.deepEqual(seen, [])
})

test('where a unit lets more lie than it used to, a warning is about the unit, with what lies there; handled, nothing is left to tell', async () => {
  for (const id of planted.slice(7, 11)) await steps('petition', id, 'forward', sorter, { unit: 'renshe' })
  world.wait(9 * 24 * 60)
  assert.deepEqual(await tonight(), { warnings: 1, grown: 0, leads: 4 })
  const warning = (await opened('early-warning')).at(-1)
  assert.deepEqual([warning?.data['about'], warning?.data['unit'], warning?.behind], ['overdue', 'renshe', planted.slice(7, 11).toSorted()])
  for (const id of planted.slice(7, 11)) await steps('petition', id, 'sign-for', liu)
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 0 })
})

test('an accusation, a letter without a name and a petition joined to another count for nothing', async () => {
  const before = await opened('early-warning')
  for (let i = 0; i < 9; i++)
    await asSystem(async tx =>
      good(
        await register(world, tx, 'submission', {
          directory: await directory(),
          actor: clerk,
          given: { channel: 'letter', subject: '举报', text: '……', content: '0301', purpose: 'accusation', petitioner: { name: `庚${i}` } },
        }),
      ),
    )
  for (let i = 0; i < 9; i++) {
    const { id } = await asSystem(async tx =>
      good(
        await register(world, tx, 'submission', {
          directory: await directory(),
          actor: clerk,
          given: { channel: 'letter', subject: '匿名', text: '……' },
        }),
      ),
    )
    await steps('submission', id, 'triage', sorter, {
      category: 'appeal',
      content: '0302',
      matters: [{ subject: '一件事', demands: ['查处'] }],
    })
  }
  await tonight()
  assert.equal((await opened('early-warning')).length, before.length)
})
