import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visitor } from '#testing/visitor.ts'
import { testServer, type Body, type TestServer } from '../../../../test/server.ts'

let server: TestServer, call: Body
const asked = {
  subject: '怎样让办事少跑腿',
  topic: '0401',
  about: '请对政务服务提出建议。',
  how: '在这里提，或者写信。',
  from: '2026-03-02',
  until: '2026-03-20',
}
before(async () => {
  server = await testServer('2026-03-02')
  call = (await (await server.as('he-jianping')).post('/public-suggestions', { given: asked })).body
})
after(() => server.close())

let keys = 0
const letter = (more: object = {}) => ({
  office: 'qinghe',
  at: 'read',
  go: 'send',
  subject: '延长服务时间',
  text: '周末也开门。',
  ask: '',
  purpose: 'suggestion',
  name: '王小明',
  call: call.record.number,
  key: (++keys).toString(16).padStart(32, '0'),
  ...more,
})
const v = () => visitor(server.app, `192.0.2.${String(keys + 1)}`)
const linked = async () =>
  (await (await server.as('he-jianping')).get(`/public-suggestions/${call.id}`)).body.links
    .filter(l => l.name === 'submissions')
    .map(l => l.record.number)
const filed = async (form: Record<string, string>) =>
  /class="number">(\d+)/.exec((await v().post('/filed', form)).html)?.[1] ?? assert.fail('not filed')

test('a call is told while it is open, and a suggestion to it is filed as every letter, linked to it', async () => {
  assert.match((await v().get('/suggestions?office=qinghe')).html, /正在征集[^]*怎样让办事少跑腿[^]*2026年3月2日至2026年3月20日/)
  const page = await v().get(`/suggestions/${call.record.number}`)
  assert.match(page.html, /请对政务服务提出建议。[^]*我来提建议/)
  const form = await v().get(`/file?call=${call.record.number}`)
  assert.match(form.html, /您正在回应征集：怎样让办事少跑腿[^]*name="purpose" value="suggestion"/)
  const number = await filed(letter())
  assert.deepEqual(await linked(), [number])
})

test('an accusation hangs on no call; a call that is not there is passed over', async () => {
  const before = await linked()
  await filed(letter({ purpose: 'accusation' }))
  for (const wrong of ['9901060000000000', "';--", '__proto__']) await filed(letter({ call: wrong }))
  assert.deepEqual(await linked(), before)
})

test('after its day it takes nothing more; what became of the suggestions is published', async () => {
  server.world.wait(19 * 24 * 60)
  const triage = await server.again('he-jianping')
  const director = await server.again('lu-weiguo')
  assert.match((await v().get('/suggestions?office=qinghe')).html, /研究论证中[^]*怎样让办事少跑腿/)
  assert.doesNotMatch((await v().get(`/suggestions/${call.record.number}`)).html, /我来提建议/)
  await filed(letter())
  assert.equal((await triage.get(`/public-suggestions/${call.id}`)).body.links.filter(l => l.name === 'submissions').length, 1)
  assert.equal((await triage.step('public-suggestions', call.id, 'close', { received: 1 })).status, 200)
  const replies = [{ suggestion: '周末开门', result: 'adopted', reason: '四月起试行。' }]
  assert.equal((await triage.step('public-suggestions', call.id, 'answer', { adopted: 1, replies })).status, 200)
  assert.doesNotMatch((await v().get(`/suggestions/${call.record.number}`)).html, /周末开门/, 'a draft is not published')
  assert.equal((await director.step('public-suggestions', call.id, 'answer.sign')).status, 200)
  assert.match((await v().get(`/suggestions/${call.record.number}`)).html, /收到 1 条，采纳 1 条[^]*周末开门[^]*采纳[^]*四月起试行/)
})
