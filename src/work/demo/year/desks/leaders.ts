import { addDays } from '#core/law/days.ts'
import { between } from '../../chance.ts'
import { ahead } from '../../desks/acting.ts'
import { caseFromAbove, instruction, leaderCase } from '../../desks/leading.ts'
import { meeting, meetingKinds, planTask, responsibility, unitConference } from '../../desks/meetings.ts'
import { reception, roster, visitAbout } from '../../desks/receptions.ts'
import { somewhere } from '../../desks/supervision.ts'
import { turn, type Troupe } from '../../desks/troupe.ts'
import type { SealedMatter } from '../matter.ts'
import type { Tale } from '../tale.ts'
import { goes, often, on, stands, type Happening } from './happening.ts'

const quarter = 88
const rostered = (t: Tale, troupe: Troupe, matters: readonly SealedMatter[], after = 4) =>
  roster(t, troupe, { from: addDays(t.today(), after), until: addDays(t.today(), after + quarter - 4), matters })
/** Whose page shows what a leader has to do. */
const leader = 'qin-haiming'
const charged = (t: Tale) => leaderCase(t, somewhere(t))
const led = (t: Tale) => leaderCase(t, somewhere(t), { leader })
const instructed = (t: Tale) => instruction(t, somewhere(t))
const noted = (t: Tale) => instruction(t, { ...somewhere(t), leader })
const handedDown = (t: Tale) => caseFromAbove(t, somewhere(t))
const taken = (t: Tale) => ({ visitors: between(t.random, 2, 6), petitions: between(t.random, 1, 2) })
const received = (t: Tale, troupe: Troupe) => reception(t, troupe, { on: t.today(), taken: taken(t) })

const leading: readonly Happening[] = [
  ...[60, 124, 188, 236].map((age): Happening => ({ age, fate: {}, matters: { many: age === 60 ? 4 : 2 }, tell: rostered })),
  stands(1, 'roster publish', (t, troupe) => rostered(t, troupe, [], 94)),
  { age: 3, fate: {}, tell: rostered },
  goes(66, (t, troupe) => rostered(t, troupe, []), 'roster-dropped'),
  stands(3, 'reception-session close', received),
  stands(4, 'reception-session close', (t, troupe) =>
    reception(t, troupe, { on: t.today(), unit: turn(troupe.units, 2), taken: taken(t) }),
  ),
  stands(1, 'hold', (t, troupe) => reception(t, troupe, { on: ahead(t, 5), leader, taken: taken(t) }), 'booked'),
  goes(22, received, 'booked', 'booking-missed', 'booking-released'),
  ...[14, 55, 110].map(age =>
    on(age, 34, {}, (t, _, { matter, petitions: [first = ''] }) => visitAbout(t, first, matter.subject, t.cast.nameOf(matter.place))),
  ),
  stands(3, 'instruction feedback', instructed),
  stands(6, 'instruction close', noted),
  goes(20, instructed, 'instruction-withdrawn'),
  goes(44, instructed, 'instruction-back'),
  ...often(7, instructed),
  ...[10, 48, 90].map(age =>
    on(age, 12, {}, (t, _, { matter, unit, petitions, submission }) =>
      instruction(t, { matter, unit, petitions, submissions: [submission] }),
    ),
  ),
  stands(2, 'leader-case plan', charged),
  stands(11, 'leader-case report', led),
  stands(14, 'leader-case report.sign', led),
  stands(13, 'leader-case close', charged),
  goes(60, charged, 'case-solved'),
  goes(75, charged),
  goes(33, charged, 'case-dropped'),
  ...often(5, charged),
  ...[18, 40, 95].map(age => on(age, 30, {}, (t, _, looked) => leaderCase(t, looked))),
  stands(1, 'case-from-above pass', handedDown),
  stands(4, 'case-from-above report', handedDown),
  stands(10, 'case-from-above report-back', handedDown),
  goes(28, handedDown, 'case-recalled'),
  ...often(4, handedDown),
  ...[25, 70].map(age => on(age, 8, {}, (t, _, looked) => caseFromAbove(t, looked))),
]

const met = (t: Tale) => meeting(t, { kind: 'conference', decides: 2 })
const deciding: readonly Happening[] = [
  stands(2, 'meeting hold', met),
  stands(6, 'meeting send-minutes', met),
  goes(40, met, 'meeting-cancelled'),
  goes(20, met),
  goes(55, met, 'task-dropped'),
  ...meetingKinds.flatMap((kind, i) =>
    often(kind === 'director' ? 10 : kind === 'party' ? 6 : 3, t =>
      meeting(t, { kind, decides: kind === 'director' || kind === 'party' ? 0 : 1 + (i % 2) }),
    ),
  ),
  on(30, 40, {}, (t, _, { petitions }) => meeting(t, { kind: 'conference', petitions, decides: 3 }), 3),
  stands(13, 'task verify', (t, troupe) => planTask(t, troupe, 0)),
  ...often(11, (t, troupe, nth) => planTask(t, troupe, nth + 1), [20, 230]),
  stands(10, 'unit-conference establish', (t, troupe) => unitConference(t, troupe, 'tuiyi', { established: false })),
  stands(12, 'unit-conference establish', (t, troupe) => unitConference(t, troupe, 'zhuxu-chapeng', { established: false })),
  goes(100, (t, troupe) => unitConference(t, troupe, 'wenlv', { established: true }), 'conference-dissolved'),
  goes(150, (t, troupe) => unitConference(t, troupe, 'tuiyi', { established: false }), 'conference-waived'),
  goes(60, (t, troupe) => unitConference(t, troupe, 'wenlv', { established: true })),
  goes(120, (t, troupe) => responsibility(t, troupe, 'fagai', 1), 'responsibility-retired'),
]

/** The register of each unit's conference and of who answers there, kept from the beginning of the year. */
export const registers = (units: readonly string[]): readonly Happening[] =>
  units
    .filter(unit => !['tuiyi', 'zhuxu-chapeng', 'wenlv'].includes(unit))
    .flatMap((unit, nth): readonly Happening[] => [
      { age: [215, 240], fate: {}, tell: (t, troupe) => unitConference(t, troupe, unit, { established: true, meets: nth % 3 }) },
      { age: [200, 240], fate: {}, tell: (t, troupe) => responsibility(t, troupe, unit, nth % 5) },
    ])

/** What leaders do in a year, and what meetings decide. */
export const leaders: readonly Happening[] = [...leading, ...deciding]
