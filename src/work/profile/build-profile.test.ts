import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#database/index.ts'
import { demoOffice, demoStaff, demoUnits } from '#work/demo/index.ts'
import { createOffice, growOffice } from '#work/office/index.ts'
import { verify } from '#work/records/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { buildProfile, compared, grown, needsOf, readProfile, type Profile } from './index.ts'

const system = { office: demoOffice.id, actor: 'system', roles: ['system'], units: [] }

/** An office with whom the profile needs, and what the profile says built in it. */
async function built(figures: Profile['figures']): Promise<{ readonly world: TestWorld; readonly profile: Profile }> {
  const read = readProfile(JSON.stringify({ year: 2024, figures }), 2026)
  assert.ok('profile' in read, JSON.stringify(read))
  const world = await testWorld('2026-03-12')
  try {
    await createOffice(world, world.admin, {
      office: { ...demoOffice, demo: true },
      units: demoUnits,
      staff: demoStaff.map(s => ({ ...s, password: 'a password for tests' })),
    })
    const more = await growOffice(world, world.admin, demoOffice.id, grown(needsOf(read.profile), 'a password for tests'))
    assert.ok('added' in more, JSON.stringify(more))
    await buildProfile(world, demoOffice.id, read.profile)
    return { world, profile: read.profile }
  } catch (error) {
    await world.drop()
    throw error
  }
}

const told = (world: TestWorld, profile: Profile) =>
  asActor(world.db, system, async tx =>
    Object.fromEntries((await compared(world, tx, demoOffice.id, profile)).map(({ name, value }) => [name, value])),
  )

test('every figure of the desks is what the profile says', async t => {
  const { world, profile } = await built({
    'receptions.sessions': 7,
    'receptions.visitors': 21,
    'receptions.petitions': 9,
    'leaderCases.assigned': 6,
    'leaderCases.leaders': 4,
    'leaderCases.resolved': 3,
    'disputes.found': 5,
    'disputes.resolved': 3,
    'riskAssessments.done': 4,
    'riskAssessments.passed': 3,
    'mediations.mediators': 2,
    'lawyers.engaged': 3,
    'warnings.handled': 4,
    'supervisionLetters.sent': 4,
    'supervisionLetters.reports': 7,
    'conference.meetings': 2,
    'conference.unitsCovered': 59,
    'conference.units': 60,
    'briefings.heard': 3,
    'study.sessions': 9,
    'study.topical': 2,
    'study.beforeMeetings': 3,
    'meetings.topical': 2,
    'training.staff': 26,
    'training.hoursEach': 50,
    'training.personTimes': 100,
    'exams.staff': 12,
    'publicity.events': 3,
    'publicity.copies': 1_500_000,
    'publicity.talks': 2,
    'guidance.places': 80,
    'guidance.copies': 300,
    'rules.made': 3,
    'opinions.collected': 4,
    'research.reports': 5,
    'research.groups': 3,
  })
  t.after(() => world.drop())
  assert.deepEqual(await told(world, profile), profile.figures)
  assert.deepEqual((await asActor(world.db, system, tx => verify(tx, demoOffice.id))).broken, [])
})

test('petitions by channel and year, visits by level, and rates are what the profile says', async t => {
  const { world, profile } = await built({
    'petitions.total': 60,
    'petitions.letter': 9,
    'petitions.online': 30,
    'petitions.visit': 14,
    'petitions.letter.lastYear': 12,
    'petitions.online.lastYear': 10,
    'petitions.acceptedOnTime': 100,
    'petitions.concludedOnTime': 100,
    'visits.city.batches': 8,
    'visits.city.persons': 19,
    'visits.district.batches': 4,
    'visits.district.persons': 4,
    'mediations.succeeded': 5,
  })
  t.after(() => world.drop())
  assert.deepEqual(await told(world, profile), profile.figures)
  assert.deepEqual((await asActor(world.db, system, tx => verify(tx, demoOffice.id))).broken, [])
})

test('rates below a hundred are met exactly', async t => {
  const { world, profile } = await built({
    'petitions.total': 120,
    'petitions.phone': 20,
    'petitions.letter.lastYear': 12,
    'petitions.acceptedOnTime': 95.83,
    'petitions.concludedOnTime': 87.5,
    'petitions.lawfulRoute': 40,
    'mediations.succeeded': 2,
  })
  t.after(() => world.drop())
  assert.deepEqual(await told(world, profile), profile.figures)
})
