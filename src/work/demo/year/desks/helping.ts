import { addDays } from '#core/law/days.ts'
import { between } from '../../chance.ts'
import { ahead } from '../../desks/acting.ts'
import { dispute } from '../../desks/disputes.ts'
import { queue } from '../../desks/hall.ts'
import { consultation, lawyerDuty } from '../../desks/lawyers.ts'
import { exam, secondment, study, studyKinds, training } from '../../desks/learning.ts'
import { helper, helpers, referral, studio } from '../../desks/mediating.ts'
import { entries, givenUp } from '../../desks/mistakes.ts'
import { eventKinds, posting, publicity, publicityAction } from '../../desks/publicity.ts'
import { rule, rules } from '../../desks/rules.ts'
import { turn, type Troupe } from '../../desks/troupe.ts'
import type { Tale } from '../tale.ts'
import { goes, often, on, stands, type Happening } from './happening.ts'

const mediated = (t: Tale) => dispute(t)
const asked = (t: Tale, troupe: Troupe) => consultation(t, troupe)
const brought = (age: number, step: string): Happening => stands(age, step, mediated, 'dispute-mediated')
const went = (age: number, ...turns: readonly string[]): Happening => goes(age, mediated, 'dispute-mediated', ...turns)

const law: readonly Happening[] = [
  ...often(helpers.length - 1, (t, _, nth) => helper(t, nth), [120, 240]),
  goes(100, t => helper(t, helpers.length - 1), 'helper-retired'),
  goes(150, t => studio(t, { mediators: 4, days: 400 })),
  goes(205, t => studio(t, { mediators: 3, days: 200, ends: 'renewed' })),
  goes(180, t => studio(t, { mediators: 2, days: 150, ends: 'closed' })),
  brought(3, 'mediation-referral consent'),
  brought(4, 'mediation-referral accept'),
  brought(7, 'mediation-referral agree'),
  brought(11, 'mediation-referral perform'),
  went(60),
  went(64, 'confirmed'),
  went(44, 'mediation-broken'),
  went(30, 'mediation-failed'),
  went(25, 'not-both'),
  went(28, 'not-for-mediation'),
  ...[16, 52, 90].map(age =>
    on(age, 14, {}, (t, _, { matter, petitions: [petition = ''] }) => referral(t, { matter, petition }), 1, 'quarrel'),
  ),
  { age: 44, fate: {}, tell: (t, troupe) => lawyerDuty(t, troupe, { lawyer: 0, weeks: 12 }) },
  { age: 170, fate: {}, tell: (t, troupe) => lawyerDuty(t, troupe, { lawyer: 1, weeks: 24 }) },
  goes(20, (t, troupe) => lawyerDuty(t, troupe, { lawyer: 2 }), 'duty-missed'),
  stands(1, 'consultation check', asked),
  stands(1, 'consultation appoint', asked, 'conflict'),
  stands(1, 'consultation advise', asked),
  stands(2, 'consultation file', asked),
  goes(19, asked, 'question-dropped'),
  goes(31, asked, 'conflict'),
  ...often(9, asked),
  ...[26, 66].map(age =>
    on(age, 20, {}, (t, troupe, { matter, petitions: [petition = ''] }) => consultation(t, troupe, { matter, petition })),
  ),
]

const hall: readonly Happening[] = [
  ...Array.from({ length: 8 }, (_, i): Happening => ({ age: i + 1, fate: {}, tell: t => queue(t, 10) })),
  goes(9, t => queue(t, 2), 'not-there'),
  goes(5, t => queue(t, 3), 'rated-there'),
  stands(0, 'ticket call', t => queue(t, 2)),
  stands(0, 'ticket serve', t => queue(t, 1)),
  stands(0, 'ticket clear', t => queue(t, 1), 'not-there'),
]

const event = (t: Tale, troupe: Troupe, wait = 0) =>
  publicity(t, troupe, {
    unit: turn(troupe.units, between(t.random, 0, 25)),
    kind: turn(eventKinds, between(t.random, 0, 5)),
    on: ahead(t, wait),
    handed: [between(t.random, 50, 400), between(t.random, 30, 120)],
  })
const posted = (t: Tale, troupe: Troupe, nth: number) =>
  posting(t, troupe, { unit: turn(troupe.units, nth), copies: between(t.random, 2, 12), on: t.today() })
const studied = (t: Tale, troupe: Troupe, nth: number) => study(t, troupe, { on: t.today(), kind: turn(studyKinds, nth) })
const audiences = ['all', 'some', 'units'] as const
const trained = (t: Tale, nth: number, wait = 10) =>
  training(t, {
    on: addDays(t.today(), wait),
    hours: between(t.random, 2, 8),
    planned: between(t.random, 12, 30),
    audience: turn(audiences, nth),
  })

const learning: readonly Happening[] = [
  goes(8, publicityAction),
  goes(50, publicityAction),
  ...often(2, publicityAction, [80, 230]),
  stands(1, 'publicity hold', (t, troupe) => event(t, troupe, 6)),
  goes(33, (t, troupe) => event(t, troupe), 'event-cancelled'),
  ...often(9, (t, troupe) => event(t, troupe, 4)),
  ...often(16, posted),
  goes(80, (t, troupe) => posted(t, troupe, 3), 'posting-removed'),
  goes(110, (t, troupe) => posted(t, troupe, 5), 'posting-replaced'),
  ...often(22, studied),
  goes(17, (t, troupe) => studied(t, troupe, 1), 'study-struck'),
  goes(3, t => trained(t, 0, 25)),
  goes(36, t => trained(t, 1), 'training-not-held'),
  ...often(8, (t, _, nth) => trained(t, nth), [15, 235]),
  goes(20, (t, troupe) => secondment(t, troupe, { days: 120 })),
  goes(90, (t, troupe) => secondment(t, troupe, { days: 60 })),
  ...often(2, (t, troupe) => secondment(t, troupe), [30, 230]),
  stands(0, 'exam begin', (t, { staff }) => exam(t, staff.slice(0, 4))),
  goes(3, (t, { staff }) => exam(t, staff.slice(0, 9), { days: 12, absent: 3 })),
  goes(60, (t, { staff }) => exam(t, staff.slice(0, 24), { absent: 2 })),
  goes(42, (t, { staff }) => exam(t, staff.slice(0, 2)), 'exam-cancelled'),
  ...often(rules.length - 2, (t, troupe, nth) => rule(t, troupe, { nth, from: addDays(t.today(), 7) }), [130, 240]),
  goes(115, (t, troupe) => rule(t, troupe, { nth: 8, from: t.today() }), 'rule-amended'),
  goes(70, (t, troupe) => rule(t, troupe, { nth: 9, from: t.today() }), 'rule-repealed'),
]

/** What the office does in a year so that people are helped and know their way: mediators and lawyers, the hall, publicity, learning. */
export const helping: readonly Happening[] = [...law, ...hall, ...learning, goes(21, entries), goes(48, givenUp)]
