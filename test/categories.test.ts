import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import type { CategoryEntry } from '#core/procedures/shared/category-list.ts'
import { visitor } from '#testing/visitor.ts'
import { setCategories } from '#work/office/index.ts'
import { letters } from './letters.ts'
import { testServer, type Caller, type TestServer } from './server.ts'

// An office's own content categories, wherever one is chosen, shown, looked for or counted; and the office next door, which has none of its
// own.

let server: TestServer, clerk: Caller, triage: Caller, old: string
const entry = (code: string, zh: string, en: string, off?: true): CategoryEntry => ({ code, label: { zh, en }, ...(off && { off }) })
const own = [
  entry('0498', '新业态用工', 'Platform work'),
  entry('0405', '社会保险', 'Social insurance', true),
  entry('0401', '拖欠工资', 'Wages owed'),
  entry('1900', '数据', 'Data'),
  entry('1901', '个人信息', 'Personal data'),
]
const set = (said: readonly CategoryEntry[]) => setCategories(server.world, server.world.admin, 'qinghe', said)
const register = (who: Caller, content: string, more: object = {}) =>
  who.post('/submissions', { given: { channel: 'phone', subject: `关于 ${content}`, text: '请求处理。', content, ...more } })

async function sorted(submission: string, content: string, demands = ['处理']): Promise<string> {
  const { status, body, text } = await triage.step('submissions', submission, 'triage', {
    category: 'appeal',
    content,
    matters: [{ subject: `事项 ${content}`, demands }],
  })
  assert.equal(status, 200, text)
  return body.links.find(l => l.name === 'petitions')?.record.id ?? assert.fail(text)
}

before(async () => {
  server = await testServer('2026-03-02')
  clerk = await server.as('zhou-min')
  triage = await server.as('he-jianping')
  old = await sorted((await register(clerk, '0405')).body.id, '0405')
  assert.deepEqual(await set(own), { own: 5 })
})
after(() => server.close())

test('an added one is chosen, found by a filter of either level, and counted under its first', async () => {
  const one = await register(clerk, '0498')
  const data = await register(clerk, '1901')
  assert.deepEqual([one.status, data.status], [201, 201], one.text + data.text)
  await sorted(one.body.id, '0498')
  await sorted(data.body.id, '1901')
  const found = async (content: string) => (await triage.get(`/petitions?content=${content}`)).body.items.map(row => row.id).length
  assert.deepEqual(
    [await found('0498'), await found('1901'), await found('0400'), await found('1900'), await found('0500')],
    [1, 1, 2, 1, 0],
  )
  const { text } = await (await server.as('lu-weiguo')).get('/figures/petitions.open?by=content')
  const told: { breakdown: { key: string; label: { zh: string; en: string }; value: number }[] } = JSON.parse(text)
  assert.deepEqual(
    told.breakdown.filter(p => p.value).map(p => [p.key, p.label.zh, p.label.en, p.value]),
    [
      ['0400', '劳动和社会保障', 'Labour and social security', 2],
      ['1900', '数据', 'Data', 1],
    ],
  )
})

test('one that was switched off can no longer be chosen, and says so at its field; an old matter keeps it and goes on', async () => {
  const refused = await register(clerk, '0405')
  assert.deepEqual([refused.status, refused.body.fields.map(f => f.path)], [422, ['/content']])
  assert.match(refused.body.fields[0]?.zh ?? '', /内容分类”：.*“0405”.*停用/)
  assert.match(refused.body.fields[0]?.en ?? '', /Content category.*“0405”.*no longer used/)
  assert.equal((await register(clerk, '0400')).status, 422, 'a first level')
  assert.equal((await triage.get('/petitions?content=0405')).body.items[0]?.id, old)
  const on = await triage.step('petitions', old, 'forward', { unit: 'renshe' })
  assert.deepEqual([on.status, on.body.data['content']], [200, '0405'], on.text)
})

test('what was registered before is joined and split as it is, though its category was switched off since', async () => {
  const first = await register(clerk, '0403')
  const second = await register(clerk, '0403')
  const petition = await sorted(first.body.id, '0403', ['处理', '答复'])
  assert.ok('own' in (await set([entry('0403', '劳动保护', 'Labour protection', true)])))
  const joined = await triage.step('submissions', second.body.id, 'join', { petition })
  assert.equal(joined.status, 200, joined.text)
  const split = await triage.step('petitions', petition, 'split', { subject: '拆出的事项', off: ['d2'], reason: '两件事' })
  assert.equal(split.status, 200, split.text)
  assert.equal((await triage.get('/petitions?content=0403')).body.items.length, 2)
  const chosenAnew = await triage.step('petitions', petition, 'correct', { content: '0403', reason: '核对' })
  const other = await triage.step('petitions', petition, 'correct', { subject: '改过的标题', reason: '核对' })
  assert.deepEqual([chosenAnew.status, other.status], [422, 200], other.text)
})

test('the declarations hold the office’s words in both languages, also of what is off', async () => {
  interface Meta {
    readonly categories: { code: string; children: { code: string; off?: boolean }[] }[]
    readonly procedures: Record<
      string,
      { fields: { properties: Record<string, { options?: Record<string, { zh: string; en: string }>; enum?: string[] }> } }
    >
  }
  const meta = async (who: Caller): Promise<Meta> => JSON.parse((await who.get('/meta')).text)
  const ours = await meta(triage)
  const content = ours.procedures['petition']?.fields.properties['content']
  assert.deepEqual(
    [content?.options?.['0498'], content?.options?.['0401'], content?.enum],
    [{ zh: '新业态用工', en: 'Platform work' }, { zh: '拖欠工资', en: 'Wages owed' }, undefined],
  )
  assert.deepEqual(ours.categories.find(c => c.code === '0400')?.children.find(c => c.code === '0405')?.off, true)
  assert.deepEqual(
    ours.categories.at(-1)?.children.map(c => c.code),
    ['1901'],
  )
  const theirs = await meta(await server.as('bs-cen-yi'))
  assert.deepEqual(
    [theirs.procedures['petition']?.fields.properties['content']?.options?.['0498'], theirs.categories.length],
    [undefined, 18],
  )
})

test('another office is untouched', async () => {
  const there = await server.as('bs-cen-yi')
  assert.deepEqual([(await register(there, '0405')).status, (await register(there, '0498')).status], [201, 422])
})

suite('at the portal', () => {
  const page = async (office: string, lang: string) =>
    (await visitor(server.app).post(`/file?lang=${lang}`, { office, subject: '跑腿', text: '送餐没有合同。', at: 'what', go: 'next' })).html
  test('the form offers what may be chosen, in both languages, by office', async () => {
    const zh = await page('qinghe', 'zh')
    const en = await page('qinghe', 'en')
    const there = await page('baishi', 'zh')
    assert.match(zh, /<optgroup label="劳动和社会保障">[\s\S]*<option value="0498"\s*>新业态用工</)
    assert.match(zh, /<optgroup label="数据">\s*<option value="1901"\s*>个人信息</)
    assert.match(en, /<option value="0498"\s*>Platform work</)
    assert.doesNotMatch(zh, /value="0405"/)
    assert.match(there, /value="0405"/)
    assert.doesNotMatch(there, /value="0498"/)
  })
  test('what was chosen is read once more in words, and arrives', async () => {
    const read = await visitor(server.app).post('/file', {
      office: 'qinghe',
      at: 'who',
      go: 'next',
      subject: '跑腿',
      text: '送餐没有合同。',
      content: '0498',
      name: '王小明',
      phone: '19900001234',
    })
    assert.match(read.html, /属于哪一类事[\s\S]*新业态用工/)
    const { number } = await letters(server).enters({ content: '0498' })
    assert.equal((await triage.get(`/submissions?content=0498&q=${number}`)).body.items.length, 1)
  })
})

test('a sheet of old matters names it by its words; what is off is not on the sheet’s list', async () => {
  const line = (content: string) =>
    writeExcelFile(
      [
        ['原编号', '收到日', '渠道', '标题', '内容', '内容分类', '责任单位', '转送日'],
        ['旧1', '2025-03-03', '来信', '送餐', '没有合同。', content, 'renshe', '2025-03-05'],
      ].map(row => [...row]),
    ).toBuffer()
  const check = async (content: string) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/imports?check=true',
      headers: { cookie: triage.cookie, 'content-type': 'application/octet-stream' },
      payload: await line(content),
    })
    const told: { wrong: number; faults?: { zh: string }[] } = answer.json()
    return told.faults?.map(f => f.zh) ?? told.wrong
  }
  assert.deepEqual([await check('新业态用工'), await check('0498')], [0, 0])
  assert.match(String(await check('社会保险')), /没有“社会保险”这一项/)
})

test('a wrong list sets nothing at all', async () => {
  const before = await server.world.directory('qinghe')
  const refused = await set([entry('0497', '好的', 'Good'), entry('2001', '没有一级', 'No first level'), entry('0496', '只有中文', '')])
  assert.deepEqual('code' in refused && refused.fields?.map(f => f.path), ['/1', '/2'])
  assert.deepEqual(await server.world.directory('qinghe'), before)
  assert.equal((await register(clerk, '0497')).status, 422)
  assert.ok('code' in (await setCategories(server.world, server.world.admin, 'nowhere', own)))
})
