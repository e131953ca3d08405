import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, step, type Play, type Played } from '#core/engine/play.ts'
import type { Actor, Fields } from '#core/engine/record.ts'
import { addDays, type Day } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import { asActor } from '#database/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { createOffice } from '#work/office/index.ts'
import { office, staff, units } from '#work/demo/qinghe.ts'
import { bodiesOf } from '../directory.ts'
import { loadHistories, openRecord, readPage, stepRecord, verify, type Entry } from './index.ts'

// The same moves twice: step by step through the database, and decided in memory and loaded at once. What stands in the tables must be the
// same.

let stepped: TestWorld, loaded: TestWorld
before(async () => {
  ;[stepped, loaded] = await Promise.all([sameSalts(testWorld('2026-03-02')), sameSalts(testWorld('2026-03-02'))])
  for (const world of [stepped, loaded]) {
    await createOffice(world, world.admin, {
      office: { ...office, demo: true },
      units,
      staff: staff.filter(s => s.unit === 'renshe').map(s => ({ ...s, password: 'a password for tests' })),
    })
    await world.admin.query(
      `insert into person (office, id, masked, created_at) values ('qinghe', 'p1', '王*明', now()), ('qinghe', 'p2', '李*', now())`,
    )
  }
})
after(() => Promise.all([stepped.drop(), loaded.drop()]))

/**
 * Receipts are salted by chance: both worlds draw the same salt, of which the length is its own, so that equal filings have equal receipts.
 */
async function sameSalts(made: Promise<TestWorld>): Promise<TestWorld> {
  const world = await made
  return { ...world, random: n => (n === 16 ? Buffer.alloc(n, 5) : world.random(n)) }
}
const system = { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }
const reception: Actor = { id: 'zhou-min', roles: ['reception'], unit: 'xinfang' }
const triage: Actor = { id: 'he-jianping', roles: ['triage'], unit: 'xinfang' }
const handler: Actor = { id: 'liu-siyuan', roles: ['handler'], unit: 'renshe' }
const head: Actor = { id: 'zheng-ailian', roles: ['unit-lead'], unit: 'renshe' }
const director: Actor = { id: 'lu-weiguo', roles: ['director'], unit: 'xinfang' }

/** `on` names a record by the order in which it was opened; without it the move opens one. `ids` are those known so far. */
interface Move {
  readonly days: number
  readonly what: string
  readonly on?: number
  readonly actor: Actor
  readonly given?: (ids: readonly string[]) => Fields
  readonly ago?: number
}
const letter = { channel: 'letter', subject: '拖欠工资', text: '老板拖欠三个月工资，请求支付并道歉。', petitioner: 'p1' }
const answers = { answers: [{ demand: 'd1', outcome: 'supported', answer: '责令十日内支付', basis: '《劳动合同法》第三十条' }] }
const moves: readonly Move[] = [
  { days: 0, what: 'submission', actor: reception, given: () => letter },
  {
    days: 2,
    what: 'triage',
    on: 0,
    actor: triage,
    given: () => ({ category: 'appeal', content: '0401', matters: [{ subject: '拖欠工资', demands: ['支付工资'] }] }),
  },
  { days: 0, what: 'forward', on: 1, actor: triage, given: () => ({ unit: 'renshe' }) },
  { days: 1, what: 'sign-for', on: 1, actor: handler },
  { days: 0, what: 'submission', actor: reception, given: () => ({ ...letter, petitioner: 'p2', others: ['p1'], subject: '又来反映' }) },
  { days: 1, what: 'join', on: 2, actor: triage, given: ids => ({ petition: ids[1] ?? '' }) },
  { days: 1, what: 'accept', on: 1, actor: head, given: () => ({}) },
  { days: 2, what: 'inquire', on: 1, actor: handler, given: () => ({ heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' }) },
  { days: 7, what: 'reply', on: 1, actor: handler, given: () => answers },
  { days: 0, what: 'reply.return', on: 1, actor: head, given: () => ({ reason: '写明金额' }) },
  { days: 1, what: 'reply', on: 1, actor: handler, given: () => answers },
  { days: 1, what: 'reply.sign', on: 1, actor: head },
  { days: 5, what: 'deliver', on: 1, actor: handler, given: () => ({ deliveredBy: 'mail', proof: 'XA1' }), ago: 3 },
  {
    days: 0,
    what: 'deliver-also',
    on: 1,
    actor: handler,
    given: ids => ({ submission: ids[2] ?? '', deliveredBy: 'mail', proof: 'XA2' }),
    ago: 3,
  },
  { days: 0, what: 'correct', on: 0, actor: reception, given: () => ({ subject: '拖欠工资与社保', reason: '漏登一项' }) },
  { days: 40, what: 'conclude', on: 1, actor: handler, given: () => ({ solved: '拖欠的工资已补发，银行回单为证' }) },
  { days: 0, what: 'submission', actor: reception, given: () => ({ ...letter, purpose: 'accusation' }) },
  { days: 0.01, what: 'submission', actor: reception, given: () => letter },
  { days: 1, what: 'pass', on: 4, actor: triage, given: () => ({ to: 'jiwei', opinion: '移送' }) },
  { days: 0, what: 'pass.sign', on: 4, actor: director },
  { days: 0, what: 'visit', actor: reception, given: () => ({ level: 'district', place: '接访大厅', heads: 3, summary: '工资' }) },
  { days: 0, what: 'register', on: 6, actor: reception, given: () => ({ subject: '工资', text: '一起来问', petitioner: 'p1' }) },
]
const tables = {
  record:
    'id, procedure, number, state, unit, readers, holder, owed_from, due, opened, closed, class, version, data, limits, pending, done, words::text, searched, channel, content, repeat',
  event: 'record, seq, procedure, step, act, actor, day, at, law, late is not null as late',
  link: 'from_record, to_record, name',
  record_person: 'record, person, field',
  query_code: 'record, length(hash) as bytes',
  serial: 'prefix, last',
}

test('a history that is loaded leaves what its steps would have left', async () => {
  const ids: string[] = []
  const whens: { readonly at: Date; readonly day: Day }[] = []
  const directory = await stepped.directory('qinghe')
  const code = Buffer.alloc(32, 7)
  for (const { days, what, on, actor, given = () => ({}), ago } of moves) {
    stepped.wait(days * 24 * 60)
    whens.push({ at: stepped.now(), day: stepped.today() })
    const deed = { directory, actor, given: given(ids), ...dated(stepped.today(), ago) }
    await asActor(stepped.db, system, async tx => {
      if (on === undefined) {
        const opened = await openRecord(stepped, tx, what, deed, what === 'submission' ? { code } : {})
        assert.ok('ok' in opened, JSON.stringify(opened))
        ids.push(opened.ok.id)
      } else {
        const taken = await stepRecord(stepped, tx, { ...deed, procedure: procedureOf(ids, on), record: ids[on] ?? '', step: what })
        assert.ok('ok' in taken, `${what}: ${JSON.stringify(taken)}`)
        ids.push(...new Set(taken.ok.map(w => w.id).filter(id => !ids.includes(id))))
      }
    })
  }
  const there = await loaded.directory('qinghe')
  const entries: Entry[] = []
  let play: Play = {
    procedures,
    calendar: there.calendar,
    ...bodiesOf(there),
    settings: there.settings.spans,
    today: '2026-03-02',
    records: {},
    ties: [],
    events: [],
    newId: nth => ids[nth - 1] ?? assert.fail('one record more than step by step'),
  }
  for (const [i, { what, on, actor, given = () => ({}), ago }] of moves.entries()) {
    const when = whens[i] ?? assert.fail()
    play = { ...play, today: when.day }
    const doing = { actor, given: given(ids), ...dated(when.day, ago), day: dated(when.day, ago).day ?? when.day }
    const played: Played = on === undefined ? open(play, what, doing) : step(play, ids[on] ?? '', what, doing)
    assert.ok('play' in played, JSON.stringify(played))
    entries.push(...played.play.events.slice(play.events.length).map(event => ({ event, at: when.at })))
    play = played.play
  }
  const filed = entries
    .filter(({ event }) => event.step === 'open' && event.procedure === 'submission')
    .map(({ event }): [string, Buffer] => [event.record, code])
  await asActor(loaded.db, system, tx => loadHistories(loaded, tx, there, [{ entries, codes: new Map(filed) }]))

  for (const [table, columns] of Object.entries(tables)) {
    const [mine, theirs] = await Promise.all(
      [loaded, stepped].map(async w => (await w.admin.query(`select ${columns} from ${table} order by 1, 2`)).rows),
    )
    assert.ok(theirs?.length, table)
    assert.deepEqual(mine, theirs, table)
  }
  loaded.wait(Math.round((stepped.now().getTime() - loaded.now().getTime()) / 60_000))
  for (const id of ids) assert.deepEqual(await page(loaded, id), await page(stepped, id))
  for (const world of [loaded, stepped]) assert.deepEqual((await asActor(world.db, system, tx => verify(tx, 'qinghe'))).broken, [])
})

test('numbers go on where they were', async () => {
  const directory = await loaded.directory('qinghe')
  const opened = await asActor(loaded.db, system, tx =>
    openRecord(loaded, tx, 'submission', { directory, actor: reception, given: letter, day: '2026-03-02', late: '补录' }),
  )
  assert.equal('ok' in opened && opened.ok.number, '9901061202603020002')
})

const procedureOf = (ids: readonly string[], on: number) =>
  on === 1 ? 'petition' : on === 6 ? 'visit' : ids[on] ? 'submission' : assert.fail('not opened yet')
const dated = (today: Day, ago: number | undefined): { readonly day?: Day; readonly late?: string } =>
  ago === undefined ? {} : { day: addDays(today, -ago), late: '回执退回后补录' }

/** Everything to be seen of a record but the hashes: what is sealed is sealed anew each time. */
async function page(world: TestWorld, id: string) {
  const seen = await asActor(world.db, system, async tx =>
    readPage(world, tx, await world.directory('qinghe'), { id: 'system', roles: ['system'] }, id),
  )
  assert.ok(seen, id)
  return { ...seen, timeline: seen.timeline.map(({ hash: _, ...told }) => told) }
}
