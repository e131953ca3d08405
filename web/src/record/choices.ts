import type { Label, Page, ProcedureMeta, StepChoice } from '../api/types.ts'
import { words } from '../words.ts'

/** Steps in three heaps: the one to take, what else may be done, and what may not be done now. */
export function choicesOf(page: Page, procedure: ProcedureMeta): { readonly next: readonly StepChoice[]; readonly others: readonly StepChoice[]; readonly not: readonly StepChoice[] } {
  // Steps that only a linked record takes are not declared to us: they are nobody's button.
  const known = page.steps.filter(choice => procedure.steps[choice.step] !== undefined)
  const may = known.filter(choice => choice.allowed)
  // Of what may be done, a signature that waits comes first, then what the declaration calls the way on.
  const next = may.filter(choice => choice.half === 'sign').concat(may.filter(choice => choice.primary && choice.half !== 'sign')).slice(0, 1)
  return { next, others: may.filter(choice => !next.includes(choice)), not: known.filter(choice => !choice.allowed && !isEcho(choice, known)) }
}

/** Sending back and signing say the same when there is no draft: one of them is enough. */
const isEcho = (choice: StepChoice, all: readonly StepChoice[]): boolean =>
  choice.half === 'return' && all.some(other => other.step === choice.step && other.half === 'sign' && !other.allowed)

export function stepLabel(procedure: ProcedureMeta, choice: Pick<StepChoice, 'step' | 'half'>): Label {
  const label = procedure.steps[choice.step]?.label ?? { zh: choice.step, en: choice.step }
  const half = choice.half === 'sign' ? words.step.sign : choice.half === 'return' ? words.step.back : choice.half === 'draft' ? words.step.draft : undefined
  return half ? { zh: `${half.zh}${label.zh}`, en: `${half.en}: ${label.en}` } : label
}
