import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor } from '#testing/visitor.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
before(async () => {
  server = await testServer('2026-03-02')
})
after(() => server.close())
const read = async (url: string) => (await visitor(server.app).get(url)).html
const opens = async (login: string, plural: string, given: object) => {
  const made = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(made.status, 201, made.text)
  return made.body
}

test('a rule is read by everybody once it is published; its earlier version is in force until the next one is', async () => {
  const made = { name: '首接首办规程', kind: 'procedure', unit: 'xinfang', text: '第一条 谁首接，谁负责。', from: '2026-01-01' }
  const inner = await opens('he-jianping', 'rules', { ...made, name: '内部值班规定' })
  const open = await opens('he-jianping', 'rules', { ...made, open: true })
  assert.ok(!(await read('/office-rules?office=qinghe')).includes('内部值班规定'))
  assert.equal((await visitor(server.app).get(`/office-rules/${inner.record.number}`)).status, 404)
  const triage = await server.as('he-jianping')
  assert.equal(
    (await triage.step('rules', open.id, 'amend', { text: '第一条 谁首接，谁跟到底。', newFrom: '2026-03-10', why: '写明跟踪到底' }))
      .status,
    200,
  )
  const list = await read('/office-rules?office=qinghe')
  assert.match(list, /现行有效[^]*首接首办规程[^]*第 1 版[^]*至2026年3月9日止[^]*已公布，尚未施行[^]*第 2 版/)
  assert.match(await read(`/office-rules/${open.record.number}`), /现行有效[^]*谁首接，谁负责。[^]*其他版本[^]*第 2 版/)
  server.world.wait(8 * 24 * 60)
  assert.match(await read('/office-rules?office=qinghe'), /现行有效[^]*第 2 版[^]*以前的版本[^]*第 1 版/)
  assert.equal((await (await server.again('he-jianping')).step('rules', inner.id, 'publish', { open: true })).status, 200)
  assert.match(await read(`/office-rules/${inner.record.number}`), /内部值班规定/)
})

test('events to come and where the charts hang: until they are over, cancelled or taken down', async () => {
  const on = { subject: '条例进社区', kind: 'village', on: '2026-03-12', place: '渡口社区广场', unit: 'xinfang' }
  const clerk = await server.again('zhou-min')
  const made = await clerk.post('/publicity-events', { given: on })
  const off = await clerk.post('/publicity-events', { given: { ...on, subject: '取消的活动' } })
  assert.deepEqual([made.status, off.status], [201, 201], made.text)
  assert.equal((await clerk.step('publicity-events', off.body.id, 'cancel', { reason: '下雨' })).status, 200)
  const posted = await clerk.post('/postings', {
    given: { place: '渡口社区服务站', unit: 'xinfang', what: ['flow', 'notice'], copies: 2, on: '2026-03-09' },
  })
  assert.equal(posted.status, 201, posted.text)
  const page = await read('/notices?office=qinghe')
  assert.match(page, /条例进社区[^]*2026年3月12日 星期四[^]*渡口社区广场[^]*渡口社区服务站[^]*流程图、信访须知/)
  assert.ok(!page.includes('取消的活动'))
  assert.equal((await clerk.step('postings', posted.body.id, 'remove', { reason: '换新' })).status, 200)
  assert.ok(!(await read('/notices?office=qinghe')).includes('渡口社区服务站'))
})
