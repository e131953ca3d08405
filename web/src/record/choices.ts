import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Label, Page, StepChoice, Under } from '../api/types.ts'
import { words } from '../words.ts'

export interface Choices {
  readonly next: readonly StepChoice[]
  readonly others: readonly StepChoice[]
  readonly not: readonly StepChoice[]
  readonly rest: readonly StepChoice[]
}

/**
 * Steps in four heaps: the one to take, or the two or three ways between which is to be decided; what else may be done; what belongs here
 * but may not be done now; and the rest, which is for other stages or other people.
 */
export function choicesOf(page: Page, procedure: ProcedureMeta): Choices {
  // Steps that only a linked record takes are not declared to us: they are nobody's button.
  const known = page.steps.filter(choice => procedure.steps[choice.step] !== undefined)
  const isAside = (choice: StepChoice) => procedure.steps[choice.step]?.aside === true
  const may = known.filter(choice => choice.allowed)
  const main = may.filter(choice => !isAside(choice) && choice.half !== 'return')
  // A signature that waits comes first, then what the declaration calls the way on.
  const [first = []] = [main.filter(choice => choice.half === 'sign'), main.filter(choice => choice.primary)].filter(
    heap => heap.length > 0,
  )
  // Off the straight way nothing is more usual than another: who decides sees all ways out, in one size.
  const ways = procedure.spine.includes(page.state) ? [] : main.filter(choice => choice.moves)
  const next = first.length ? first.slice(0, 1) : ways.length <= most ? ways : []
  const no = known.filter(choice => !choice.allowed && !isEcho(choice, known))
  const isHere = (choice: StepChoice) => belongs(page, procedure, choice)
  return { next, others: may.filter(choice => !next.includes(choice)), not: no.filter(isHere), rest: no.filter(choice => !isHere(choice)) }
}

/** Between so many ways one decides by buttons of one size. */
const most = 3

/** What is taken from the state in which the record is; of what can be done by the way, what is not another's to do. */
function belongs(page: Page, procedure: ProcedureMeta, { step, refusal }: StepChoice): boolean {
  const { from, aside = false } = procedure.steps[step] ?? {}
  return Array.isArray(from) && !aside ? from.includes(page.state) : refusal?.code !== 'wrong-role' && refusal?.code !== 'wrong-state'
}

/** Sending back and signing say the same when there is no draft: one of them is enough. */
const isEcho = (choice: StepChoice, all: readonly StepChoice[]): boolean =>
  choice.half === 'return' && all.some(other => other.step === choice.step && other.half === 'sign' && !other.allowed)

/** Under which rule a step is taken here. */
export const ruleOf = (procedure: ProcedureMeta, { step, under }: StepChoice): Under | undefined => under ?? procedure.steps[step]?.under

export function stepLabel(procedure: ProcedureMeta, choice: Pick<StepChoice, 'step' | 'half'>): Label {
  const label = procedure.steps[choice.step]?.label ?? { zh: choice.step, en: choice.step }
  const half =
    choice.half === 'sign'
      ? words.step.sign
      : choice.half === 'return'
        ? words.step.back
        : choice.half === 'draft'
          ? words.step.draft
          : undefined
  return half ? { zh: `${half.zh}${label.zh}`, en: `${half.en}: ${label.en}` } : label
}
