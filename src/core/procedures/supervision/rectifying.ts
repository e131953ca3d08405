import { UnitId, DayField, Form, Text } from '../../engine/field.ts'
import { setting } from '../../engine/shape.ts'
import { local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { Reason } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'

// What finding, talk and listing share: a unit puts something right by a day, and the supervision desk looks whether it did.

export const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const by = { zh: '整改期限', en: 'To be put right by' }
export const RectifyBy = DayField(by)
export const Measures = Text({ zh: '整改情况', en: 'What was put right' }, 4000, mattersOnly)
export const Verified = Text({ zh: '核查情况', en: 'What was verified' }, 2000, mattersOnly)

/** How long the supervision desk takes to verify. */
export const verifying = {
  label: { zh: '核查', en: 'Verification' },
  owes: 'supervision',
  within: setting('verification', workingDays(10)),
  under: local,
} as const
export const rectifyAhead = liesAhead('rectifyBy', by)
/** A later day for what is to be put right, with its reason. */
export const Later = Form({ rectifyBy: RectifyBy, reason: Reason })
