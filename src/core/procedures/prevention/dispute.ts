import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { entered, Level, List, SettleBy, settleDue } from './dispute-entry.ts'
import { ScreeningKind } from './screening-kinds.ts'

// 矛盾纠纷 (D5, D6, D9, D16, D17, articles 10 and 15): whoever finds it settles it on the spot, or the office weighs and assigns it. What a community cannot settle goes up to its
// street, from there to the district, and may come back. The whole list is the master ledger. An entry is a matter; of people it holds a number.

const { subject, ...entry } = entered
const Owner = UnitId({ zh: '责任单位', en: 'Responsible unit' }), Outcome = Text({ zh: '化解措施和结果', en: 'What was done, and what came of it' }, 4000, mattersOnly)
const Way = Text({ zh: '导入的法定途径和受理机关', en: 'Which lawful way, and with which body' }, 500)
const FoundBy = UnitId({ zh: '发现单位', en: 'Found by' }), Helpers = Many({ zh: '协同单位', en: 'Units that help' }, UnitId({ zh: '协同单位', en: 'Unit' }), 1, 20)
const Progress = Text({ zh: '进展', en: 'Progress' }, 2000, mattersOnly), Tried = Text({ zh: '已做的工作', en: 'What was tried' }, 2000, mattersOnly)
const Petitions = Many({ zh: '信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50)
const Guidance = Text({ zh: '办理要求', en: 'What is asked' }, 2000, mattersOnly)

const frame = shape({
  data: Form({
    ...entered, kind: ScreeningKind, foundBy: FoundBy, owner: maybe(Owner), helpers: maybe(Helpers), guidance: maybe(Guidance), progress: maybe(Progress),
    outcome: maybe(Outcome), way: maybe(Way),
    through: maybe(Many({ zh: '逐级上报', en: 'Raised by' }, UnitId({ zh: '单位', en: 'Unit' }), 0, 99)),
    settledOn: maybe(DayField({ zh: '化解日', en: 'Settled on' })), raised: Whole({ zh: '提级次数', en: 'Times raised' }, 0, 99),
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
    weighing: { label: { zh: '研判交办', en: 'Weighing and assigning' }, owes: 'office', within: setting('weigh-dispute', workingDays(3)), under: local, during: ['found', 'raised'] },
    answering: { label: { zh: '上级单位研判', en: 'Weighing by the unit above' }, owes: 'unit', within: setting('weigh-dispute', workingDays(3)), under: local, during: ['above'] },
    settling: { label: { zh: '化解', en: 'Settlement' }, owes: 'unit', within: until('settleBy'), under: art(10), during: ['settling'] },
    reporting: { label: { zh: '报告', en: 'Report' }, owes: 'unit', within: setting('report-dispute', workingDays(5)), under: local, during: ['settled'] },
    verifying: { label: { zh: '核实', en: 'Verification' }, owes: 'supervision', within: setting('verification', workingDays(10)), under: local, during: ['reported'] },
  },
  links: {
    screening: { label: { zh: '所在排查', en: 'Screening' }, to: 'screening', back: 'disputes' },
    return: { label: { zh: '所在单位台账', en: 'Ledger it stands in' }, to: 'screening-return', back: 'disputes' },
    petitions: { label: { zh: '信访事项', en: 'Petitions' }, to: 'petition', back: 'disputes', many: true, hangs: { zh: '矛盾纠纷', en: 'Disputes' } },
  },
})

/** The unit above: of a community, its street. Above a street or a department stands the district, where the office weighs; so it does where nobody above could. */
function above(unit: string | undefined, facts: Facts): string | undefined {
  const parent = unit === undefined ? undefined : facts.parents.get(unit)
  return parent === undefined || nobodyThere(parent, '', facts) ? undefined : parent
}
const own = ['handler', 'unit-lead'] as const
const steps = frame.phase({
  assign: {
    label: { zh: '研判交办', en: 'Weigh and assign' }, from: ['found', 'raised'], to: 'settling', by: ['triage'], under: art(10),
    takes: Form({ level: Level, list: List, owner: Owner, settleBy: SettleBy, helpers: maybe(Helpers), guidance: maybe(Guidance) }),
    checks: at => liesAhead('settleBy', settleDue)(at) ?? nobodyThere(at.given.owner, '/owner', at.facts),
    issues: [{ code: 'D34', label: { zh: '矛盾纠纷交办单', en: 'Dispute assigned' } }],
  },
  'take-over': {
    label: { zh: '由本单位办理', en: 'Settle it here' }, from: ['above'], to: 'settling', by: own, under: art(15, 3), takes: Form({ settleBy: SettleBy }), checks: liesAhead('settleBy', settleDue),
  },
  'send-down': {
    label: { zh: '交下级单位办理', en: 'Give it to a unit below' }, from: ['above', 'settling'], to: 'settling', by: own, under: art(15, 3),
    takes: Form({ owner: Owner, guidance: Guidance, settleBy: SettleBy }),
    when: ({ data, facts }) => [...facts.parents.values()].includes(data.owner ?? '') ? undefined : notNow('nobody-below', '本单位没有下级单位', 'No unit stands under this one'),
    checks: at => liesAhead('settleBy', settleDue)(at) ?? nobodyThere(at.given.owner, '/owner', at.facts)
      ?? (at.facts.parents.get(at.given.owner) === at.data.owner ? undefined : wrong('not-below', '/owner', '只能交本单位的下级单位办理', 'It can only go to a unit below this one')),
  },
  escalate: {
    label: { zh: '提级办理', en: 'Raise to the level above' }, from: ['settling', 'above'], to: ['above', 'raised'], by: ['handler'], signedBy: 'unit-lead', under: art(15, 3),
    takes: Form({ tried: Tried, reason: Reason }), goes: ({ data, facts }) => above(data.owner, facts) === undefined ? 'raised' : 'above',
    sets: ({ data, facts }) => ({ raised: data.raised + 1, through: [...new Set([...data.through ?? [], data.owner ?? []].flat())], owner: above(data.owner, facts) ?? data.owner }),
    issues: [{ code: 'D34', label: { zh: '提级办理报告', en: 'Report that raises it' } }],
  },
  progress: {
    label: { zh: '记录进展', en: 'Note progress' }, from: ['settling', 'above'], to: 'same', by: own, under: art(10), aside: true, takes: Form({ progress: Progress }),
  },
  settle: {
    label: { zh: '记录化解结果', en: 'Settle' }, from: ['settling'], to: 'settled', by: own, under: art(15, 3),
    takes: Form({ outcome: Outcome }), sets: ({ day }) => ({ settledOn: day }),
  },
  report: {
    label: { zh: '报告化解情况', en: 'Report the settlement' }, from: ['settled'], to: 'reported', by: ['handler'], signedBy: 'unit-lead', under: art(10), takes: Form({ outcome: Outcome }),
    issues: [{ code: 'D34', label: { zh: '化解报告', en: 'Report on the settlement' } }],
  },
  'send-back': {
    label: { zh: '退回继续化解', en: 'Send back' }, from: ['reported'], to: 'settling', by: ['supervisor'], under: art(10), takes: Form({ reason: Reason, settleBy: SettleBy }),
    checks: liesAhead('settleBy', settleDue), sets: () => ({ settledOn: undefined }),
  },
  verify: {
    label: { zh: '核实销号', en: 'Verify and close' }, from: ['reported'], to: 'closed', by: ['supervisor'], under: art(10),
    takes: Form({ verified: Text({ zh: '核实情况', en: 'What was verified' }, 2000, mattersOnly) }),
  },
  lead: {
    label: { zh: '导入法定途径', en: 'Lead into a lawful way' }, from: ['found', 'above', 'raised', 'settling'], to: 'led', by: ['triage', 'handler'],
    under: art(37, 1), aside: true, takes: Form({ way: Way }),
  },
  drop: { label: { zh: '不列入台账', en: 'Do not enter' }, from: ['found'], to: 'dropped', by: ['triage'], under: local, aside: true, takes: Form({ reason: Reason }) },
  regrade: {
    label: { zh: '调整等级和清单', en: 'Change level and list' }, from: 'open', to: 'same', by: ['triage', 'supervisor'], under: local, aside: true,
    takes: Form({ level: Level, list: List, reason: Reason }),
  },
  connect: {
    label: { zh: '关联信访事项', en: 'Connect petitions' }, from: 'any', to: 'same', by: ['triage', 'supervisor'], under: local, aside: true,
    takes: Form({ petitions: Petitions }), joins: { petitions: ({ given }) => given.petitions },
  },
})

export const dispute = procedure('dispute', frame, {
  label: { zh: '矛盾纠纷', en: 'Dispute', many: 'Disputes' }, desk: 'prevention', serves: 'prevention', plural: 'disputes', mark: 'MJ', title: 'subject',
  words: ['subject', 'about', 'outcome'], parties: { unit: 'owner' },
  spine: ['found', 'settling', 'settled', 'reported', 'closed'], shows: ['foundBy', 'level', 'list'],
  opening: {
    label: { zh: '登记矛盾纠纷', en: 'Enter a dispute' }, to: ['found', 'settling'], by: ['handler', 'unit-lead', 'reception', 'triage', 'supervisor', 'linked'], under: art(10),
    takes: Form({ subject, kind: ScreeningKind, ...entry, foundBy: maybe(FoundBy), screening: maybe(RecordId({ zh: '所在排查', en: 'Screening' }, 'screening')), petitions: maybe(Petitions) }),
    joins: { screening: ({ given }) => [given.screening ?? []].flat(), petitions: ({ given }) => given.petitions ?? [] }, goes: ({ given }) => given.settleBy ? 'settling' : 'found',
    checks: ({ given, day, actor }) => {
      const isUnit = own.some(role => actor.roles.includes(role)), isLinked = actor.roles.includes('linked')
      if (isUnit && given.foundBy !== undefined && given.foundBy !== actor.unit) {
        return wrong('not-your-unit', '/foundBy', '本单位发现的不用填发现单位；其他单位发现的由其登记', 'Leave it empty: what another unit found, it enters itself')
      }
      return given.settleBy === undefined || isUnit || isLinked ? liesAhead('settleBy', settleDue)({ given, day })
        : wrong('not-yours-to-settle', '/settleBy', '信访部门登记的，先研判再交办，不填化解期限', 'What the office enters is weighed and assigned first: leave this empty')
    },
    sets: ({ given, actor, facts }) => {
      const here = given.foundBy ?? actor.unit ?? facts.home
      return { foundBy: here, raised: 0, ...(given.settleBy && { owner: here }) }
    },
  },
  steps,
  figures: {
    'disputes.found': {
      label: { zh: '排查矛盾纠纷', en: 'Disputes found' }, unit: items.pieces, in: ['found', 'above', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'],
      by: ['kind', 'foundBy', 'place', 'level', 'list', 'category'],
    },
    'disputes.resolved': { label: { zh: '化解矛盾纠纷', en: 'Disputes settled' }, unit: items.pieces, on: 'settledOn', in: ['closed'], by: ['owner', 'place', 'level', 'list', 'category'] },
    'disputes.resolvedRate': {
      label: { zh: '矛盾纠纷化解率', en: 'Share of disputes settled' }, unit: items.percent,
      in: ['found', 'above', 'raised', 'settling', 'settled', 'reported', 'closed', 'led'], share: { in: ['closed'] }, by: ['owner', 'place', 'level', 'list'],
    },
  },
  readers: ({ owner, foundBy, place, helpers = [], through = [] }) => [...new Set([owner, foundBy, place, ...helpers, ...through].flatMap(unit => unit ?? []))],
})
