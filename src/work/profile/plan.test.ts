import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedCalendar as calendar } from '#core/law/holidays.ts'
import { seeded } from '#work/demo/index.ts'
import { planOf, type Planned } from './plan.ts'
import type { Count, Profile } from './profile-names.ts'
import { readProfile } from './read-profile.ts'

const plan = (figures: Profile['figures'], year = 2024) => planOf({ year, figures }, calendar)
const sum = (of: readonly Planned[], count: (p: Planned) => number) => of.reduce((all, p) => all + count(p), 0)
const distinct = (of: readonly Planned[], key: (p: Planned) => number | undefined) => new Set(of.flatMap(p => key(p) ?? [])).size
const made =
  (make: Planned['make'], which: (p: Planned) => boolean = () => true) =>
  (of: readonly Planned[]) =>
    of.filter(p => p.make === make && which(p)).length

/** What a plan comes to, figure by figure, told from the plan alone. */
const comesTo: { readonly [name in Count]?: (of: readonly Planned[]) => number } = {
  'receptions.sessions': made('reception'),
  'receptions.visitors': of => sum(of, p => (p.make === 'reception' ? p.visitors : 0)),
  'receptions.petitions': of => sum(of, p => (p.make === 'reception' ? p.taken : 0)),
  'leaderCases.assigned': made('leader-case'),
  'leaderCases.leaders': of => distinct(of, p => (p.make === 'leader-case' ? p.leader : undefined)),
  'leaderCases.resolved': made('leader-case', p => p.make === 'leader-case' && p.resolved),
  'disputes.found': made('dispute'),
  'disputes.resolved': made('dispute', p => p.make === 'dispute' && p.resolved),
  'riskAssessments.done': made('risk-assessment'),
  'riskAssessments.passed': made('risk-assessment', p => p.make === 'risk-assessment' && p.passed),
  'mediations.mediators': of => sum(of, p => (p.make === 'studio' ? p.mediators : 0)),
  'lawyers.engaged': of => distinct(of, p => (p.make === 'lawyer-duty' ? p.lawyer : undefined)),
  'warnings.handled': made('warning'),
  'supervisionLetters.sent': made('letter'),
  'supervisionLetters.reports': of => sum(of, p => (p.make === 'letter' ? p.reports : 0)),
  'conference.meetings': made('meeting', p => p.make === 'meeting' && p.kind === 'conference'),
  'briefings.heard': made('meeting', p => p.make === 'meeting' && (p.kind === 'committee' || p.kind === 'executive')),
  'meetings.topical': made('meeting', p => p.make === 'meeting' && p.kind === 'topical'),
  'conference.units': of => distinct(of, p => (p.make === 'unit-conference' ? p.unit : undefined)),
  'conference.unitsCovered': made('unit-conference', p => p.make === 'unit-conference' && p.established),
  'study.sessions': made('study'),
  'study.topical': made('study', p => p.make === 'study' && p.kind === 'topical'),
  'study.beforeMeetings': made('study', p => p.make === 'study' && p.kind === 'before-meeting'),
  'training.staff': of => sum(of, p => (p.make === 'training' ? p.firstTime : 0)),
  'training.hoursEach': of => sum(of, p => (p.make === 'training' && p.all ? p.hours : 0)),
  'training.personTimes': of => sum(of, p => (p.make === 'training' ? p.came : 0)),
  'exams.staff': of => sum(of, p => (p.make === 'exam' ? p.sitters : 0)),
  'publicity.events': made('publicity'),
  'publicity.copies': of => sum(of, p => (p.make === 'publicity' ? p.copies : 0)),
  'publicity.talks': made('publicity', p => p.make === 'publicity' && p.talk),
  'guidance.places': of => distinct(of, p => (p.make === 'posting' ? p.place : undefined)),
  'guidance.copies': of => sum(of, p => (p.make === 'posting' ? p.copies : 0)),
  'rules.made': made('rule'),
  'opinions.collected': made('opinion'),
  'research.reports': of => sum(of, p => (p.make === 'research' ? p.reports : 0)),
  'research.groups': of => sum(of, p => (p.make === 'research' ? p.groups : 0)),
}
const isCount = (name: string): name is Count => Object.hasOwn(comesTo, name)

test('one session on each working day of 2023', () => {
  const days = plan({ 'receptions.sessions': 249 }, 2023).map(p => p.day)
  assert.equal(new Set(days).size, 249)
  assert.ok(days.every(day => calendar.isWorking(day) && day.startsWith('2023')))
})

test('any profile that does not contradict itself has a plan that comes to it', () => {
  const names = Object.keys(comesTo).filter(isCount)
  const random = seeded('plans')
  let tried = 0
  for (let i = 0; i < 3000; i++) {
    const figures = Object.fromEntries(
      names.flatMap(name => (random() < 0.4 ? [[name, Math.floor(random() ** 3 * (random() < 0.2 ? 1200 : 30))]] : [])),
    )
    const read = readProfile(JSON.stringify({ year: 2024, figures }), 2026)
    if ('faults' in read) continue
    tried++
    const planned = plan(read.profile.figures)
    for (const name of names) {
      const wanted: number | undefined = read.profile.figures[name]
      if (wanted !== undefined) assert.equal(comesTo[name]?.(planned), wanted, `${name} of ${JSON.stringify(figures)}`)
    }
    for (const p of planned) {
      assert.ok(calendar.isWorking(p.day) && p.day.startsWith('2024'), p.day)
      if (p.make === 'reception') assert.ok(p.visitors <= 9999 && p.taken <= 999 && (p.taken === 0 || p.visitors > 0))
      if (p.make === 'training') assert.ok(p.hours >= 1 && p.came >= 1 && p.firstTime <= p.came, JSON.stringify([p, figures]))
      if (p.make === 'research') assert.ok(p.groups >= 1 && p.groups <= 99 && p.reports <= 99)
      if (p.make === 'posting') assert.ok(p.copies >= 1)
    }
  }
  assert.ok(tried > 20, `${tried}`)
})
