import type { Route } from '../sentences/topic.ts'
import type { Fate } from './tale.ts'

/**
 * How the first matters of a demonstration go, so that every state is there on the day on which it is made; `age` in days. The others are
 * left to chance.
 */
export interface Fated extends Fate {
  readonly age: number
  readonly purpose?: 'accusation' | 'suggestion' | 'request'
  readonly route?: Route
  readonly demands?: number
  readonly visit?: true
  readonly withdrawn?: true
  /** Filed once more, so many days later. */
  readonly repeated?: number
}

const request = { brisk: true, purpose: 'request', route: 'petition' } as const
const went = (age: number, stalls: string | undefined, ...turns: readonly string[]): Fated => ({
  ...request,
  age,
  turns,
  ...(stalls && { stalls }),
})

const straight: readonly Fated[] = [
  { age: 3, stalls: 'triage', brisk: true, purpose: 'request' },
  { age: 21, stalls: 'triage', brisk: true, purpose: 'request' }, // overdue at the office
  went(9, 'forward'),
  went(7, 'sign-for'),
  went(17, 'accept'),
  went(40, 'reply'),
  went(88, 'reply'), // overdue at the unit
  went(50, 'reply.sign'),
  { age: 45, stalls: 'reply', brisk: true, purpose: 'suggestion' },
  went(15, 'deliver'),
  went(26, 'deliver'),
  went(33, 'conclude'),
  went(80, undefined),
  { ...went(30, 'reply'), withdrawn: true },
  { age: 25, brisk: true, purpose: 'accusation', turns: ['fed-back'] },
  { age: 4, brisk: true, purpose: 'accusation', stalls: 'pass' },
  { age: 6, brisk: true, purpose: 'accusation', stalls: 'pass.sign' },
  { age: 9, brisk: true, purpose: 'accusation', stalls: 'acknowledge' },
  { ...went(38, 'reply'), repeated: 12 },
  { age: 0, visit: true, stalls: 'finish' },
  { age: 85, brisk: true, purpose: 'suggestion' },
]

const sent: readonly Fated[] = [
  went(5, 'take-on', 'direct'),
  went(15, 'accept', 'direct', 'own'),
  went(20, undefined, 'direct', 'redirect'),
  went(16, 'forward', 'direct', 'hand-in'),
  went(9, undefined, 'declined'),
  went(24, undefined, 'seems-accusation', 'found-late'),
  went(7, 'decline.sign', 'declined'),
  went(8, 'assign.sign', 'assign'),
  went(36, 'assignment report', 'assign'),
  went(21, 'take-report', 'assign'),
  went(75, undefined, 'assign'),
  { ...went(40, 'reply', 'assign'), withdrawn: true },
  went(60, undefined, 'self'),
  went(9, 'uphold', 'misplaced'),
  went(45, undefined, 'misplaced'),
  went(14, 'object.sign', 'objects'),
  went(10, 'agree', 'dispute', 'agree'),
  went(70, undefined, 'dispute', 'decide'),
  went(11, 'sign-for', 'dispute', 'drop'),
  { age: 30, brisk: true, purpose: 'request', route: 'administrative', turns: ['led'] },
  { age: 26, brisk: true, purpose: 'request', route: 'litigation', turns: ['separate'] },
  { age: 34, brisk: true, purpose: 'request', route: 'duty', turns: ['duty'], stalls: 'perform' },
]

const worked: readonly Fated[] = [
  went(10, 'answer-simply', 'simple'),
  went(33, undefined, 'simple'),
  went(40, undefined, 'extended'),
  { ...went(18, undefined, 'asks-opinion'), stalls: ['assist answer', 'reply'] },
  { ...went(28, 'assist answer.sign', 'asks-opinion') },
  went(24, 'reply', 'asks-opinion'),
  went(11, 'announce', 'hearing'),
  went(15, 'hold', 'hearing'),
  went(28, 'hearing conclude', 'hearing'),
  went(70, undefined, 'hearing', 'hearing-off'),
  went(16, 'mediate on', 'mediation'),
  went(22, 'perform on', 'mediation'),
  went(60, undefined, 'mediation', 'broken'),
  went(75, undefined, 'mediation', 'no-agreement'),
  went(80, undefined, 'mediation'),
  went(34, 'rate', 'rated'),
  went(29, 'close', 'rated', 'dissatisfied'),
  went(58, undefined, 'rated', 'dissatisfied', 'resolved', 'granted'),
  went(26, 'verify', 'granted'),
  went(70, undefined, 'granted', 'proof-back'),
  { ...went(32, 'reply', 'split'), demands: 2 },
  { ...went(30, 'reply', 'overlooked'), repeated: 4 },
  went(36, 'reply', 'named', 'stands-aside'),
]

const asked = (fate: Fated): Fated => ({ ...fate, turns: ['denied', ...(fate.turns ?? [])] })
const reviewed: readonly Fated[] = [
  went(17, 'admit', 'review'),
  went(24, 'review decide', 'review'),
  went(27, 'decide.sign', 'review'),
  went(23, 'review deliver', 'review'),
  went(30, 'close', 'review'),
  went(70, undefined, 'review', 'review-refused'),
  went(55, undefined, 'review', 'review-withdrawn'),
  went(32, 'redo', 'review', 'review-annuls'),
  went(85, undefined, 'review', 'review-annuls'),
  went(75, undefined, 'review', 'review-changes'),
  went(90, undefined, 'review'),
  went(26, 're-review admit', 'review', 're-review'),
  went(33, 're-review decide', 'review', 're-review'),
  went(33, 'hold', 'review', 're-review', 're-review-hearing'),
  went(32, 're-review deliver', 'review', 're-review'),
  went(80, undefined, 'review', 're-review', 're-review-refused'),
  went(80, undefined, 'review', 're-review', 're-review-withdrawn'),
  went(36, 'conclude', 'review', 're-review'),
  went(95, undefined, 'review', 're-review', 're-review-hearing', 'after-care'),
  { ...went(90, undefined, 'review', 're-review'), repeated: 70 },
  { ...went(90, 'sign-for again', 'review', 're-review', 'something-new'), repeated: 72 },
]

/** What was half supported is to be carried out, and its opinion is annulled before that was done. */
const fallen: Fated = { ...went(60, 'execution report', 'half', 'review', 'review-annuls'), demands: 2 }

const unfound: readonly Fated[] = [
  went(31, 'collect', 'not-found', 'kept'),
  went(48, undefined, 'not-found', 'kept', 'collected'),
  went(110, undefined, 'not-found', 'kept'),
]

export const fates: readonly Fated[] = [...straight, ...sent, ...worked, ...reviewed.map(asked), fallen, ...unfound]
