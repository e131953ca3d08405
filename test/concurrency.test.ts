import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor } from '#database/index.ts'
import { take } from '#work/intake/index.ts'
import { verify } from '#work/records/index.ts'
import { once } from '../src/doors/portal/once.ts'
import { testServer, type Answer, type Caller, type TestServer } from './server.ts'

// Many at once: numbers have no doubles and no gaps, of two steps one is refused, and what crosses ends well.

let server: TestServer, clerk: Caller, triage: Caller, handler: Caller, lead: Caller
before(async () => {
  server = await testServer('2026-03-02')
  ;[clerk, triage, handler, lead] = await Promise.all([
    server.as('zhou-min'),
    server.as('he-jianping'),
    server.as('liu-siyuan'),
    server.as('zheng-ailian'),
  ])
})
after(() => server.close())

const letter = (subject: string, channel = 'letter') => ({
  given: { channel, subject, text: `${subject}，请求处理。`, petitioner: { name: '赵德柱' } },
})
const ok = (answer: Answer) => {
  assert.ok(answer.status < 300, answer.text)
  return answer.body
}
const file = async (subject: string) => ok(await clerk.post('/submissions', letter(subject))).id
const state = async (plural: string, id: string) => ok(await triage.get(`/${plural}/${id}`)).state
async function sorted(submission: string, matters = 1): Promise<readonly string[]> {
  const body = ok(
    await triage.step('submissions', submission, 'triage', {
      category: 'suggestion',
      content: '0401',
      matters: Array.from({ length: matters }, (_, i) => ({ subject: `事项${i}`, demands: ['处理'] })),
    }),
  )
  return body.links.filter(l => l.name === 'petitions').map(l => l.record.id)
}
async function replied(petition: string): Promise<void> {
  ok(await triage.step('petitions', petition, 'forward', { unit: 'renshe' }))
  ok(await handler.step('petitions', petition, 'sign-for'))
  ok(await lead.step('petitions', petition, 'accept'))
  ok(
    await handler.step('petitions', petition, 'reply', {
      answers: [{ demand: 'd1', outcome: 'supported', answer: '照办', basis: '《条例》第二十九条' }],
    }),
  )
  ok(await lead.step('petitions', petition, 'reply.sign'))
}
/** As the portal does it: once, and again where two waited for each other. */
const withdraw = (submission: string) =>
  once(server.world, { office: 'qinghe', submission, key: `withdraw-${submission}`, content: {} }, async (tx, directory, actor) => {
    const done = await take(server.world, tx, {
      procedure: 'submission',
      directory,
      actor,
      record: submission,
      step: 'withdraw',
      given: { reason: '已经解决', freely: true },
    })
    return 'refused' in done ? done : { ok: {} }
  })

test('thirty filings at once get thirty numbers, without doubles and without gaps, whatever else is refused meanwhile', async () => {
  const second = await server.as('tang-yuqing')
  const baishi = await server.as('bs-cen-yi')
  const filings = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const caller = i % 10 === 9 ? baishi : i % 2 ? clerk : second
      // Every tenth is wrong: only once the rest of it was looked at.
      return {
        office: i % 10 === 9 ? 'baishi' : 'qinghe',
        wrong: i % 10 === 4,
        answer: await caller.post(
          '/submissions',
          i % 10 === 4
            ? { given: { ...letter('错').given, channel: 'letter', via: 'portal' } }
            : letter(`第${i}件`, i % 3 ? 'letter' : 'phone'),
        ),
      }
    }),
  )
  for (const { wrong, answer } of filings) assert.equal(answer.status, wrong ? 422 : 201, answer.text)
  const numbers = filings
    .filter(f => !f.wrong)
    .map(f => `${f.office} ${f.answer.body.number}`)
    .toSorted()
  assert.equal(numbers.length, 36)
  assert.equal(new Set(numbers).size, 36)
  const prefixes = Map.groupBy(numbers, number => number.slice(0, -4))
  assert.equal(prefixes.size, 4)
  for (const [prefix, group] of prefixes)
    assert.deepEqual(
      group.map(number => Number(number.slice(-4))),
      group.map((_, i) => i + 1),
      prefix,
    )
})

test('of two who step one record at once, one is told what the other did', async () => {
  for (let i = 0; i < 8; i++) {
    const submission = await file(`同时办理${i}`)
    const two = [triage, await server.as('shao-wen')]
    const given = { category: 'appeal', content: '0401', matters: [{ subject: '修理', demands: ['修理'] }] }
    const answers = await Promise.all(two.map(caller => caller.post(`/submissions/${submission}/steps/triage`, { given, version: 1 })))
    assert.deepEqual(
      answers.map(a => a.status).toSorted((a, b) => a - b),
      [200, 409],
      answers.map(a => a.text).join('\n'),
    )
    const [lost] = answers.filter(a => a.status === 409)
    assert.equal(lost?.body.code, 'stale-version')
    assert.deepEqual(
      lost?.body.changed.map(e => e.step),
      ['triage'],
    )
    assert.equal(ok(await triage.get(`/submissions/${submission}`)).links.length, 1, 'one petition, not two')
  }
})

test('steps that need no sight of each other are both written, one after the other', async () => {
  const submission = await file('同时补充')
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => clerk.post(`/submissions/${submission}/steps/supplement`, { given: { material: `材料${i}` } })),
  )
  assert.deepEqual(
    answers.map(a => a.status),
    Array.from({ length: 10 }, () => 200),
  )
  assert.equal(ok(await triage.get(`/submissions/${submission}`)).version, 11)
})

test('a withdrawal that crosses a delivery ends well', async () => {
  const pairs: { submission: string; petition: string }[] = []
  for (let i = 0; i < 8; i++) {
    const submission = await file(`交叉${i}`)
    const [petition = ''] = await sorted(submission)
    await replied(petition)
    pairs.push({ submission, petition })
  }
  const ends = await Promise.all(
    pairs.map(async ({ submission, petition }) =>
      Promise.all([
        withdraw(submission),
        handler.post(`/petitions/${petition}/steps/deliver`, { given: { deliveredBy: 'in-person', proof: '回执1号' } }),
      ]),
    ),
  )
  for (const [[withdrawn, delivered], { submission, petition }] of ends.map(
    (e, i) => [e, pairs[i] ?? { submission: '', petition: '' }] as const,
  )) {
    assert.ok('ok' in withdrawn, JSON.stringify(withdrawn))
    assert.ok(delivered.status === 200 || delivered.body.code === 'wrong-state', delivered.text)
    assert.deepEqual([await state('submissions', submission), await state('petitions', petition)], ['withdrawn', 'lapsed'])
  }
})

test('a petition that two petitioners withdraw at once has lapsed', async () => {
  for (let i = 0; i < 8; i++) {
    const first = await file(`两人之一${i}`)
    const second = await file(`两人之二${i}`)
    const [petition = ''] = await sorted(first)
    ok(await triage.step('submissions', second, 'join', { petition }))
    const both = await Promise.all([withdraw(first), withdraw(second)])
    assert.ok(
      both.every(a => 'ok' in a),
      JSON.stringify(both),
    )
    assert.equal(await state('petitions', petition), 'lapsed', 'nobody asks for anything any more, and it still runs')
  }
})

test('a submission whose two petitions end at once has ended', async () => {
  const cases: { submission: string; petitions: readonly string[] }[] = []
  for (let i = 0; i < 4; i++) {
    const submission = await file(`两项${i}`)
    const petitions = await sorted(submission, 2)
    for (const petition of petitions) {
      await replied(petition)
      ok(await handler.step('petitions', petition, 'deliver', { deliveredBy: 'mail', proof: 'EX1' }))
    }
    cases.push({ submission, petitions })
  }
  server.world.wait(45 * 24 * 60)
  const again = await Promise.all([server.again('liu-siyuan'), server.again('zheng-ailian'), server.again('he-jianping')])
  for (const { submission, petitions } of cases) {
    const both = await Promise.all(
      petitions.map((petition, i) =>
        (again[i] ?? again[0]).post(`/petitions/${petition}/steps/conclude`, { given: { solved: '已经照办，现场照片为证' } }),
      ),
    )
    assert.deepEqual(
      both.map(a => a.status),
      [200, 200],
      both.map(a => a.text).join('\n'),
    )
    assert.equal(ok(await again[2].get(`/submissions/${submission}`)).state, 'concluded')
  }
})

test('a petition cannot be joined while it ends', async () => {
  const late = await server.again('he-jianping')
  const reception = await server.again('zhou-min')
  for (let i = 0; i < 6; i++) {
    const first = ok(await reception.post('/submissions', letter(`先来${i}`))).id
    const second = ok(await reception.post('/submissions', letter(`后到${i}`))).id
    const body = ok(
      await late.step('submissions', first, 'triage', {
        category: 'appeal',
        content: '0401',
        matters: [{ subject: '修理', demands: ['修理'] }],
      }),
    )
    const petition = body.links[0]?.record.id ?? ''
    const [joined] = await Promise.all([late.post(`/submissions/${second}/steps/join`, { given: { petition } }), withdraw(first)])
    const after = [ok(await late.get(`/submissions/${second}`)).state, ok(await late.get(`/petitions/${petition}`)).state]
    assert.ok(
      joined.status === 200 ? after.join() === 'in-hand,sorted' : joined.status === 422 && after.join() === 'registered,lapsed',
      `${joined.status} ${joined.body.code} ${after.join()}`,
    )
  }
})

test('every chain holds after all this', async () => {
  const found = await asActor(server.world.db, { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }, tx =>
    verify(tx, 'qinghe'),
  )
  assert.ok(found.events > 200)
  assert.deepEqual(found.broken, [])
})
