import assert from 'node:assert/strict'
import { visitor, type Came, type Visitor } from '#testing/visitor.ts'
import type { Body, TestServer } from './server.ts'

// A letter that somebody sends at the portal, and how far the office and the unit bring it.

export const found = (came: Came, pattern: RegExp) =>
  pattern.exec(came.html)?.[1] ?? assert.fail(`no ${pattern} in ${came.status} ${/<main[^]*<\/main>/.exec(came.html)?.[0] ?? came.html}`)
export const answers = [
  { demand: 'd1', outcome: 'not-supported', answer: '查明没有拖欠', basis: '《劳动合同法》第三十条' },
  { demand: 'd2', outcome: 'explained', answer: '已转达歉意', basis: '《信访工作条例》第三十二条' },
]
/** Of a review that upholds; each text can be looked for. */
export const opinion = { kind: 'uphold', found: '复查查明的事实', opinion: '维持原处理意见', basis: '《信访工作条例》第三十五条' }

export interface Letter {
  readonly v: Visitor
  readonly number: string
  readonly code: string
}
export interface Letters {
  key(): string
  enters(more?: Readonly<Record<string, string>>): Promise<Letter>
  record(number: string): Promise<Body>
  /** A step by a login, which must be good. */
  does(login: string, plural: string, id: string, step: string, given?: object): Promise<Body>
  /** The record of that procedure that the submission is linked to; of several the last by its number, since the clock may stand. */
  linked(number: string, link: string): Promise<Body>
  /** Triaged into these matters, each forwarded: the ids of the petitions. */
  triaged(number: string, ...subjects: readonly string[]): Promise<readonly string[]>
  /** Signed for, accepted, answered over two signatures, delivered. */
  answered(petition: string, demands?: number): Promise<void>
  /** Time passes; who was signed in signs in again. */
  days(n: number): void
}

/** Of all letters together: the same key twice would be the same letter. */
let keys = 0

export function letters(server: TestServer): Letters {
  let waited = 0
  const sessions = new Map<string, ReturnType<TestServer['again']>>()
  const key = () => (++keys).toString(16).padStart(32, '0')
  const as = (login: string) => {
    const name = `${login} ${waited}`
    const known = sessions.get(name) ?? server.again(login)
    sessions.set(name, known)
    return known
  }
  const does: Letters['does'] = async (login, plural, id, step, given) => {
    const answer = await (await as(login)).step(plural, id, step, given)
    // Nothing comes back where the step took the record out of their sight.
    assert.ok([200, 204].includes(answer.status), `${login} ${step}: ${answer.status} ${answer.text}`)
    return answer.body
  }
  const record: Letters['record'] = async number =>
    (await (await as('he-jianping')).get(`/submissions?q=${number}`)).body.items[0] ?? assert.fail('no record')
  return {
    key,
    does,
    record,
    enters: async more => {
      const came = await visitor(server.app).post('/filed', {
        office: 'qinghe',
        subject: '拖欠工资',
        text: '三个月没有发工资。',
        purpose: 'request',
        name: '欧阳秋实',
        phone: '19900007777',
        address: '渡口社区九号院',
        key: key(),
        ...more,
      })
      const slip = { number: found(came, /class="number">(\d+)/), code: found(came, /class="code">([^<]+)/) }
      const v = visitor(server.app)
      assert.equal((await v.post('/follow', slip)).to, '/follow')
      return { v, ...slip }
    },
    linked: async (number, link) =>
      (await (await as('he-jianping')).get(`/submissions/${(await record(number)).id}`)).body.links
        .filter(l => l.name === link)
        .map(l => l.record)
        .toSorted((a, b) => a.number.localeCompare(b.number))
        .at(-1) ?? assert.fail(`no ${link}`),
    triaged: async (number, ...subjects) => {
      const matters = (subjects.length ? subjects : ['拖欠工资']).map(subject => ({ subject, demands: ['支付工资', '道歉'] }))
      const sorted = await does('he-jianping', 'submissions', (await record(number)).id, 'triage', {
        category: 'appeal',
        content: '0401',
        place: 'yundu-dukou',
        matters,
      })
      const ids = sorted.links
        .filter(l => l.name === 'petitions')
        .map(l => l.record)
        .toSorted((a, b) => a.number.localeCompare(b.number))
        .map(r => r.id)
      for (const id of ids) await does('he-jianping', 'petitions', id, 'forward', { unit: 'renshe', opinion: '内部意见勿外传' })
      return ids
    },
    answered: async (petition, demands = 2) => {
      await does('liu-siyuan', 'petitions', petition, 'sign-for')
      await does('zheng-ailian', 'petitions', petition, 'accept')
      await does('liu-siyuan', 'petitions', petition, 'inquire', { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' })
      await does('liu-siyuan', 'petitions', petition, 'reply', { answers: answers.slice(0, demands) })
      await does('zheng-ailian', 'petitions', petition, 'reply.sign')
      await does('liu-siyuan', 'petitions', petition, 'deliver', { deliveredBy: 'mail', proof: 'EX123456789' })
    },
    days: n => {
      waited += n
      server.world.wait(n * 24 * 60)
    },
  }
}
