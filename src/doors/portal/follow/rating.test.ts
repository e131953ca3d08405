import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { letters, type Letters } from '../../../../test/letters.ts'
import { testServer, type TestServer } from '../../../../test/server.ts'

// The rating asks about the responsible unit only where one had the matter.

let server: TestServer
let office: Letters
before(async () => {
  server = await testServer('2026-03-02')
  office = letters(server)
})
after(() => server.close())

test('where no unit had it the form asks about the office alone; where one had it, that is asked for and not marked as optional', async () => {
  const rated = await office.enters()
  const sorted = await office.does('he-jianping', 'submissions', (await office.record(rated.number)).id, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '判决不服', demands: ['再审'] }],
  })
  const petition = sorted.links.find(l => l.name === 'petitions')?.record.id ?? ''
  await office.does('he-jianping', 'petitions', petition, 'separate', { way: 'guide', where: '请向法院申请再审' })
  const form = await rated.v.get('/follow/do/rate')
  assert.ok(form.html.includes('对信访部门') && !form.html.includes('对责任单位'), form.html)
  assert.equal((await rated.v.post('/follow/do/rate', { office: 'fair', key: office.key() })).to, '/follow?done=rate')

  const handled = await office.enters()
  const [id = ''] = await office.triaged(handled.number)
  await office.answered(id)
  const whole = await handled.v.get('/follow/do/rate')
  assert.match(whole.html, /<legend[^>]*>\s*对责任单位\s*<\/legend>/)
  const half = await handled.v.post('/follow/do/rate', { office: 'fair', key: office.key() })
  assert.ok(half.status === 422 && half.html.includes('请评价责任单位'), half.html)
})
