import { DayField } from '../../engine/field.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import type { Day } from '../../law/days.ts'
import { liesAhead } from './lies-ahead.ts'

// From a day to a day: of a campaign, a plan, a term of office.

const last = { zh: '截止日', en: 'Until' }
export const From = DayField({ zh: '起始日', en: 'From' })
export const Until = DayField(last)

/** What has happened did not happen in the future. `path` is the field's JSON pointer. */
export const notYet = (path: string, on: Day, today: Day): Refusal | undefined =>
  on <= today ? undefined : wrong('in-the-future', path, `日期不能晚于今天（${today}）`, `The day cannot lie after today (${today})`)

const endsBefore = ({ from, until }: { readonly from: Day; readonly until: Day }): Refusal | undefined =>
  until < from ? wrong('ends-before-it-begins', '/until', '截止日不能早于起始日', 'It cannot end before it begins') : undefined

export const untilAhead = liesAhead('until', last)

/** A period that is planned ends after it begins, and is not over yet. */
export const periodAhead = (at: { readonly given: { readonly from: Day; readonly until: Day }; readonly day: Day }): Refusal | undefined =>
  endsBefore(at.given) ?? untilAhead(at)
