import type { Label } from '#core/law/label.ts'
import { kindsOf } from './kinds.ts'
import { profileChannels, type Count, type Profile } from './profile-names.ts'
import { judged } from './rates.ts'

// What no year can have been. Each rule names the figures, with what the profile says of them.

type Figures = Profile['figures']
/** Where a profile leaves free how many there are: of so many any rate can be made. */
const unbounded = 20_000
/** What one record can hold at most, as its procedure declares it. */
export const each = {
  visitors: 9999,
  taken: 999,
  copies: 999_999,
  materials: 20,
  heads: 9999,
  hours: 999,
  came: 99_999,
  reports: 99,
  groups: 99,
  mediators: 99,
} as const

/** What needs people or units of its own, and how many of them an office may have. */
const bounds: readonly (readonly [Count, number])[] = [
  ['leaderCases.leaders', 500],
  ['lawyers.engaged', 500],
  ['conference.units', 1000],
  ['conference.unitsCovered', 1000],
  ['exams.staff', 2000],
  ['training.staff', each.came],
]

/** Everything in a profile that cannot be, each as a sentence. */
export const contradictions = ({ figures: f }: Profile): readonly Label[] => [
  ...bounds.flatMap(([name, most]) => tooMany(f, name, most)),
  ...parts.flatMap(([part, whole]) => notMore(f, part, whole)),
  ...needed.flatMap(([what, of]) => notWithout(f, what, of)),
  ...fullest.flatMap(([what, of, most]) => tooFull(f, what, of, most)),
  ...channelSum(f, ''),
  ...channelSum(f, '.lastYear'),
  ...settled(f),
  ...studied(f),
  ...trained(f),
  ...rated(f),
]

const parts: readonly (readonly [Count, Count])[] = [
  ['leaderCases.resolved', 'leaderCases.assigned'],
  ['leaderCases.leaders', 'leaderCases.assigned'],
  ['disputes.resolved', 'disputes.found'],
  ['riskAssessments.passed', 'riskAssessments.done'],
  ['conference.unitsCovered', 'conference.units'],
  ['publicity.talks', 'publicity.events'],
  ['training.staff', 'training.personTimes'],
  ['guidance.places', 'guidance.copies'],
  ['visits.district.batches', 'visits.district.persons'],
  ['visits.city.batches', 'visits.city.persons'],
]
/** The first cannot be where the second is nothing. */
const needed: readonly (readonly [Count, Count])[] = [
  ['receptions.visitors', 'receptions.sessions'],
  ['receptions.petitions', 'receptions.sessions'],
  ['receptions.petitions', 'receptions.visitors'],
  ['leaderCases.assigned', 'leaderCases.leaders'],
  ['leaderCases.resolved', 'leaderCases.leaders'],
  ['supervisionLetters.reports', 'supervisionLetters.sent'],
  ['publicity.copies', 'publicity.events'],
  ['guidance.copies', 'guidance.places'],
  ['research.reports', 'research.groups'],
  ['visits.district.persons', 'visits.district.batches'],
  ['visits.city.persons', 'visits.city.batches'],
  ['training.hoursEach', 'training.staff'],
  ['training.hoursEach', 'training.personTimes'],
]
/** So many of the first fit into each of the second. */
const fullest: readonly (readonly [Count, Count, number])[] = [
  ['receptions.visitors', 'receptions.sessions', each.visitors],
  ['receptions.petitions', 'receptions.sessions', each.taken],
  ['receptions.petitions', 'receptions.visitors', each.taken],
  ['publicity.copies', 'publicity.events', each.copies * each.materials],
  ['guidance.copies', 'guidance.places', each.copies * 99],
  ['research.reports', 'research.groups', each.reports],
  ['visits.district.persons', 'visits.district.batches', each.heads],
  ['visits.city.persons', 'visits.city.batches', each.heads],
  ['training.hoursEach', 'training.personTimes', each.hours],
]

function notMore(f: Figures, part: Count, whole: Count): readonly Label[] {
  const a = f[part]
  const b = f[whole]
  return a === undefined || b === undefined || a <= b
    ? []
    : [
        {
          zh: `“${part}”（${a}）多于“${whole}”（${b}），自相矛盾`,
          en: `"${part}" (${a}) is more than "${whole}" (${b}); that contradicts itself`,
        },
      ]
}

function tooMany(f: Figures, name: Count, most: number): readonly Label[] {
  const n = f[name]
  return n === undefined || n <= most
    ? []
    : [{ zh: `“${name}”（${n}）太大，最多 ${most}`, en: `"${name}" (${n}) is too large: at most ${most}` }]
}

const notWithout = (f: Figures, what: Count, of: Count): readonly Label[] =>
  f[what] && f[of] === 0
    ? [{ zh: `“${of}”为 0，“${what}”就不能是 ${f[what]}`, en: `Where "${of}" is 0, "${what}" cannot be ${f[what]}` }]
    : []

function tooFull(f: Figures, what: Count, of: Count, most: number): readonly Label[] {
  const a = f[what]
  const b = f[of]
  return !a || !b || a <= b * most
    ? []
    : [
        {
          zh: `“${what}”（${a}）对“${of}”（${b}）来说太多：每个最多 ${most}`,
          en: `"${what}" (${a}) is too much for "${of}" (${b}): at most ${most} each`,
        },
      ]
}

/** The channels that a profile names make up the total, or leave something to those that it does not name. */
function channelSum(f: Figures, year: '' | '.lastYear'): readonly Label[] {
  const total = f[`petitions.total${year}`]
  const named = profileChannels.flatMap(channel => f[`petitions.${channel}${year}`] ?? [])
  const sum = named.reduce((a, b) => a + b, 0)
  if (total === undefined || sum === total || (sum < total && named.length < profileChannels.length)) return []
  return [
    {
      zh: `各渠道之和（${sum}）与“petitions.total${year}”（${total}）不符`,
      en: `The channels add up to ${sum}, and "petitions.total${year}" is ${total}`,
    },
  ]
}

/** How many submissions there are, where the profile settles that. */
function allOf(f: Figures): number | undefined {
  const named = profileChannels.flatMap(channel => f[`petitions.${channel}`] ?? [])
  return f['petitions.total'] ?? (named.length === profileChannels.length ? named.reduce((a, b) => a + b, 0) : undefined)
}

/** Each agreement settles a petition of its own. */
function settled(f: Figures): readonly Label[] {
  const all = allOf(f)
  const succeeded = f['mediations.succeeded'] ?? 0
  return all === undefined || succeeded <= all
    ? []
    : [
        {
          zh: `“mediations.succeeded”（${succeeded}）多于全年的信访件（${all}）`,
          en: `"mediations.succeeded" (${succeeded}) is more than the petitions of the year (${all})`,
        },
      ]
}

function studied(f: Figures): readonly Label[] {
  const sum = (f['study.topical'] ?? 0) + (f['study.beforeMeetings'] ?? 0)
  const all = f['study.sessions']
  return all === undefined || sum <= all
    ? []
    : [
        {
          zh: `专题学习会与会前学法之和（${sum}）多于“study.sessions”（${all}）`,
          en: `"study.topical" and "study.beforeMeetings" make ${sum}, more than "study.sessions" (${all})`,
        },
      ]
}

/** A training holds so many hours, and somebody comes to each. */
function trained(f: Figures): readonly Label[] {
  const hours = f['training.hoursEach']
  const times = f['training.personTimes']
  const least = Math.max(1, f['training.staff'] ?? 1) + Math.ceil((hours ?? 0) / each.hours) - 1
  return !hours || !times || times >= least
    ? []
    : [
        {
          zh: `“training.personTimes”（${times}）太少：每人 ${hours} 学时至少要 ${least} 人次`,
          en: `"training.personTimes" (${times}) is too few: ${hours} hours each take at least ${least} attendances`,
        },
      ]
}

/** Rates that no part of so few could give, alone or together. */
function rated(f: Figures): readonly Label[] {
  const total = allOf(f) ?? unbounded
  const rates = (['petitions.acceptedOnTime', 'petitions.concludedOnTime', 'petitions.lawfulRoute'] as const).filter(
    name => f[name] !== undefined,
  )
  const alone = rates
    .filter(name => !judged(f[name] ?? 0, total))
    .map(name => ({
      zh: `“${name}”为 ${f[name]}%，而信访件只有 ${total} 件：没有整数能得出这个比例`,
      en: `"${name}" is ${f[name]} %, but of ${total} petitions no whole number gives that share`,
    }))
  if (alone.length || !rates.length || kindsOf({ year: 0, figures: f }, total)) return alone
  const names = [...rates, ...(f['mediations.succeeded'] ? ['mediations.succeeded'] : [])].join('、')
  return [
    {
      zh: `${names}：信访件只有 ${total} 件，这几项不能同时成立`,
      en: `${names.replaceAll('、', ', ')}: of ${total} petitions these cannot all be so at once`,
    },
  ]
}
