import { wrong, type Refusal } from '../engine/refusal.ts'
import type { Label } from '../law/label.ts'

/** A check: the day that is set for somebody lies after the day of the step; one left empty is good. */
export const liesAhead = <F extends string>(field: F, label: Label) => ({ given, day }: { readonly given: { readonly [K in F]?: string }; readonly day: string }): Refusal | undefined => {
  const due = given[field]
  return due === undefined || due > day ? undefined : wrong('in-the-past', `/${field}`, `${label.zh}须在今日之后`, `${label.en} must lie ahead`)
}
