import type { Actor, Fields } from '#core/engine/record.ts'
import type { Tale } from '#work/demo/index.ts'

/** Takes a step that must be possible: a plan that is not carried out whole would not come to its figures. @throws where it is not */
export function does(t: Tale, id: string, step: string, actor: Actor, given: Fields = {}): void {
  if (!t.takes(id, step, actor, given))
    throw new Error(`${t.record(id).procedure} in ${t.record(id).state} could not ${step} on ${t.today()}`)
}
