import { dispute, screening } from '../../desks/disputes.ts'
import { riskAssessment, urgentReport, warning } from '../../desks/foreseeing.ts'
import { backlog, programme } from '../../desks/longstanding.ts'
import { opinion, publicSuggestion, research } from '../../desks/opinions.ts'
import { somewhere } from '../../desks/supervision.ts'
import type { Troupe } from '../../desks/troupe.ts'
import type { Tale } from '../tale.ts'
import { goes, often, on, stands, type Happening } from './happening.ts'

const found = (t: Tale) => dispute(t)
const screened = (t: Tale) => screening(t)
const assessed = (t: Tale) => riskAssessment(t)
const warned = (t: Tale) => warning(t)
const old = (t: Tale, troupe: Troupe) => backlog(t, troupe, somewhere(t))
const called = (t: Tale) => publicSuggestion(t)
const researched = (t: Tale) => research(t, { groups: 2, reports: 1 })
const urgent = (t: Tale) => urgentReport(t)
const told = (t: Tale) => opinion(t)

/** What is done in a year before anybody has to write, and about what has stood long. */
export const prevention: readonly Happening[] = [
  stands(1, 'dispute assign', found),
  stands(4, 'dispute settle', found),
  stands(7, 'dispute report', found),
  stands(9, 'dispute verify', found),
  stands(6, 'assign again', found, 'dispute-raised'),
  stands(6, 'dispute take-over', found, 'dispute-raised', 'community'),
  goes(50, found, 'dispute-raised', 'community'),
  goes(12, found, 'dispute-led'),
  goes(15, found, 'dispute-not-entered'),
  goes(60, found, 'dispute-raised'),
  ...often(28, found),
  stands(2, 'screening order', screened),
  stands(12, 'screening-return report', screened),
  goes(8, screened),
  goes(46, screened, 'one-silent'),
  goes(75, screened, 'screening-dropped'),
  ...often(3, screened, [60, 235]),
  stands(5, 'risk-assessment assess', assessed),
  stands(10, 'risk-assessment review', assessed),
  stands(12, 'risk-assessment decide', assessed),
  goes(40, assessed),
  goes(34, assessed, 'risk-postponed'),
  goes(125, assessed),
  goes(50, assessed, 'risk-high'),
  ...often(6, assessed, [40, 235]),
  stands(1, 'early-warning assess', warned),
  stands(4, 'early-warning handle', warned),
  goes(30, warned),
  goes(18, warned, 'warning-unfounded'),
  goes(36, warned, 'warning-letter'),
  ...often(6, warned),
  on(25, 16, {}, (t, _, { matter, petitions }) => warning(t, { matter, ...(petitions.length >= 3 && { petitions }) }), 4, 'alike'),
  stands(2, 'opinion-item forward', told),
  stands(6, 'opinion-item use', told),
  goes(26, told),
  goes(22, told, 'opinion-kept'),
  goes(70, told, 'opinion-unused'),
  ...often(12, told),
  goes(8, called),
  stands(32, 'public-suggestion answer', called),
  goes(110, called),
  goes(64, called, 'call-withdrawn'),
  stands(20, 'research report', researched),
  goes(90, researched),
  goes(52, researched, 'research-dropped'),
  stands(3, 'backlog plan', old),
  stands(12, 'backlog report', old),
  stands(23, 'backlog accept', old),
  goes(70, old, 'resolved'),
  goes(85, old, 'terminated'),
  goes(95, old, 'led'),
  goes(105, old, 'withdrawn'),
  goes(16, old, 'backlog-struck'),
  ...often(4, old, [50, 230]),
  on(35, 60, {}, (t, troupe, looked) => backlog(t, troupe, looked)),
  on(60, 50, {}, (t, troupe, looked) => backlog(t, troupe, looked)),
  stands(1, 'urgent-report report', urgent),
  stands(2, 'urgent-report finish', urgent),
  goes(41, urgent),
  goes(77, urgent, 'not-urgent'),
  ...often(2, urgent),
  goes(58, t => programme(t)),
  stands(17, 'programme conclude', t => programme(t, { years: 0, ends: true })),
  goes(150, t => programme(t, { years: 0, ends: true })),
]
