import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { ScreeningKind } from './screening-kinds.ts'

// 矛盾纠纷 (D5, D6, D9, D16, articles 10 and 15): found by a unit, weighed by the office, settled by the unit that answers for it; what a street cannot settle goes up.
// The list by unit is that unit's ledger, the whole list the master ledger. An entry is a matter; of people it holds a number.

const Place = UnitId({ zh: '属地', en: 'Place' }), Owner = UnitId({ zh: '责任单位', en: 'Responsible unit' }), due = { zh: '化解期限', en: 'To be settled by' }, SettleBy = DayField(due)
const About = Text({ zh: '基本情况', en: 'What it is about' }, 4000, mattersOnly), Outcome = Text({ zh: '化解措施和结果', en: 'What was done, and what came of it' }, 4000, mattersOnly)
const Involved = Whole({ zh: '涉及人数', en: 'People concerned' }, 1, 999_999), Way = Text({ zh: '导入的法定途径和受理机关', en: 'Which lawful way, and with which body' }, 500)
const Level = Choice({ zh: '等级', en: 'Level' }, { ordinary: { zh: '一般', en: 'Ordinary' }, larger: { zh: '较大', en: 'Larger' }, grave: { zh: '重大', en: 'Grave' } })
const List = Choice({ zh: '所在清单', en: 'List' }, {
  new: { zh: '控增量', en: 'New problems' },
  stock: { zh: '减存量', en: 'Existing problems' },
  change: { zh: '防变量', en: 'Problems that may grow' },
})

const found = { subject: Subject, kind: ScreeningKind, category: Content, place: Place, involved: Involved, about: About }
const frame = shape({
  data: Form({
    ...found, foundBy: UnitId({ zh: '发现单位', en: 'Found by' }), level: maybe(Level), list: maybe(List), owner: maybe(Owner), settleBy: maybe(SettleBy),
    outcome: maybe(Outcome), way: maybe(Way),
    settledOn: maybe(DayField({ zh: '化解日', en: 'Settled on' })), raised: Whole({ zh: '提级次数', en: 'Times raised' }, 0, 99),
  }),
  states: {
    found: { label: { zh: '待研判', en: 'To be weighed' }, phase: 'weighing', holder: 'office' },
    raised: { label: { zh: '待提级研判', en: 'Raised, to be weighed' }, phase: 'weighing', holder: 'office' },
    settling: { label: { zh: '化解中', en: 'Being settled' }, phase: 'settling', holder: 'unit' },
    settled: { label: { zh: '待报告', en: 'Settled, to be reported' }, phase: 'settling', holder: 'unit' },
    reported: { label: { zh: '待核实', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已销号', en: 'Closed' }, phase: 'end', end: true },
    led: { label: { zh: '已导入法定途径', en: 'Led into a lawful way' }, phase: 'exit', end: true },
    dropped: { label: { zh: '不列入台账', en: 'Not entered' }, phase: 'exit', end: true },
  },
  limits: {
    weighing: { label: { zh: '研判交办', en: 'Weighing and assigning' }, owes: 'office', within: setting('weigh-dispute', workingDays(3)), under: local, during: ['found', 'raised'] },
    settling: { label: { zh: '化解', en: 'Settlement' }, owes: 'unit', within: until('settleBy'), under: art(10), during: ['settling'] },
    reporting: { label: { zh: '报告', en: 'Report' }, owes: 'unit', within: setting('report-dispute', workingDays(5)), under: local, during: ['settled'] },
    verifying: { label: { zh: '核实', en: 'Verification' }, owes: 'supervision', within: setting('verification', workingDays(10)), under: local, during: ['reported'] },
  },
  links: {
    screening: { label: { zh: '所在排查', en: 'Screening' }, to: 'screening', back: 'disputes' },
    petitions: { label: { zh: '信访事项', en: 'Petitions' }, to: 'petition', back: 'disputes', many: true, hangs: { zh: '矛盾纠纷', en: 'Disputes' } },
  },
})

const weighed = { level: Level, list: List, owner: Owner, settleBy: SettleBy }
const steps = frame.phase({
  assign: {
    label: { zh: '研判交办', en: 'Weigh and assign' }, from: ['found', 'raised'], to: 'settling', by: ['triage'], under: art(10), takes: Form(weighed), checks: liesAhead('settleBy', due),
    issues: [{ code: 'D34', label: { zh: '矛盾纠纷交办单', en: 'Dispute assigned' } }],
  },
  escalate: {
    label: { zh: '提级办理', en: 'Raise to the district' }, from: ['settling'], to: 'raised', by: ['handler'], signedBy: 'unit-lead', under: art(15, 3),
    takes: Form({ tried: Text({ zh: '已做的工作', en: 'What was tried' }, 2000, mattersOnly), reason: Reason }),
    sets: ({ data }) => ({ raised: data.raised + 1 }),
  },
  settle: {
    label: { zh: '记录化解结果', en: 'Settle' }, from: ['settling'], to: 'settled', by: ['handler', 'unit-lead'], under: art(15, 3),
    takes: Form({ outcome: Outcome }), sets: ({ day }) => ({ settledOn: day }),
  },
  report: {
    label: { zh: '报告化解情况', en: 'Report the settlement' }, from: ['settled'], to: 'reported', by: ['handler'], signedBy: 'unit-lead', under: art(10), takes: Form({ outcome: Outcome }),
    issues: [{ code: 'D34', label: { zh: '化解报告', en: 'Report on the settlement' } }],
  },
  'send-back': {
    label: { zh: '退回继续化解', en: 'Send back' }, from: ['reported'], to: 'settling', by: ['supervisor'], under: art(10), takes: Form({ reason: Reason, settleBy: SettleBy }),
    checks: liesAhead('settleBy', due), sets: () => ({ settledOn: undefined }),
  },
  verify: {
    label: { zh: '核实销号', en: 'Verify and close' }, from: ['reported'], to: 'closed', by: ['supervisor'], under: art(10),
    takes: Form({ verified: Text({ zh: '核实情况', en: 'What was verified' }, 2000, mattersOnly) }),
  },
  lead: {
    label: { zh: '导入法定途径', en: 'Lead into a lawful way' }, from: ['found', 'raised', 'settling'], to: 'led', by: ['triage', 'handler'],
    under: art(37, 1), aside: true, takes: Form({ way: Way }),
  },
  drop: { label: { zh: '不列入台账', en: 'Do not enter' }, from: ['found'], to: 'dropped', by: ['triage'], under: local, aside: true, takes: Form({ reason: Reason }) },
  regrade: {
    label: { zh: '调整等级和清单', en: 'Change level and list' }, from: 'open', to: 'same', by: ['triage', 'supervisor'], under: local, aside: true,
    takes: Form({ level: Level, list: List, reason: Reason }),
  },
  connect: {
    label: { zh: '关联信访事项', en: 'Connect petitions' }, from: 'any', to: 'same', by: ['triage', 'supervisor'], under: local, aside: true,
    takes: Form({ petitions: Many({ zh: '信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50) }), joins: { petitions: ({ given }) => given.petitions },
  },
})

export const dispute = procedure('dispute', frame, {
  label: { zh: '矛盾纠纷', en: 'Dispute', many: 'Disputes' }, desk: 'prevention', serves: 'prevention', plural: 'disputes', mark: 'MJ', title: 'subject',
  words: ['subject', 'about', 'outcome'], parties: { unit: 'owner' },
  spine: ['found', 'settling', 'settled', 'reported', 'closed'],
  opening: {
    label: { zh: '登记矛盾纠纷', en: 'Enter a dispute' }, to: 'found', by: ['handler', 'unit-lead', 'reception', 'triage', 'supervisor'], under: art(10),
    takes: Form({ ...found, screening: maybe(RecordId({ zh: '所在排查', en: 'Screening' }, 'screening')) }), joins: { screening: ({ given }) => [given.screening ?? []].flat() },
    sets: ({ actor, facts }) => ({ foundBy: actor.unit ?? facts.home, raised: 0 }),
  },
  steps,
  figures: {
    'disputes.found': {
      label: { zh: '排查矛盾纠纷', en: 'Disputes found' }, unit: items.pieces, in: ['found', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'],
      by: ['kind', 'foundBy', 'place', 'level', 'list', 'category'],
    },
    'disputes.resolved': { label: { zh: '化解矛盾纠纷', en: 'Disputes settled' }, unit: items.pieces, on: 'settledOn', in: ['closed'], by: ['owner', 'place', 'level', 'list', 'category'] },
    'disputes.resolvedRate': {
      label: { zh: '矛盾纠纷化解率', en: 'Share of disputes settled' }, unit: items.percent,
      in: ['found', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'], share: { in: ['closed'] }, by: ['owner', 'place', 'level', 'list'],
    },
  },
  readers: ({ owner, foundBy, place }) => [...new Set([owner, foundBy, place].flatMap(unit => unit ?? []))],
})
