import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#core/law/days.ts'
import { publishedCalendar as calendar } from '#core/law/holidays.ts'
import { seeded } from '#work/demo/index.ts'
import { comingsOf, filingsOf } from './filings.ts'
import { kindsOf } from './kinds.ts'
import { profileChannels, type Profile } from './profile-names.ts'
import { partFor } from './rates.ts'
import { readProfile } from './read-profile.ts'

/** Any profile of petitions that does not contradict itself. */
function profiles(count: number): readonly Profile[] {
  const random = seeded('profiles')
  const whole = (most: number) => Math.floor(random() * most)
  const all: Profile[] = []
  while (all.length < count) {
    const parts = profileChannels.map(channel => [`petitions.${channel}`, whole(60)] as const)
    const named = parts.filter(() => random() < 0.6)
    const maybe = (name: string, value: number) => (random() < 0.4 ? [[name, value]] : [])
    const figures = Object.fromEntries([
      ...named,
      ...maybe(
        'petitions.total',
        parts.reduce((sum, [, n]) => sum + n, 0),
      ),
      ...maybe('petitions.online.lastYear', whole(40)),
      ...maybe('petitions.acceptedOnTime', whole(51) / 2 + 75),
      ...maybe('petitions.lawfulRoute', whole(80)),
      ...maybe('petitions.concludedOnTime', whole(51) / 2 + 75),
      ...maybe('mediations.succeeded', whole(8)),
      ...maybe('visits.city.batches', whole(20)),
      ...maybe('visits.district.persons', whole(30)),
    ])
    const read = readProfile(JSON.stringify({ year: 2024, figures }), 2026)
    if ('profile' in read) all.push(read.profile)
  }
  return all
}

test('filings come to the channels, the settlements and the rates of a profile', () => {
  for (const profile of profiles(400)) {
    const { figures: f } = profile
    const all = filingsOf(profile, calendar)
    const own = all.filter(({ day }) => day >= '2024-01-01')
    const said = JSON.stringify(f)
    const before = all.filter(({ day }) => day < '2024-01-01')
    assert.ok(
      all.every(({ day }) => calendar.isWorking(day) && day <= '2024-12-31'),
      said,
    )
    for (const channel of profileChannels) {
      const is = (filing: { readonly channel: string }) => filing.channel === channel
      const wanted = f[`petitions.${channel}`]
      if (wanted !== undefined) assert.equal(own.filter(is).length, wanted, `${channel} ${said}`)
      assert.equal(before.filter(is).length, f[`petitions.${channel}.lastYear`] ?? 0, said)
    }
    if (f['petitions.total'] !== undefined) assert.equal(own.length, f['petitions.total'], said)
    assert.equal(own.filter(filing => filing.mediated).length, f['mediations.succeeded'] ?? 0, said)
    const due = all.filter(({ day }) => addDays(day, 15) >= '2024-01-01' && addDays(day, 15) <= '2024-12-31')
    const rate = f['petitions.acceptedOnTime']
    if (rate !== undefined) assert.equal(due.filter(({ late }) => !late?.includes('triage')).length, partFor(rate, due.length), said)
    const { unanswered, due: answerDue } = kindsOf(profile, own.length) ?? assert.fail(said)
    assert.equal(own.filter(({ late }) => late?.includes('handling')).length, unanswered, said)
    const sooner = own.filter(({ kind, day }) => kind === 'request' && day <= '2024-09-10')
    const between = own.filter(({ kind, day }) => kind === 'request' && day > '2024-09-10' && day < '2024-11-03')
    if (answerDue !== undefined) assert.deepEqual([sooner.length, between.length], [answerDue, 0], said)
    const appeals = own.filter(({ kind }) => kind === 'led' || kind === 'request')
    const lawful = f['petitions.lawfulRoute']
    if (lawful !== undefined) assert.equal(own.filter(({ kind }) => kind === 'led').length, partFor(lawful, appeals.length), said)
  }
})

test('visits come to their batches and persons, and bring each submission once', () => {
  for (const profile of profiles(200)) {
    const filings = filingsOf(profile, calendar)
    const { comings, others } = comingsOf(profile, calendar, filings)
    const city = comings.filter(({ level }) => level === 'city')
    assert.equal(city.length, profile.figures['visits.city.batches'] ?? 0)
    const persons = profile.figures['visits.district.persons']
    if (persons !== undefined)
      assert.equal(
        comings.filter(({ level }) => level === 'district').reduce((sum, { heads }) => sum + heads, 0),
        persons,
      )
    assert.equal(comings.filter(({ filing }) => filing).length + others.length, filings.length)
    assert.ok(comings.every(({ heads, day }) => heads >= 1 && calendar.isWorking(day)))
  }
})
