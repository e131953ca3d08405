import assert from 'node:assert/strict'
import { everyone, staffRoles, type StaffRole } from '../everyone.ts'
import { testServer, type Caller, type TestServer } from '../server.ts'

// Who may call what, and who sees which records. All members of staff here belong to the unit `renshe` and have one role only.

export type Kind = 'own' | 'other' | 'sealed' | 'drafted' | 'passed' | 'here' | 'foreign'
export const kinds: readonly Kind[] = ['own', 'other', 'sealed', 'drafted', 'passed', 'here', 'foreign']

/**
 * Which records a role sees: its own unit's, another unit's, an accusation before it is passed on, one that somebody else has drafted to be
 * passed on, one that was passed to another body, one that was passed to its own unit, another office's.
 */
export const sees = table(`
              own  other  sealed  drafted  passed  here  foreign
  reception   yes  yes    no      no       no      no    no
  triage      yes  yes    yes     no       no      no    no
  director    yes  yes    yes     yes      no      no    no
  supervisor  yes  yes    no      no       no      no    no
  auditor     yes  yes    no      no       no      no    no
  leader      yes  yes    no      no       no      no    no
  handler     yes  no     no      no       no      no    no
  unit-lead   yes  no     no      no       no      no    no
  reviewer    yes  no     no      no       no      no    no
  mediator    yes  no     no      no       no      no    no
  lawyer      yes  no     no      no       no      no    no
  chair       yes  no     no      no       no      no    no
  secretary   yes  no     no      no       no      no    no
  discipline  yes  no     no      no       no      yes   no
  admin       no   no     no      no       no      no    no`)

/** What the letters are about; no two share a phrase. */
export const phrases: Readonly<Record<Kind, string>> = {
  own: '渡口泵房',
  other: '书院屋面',
  sealed: '收受红包',
  drafted: '虚报账目',
  passed: '私设小金库',
  here: '克扣抚恤',
  foreign: '白石县的',
}
export interface Filed {
  readonly submission: string
  readonly petition?: string
  readonly number: string
  readonly file?: string
}

export interface Stage {
  readonly server: TestServer & { readonly address: string }
  readonly all: ReadonlyMap<StaffRole, Caller>
  readonly records: Readonly<Record<Kind, Filed>>
  by(role: StaffRole): Caller
  /** A letter that reception registers; the submission's id. */
  file(subject: string, more?: object, clerk?: string): Promise<string>
  /** Triaged and forwarded to a unit. */
  filed(subject: string, unit: string): Promise<Filed>
}

export async function stage(day = '2026-03-02'): Promise<Stage> {
  const made = await testServer(day)
  const server = { ...made, address: await made.app.listen({ port: 0, host: '127.0.0.1' }) }
  const all = await everyone(server, 'renshe')
  const file = async (subject: string, more: object = {}, clerk = 'zhou-min') => {
    const answer = await (
      await server.as(clerk)
    ).post('/submissions', {
      given: { channel: 'letter', subject: `${subject}的事`, text: `${subject}的事，请求处理。`, petitioner, ...more },
    })
    assert.equal(answer.status, 201, answer.text)
    return answer.body.id
  }
  const filed = async (subject: string, unit: string, clerk = 'zhou-min', sorter = 'he-jianping') => {
    const submission = await file(subject, {}, clerk)
    const triage = await server.as(sorter)
    const triaged = await triage.step('submissions', submission, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: `${subject}的事`, demands: ['处理'] }],
    })
    assert.equal(triaged.status, 200, triaged.text)
    const petition = triaged.body.links.find(l => l.name === 'petitions')?.record.id ?? ''
    assert.equal((await triage.step('petitions', petition, 'forward', { unit })).status, 200)
    return { submission, petition, number: triaged.body.number }
  }
  /** An accusation, as far as it is said to have come. */
  const accused = async (subject: string, to?: string, signed = true) => {
    const submission = await file(subject, { purpose: 'accusation' })
    const triage = await server.as('he-jianping')
    const number = (await triage.get(`/submissions/${submission}`)).body.number
    if (to) assert.equal((await triage.step('submissions', submission, 'pass', { to, opinion: '按管理权限移送' })).status, 200)
    if (to && signed) {
      const passed = await (await server.as('lu-weiguo')).step('submissions', submission, 'pass.sign')
      assert.equal(passed.status, 204, passed.text)
    }
    return { submission, number }
  }
  const records = {
    own: await filed(phrases.own, 'renshe'),
    other: await filed(phrases.other, 'zhujian'),
    sealed: await accused(phrases.sealed),
    drafted: await accused(phrases.drafted, 'jiwei', false),
    passed: await accused(phrases.passed, 'jiwei'),
    here: await accused(phrases.here, 'renshe'),
    foreign: await filed(phrases.foreign, 'renshe', 'bs-cen-yi', 'bs-cen-yi'),
  }
  const by = (role: StaffRole) => all.get(role) ?? assert.fail(role)
  return { server, all, records, by, file, filed }
}

export const petitioner = { name: '赵德柱', phone: '19900007777' }
export const close = async ({ server }: Stage) => {
  server.app.server.closeAllConnections()
  await server.close()
}

/** What the registration page is shown for these texts and for the person who wrote everything here. */
export const lookUps = async (caller: Caller, texts: readonly string[]) =>
  Promise.all(
    texts.map(async text => {
      const answer = await caller.post('/intake/likely', { subject: text, text: `${text}的事`, person: petitioner })
      assert.equal(answer.status, 200, answer.text)
      return answer.text
    }),
  )

/** A table as it is read: the first line names the columns, each other line a row. */
function table(text: string): (role: StaffRole) => Readonly<Record<Kind, boolean>> {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(/\s+/))
  assert.deepEqual(new Set(rows.map(([name]) => name)), new Set<string>(staffRoles))
  return role => {
    const [, own, other, sealed, drafted, passed, here, foreign] = (rows.find(([name]) => name === role) ?? []).map(word => word === 'yes')
    return {
      own: own ?? false,
      other: other ?? false,
      sealed: sealed ?? false,
      drafted: drafted ?? false,
      passed: passed ?? false,
      here: here ?? false,
      foreign: foreign ?? false,
    }
  }
}
