import { Type, type Static } from 'typebox'
import { Choice, DayField, Form, maybe, Text, UnitId } from '../../engine/field.ts'

// What a petition holds, field by field, where several of its steps ask for the same.

export const Outcome = Choice(
  { zh: '处理意见', en: 'Outcome' },
  {
    supported: { zh: '支持', en: 'Supported' },
    explained: { zh: '解释说明', en: 'Explained' },
    'not-supported': { zh: '不予支持', en: 'Not supported' },
  },
)
export const DemandText = Text({ zh: '诉求', en: 'Demand' }, 500)
export const Answer = Text({ zh: '查明的事实和答复', en: 'Facts found and answer' }, 10_000)
export const LegalBasis = Text({ zh: '法律法规依据', en: 'Legal basis' }, 1000)
export const Key = Type.String({ label: { zh: '诉求编号', en: 'Demand number' }, pattern: '^d[0-9]{1,2}$' })
export const Demand = Form({ id: Key, text: DemandText, outcome: maybe(Outcome), answer: maybe(Answer), basis: maybe(LegalBasis) })
export type Demand = Static<typeof Demand>

export const KeptAt = Text({ zh: '领取地点', en: 'Where it is kept' }, 200, {
  zh: '窗口名称、地址、时间和电话',
  en: 'Counter, address, hours and telephone',
})
export const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
export const Place = UnitId({ zh: '问题属地', en: 'Place of the problem' })
export const ReceivedOn = DayField({ zh: '收到日', en: 'Received on' })
const HowPassed = Choice(
  { zh: '方式', en: 'How' },
  {
    received: { zh: '首接', en: 'First received' },
    forward: { zh: '转送', en: 'Forwarded' },
    assign: { zh: '交办', en: 'Assigned' },
    self: { zh: '自办', en: 'Handled by the office' },
    settled: { zh: '协调确定', en: 'Settled in a dispute' },
    handed: { zh: '移交', en: 'Handed over' },
  },
)
/** 首接首办: one link of the chain of hand-overs. Whoever passed it on answers for it until the next has signed. */
export const HandOver = Form({
  unit: Unit,
  since: DayField({ zh: '转到日', en: 'Passed on' }),
  how: HowPassed,
  signedOn: maybe(DayField({ zh: '签收日', en: 'Signed for on' })),
})
export type HandOver = Static<typeof HandOver>
export const isSupported = (demands: readonly Demand[]): boolean => demands.some(d => d.outcome === 'supported')
