import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureNamed } from '#work/figures/index.ts'
import { profileNames } from './profile-names.ts'
import { readProfile } from './read-profile.ts'

const read = (figures: unknown, more: object = {}) => readProfile(JSON.stringify({ year: 2024, figures, ...more }), 2026)
const faults = (figures: unknown, more: object = {}): readonly string[] => {
  const answer = read(figures, more)
  return 'faults' in answer ? answer.faults.map(f => `${f.zh} ${f.en}`) : []
}

test('a good profile is read', () => {
  const figures = {
    'petitions.total': 10,
    'petitions.letter': 4,
    'petitions.acceptedOnTime': 98.75,
    'leaderCases.assigned': 3,
    'leaderCases.resolved': 2,
  }
  assert.deepEqual(read({ ...figures, 'petitions.acceptedOnTime': 90 }, { source: 'somewhere' }), {
    profile: { year: 2024, figures: { ...figures, 'petitions.acceptedOnTime': 90 } },
  })
  assert.deepEqual(read({}), { profile: { year: 2024, figures: {} } })
})

test('every name of a profile is a figure', () => {
  for (const name of profileNames) assert.equal(figureNamed(name)?.name, name)
})

test('what is no profile is told in both languages', () => {
  for (const text of ['', 'no json', '[]', 'null', '3']) assert.ok('faults' in readProfile(text, 2026), text)
  assert.match(faults({}, { year: 2026 }).join(), /2023 至 2025.*2023 to 2025/)
  assert.match(faults({}, { year: '2024' }).join(), /year/)
  assert.match(faults({}, { yera: 1 }).join(), /yera/)
  assert.match(faults(undefined).join(), /figures/)
  assert.match(faults({ 'petitions.totl': 1 }).join(), /petitions\.totl.*petitions\.total/)
  assert.match(faults({ 'x.y': 1 }).join(), /没有名为“x\.y”.*disputes\.…/)
  for (const wrong of [-1, 1.5, '3', null, 1e9]) assert.equal(faults({ 'petitions.total': wrong }).length, 1, String(wrong))
  for (const wrong of [-1, 100.01, 33.333]) assert.match(faults({ 'petitions.acceptedOnTime': wrong }).join(), /百分数/)
})

test('what contradicts itself is told in both languages', () => {
  const contradictory: readonly (readonly [Readonly<Record<string, number>>, RegExp])[] = [
    [{ 'disputes.found': 3, 'disputes.resolved': 4 }, /disputes\.resolved”（4）多于.*more than/],
    [{ 'leaderCases.assigned': 2, 'leaderCases.leaders': 3 }, /leaderCases\.leaders/],
    [{ 'leaderCases.assigned': 2, 'leaderCases.leaders': 0 }, /为 0/],
    [{ 'petitions.total': 10, 'petitions.letter': 6, 'petitions.online': 5 }, /之和（11）.*add up to 11/],
    [{ 'petitions.total': 10, 'petitions.letter': 1, 'petitions.online': 1, 'petitions.visit': 1, 'petitions.phone': 1 }, /之和（4）/],
    [{ 'petitions.total.lastYear': 3, 'petitions.letter.lastYear': 4 }, /total\.lastYear/],
    [{ 'petitions.total': 3, 'petitions.acceptedOnTime': 40 }, /没有整数.*no whole number/],
    [{ 'petitions.total': 0, 'petitions.concludedOnTime': 100 }, /没有整数/],
    [{ 'receptions.sessions': 0, 'receptions.visitors': 1 }, /receptions\.sessions”为 0/],
    [{ 'receptions.sessions': 1, 'receptions.visitors': 10_000 }, /太多.*too much/],
    [{ 'visits.city.batches': 5, 'visits.city.persons': 4 }, /visits\.city/],
    [{ 'study.sessions': 3, 'study.topical': 2, 'study.beforeMeetings': 2 }, /study\.sessions/],
    [{ 'training.staff': 3, 'training.personTimes': 2 }, /training/],
    [{ 'publicity.copies': 3, 'publicity.events': 0 }, /publicity/],
  ]
  for (const [figures, told] of contradictory) assert.match(faults(figures).join(), told, JSON.stringify(figures))
  assert.deepEqual(faults({ 'petitions.total': 3, 'petitions.acceptedOnTime': 33.33 }), [])
  assert.deepEqual(faults({ 'petitions.total': 10, 'petitions.letter': 6, 'petitions.online': 3 }), [])
})
