import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Day } from '#core/law/days.ts'
import { asActor } from '#database/index.ts'
import { cast, office as played, petitioner } from '#testing/cast.ts'
import { accepted, answered, answers, filed, inquiry, only, signed, type Matter } from '#testing/matters.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { createOffice } from '#work/office/index.ts'
import { loadHistories, type Entry } from '#work/records/index.ts'
import { look } from './index.ts'

// Each thing that the log shows of a unit, from matters that were played in memory, and looked at on one morning.

const id = 'rehearsal'
const label = (name: string) => ({ zh: name, en: name })
const { sun, li, zhao, zheng, wang, ji, ou } = cast
let world: TestWorld
let nth = 0
before(async () => {
  world = await testWorld('2026-07-20')
  const { units, home, superiors, parents, outside } = played('2026-01-05')
  const rank = (unit: string): number => {
    const above = superiors.get(unit)
    return above === undefined ? 0 : 1 + rank(above)
  }
  await createOffice(world, world.admin, {
    office: { id, code: '990188', name: label('演练区信访局') },
    units: [...units]
      .toSorted((a, b) => rank(a) - rank(b))
      .map(unit => {
        const superior = superiors.get(unit)
        const parent = parents.get(unit)
        return {
          id: unit,
          kind: unit === home ? 'office' : 'department',
          name: label(unit),
          short: label(unit),
          ...(superior && { superior }),
          ...(parent && { parent }),
          outside: outside.has(unit),
        }
      }),
    staff: Object.values(cast).map(m => ({
      login: m.id,
      name: label(m.id),
      unit: m.unit,
      roles: m.roles,
      password: 'a password for tests',
    })),
  })
})
after(() => world.drop())

/** Written as it was played; what was entered late, on the day given. The petition's id there. */
async function written({ s, id: petition }: Matter, person: string, entered: Readonly<Record<string, Day>> = {}): Promise<string> {
  await world.admin.query('insert into person (office, id, masked, created_at) values ($1, $2, $3, now()) on conflict do nothing', [
    id,
    person,
    '王*',
  ])
  const prefix = `s${++nth}`
  let last = ''
  const entries = s.play().events.map((event): Entry => {
    const own: Entry['event'] = JSON.parse(JSON.stringify(event), (_, value: unknown) =>
      value === 'p1' ? person : typeof value === 'string' ? value.replace(/^(p-)?(m\d+)$/, `$1${prefix}$2`) : value,
    )
    const on = entered[event.step] ?? event.day
    last = on > last ? on : last
    return { event: own, at: new Date(`${last}T08:00:00+08:00`) }
  })
  await asActor(world.db, { office: id, actor: 'system', roles: ['system'], units: [] }, async tx =>
    loadHistories(world, tx, await world.directory(id), [{ entries }]),
  )
  return `${prefix}${petition}`
}
const found = async (petition: string) =>
  (
    await world.admin.query<{ data: Readonly<Record<string, unknown>> }>(
      `select r.data from record r join link l on l.office = r.office and l.from_record = r.id and l.name = 'petitions' where r.procedure = 'supervision-lead' and l.to_record = $1 order by r.number`,
      [petition],
    )
  ).rows.map(({ data }) => [data['kind'], data['grounds'], data['unit'], data['since'], ...(data['failing'] ? [data['failing']] : [])])

test('each matter with what is to be decided on it, its ground, its unit and its day; what went as it should has none', async () => {
  const sound = await written(answered('2026-06-01'), 'a')
  const unanswered = await written(accepted('2026-05-11'), 'b')
  const noticeless = await written(signed('2026-06-22'), 'c')
  const unsigned = filed('2026-07-06')
  unsigned.s.takes(unsigned.id, 'forward', zhao, { unit: 'zjj' })
  const offered = await written(unsigned, 'd')
  const undelivered = accepted('2026-06-01')
  undelivered.s.takes(undelivered.id, 'inquire', sun, inquiry)
  undelivered.s.takes(undelivered.id, 'reply', sun, answers('explained'))
  undelivered.s.takes(undelivered.id, 'reply.sign', li)
  const replied = await written(undelivered, 'e')
  const twice = signed('2026-07-01')
  const object = (by: typeof sun, head: typeof li) => {
    twice.s.takes(twice.id, 'object', by, { reason: '不属于本单位' })
    twice.s.takes(twice.id, 'object.sign', head)
  }
  object(sun, li)
  twice.s.takes(twice.id, 'uphold', zhao, { opinion: '同意' })
  twice.s.takes(twice.id, 'forward', zhao, { unit: 'zjj' })
  twice.s.takes(twice.id, 'sign-for', zheng)
  object(zheng, wang)
  const shirked = await written(twice, 'f')
  const reviewed = answered('2026-06-01')
  reviewed.s.takes(reviewed.id, 'ask-review', petitioner(reviewed.submission), { reason: '不服' })
  const review = only(reviewed.s.linked(reviewed.id, 'reviews'))
  reviewed.s.takes(review, 'admit', ji)
  reviewed.s.takes(review, 'decide', ji, {
    kind: 'annul',
    found: '事实不清。',
    opinion: '撤销，重新办理。',
    basis: '《信访工作条例》第三十五条',
    redoBy: '2026-07-31',
  })
  reviewed.s.takes(review, 'decide.sign', ou)
  const annulled = await written(reviewed, 'g')
  const rated = answered('2026-06-15')
  rated.s.takes(rated.submission, 'rate', petitioner(rated.submission), { office: 'satisfied', unit: 'dissatisfied' })
  const bad = await written(rated, 'h')
  const promised = answered('2026-03-02', answers('supported'))
  const idle = await written(promised, 'i')
  const late = signed('2026-06-01')
  late.s.today('2026-06-25')
  late.s.takes(late.id, 'accept', li, {}, { day: '2026-06-12', late: '当时停电' })
  const backdated = await written(late, 'j', { accept: '2026-06-25' })
  const closed = answered('2026-04-01')
  closed.s.today('2026-05-12')
  closed.s.takes(closed.id, 'conclude', sun, { explained: '已当面说明。' })
  const ended = await written(closed, 'k')
  await written(signed('2026-07-13'), 'k')

  await look(world, id, world.today())
  assert.deepEqual(await found(sound), [])
  assert.deepEqual(await found(unanswered), [['answer', ['delay'], 'rsj', '2026-07-11']])
  assert.deepEqual(await found(noticeless), [['acceptance', ['irregular'], 'rsj', '2026-07-08']])
  assert.deepEqual(await found(offered), [['unsigned', ['delay'], 'zjj', '2026-07-09']])
  assert.deepEqual(await found(replied), [['delivery', ['delay'], 'rsj', '2026-06-09']])
  assert.deepEqual(await found(shirked), [['shirked', ['shirking'], 'zjj', '2026-07-01']])
  assert.deepEqual(await found(annulled), [['quashed', ['irregular'], 'rsj', '2026-06-01']])
  assert.deepEqual(await found(bad), [['dissatisfied', ['perfunctory'], 'rsj', '2026-06-15']])
  assert.deepEqual((await found(idle)).slice(0, 1), [['execution', ['unexecuted'], 'rsj', '2026-06-01']])
  assert.deepEqual(
    (await found(backdated)).filter(([kind]) => kind === 'backdated'),
    [['backdated', ['falsified'], 'rsj', '2026-06-25']],
  )
  assert.deepEqual(await found(ended), [['returned', ['perfunctory'], 'rsj', '2026-07-13', 'not-rated']])
})
