import type { Actor, Fields } from '#core/engine/record.ts'
import { addDays } from '#core/law/days.ts'
import { compose, type DemoMatter, type Tale, type Thread } from '#work/demo/index.ts'
import type { Troupe } from '../people.ts'
import type { Planned } from '../plan.ts'

export type Of<M extends Planned['make']> = Extract<Planned, { readonly make: M }>
/** How one planned record is built: through the engine, on its day and those after it. */
export type Builder<M extends Planned['make']> = (t: Tale, p: Of<M>, troupe: Troupe) => Thread

/** Takes a step that must be possible: a plan that is not carried out whole would not come to its figures. @throws where it is not */
export function does(t: Tale, id: string, step: string, actor: Actor, given: Fields = {}): void {
  if (!t.takes(id, step, actor, given)) throw new Error(`${t.record(id).procedure} in ${t.record(id).state} could not ${step} on ${t.today()}`)
}

/** An instant of work, so many days from now; the next working day where that is none. */
export const after = (t: Tale, days: number): number => t.atWork(addDays(t.today(), days))

/** What a record is about: an invented matter of a department or street, of which only the subject, the category and the place are used. */
export function about(t: Tale): DemoMatter {
  const matter = compose(t.random, { day: t.today() })
  return matter.purpose === 'request' && matter.unit !== 'xinfang' && matter.unit !== 'jiwei' && matter.pattern.size === undefined ? matter : about(t)
}
