import type { Calendar } from '#core/law/calendar.ts'
import type { Day } from '#core/law/days.ts'
import { each } from './contradictions.ts'
import type { Count, Profile } from './profile-names.ts'
import { shared, spread } from './shares.ts'
import { workingDays } from './working.ts'

/** One record, or a few that belong together, that is to be built on a day; what it counts for stands in its fields. */
export type Planned = { readonly day: Day }
  // The first session of a day is a leader's, the others are of units at the same time.
  & (
    | { readonly make: 'reception'; readonly nth: number; readonly byLeader: boolean; readonly visitors: number; readonly taken: number }
    | { readonly make: 'leader-case'; readonly leader: number; readonly resolved: boolean }
    | { readonly make: 'dispute'; readonly resolved: boolean }
    | { readonly make: 'risk-assessment'; readonly passed: boolean }
    | { readonly make: 'studio'; readonly mediators: number }
    | { readonly make: 'lawyer-duty'; readonly lawyer: number }
    | { readonly make: 'warning' }
    | { readonly make: 'letter'; readonly reports: number }
    | { readonly make: 'meeting'; readonly kind: 'conference' | 'committee' | 'executive' | 'topical' }
    | { readonly make: 'unit-conference'; readonly unit: number; readonly established: boolean }
    | { readonly make: 'study'; readonly kind: 'topical' | 'before-meeting' | 'centre' | 'seminar' | 'party' | 'online' }
    | { readonly make: 'training'; readonly hours: number; readonly came: number; readonly firstTime: number; readonly all: boolean }
    | { readonly make: 'exam'; readonly sitters: number }
    | { readonly make: 'publicity'; readonly talk: boolean; readonly copies: number }
    | { readonly make: 'posting'; readonly place: number; readonly copies: number }
    | { readonly make: 'rule' }
    | { readonly make: 'opinion' }
    | { readonly make: 'research'; readonly groups: number; readonly reports: number }
  )

/** How many people and units the office needs at least. */
export interface Needs {
  readonly leaders: number
  readonly lawyers: number
  readonly units: number
  readonly staff: number
}

const named =
  (profile: Profile) =>
  (name: Count): number =>
    profile.figures[name] ?? 0

/** @returns what the office needs to have, so that the plan can be built */
export function needsOf(profile: Profile): Needs {
  const n = named(profile)
  return {
    leaders: Math.max(1, n('leaderCases.leaders')),
    lawyers: n('lawyers.engaged'),
    units: Math.max(n('conference.units'), n('conference.unitsCovered')),
    staff: n('exams.staff'),
  }
}

/**
 * Which records, with which fields, make the figures of the desks exactly what a profile says; where one is free, what fits the others.
 * Pure.
 * @param profile one that does not contradict itself
 */
export function planOf(profile: Profile, calendar: Calendar): readonly Planned[] {
  const n = named(profile)
  const { figures, year } = profile
  const working = workingDays(year, calendar)
  /** `count` days spread over the working days, but none so late that what follows from it would fall into the next year. */
  const days = (count: number, last: Day = `${year}-12-31`): readonly Day[] =>
    spread(
      count,
      working.filter(day => day <= last),
    )
  const early: Day = `${year}-09-30`
  const many = (count: number, make: (day: Day, nth: number) => Planned, last?: Day): readonly Planned[] => days(count, last).map(make)
  /** The first so many of them; all, where that is free. */
  const first = (part: Count) => (nth: number) => nth < (figures[part] ?? Infinity)
  const atLeast = (count: Count, ...parts: readonly number[]) => figures[count] ?? Math.max(0, ...parts)

  const assigned = atLeast('leaderCases.assigned', n('leaderCases.leaders'), n('leaderCases.resolved'))
  const leaders = figures['leaderCases.leaders'] ?? Math.min(assigned, 2)
  const letters = atLeast('supervisionLetters.sent', n('supervisionLetters.reports'))
  const reports = shared(figures['supervisionLetters.reports'] ?? letters, letters)
  const units = atLeast('conference.units', n('conference.unitsCovered'))
  const meetings = (count: number, kinds: readonly ('conference' | 'committee' | 'executive' | 'topical')[]) =>
    many(count, (day, i) => ({ make: 'meeting', day, kind: kinds[i % kinds.length] ?? 'topical' }), `${year}-12-15`)
  const plain = Math.max(0, n('study.sessions') - n('study.topical') - n('study.beforeMeetings'))
  const kinds = ['centre', 'seminar', 'party', 'online'] as const
  const places = atLeast('guidance.places', Math.ceil(n('guidance.copies') / each.copies))
  const postings = postingsOf(places, atLeast('guidance.copies', places))
  return [
    ...receptions(profile, days),
    ...many(assigned, (day, i) => ({ make: 'leader-case', day, leader: i % leaders, resolved: first('leaderCases.resolved')(i) }), early),
    ...many(
      atLeast('disputes.found', n('disputes.resolved')),
      (day, i) => ({ make: 'dispute', day, resolved: first('disputes.resolved')(i) }),
      early,
    ),
    ...many(
      atLeast('riskAssessments.done', n('riskAssessments.passed')),
      (day, i) => ({ make: 'risk-assessment', day, passed: first('riskAssessments.passed')(i) }),
      early,
    ),
    ...shared(n('mediations.mediators'), Math.ceil(n('mediations.mediators') / each.mediators)).map((mediators): Planned => ({
      make: 'studio',
      day: working[0] ?? early,
      mediators,
    })),
    ...many(n('lawyers.engaged'), (day, lawyer) => ({ make: 'lawyer-duty', day, lawyer })),
    ...many(n('warnings.handled'), day => ({ make: 'warning', day }), `${year}-11-15`),
    ...many(letters, (day, i) => ({ make: 'letter', day, reports: reports[i] ?? 0 }), early),
    ...meetings(n('conference.meetings'), ['conference']),
    ...meetings(n('briefings.heard'), ['committee', 'executive']),
    ...meetings(n('meetings.topical'), ['topical']),
    ...many(
      units,
      (day, unit) => ({ make: 'unit-conference', day, unit, established: first('conference.unitsCovered')(unit) }),
      `${year}-12-15`,
    ),
    ...many(n('study.topical'), day => ({ make: 'study', day, kind: 'topical' })),
    ...many(n('study.beforeMeetings'), day => ({ make: 'study', day, kind: 'before-meeting' })),
    ...many(plain, (day, i) => ({ make: 'study', day, kind: kinds[i % kinds.length] ?? 'online' })),
    ...trainings(profile, days),
    ...(n('exams.staff') ? many(1, day => ({ make: 'exam', day, sitters: n('exams.staff') }), early) : []),
    ...publicity(profile, days),
    ...postings.map(({ place, copies }, i): Planned => ({ make: 'posting', day: days(postings.length)[i] ?? early, place, copies })),
    ...many(n('rules.made'), day => ({ make: 'rule', day })),
    ...many(n('opinions.collected'), day => ({ make: 'opinion', day })),
    ...researches(n('research.reports'), figures['research.groups']).map((research, i, all): Planned => ({
      make: 'research',
      day: days(all.length, early)[i] ?? early,
      ...research,
    })),
  ]
}

type Days = (count: number, last?: Day) => readonly Day[]

/** Sessions in turn by day; matters are taken only where somebody was received. */
function receptions({ figures: f }: Profile, days: Days): readonly Planned[] {
  const persons = f['receptions.visitors']
  const matters = f['receptions.petitions'] ?? 0
  const count =
    f['receptions.sessions']
    ?? Math.max(Math.min(persons ?? matters, 48), Math.ceil((persons ?? 0) / each.visitors), Math.ceil(matters / each.taken))
  const took = shared(matters, Math.min(count, persons ?? count))
  const visitors = shared(Math.max(0, (persons ?? Math.max(matters, count)) - took.filter(Boolean).length), count)
  return days(count).map((day, nth, all) => ({
    make: 'reception',
    day,
    nth,
    byLeader: day !== all[nth - 1],
    visitors: (visitors[nth] ?? 0) + (took[nth] ? 1 : 0),
    taken: took[nth] ?? 0,
  }))
}

/** Everybody comes to the first; the hours of those for all staff add up to what each had. */
function trainings({ figures: f }: Profile, days: Days): readonly Planned[] {
  const hours = f['training.hoursEach'] ?? 0
  const times = f['training.personTimes']
  const least = Math.ceil(hours / each.hours)
  const staff = f['training.staff'] ?? (hours ? Math.max(1, Math.min(30, (times ?? 99) - least + 1)) : 0)
  if (!hours && !staff && !times) return []
  const first = Math.max(staff, 1)
  const usual = Math.max(1, Math.min(6, hours || 6), least)
  const rest = times === undefined ? undefined : times - first
  const fit = rest === undefined ? usual : Math.max(least, Math.ceil(rest / each.came) + 1, Math.min(usual, rest + 1))
  const came = rest === undefined ? Array.from({ length: fit - 1 }, () => first) : shared(rest, fit - 1)
  const parts = hours ? shared(hours, Math.min(fit, hours)) : []
  return days(fit).map((day, i) => ({
    make: 'training',
    day,
    hours: parts[i] ?? 4,
    came: i ? (came[i - 1] ?? first) : first + (fit === 1 ? (rest ?? 0) : 0),
    firstTime: i ? 0 : staff,
    all: parts[i] !== undefined,
  }))
}

function publicity({ figures: f }: Profile, days: Days): readonly Planned[] {
  const talks = f['publicity.talks'] ?? 0
  const copies = f['publicity.copies'] ?? 0
  const events = f['publicity.events'] ?? Math.max(talks, Math.min(copies, 1), Math.ceil(copies / each.copies))
  const handed = shared(copies, events)
  return days(events).map((day, i) => ({ make: 'publicity', day, talk: i < talks, copies: handed[i] ?? 0 }))
}

/** So many places, each with at least one copy; a posting holds no more than its field. */
const postingsOf = (places: number, copies: number): readonly { readonly place: number; readonly copies: number }[] =>
  shared(copies, places).flatMap((all, place) => shared(all, Math.ceil(all / each.copies)).map(copies => ({ place, copies })))

function researches(reports: number, groups: number | undefined): readonly { readonly groups: number; readonly reports: number }[] {
  const all = groups ?? (reports ? Math.max(1, Math.ceil(reports / each.reports)) : 0)
  const least = Math.max(Math.ceil(all / each.groups), Math.ceil(reports / each.reports))
  const projects = Math.min(all, Math.max(least, Math.min(all, 6)))
  const told = shared(reports, projects)
  return shared(all, projects).map((groups, i) => ({ groups, reports: told[i] ?? 0 }))
}
