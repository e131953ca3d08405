import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Day } from '#core/law/days.ts'
import { asActor, type Identity } from '#database/index.ts'
import { cast, petitioner } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { settle } from '#testing/settle.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { theFigure } from './all.ts'
import { breakdown } from './breakdown.ts'
import { figures } from './figures.ts'
import { figureRecords } from './records.ts'

// Each rate on cases counted by hand, with days on, before and after the last one.

const { lin, wu, zhao, qian, sun, li } = cast
let world: TestWorld
before(async () => {
  world = await testWorld()
})
after(() => world.drop())

const letter = { channel: 'letter', subject: '东街路灯不亮', text: '请尽快修复。' }
const matter = { category: 'appeal', content: '0308', matters: [{ subject: '路灯', demands: ['修复路灯'] }] }
const freely = { reason: '已经解决', freely: true }
const opinion = { answers: [{ demand: 'd1', outcome: 'supported', answer: '三日内修复', basis: '《条例》' }] }
const only = ([id]: readonly string[]) => id ?? assert.fail('nothing is linked')

const filed = (s: Scene, given = {}) => s.opens('submission', wu, { ...letter, ...given })
const sorted = (s: Scene, submission: string, given = {}) => {
  s.takes(submission, 'triage', zhao, { ...matter, ...given })
  return only(s.linked(submission, 'petitions'))
}
const forwarded = (s: Scene, submission: string, given = {}, unit = 'rsj') => {
  const id = sorted(s, submission, given)
  s.takes(id, 'forward', zhao, { unit })
  return id
}
const accepted = (s: Scene, id: string) => {
  s.takes(id, 'sign-for', sun)
  s.takes(id, 'accept', li)
}
const replied = (s: Scene, id: string) => {
  s.takes(id, 'inquire', sun, { heard: '听取', found: '属实' })
  s.takes(id, 'reply', sun, opinion)
  s.takes(id, 'reply.sign', li)
}
const delivered = (s: Scene, id: string) => {
  s.takes(id, 'deliver', sun, { deliveredBy: 'mail', proof: 'EX1' })
}
const withdrawn = (s: Scene, submission: string) => s.takes(submission, 'withdraw', petitioner(submission), freely)

const director = (office: string): Identity => ({ office, actor: 'qian', roles: ['director'], unit: 'xf', units: ['xf'] })
const handler = (office: string, unit: string): Identity => ({ office, actor: 'sun', roles: ['handler'], unit, units: [unit] })

/** What the figures of an office are on a day, by name: value, numerator, denominator. */
async function told(s: Scene, as: (office: string) => Identity, days: readonly Day[], year = 2026) {
  const directory = await settle(world, s.play())
  return Promise.all(
    days.map(day =>
      asActor(world.db, as(directory.office.id), async tx => {
        const { figures: all, scope } = await figures({ today: () => day }, tx, directory, year)
        const of = (name: string) => all.find(f => f.name === name) ?? assert.fail(`there is no ${name}`)
        return {
          scope: scope.name,
          value: (name: string) => of(name).value,
          rate: (name: string) => {
            const { value, numerator, denominator } = of(name)
            return [value, numerator, denominator]
          },
        }
      }),
    ),
  )
}

test('timely acceptance by the office: on the fifteenth day yes, on the sixteenth no; judged once the day is over', async () => {
  const s = scene('2025-12-16')
  filed(s) // its last day is 31 December: of the year before
  s.today('2025-12-17')
  const first = filed(s) // 1 January
  s.today('2026-01-02')
  forwarded(s, first) // one day late
  s.today('2026-03-02')
  const [inTime, late, leftInTime, leftLate, repeat] = [filed(s), filed(s), filed(s), filed(s), filed(s)]
  filed(s) // stays untouched
  const accusation = s.opens('submission', lin, { ...letter, purpose: 'accusation' })
  s.today('2026-03-17')
  const petition = forwarded(s, inTime)
  s.takes(repeat, 'join', zhao, { petition })
  withdrawn(s, leftInTime)
  s.takes(accusation, 'pass', zhao, { to: 'jw', opinion: '移送' })
  s.takes(accusation, 'pass.sign', qian)
  s.today('2026-03-18')
  forwarded(s, late)
  withdrawn(s, leftLate)
  const [onTheDay, dayAfter] = await told(s, director, ['2026-03-17', '2026-03-18'])
  // On 17 March only that of 1 January is judged.
  assert.deepEqual(onTheDay?.rate('petitions.acceptedOnTime'), [0, 0, 1])
  // In time: the one forwarded on the 17th and the accusation passed then; not: 1 January, the late, the one withdrawn late, the untouched.
  assert.deepEqual(dayAfter?.rate('petitions.acceptedOnTime'), [33.33, 2, 6])
  const [before_] = await told(s, director, ['2026-03-18'], 2025)
  assert.deepEqual(before_?.rate('petitions.acceptedOnTime'), [0, 0, 1])
})

test('timely acceptance by the unit: thirty days from registration', async () => {
  const s = scene('2026-03-02')
  const [inTime, late, never, left] = [filed(s), filed(s), filed(s), filed(s)].map(id => forwarded(s, id))
  sorted(s, filed(s)) // never forwarded: no unit has it
  s.today('2026-04-01')
  accepted(s, inTime ?? '')
  withdrawn(s, only(s.linked(left ?? '', 'submissions')))
  s.today('2026-04-02')
  accepted(s, late ?? '')
  const [onTheDay, dayAfter] = await told(s, director, ['2026-04-01', '2026-04-02'])
  assert.deepEqual(onTheDay?.rate('petitions.acceptedOnTimeByUnit'), [null, 0, 0])
  assert.deepEqual(dayAfter?.rate('petitions.acceptedOnTimeByUnit'), [33.33, 1, 3])
  assert.ok(never)
})

test('on-time conclusion: the sixtieth day from acceptance; suggestions have none; withdrawn in time is left out', async () => {
  const s = scene('2026-03-02')
  const [inTime, late, never, left, leftLate] = [filed(s), filed(s), filed(s), filed(s), filed(s)].map(id => {
    const petition = forwarded(s, id)
    accepted(s, petition)
    return petition
  })
  const suggestion = forwarded(s, filed(s), { category: 'suggestion' })
  accepted(s, suggestion)
  s.today('2026-05-01')
  replied(s, inTime ?? '')
  withdrawn(s, only(s.linked(left ?? '', 'submissions')))
  s.today('2026-05-02')
  for (const id of [late ?? '', suggestion]) replied(s, id)
  withdrawn(s, only(s.linked(leftLate ?? '', 'submissions')))
  const [onTheDay, dayAfter] = await told(s, director, ['2026-05-01', '2026-05-02'])
  assert.deepEqual(onTheDay?.rate('petitions.concludedOnTime'), [null, 0, 0])
  assert.deepEqual(dayAfter?.rate('petitions.concludedOnTime'), [25, 1, 4])
  // 60, 61 and 61 days from registration to the answer.
  assert.deepEqual(dayAfter?.rate('petitions.daysToReply.mean'), [60.7, 182, 3])
  assert.deepEqual(dayAfter?.rate('petitions.daysToReply.median'), [61, undefined, 3])
  assert.ok(never)
})

test('ratings: office and unit apart, over those rated; who let the window pass counts in the participation', async () => {
  const s = scene('2026-03-02')
  const submissions = [filed(s), filed(s), filed(s), filed(s)]
  for (const id of submissions) {
    const petition = forwarded(s, id)
    accepted(s, petition)
    replied(s, petition)
    delivered(s, petition)
  }
  const [one = '', two = '', three = ''] = submissions
  s.takes(one, 'rate', petitioner(one), { office: 'satisfied', unit: 'dissatisfied' })
  s.takes(two, 'rate', petitioner(two), { office: 'fair', unit: 'fair' })
  s.today('2026-03-20')
  s.takes(three, 'rate', petitioner(three), { office: 'dissatisfied', unit: 'dissatisfied' })
  // The window of the fourth ends on 1 April.
  const [open, over] = await told(s, director, ['2026-04-01', '2026-04-02'])
  assert.deepEqual(open?.rate('ratings.participation'), [100, 3, 3])
  assert.deepEqual(over?.rate('ratings.participation'), [75, 3, 4])
  assert.deepEqual(over?.rate('ratings.office'), [66.67, 2, 3])
  assert.deepEqual(over?.rate('ratings.unit'), [33.33, 1, 3])
})

test('volume by channel and against the year before; visits in batches and persons', async () => {
  const s = scene('2025-12-31')
  filed(s)
  s.opens('visit', wu, { level: 'city', place: '市信访局', heads: 7, summary: '工资' })
  s.today('2026-01-01')
  filed(s, { channel: 'online' })
  filed(s)
  for (const heads of [2, 3]) s.opens('visit', wu, { level: 'district', place: '大厅', heads, summary: '路灯' })
  const [now] = await told(s, director, ['2026-01-01'])
  const names = [
    'petitions.total',
    'petitions.letter',
    'petitions.online',
    'petitions.total.lastYear',
    'petitions.online.lastYear',
    'petitions.first',
    'petitions.repeat',
    'visits.district.batches',
    'visits.district.persons',
    'visits.city.persons',
    'visits.city.persons.lastYear',
  ]
  assert.deepEqual(
    names.map(name => now?.value(name)),
    [2, 1, 1, 1, 0, 2, 0, 2, 5, 0, 7],
  )
})

test('sealed submissions are counted, listed to nobody, and never told to a unit', async () => {
  const s = scene('2026-03-02')
  forwarded(s, filed(s))
  forwarded(s, filed(s), {}, 'zjj')
  s.opens('submission', lin, { ...letter, channel: 'online', purpose: 'accusation' })
  const directory = await settle(world, s.play())
  const office = directory.office.id
  const today = { today: () => '2026-03-03' as const }
  const total = theFigure('petitions.total')
  await asActor(world.db, director(office), async tx => {
    const list = await figureRecords(today, tx, directory, total, { year: 2026 })
    assert.deepEqual([list.items.length, list.count.total, list.sealed], [2, 2, 1])
    const byChannel = await breakdown(today, tx, directory, total, 2026)
    assert.deepEqual(
      byChannel.breakdown.filter(p => p.value).map(p => [p.key, p.value]),
      [
        ['letter', 2],
        ['online', 1],
      ],
    )
    const byUnit = await breakdown(today, tx, directory, total, 2026, 'unit')
    assert.deepEqual(
      byUnit.breakdown.map(p => [p.key, p.value]),
      [
        ['rsj', 1],
        ['zjj', 1],
        ['sealed', 1],
      ],
    )
    const ofUnit = await figureRecords(today, tx, directory, total, { year: 2026, by: 'unit', key: 'rsj' })
    assert.deepEqual([ofUnit.items.length, ofUnit.sealed], [1, 0])
    assert.deepEqual(await figureRecords(today, tx, directory, total, { year: 2026, by: 'unit', key: 'sealed' }), {
      items: [],
      count: { total: 0, capped: false },
      sealed: 1,
    })
  })
  await asActor(world.db, handler(office, 'rsj'), async tx => {
    const {
      scope,
      figures: [own],
    } = await figures(today, tx, directory, 2026)
    assert.deepEqual([scope.name, own?.name, own?.value], ['unit', 'petitions.total', 1])
    assert.equal((await figureRecords(today, tx, directory, total, { year: 2026 })).sealed, 0)
  })
})
