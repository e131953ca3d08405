import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { procedures } from '#core/procedures/index.ts'
import { testServer, type TestServer } from './server.ts'

// The director's year by the five fields of rule of law. Each number opens into the records that it counts.

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())

interface Told {
  readonly name: string
  readonly value: number | null
  readonly lastYear?: Told
}
interface Fields {
  readonly year: number
  readonly scope: { readonly name: string }
  readonly fields: readonly {
    readonly name: string
    readonly procedures: readonly { readonly procedure: string; readonly figures: Readonly<Record<string, Told>> }[]
  }[]
}
const year = async (login: string, of = 2026): Promise<Fields> =>
  JSON.parse((await (await server.as(login)).get(`/figures/fields?year=${of}`)).text)

test('every procedure stands once, under the field that it serves; the last holds nothing that records a petitioner', async () => {
  const { fields } = await year('lu-weiguo')
  assert.deepEqual(
    fields.map(f => f.name),
    ['prevention', 'acceptance', 'handling', 'accountability', 'order'],
  )
  assert.deepEqual(fields.flatMap(f => f.procedures.map(p => p.procedure)).toSorted(), Object.keys(procedures).toSorted())
  for (const { procedure, figures } of fields.flatMap(f => f.procedures)) assert.ok(figures['opened'], procedure)
  for (const { procedure } of fields.at(-1)?.procedures ?? [])
    assert.ok(!JSON.stringify(procedures[procedure]?.data).includes('"person"'), procedure)
})

test('each number is that of its list', async () => {
  const clerk = await server.as('zhou-min')
  const secretary = await server.as('xia-jing')
  const director = await server.as('lu-weiguo')
  for (const subject of ['路灯', '水管'])
    await clerk.post('/submissions', { given: { channel: 'letter', subject, text: `${subject}坏了。`, petitioner: { name: '林秀兰' } } })
  await clerk.post('/submissions', {
    given: { channel: 'letter', purpose: 'accusation', subject: '检举', text: '检举。', petitioner: { name: '林秀兰' } },
  })
  await secretary.post('/leader-cases', { given: { subject: '停工楼盘', leader: 'qin-haiming', difficulty: 'hard', dueOn: '2026-06-30' } })
  const { fields, scope } = await year('lu-weiguo')
  const told = fields.flatMap(f => f.procedures).flatMap(p => Object.values(p.figures))
  assert.equal(scope.name, 'office')
  for (const { name, value } of told.filter(f => (f.value ?? 0) > 0)) {
    const listed = JSON.parse((await director.get(`/figures/${name}/records?year=2026`)).text)
    if (!/onTime/i.test(name)) assert.equal(listed.count.total + listed.sealed, value, name)
  }
  const of = (procedure: string, what: string) => fields.flatMap(f => f.procedures).find(p => p.procedure === procedure)?.figures[what]
  assert.deepEqual(
    [
      of('submission', 'opened')?.value,
      of('leader-case', 'opened')?.value,
      of('leader-case', 'open')?.value,
      of('leader-case', 'overdue')?.value,
    ],
    [3, 1, 1, 0],
  )
})

test('a year stands beside the year before', async () => {
  const { fields } = await year('lu-weiguo', 2027)
  const cases = fields.flatMap(f => f.procedures).find(p => p.procedure === 'leader-case')?.figures
  assert.deepEqual([cases?.['opened']?.value, cases?.['opened']?.lastYear?.value, cases?.['open']?.lastYear], [0, 1, undefined])
  assert.equal((await (await server.as('lu-weiguo')).get('/figures/fields?year=x')).status, 422)
})

test('a unit sees the year of its own', async () => {
  const { fields, scope } = await year('zheng-ailian')
  assert.deepEqual(
    [scope.name, fields.flatMap(f => f.procedures).find(p => p.procedure === 'leader-case')?.figures['opened']?.value],
    ['unit', 0],
  )
})
