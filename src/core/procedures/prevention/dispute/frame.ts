import { art, local } from '../../../law/articles.ts'
import { workingDays } from '../../../law/days.ts'
import { DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../../engine/field.ts'
import { setting, shape, until } from '../../../engine/shape.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { entered } from '../dispute-entry.ts'
import { ScreeningKind } from '../screening-kinds.ts'

// 矛盾纠纷 (D5, D6, D9, D16, D17, articles 10 and 15): whoever finds it settles it on the spot, or the office weighs and assigns it. What a
// community cannot settle goes up to its street, from there to the district, and may come back. The whole list is the master ledger. An
// entry is a matter; of people it holds a number.

export const Owner = UnitId({ zh: '责任单位', en: 'Responsible unit' })
export const Outcome = Text({ zh: '化解措施和结果', en: 'What was done, and what came of it' }, 4000, mattersOnly)
export const Way = Text({ zh: '导入的法定途径和受理机关', en: 'Which lawful way, and with which body' }, 500)
export const FoundBy = UnitId({ zh: '发现单位', en: 'Found by' })
export const Helpers = Many({ zh: '协同单位', en: 'Units that help' }, UnitId({ zh: '协同单位', en: 'Unit' }), 1, 20)
export const Progress = Text({ zh: '进展', en: 'Progress' }, 2000, mattersOnly)
export const Tried = Text({ zh: '已做的工作', en: 'What was tried' }, 2000, mattersOnly)
export const Petitions = Many({ zh: '信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50)
export const Guidance = Text({ zh: '办理要求', en: 'What is asked' }, 2000, mattersOnly)

export const frame = shape({
  data: Form({
    ...entered,
    kind: ScreeningKind,
    foundBy: FoundBy,
    owner: maybe(Owner),
    helpers: maybe(Helpers),
    guidance: maybe(Guidance),
    progress: maybe(Progress),
    outcome: maybe(Outcome),
    way: maybe(Way),
    through: maybe(Many({ zh: '先后经手的单位', en: 'Had it before' }, UnitId({ zh: '单位', en: 'Unit' }), 0, 99)),
    settledOn: maybe(DayField({ zh: '化解日', en: 'Settled on' })),
    raised: Whole({ zh: '提级次数', en: 'Times raised' }, 0, 99),
  }),
  states: {
    found: { label: { zh: '待研判', en: 'To be weighed' }, phase: 'weighing', holder: 'office' },
    above: { label: { zh: '待上级研判', en: 'Raised to the unit above' }, phase: 'weighing', holder: 'unit' },
    raised: { label: { zh: '待区级研判', en: 'Raised to the district' }, phase: 'weighing', holder: 'office' },
    settling: { label: { zh: '化解中', en: 'Being settled' }, phase: 'settling', holder: 'unit' },
    settled: { label: { zh: '待报告', en: 'Settled, to be reported' }, phase: 'settling', holder: 'unit' },
    reported: { label: { zh: '待核实', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已销号', en: 'Closed' }, phase: 'end', end: true },
    led: { label: { zh: '已导入法定途径', en: 'Led into a lawful way' }, phase: 'exit', end: true },
    dropped: { label: { zh: '不列入台账', en: 'Not entered' }, phase: 'exit', end: true },
  },
  limits: {
    weighing: {
      label: { zh: '研判交办', en: 'Weighing and assigning' },
      owes: 'office',
      within: setting('weigh-dispute', workingDays(3)),
      under: local,
      during: ['found', 'raised'],
    },
    answering: {
      label: { zh: '上级单位研判', en: 'Weighing by the unit above' },
      owes: 'unit',
      within: setting('weigh-dispute', workingDays(3)),
      under: local,
      during: ['above'],
    },
    settling: { label: { zh: '化解', en: 'Settlement' }, owes: 'unit', within: until('settleBy'), under: art(10), during: ['settling'] },
    reporting: {
      label: { zh: '报告', en: 'Report' },
      owes: 'unit',
      within: setting('report-dispute', workingDays(5)),
      under: local,
      during: ['settled'],
    },
    verifying: {
      label: { zh: '核实', en: 'Verification' },
      owes: 'supervision',
      within: setting('verification', workingDays(10)),
      under: local,
      during: ['reported'],
    },
  },
  links: {
    screening: { label: { zh: '所在排查', en: 'Screening' }, to: 'screening', back: 'disputes' },
    return: { label: { zh: '所在单位台账', en: 'Ledger it stands in' }, to: 'screening-return', back: 'disputes' },
    petitions: {
      label: { zh: '信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'disputes',
      many: true,
      hangs: { zh: '矛盾纠纷', en: 'Disputes' },
    },
  },
})

/** Who settles it for a unit. */
export const own = ['handler', 'unit-lead'] as const
