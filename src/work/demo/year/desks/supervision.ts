import { backTracing, inspection, spotCheck } from '../../desks/inspecting.ts'
import { kinds, listing, suggested, talk } from '../../desks/pressing.ts'
import { lead, letter, reminder, somewhere } from '../../desks/supervision.ts'
import { turn, type Troupe } from '../../desks/troupe.ts'
import type { Fate, Tale } from '../tale.ts'
import { goes, often, on, stands, unanswered, type Happening } from './happening.ts'

const written = (t: Tale) => letter(t, somewhere(t))
const inspected = (t: Tale, troupe: Troupe) => inspection(t, troupe)
const talked = (t: Tale, troupe: Troupe) => talk(t, troupe, somewhere(t))
const listed = (t: Tale, troupe: Troupe) => listing(t, troupe, somewhere(t))
const advised = (t: Tale) => suggested(t, 'work', somewhere(t))
const also = (fate: Fate, stalls: readonly string[], ...turns: readonly string[]): Fate => ({
  ...fate,
  stalls: [fate.stalls ?? [], stalls].flat(),
  turns,
})
/** Answered some days after its last day. */
const late: Fate = { brisk: true, misses: ['handling'], stalls: 'supervision-lead letter', turns: [] }
/** Answered in time, and not to the petitioner's liking. */
const crossly = ['rated', 'dissatisfied', 'denied']
const cross: Fate = { brisk: true, turns: crossly }

/** What the supervision desk does in a year. */
export const supervision: readonly Happening[] = [
  stands(1, 'supervision-letter send', written),
  stands(2, 'supervision-letter sign-for', written),
  stands(5, 'supervision-letter reply', written),
  stands(7, 'supervision-letter close', written),
  stands(6, 'resolution-report submit', written, 'report-of-its-own'),
  goes(14, written, 'report-of-its-own', 'report-dropped'),
  goes(9, written, 'letter-dropped'),
  goes(40, written, 'letter-back'),
  on(3, 24, also(unanswered, ['reminder answer']), (t, _, looked) => reminder(t, looked)),
  on(9, 24, unanswered, (t, _, looked) => reminder(t, looked)),
  on(16, 22, also(unanswered, [], 'reminder-unanswered'), (t, _, looked) => reminder(t, looked)),
  on(6, 24, also(unanswered, [], 'reminder-withdrawn'), (t, _, looked) => reminder(t, looked)),
  on(2, 68, late, (t, _, looked) => lead(t, looked, 'answer')),
  on(10, 30, cross, (t, _, looked) => lead(t, looked, 'dissatisfied')),
  on(21, 68, also(late, [], 'lead-dismissed'), (t, _, looked) => lead(t, looked, 'answer')),
  on(15, 30, also(cross, [], 'lead-reminded', ...crossly), (t, _, looked) => lead(t, looked, 'dissatisfied')),
  on(12, 68, late, (t, _, looked) => letter(t, looked)),
  stands(1, 'inspection carry-out', inspected),
  stands(4, 'inspection report', inspected),
  stands(6, 'finding rectify', inspected),
  stands(11, 'finding verify', inspected),
  goes(70, inspected, 'inspection-cancelled'),
  goes(45, inspected, 'finding-dropped'),
  on(30, 30, {}, (t, troupe, { petitions }) => inspection(t, troupe, petitions), 4),
  on(2, 36, { brisk: true, stalls: 'spot-check score' }, (t, troupe, { petitions }) => spotCheck(t, troupe, petitions), 4),
  on(24, 36, {}, (t, troupe, { petitions }) => spotCheck(t, troupe, petitions), 5),
  on(12, 36, { turns: ['check-cancelled'] }, (t, troupe, { petitions }) => spotCheck(t, troupe, petitions), 2),
  on(4, 95, { ...late, stalls: 'back-tracing conclude' }, (t, _, looked) => backTracing(t, looked)),
  on(60, 95, also(late, [], 'leads-on'), (t, _, looked) => backTracing(t, looked)),
  on(20, 95, also(late, [], 'tracing-dropped'), (t, _, looked) => backTracing(t, looked)),
  stands(1, 'talk summon', talked),
  stands(3, 'talk hold', talked),
  stands(9, 'talk report', talked),
  stands(15, 'talk close', talked),
  goes(25, talked, 'talk-dropped'),
  goes(90, talked, 'talk-back'),
  stands(1, 'listing list', listed),
  stands(4, 'listing report', listed),
  stands(16, 'listing take-down', listed),
  goes(30, listed, 'not-listed'),
  goes(100, listed),
  on(20, 45, unanswered, (t, troupe, looked) => listing(t, troupe, looked)),
  on(15, 50, unanswered, (t, troupe, looked) => talk(t, troupe, looked)),
  stands(1, 'suggestion send', advised),
  stands(5, 'suggestion feedback', advised),
  stands(11, 'suggestion close', advised),
  goes(50, t => suggested(t, 'responsibility', somewhere(t))),
  goes(35, advised, 'suggestion-dropped'),
  ...often(12, written),
  ...often(4, inspected),
  ...often(2, talked),
  ...often(5, (t, _, nth) => suggested(t, turn(kinds, nth % 2), somewhere(t))),
]
