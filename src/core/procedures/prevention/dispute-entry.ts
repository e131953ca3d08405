import { Choice, DayField, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { Content, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'

// What is written of a dispute when it is found, on its own or in a unit's screening.

export const settleDue = { zh: '化解期限', en: 'To be settled by' }
export const SettleBy = DayField(settleDue)
export const Level = Choice(
  { zh: '等级', en: 'Level' },
  { ordinary: { zh: '一般', en: 'Ordinary' }, larger: { zh: '较大', en: 'Larger' }, grave: { zh: '重大', en: 'Grave' } },
)
/** 三张清单 (D5). */
export const List = Choice(
  { zh: '所在清单', en: 'List' },
  {
    new: { zh: '控增量', en: 'New problems' },
    stock: { zh: '减存量', en: 'Existing problems' },
    change: { zh: '防变量', en: 'Problems that may grow' },
  },
)

export const entered = {
  subject: Subject,
  category: Content,
  place: UnitId({ zh: '属地', en: 'Place' }),
  involved: Whole({ zh: '涉及人数', en: 'People concerned' }, 1, 999_999),
  about: Text({ zh: '纠纷情况', en: 'What it is about' }, 4000, mattersOnly),
  level: maybe(Level),
  list: maybe(List),
  settleBy: maybe(
    DayField(settleDue, {
      zh: '本单位能够就地化解的，写明期限，由本单位办理；不填的，报信访部门研判交办',
      en: 'If the unit can settle it itself, by when; left empty, the petition office weighs and assigns it',
    }),
  ),
}
