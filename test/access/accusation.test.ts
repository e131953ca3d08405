import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { png } from '#testing/file-samples.ts'
import { visitor } from '#testing/visitor.ts'
import { everyone } from '../everyone.ts'
import { multipart } from '../multipart.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// An accusation from filing to what the petitioner is told in the end, and everybody else who looks for it by every means there is (article
// 30).

let server: TestServer, all: readonly (readonly [string, Caller])[]
before(async () => {
  server = await testServer('2026-03-02')
  all = [
    ...(await everyone(server, 'renshe')),
    ...(await Promise.all(
      ['zhou-min', 'tang-yuqing', 'he-jianping', 'shao-wen', 'lu-weiguo', 'nie-zhengyi', 'bs-cen-yi'].map(
        async login => [login, await server.as(login)] as const,
      ),
    )),
  ]
})
after(() => server.close())

interface Accusation {
  readonly id: string
  readonly number: string
  readonly person: string
  readonly file: string
  readonly phrase: string
}
const madeUp = '01jim0u9k0ej9fffeqv3hn8dgb'

/** Looks for it by every means: what is answered must be what a made-up one gets, and must not name it. */
async function finds(name: string, caller: Caller, it: Accusation, visit: string): Promise<void> {
  const pairs: readonly (readonly [
    string,
    (id: string, person: string, file: string) => Promise<{ readonly status: number; readonly text: string }>,
  ])[] = [
    ['read', id => caller.get(`/submissions/${id}`)],
    ['step', id => caller.post(`/submissions/${id}/steps/supplement`, { given: { material: '补充' }, version: 0 })],
    ['draft', id => caller.post(`/submissions/${id}/steps/pass`, { given: { to: 'jiwei', opinion: '移送' }, version: 0 })],
    ['sign', id => caller.post(`/submissions/${id}/steps/pass.sign`, { given: {}, version: 1 })],
    ['as another procedure', id => caller.get(`/petitions/${id}`)],
    ['connect it to a visit', id => caller.post(`/visits/${visit}/steps/connect`, { given: { submission: id }, version: 1 })],
    ['its files', id => caller.get(`/files?record=${id}`)],
    ['a file', (_, __, file) => caller.get(`/files/${file}`)],
    ['its person', (id, person) => caller.post(`/people/${person}/reveal`, { record: id, reason: '核对回访电话' })],
    ['who looked', (_, person) => caller.get(`/people/${person}/reveals`)],
    ['likely ones', id => caller.post('/intake/likely', { record: id })],
    [
      'its file with a step',
      (_, __, file) => caller.post('/submissions', { given: { channel: 'letter', subject: '另一封信', text: '别的事', files: [file] } }),
    ],
    [
      'its person in a form',
      (_, person) => caller.post('/submissions', { given: { channel: 'letter', subject: '另一封信', text: '别的事', petitioner: person } }),
    ],
  ]
  let texts = ''
  for (const [what, ask] of pairs) {
    const real = await ask(it.id, it.person, it.file)
    const none = await ask(madeUp, madeUp, madeUp)
    assert.deepEqual([real.status, real.text], [none.status, none.text], `${name}: ${what}`)
    texts += real.text
  }
  const lists = [
    '/submissions?limit=200',
    `/submissions?q=${it.number}`,
    `/submissions?q=${encodeURIComponent(it.phrase)}`,
    '/submissions?state=passed',
    '/submissions?open=false',
    '/submissions?sort=due&limit=200',
    '/visits?limit=200',
    '/work',
    '/morning',
    '/imports',
    '/figures/petitions.total/records?year=2026',
    '/figures/petitions.total/records?year=2026&by=channel&key=online',
    '/figures/submissions.toTriage/records',
    '/views',
    `/visits/${visit}`,
  ]
  for (const url of lists) texts += (await caller.get(url)).text
  texts += (
    await caller.post('/intake/likely', {
      subject: it.phrase,
      text: `${it.phrase}的事`,
      person: { name: '欧阳秋实', phone: '19900007777' },
    })
  ).text
  for (const secret of [it.id, it.number, it.person, it.file, it.phrase]) assert.ok(!texts.includes(secret), `${name} is shown ${secret}`)
}
const sees = async (login: string, { id }: Accusation) => (await (await server.as(login)).get(`/submissions/${id}`)).status === 200
const send = async (caller: Caller, file: Buffer) => {
  const { type, body } = multipart([{ name: 'file', file: '证据.png', content: file }])
  return (
    await server.app.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: { cookie: caller.cookie, 'content-type': type },
      payload: body,
    })
  ).json<{ id: string }>().id
}

test('filed on the portal, drafted by one, signed by the director, acknowledged and answered by discipline; nobody else finds it by any means', async () => {
  const me = visitor(server.app)
  const phrase = '科长王某收取好处费'
  const clerk = await server.as('zhou-min')
  const drafter = await server.as('he-jianping')
  const director = await server.as('lu-weiguo')
  const discipline = await server.as('nie-zhengyi')
  const slip = await me.post('/filed', {
    office: 'qinghe',
    subject: phrase,
    text: `${phrase}五千元。`,
    purpose: 'accusation',
    name: '欧阳秋实',
    phone: '19900007777',
    key: 'a'.repeat(32),
  })
  const number = /class="number">(\d+)/.exec(slip.html)?.[1] ?? assert.fail(slip.html)
  const code = /class="code">([^<]+)/.exec(slip.html)?.[1] ?? ''
  const visit = (await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '一人来访' } })).body.id
  const row = (await drafter.get(`/submissions?q=${number}`)).body.items[0]
  const page = (await drafter.get(`/submissions/${row?.id}`)).body
  assert.equal(page.sealed, true)
  const material = await drafter.step(
    'submissions',
    page.id,
    'supplement',
    { material: '附照片一张', files: [await send(drafter, png)] },
    {},
  )
  assert.equal(material.status, 200, material.text)
  const [file] = JSON.parse((await drafter.get(`/files?record=${page.id}`)).text).items
  const it: Accusation = { id: page.id, number, person: page.people[0]?.id ?? '', file: file.id, phrase }
  assert.equal((await drafter.post(`/people/${it.person}/reveal`, { record: it.id, reason: '核对联系电话' })).status, 200)
  assert.ok(it.person && it.file)
  const looked = async (...sight: readonly string[]) => {
    for (const [name, caller] of all) if (!sight.includes(name)) await finds(name, caller, it, visit)
  }

  await looked('triage', 'director', 'he-jianping', 'shao-wen', 'lu-weiguo')
  const asked = { given: { to: 'jiwei', opinion: '按管理权限移送' }, version: material.body.version }
  const key = { 'idempotency-key': 'drafted-once-0001' }
  const url = `/submissions/${it.id}/steps/pass`
  const drafted = await drafter.post(url, asked, key)
  assert.equal(drafted.status, 200, drafted.text)
  assert.ok((await drafter.post(url, asked, key)).text.includes(it.number), 'answered alike again, while it is still theirs to see')
  await looked('director', 'he-jianping', 'lu-weiguo')

  assert.ok((await director.get('/work')).text.includes(it.id), 'it waits for the director’s signature')
  const signed = await director.step('submissions', it.id, 'pass.sign')
  assert.deepEqual([signed.status, signed.text], [204, ''])
  await looked('nie-zhengyi')
  const again = await drafter.post(url, asked, key)
  assert.deepEqual([again.status, again.text], [204, ''], 'the kept answer does not show it either')

  assert.deepEqual(
    [await sees('nie-zhengyi', it), await sees('shen-qiuyue', it), await sees('hu-bingxin', it)],
    [true, true, false],
    'the discipline officers of that body, not its other staff',
  )
  const page2 = (await discipline.get(`/submissions/${it.id}`)).body
  assert.deepEqual([page2.sealed, page2.timeline.map(e => e.step)], [true, ['open', 'supplement', 'pass', 'pass']])
  assert.ok((await discipline.get(`/submissions?q=${encodeURIComponent(phrase)}`)).text.includes(it.id))
  assert.equal((await discipline.get(`/files/${it.file}`)).status, 200)
  assert.equal((await discipline.post(`/people/${it.person}/reveal`, { record: it.id, reason: '联系举报人' })).status, 200)
  assert.ok((await discipline.get('/work')).text.includes(it.id), 'it waits for discipline to sign for it')
  assert.equal((await discipline.step('submissions', it.id, 'acknowledge', { number: '青纪-7' })).status, 200)
  assert.ok(!(await discipline.get('/work')).text.includes(it.id), 'here it has ended')
  assert.equal((await discipline.step('submissions', it.id, 'feedback', { told: '已经立案，依规依纪办理' })).status, 200)
  await looked('nie-zhengyi')

  assert.equal((await me.post('/follow', { number, code })).to, '/follow')
  const followed = await me.get('/follow')
  for (const words of [phrase, '已经立案，依规依纪办理', '青纪-7']) assert.ok(followed.html.includes(words), words)
  assert.ok(!followed.html.includes('按管理权限移送'), 'what offices say to each other')
})

test('what was registered at a visit and sealed later is hidden in the visit’s story too', async () => {
  const clerk = await server.as('zhou-min')
  const text = '某股长索要好处费五千元'
  const triage = await server.as('he-jianping')
  const visit = (await clerk.post('/visits', { given: { level: 'district', place: '接访大厅', heads: 1, summary: '一人来访' } })).body.id
  const refused = await clerk.step('visits', visit, 'register', { subject: '反映某股长', text, purpose: 'accusation' })
  assert.deepEqual([refused.status, refused.body.under.article], [422, 30], 'as an accusation it is registered apart')
  const once = () =>
    clerk.post(
      `/visits/${visit}/steps/register`,
      { given: { subject: '反映某股长', text, petitioner: { name: '欧阳秋实' } }, version: 1 },
      { 'idempotency-key': 'registered-once-0001' },
    )
  const registered = await once()
  const submission = registered.body.links[0]?.record
  assert.equal(registered.status, 200, registered.text)
  assert.ok(
    (await (await server.as('qiu-zhiyuan')).get(`/visits/${visit}`)).text.includes(text),
    'as long as it is no accusation it is told',
  )
  assert.equal((await triage.step('submissions', submission?.id ?? '', 'seal', { reason: '实为检举' })).status, 200)
  for (const name of ['zhou-min', 'qiu-zhiyuan', 'bai-xueqin']) {
    const seen = await (await server.as(name)).get(`/visits/${visit}`)
    assert.equal(seen.status, 200)
    for (const secret of [text, submission?.id ?? '?', submission?.number ?? '?', '反映某股长'])
      assert.ok(!seen.text.includes(secret), `${name} is shown ${secret}`)
    const stale = await (await server.as('zhou-min')).post(`/visits/${visit}/steps/correct`, { given: { reason: '更正' }, version: 1 })
    assert.ok(stale.status === 409 && stale.body.changed.length === 1 && !stale.text.includes(text), stale.text)
  }
  assert.ok((await triage.get(`/visits/${visit}`)).text.includes(text), 'who routes it sees it')
  const again = await once()
  assert.deepEqual(
    [again.status, again.body.id, again.body.links, again.body.slips],
    [200, visit, [], registered.body.slips],
    'the kept answer is told as the visit is told now, with the slip that was handed out',
  )
  assert.ok(!again.text.includes(text) && !again.text.includes('反映某股长') && !again.text.includes(submission?.id ?? '?'))
})

test('a draft that was sent back is any triage officer’s again, and one of an accusation that is none opens it to the office', async () => {
  const clerk = await server.as('zhou-min')
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject: '反映食堂', text: '饭菜涨价。', purpose: 'accusation' },
  })
  const it = { id: filed.body.id, number: filed.body.number, person: '', file: '', phrase: '' }
  assert.ok(filed.body.code && filed.body.record === undefined, 'reception hands out the slip, and does not see it again')
  await (await server.as('he-jianping')).step('submissions', it.id, 'pass', { to: 'jiwei', opinion: '移送' })
  assert.equal(await sees('shao-wen', it), false)
  assert.equal((await (await server.as('lu-weiguo')).step('submissions', it.id, 'pass.return', { reason: '并非检举控告' })).status, 200)
  assert.equal(await sees('shao-wen', it), true)
  assert.equal(
    (await (await server.as('shao-wen')).step('submissions', it.id, 'unseal', { purpose: 'request', reason: '反映价格' })).status,
    200,
  )
  assert.equal(await sees('zhou-min', it), false)
  assert.equal((await (await server.as('lu-weiguo')).step('submissions', it.id, 'unseal.sign')).status, 200)
  assert.equal(await sees('zhou-min', it), true)
})

test('an imported accusation’s old number is refused the second time, without telling what it became', async () => {
  const { cookie } = await server.as('he-jianping')
  const bring = (subject: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { cookie, 'content-type': 'text/csv' },
      payload: `原编号,收到日,渠道,标题,内容,信访目的,责任单位,转送日\nOLD-77,2026-02-02,来信,${subject},旧的内容,揭发控告,区纪委监委,2026-02-05\n`,
    })
  const first = await bring('旧的检举')
  assert.equal(first.statusCode, 201, first.body)
  const second = await bring('再导一次')
  assert.deepEqual([second.statusCode, second.json<{ wrong: number }>().wrong], [200, 1], second.body)
  assert.match(second.body, /OLD-77 已经导入过/)
  const {
    rows: [row],
  } = await server.world.admin.query<{ id: string; number: string }>(
    "select r.id, r.number from import_row i join record r on r.office = i.office and r.id = i.record where i.original = 'OLD-77'",
  )
  assert.ok(row && !second.body.includes(row.number) && !second.body.includes(row.id))
})

test('one that names the petition office goes past it: nobody of the office finds it, the director neither, and discipline answers', async () => {
  const me = visitor(server.app)
  const slip = await me.post('/filed', {
    office: 'qinghe',
    subject: '反映信访办某人压件',
    text: '信访办某人压件不办。',
    purpose: 'accusation',
    against: 'xinfang',
    name: '欧阳秋实',
    phone: '19900007777',
    key: 'c'.repeat(32),
  })
  const number = /\d{19,}/.exec(slip.html)?.[0] ?? assert.fail(slip.html)
  const {
    rows: [row],
  } = await server.world.admin.query<{ id: string; state: string; class: string }>(
    'select id, state, class from record where number = $1',
    [number],
  )
  assert.deepEqual([row?.state, row?.class], ['sent', 'passed'])
  for (const login of ['zhou-min', 'he-jianping', 'lu-weiguo', 'qiu-zhiyuan', 'bai-xueqin'])
    assert.equal((await (await server.as(login)).get(`/submissions/${row?.id}`)).status, 404, login)
  const discipline = await server.as('nie-zhengyi')
  assert.equal((await discipline.step('submissions', row?.id ?? '', 'acknowledge', { number: '青纪信〔2026〕1号' })).status, 200)
})

test('found to be an accusation when a unit has it already, it is taken back in the same act: the unit and the house find neither letter nor petition nor assignment, discipline gets them', async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const unit = await server.as('zheng-ailian')
  const discipline = await server.as('nie-zhengyi')
  const director = await server.as('lu-weiguo')
  const phrase = '设备采购吃回扣'
  const filed = await clerk.post('/submissions', {
    given: { channel: 'letter', subject: phrase, text: `${phrase}一万元。`, petitioner: { name: '欧阳秋实', phone: '19900007777' } },
  })
  const letter = filed.body.record.id
  const sorted = await triage.step('submissions', letter, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: phrase, demands: ['查处'] }],
  })
  const petition = sorted.body.links.find(l => l.name === 'petitions')?.record
  await triage.step('petitions', petition?.id ?? '', 'assign', { unit: 'renshe', reportBy: '2026-03-30' })
  const assigned = await director.step('petitions', petition?.id ?? '', 'assign.sign')
  const assignment = assigned.body.links.find(l => l.name === 'assignments')?.record
  assert.ok((await unit.get('/work')).text.includes(phrase), 'the unit has it')
  const pages = [`/submissions/${letter}`, `/petitions/${petition?.id}`, `/assignments/${assignment?.id}`]
  const seen = async (who: Caller) => (await Promise.all(pages.map(p => who.get(p)))).map(a => a.status)
  assert.deepEqual(await seen(unit), [200, 200, 200])
  assert.equal((await clerk.step('submissions', letter, 'seal', { reason: '实为检举' })).body.detail.zh, '已经在办，由甄别分办岗收回并密封')
  const sealed = await triage.step('submissions', letter, 'seal', { reason: '实为检举' })
  assert.deepEqual([sealed.status, sealed.body.state, sealed.body.sealed], [200, 'registered', true])
  const hidden = async (...logins: readonly string[]) => {
    for (const login of logins) {
      const who = await server.as(login)
      const lists = await Promise.all(
        [
          '/work',
          '/morning',
          '/submissions?limit=200',
          '/petitions?limit=200',
          '/assignments?limit=200',
          `/petitions?q=${encodeURIComponent(phrase)}`,
          '/figures/petitions.total/records?year=2026',
        ].map(url => who.get(url)),
      )
      assert.deepEqual(await seen(who), [404, 404, 404], login)
      for (const { text } of lists)
        for (const secret of [phrase, letter, petition?.id ?? '?', assignment?.id ?? '?'])
          assert.ok(!text.includes(secret), `${login} is shown ${secret}`)
    }
  }
  await hidden('zheng-ailian', 'liu-siyuan', 'zhou-min', 'qiu-zhiyuan', 'bai-xueqin', 'nie-zhengyi')
  assert.deepEqual(await seen(triage), [200, 200, 200], 'who routes it sees how far it had come')
  await triage.step('submissions', letter, 'pass', { to: 'jiwei', opinion: '按管理权限移送' })
  await director.step('submissions', letter, 'pass.sign')
  await hidden('zheng-ailian', 'liu-siyuan', 'zhou-min', 'he-jianping', 'lu-weiguo', 'qiu-zhiyuan')
  assert.deepEqual(await seen(discipline), [200, 200, 200])
})
