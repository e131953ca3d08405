import { wrong, type Refusal } from '../../engine/refusal.ts'
import { addDays, type Day } from '../../law/days.ts'
import type { Label } from '../../law/label.ts'

/**
 * A day that is planned lies at most ten years ahead: one beyond is a slip, and its days could not be told one by one. `path` is the
 * field's JSON pointer.
 */
export const tooFar = (path: string, on: string, day: Day): Refusal | undefined =>
  on <= addDays(day, 3653)
    ? undefined
    : wrong('too-far', path, '日期不能晚于十年以后，请检查', 'The day lies more than ten years ahead; check it')

/** A check: the day that is set for somebody lies after the day of the step; one left empty is good. */
export const liesAhead =
  <F extends string>(field: F, label: Label) =>
  ({ given, day }: { readonly given: { readonly [K in F]?: string }; readonly day: Day }): Refusal | undefined => {
    const due = given[field]
    if (due === undefined) return undefined
    return due > day
      ? tooFar(`/${field}`, due, day)
      : wrong('in-the-past', `/${field}`, `${label.zh}须在今日之后`, `${label.en} must lie ahead`)
  }
