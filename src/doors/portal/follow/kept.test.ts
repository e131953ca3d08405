import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { answers, letters, type Letters } from '../../../../test/letters.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer, office: Letters
before(async () => {
  server = await testServer('2026-03-02')
  office = letters(server)
})
after(() => server.close())

test('an answer that reached nobody: whoever has number and code reads it, where it lies and until when; before it is kept they do not', async () => {
  const { v, number, code } = await office.enters()
  const [petition = ''] = await office.triaged(number)
  const unit = (login: string, step: string, given?: object) => office.does(login, 'petitions', petition, step, given)
  const page = async () => {
    await v.post('/follow', { number, code })
    return (await v.get('/follow')).html
  }
  await unit('liu-siyuan', 'sign-for')
  await unit('zheng-ailian', 'accept')
  await unit('liu-siyuan', 'inquire', { heard: '陈述', found: '核实' })
  await unit('liu-siyuan', 'reply', { answers })
  await unit('zheng-ailian', 'reply.sign')
  await unit('liu-siyuan', 'attempt', { attempts: '挂号信退回密经过' })
  assert.doesNotMatch(await page(), /查明没有拖欠/)
  await unit('liu-siyuan', 'undeliverable', { keptAt: '区人社局一楼3号窗口', reason: '密理由' })
  await unit('zheng-ailian', 'undeliverable.sign')
  const kept = await page()
  assert.match(kept, /书面答复为您保留着，请来领取[^]*区人社局一楼3号窗口[^]*2026年5月6日前（含当天）：领取答复[^]*查明没有拖欠/)
  assert.doesNotMatch(kept, /密经过|密理由|ask-review/)
  assert.equal((await v.get(/href="(\/follow\/why\/[^"]+collection)"/.exec(kept)?.[1] ?? '')).status, 200)
  office.days(70)
  assert.match(await page(), /领取的期限已过[^]*查明没有拖欠/)
})
