import { art, local } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, maybe, RecordId, StaffId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Content, Freely, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'

// 信访积案 (A18–A20, 治重化积、清仓见底): a matter long unresolved, on a list, with an owner and a day. It leaves the list on lawful
// grounds only; leaving it closes no door: new facts or reasons are always accepted (article 36).

const due = { zh: '化解期限', en: 'To be resolved by' }
const DueBy = DayField(due)
const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })
const Plan = Text({ zh: '化解方案', en: 'Plan' }, 4000, mattersOnly)
const Evidence = Text({ zh: '化解情况和依据', en: 'What was done, and what shows it' }, 4000, mattersOnly)
const Batch = Choice(
  { zh: '交办批次来源', en: 'Source of the list' },
  {
    central: { zh: '中央信访联席会议交办', en: 'Central joint conference' },
    national: { zh: '国家信访局交办', en: 'National office' },
    provincial: { zh: '省级交办', en: 'Province' },
    city: { zh: '市级交办', en: 'City' },
    own: { zh: '本级自行梳理', en: 'Own list' },
  },
)
const Exit = Choice(
  { zh: '退出情形', en: 'Ground of leaving the list' },
  {
    resolved: { zh: '已化解', en: 'Resolved' },
    terminated: { zh: '已依法终结', en: 'Terminated by law' },
    led: { zh: '已导入法定程序', en: 'Led into a lawful procedure' },
    withdrawn: { zh: '本人自愿撤回', en: 'Withdrawn of free will' },
  },
)
const Document = Code({ zh: '复核意见、受理决定等文号', en: 'Number of the opinion or decision' }, 80)

const listed = {
  subject: Subject,
  category: Content,
  unit: Unit,
  batch: Batch,
  number: maybe(Code({ zh: '批次编号', en: 'Number in the list' })),
  since: DayField({ zh: '首次反映日', en: 'First raised on' }),
  leader: maybe(StaffId({ zh: '包案领导', en: 'Leader in charge' }, 'leader')),
  dueBy: DueBy,
}
const frame = shape({
  data: Form({
    ...listed,
    listedOn: DayField({ zh: '列入日', en: 'Listed on' }),
    plan: maybe(Plan),
    exit: maybe(Exit),
    evidence: maybe(Evidence),
    document: maybe(Document),
    closedOn: maybe(DayField({ zh: '退出日', en: 'Left the list on' })),
  }),
  states: {
    listed: { label: { zh: '待制定方案', en: 'Plan awaited' }, phase: 'planning', holder: 'unit' },
    working: { label: { zh: '化解中', en: 'Being worked on' }, phase: 'working', holder: 'unit' },
    reported: { label: { zh: '待审核', en: 'To be checked' }, phase: 'checking', holder: 'supervision' },
    resolved: { label: { zh: '已化解', en: 'Resolved' }, phase: 'end', end: true },
    terminated: { label: { zh: '已依法终结', en: 'Terminated by law' }, phase: 'end', end: true },
    led: { label: { zh: '已导入法定程序', en: 'Led into a lawful procedure' }, phase: 'end', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'end', end: true },
    struck: { label: { zh: '误列已删除', en: 'Listed by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    planning: {
      label: { zh: '制定方案', en: 'Plan' },
      owes: 'unit',
      within: setting('backlog-plan', days(15)),
      under: local,
      during: ['listed'],
    },
    working: {
      label: { zh: '化解', en: 'Resolution' },
      owes: 'unit',
      within: until('dueBy'),
      under: local,
      during: ['working'],
      since: 'listedOn',
    },
    checking: {
      label: { zh: '审核', en: 'Check' },
      owes: 'supervision',
      within: setting('verification', workingDays(10)),
      under: local,
      during: ['reported'],
    },
  },
  links: {
    petition: {
      label: { zh: '信访事项', en: 'Petition' },
      to: 'petition',
      back: 'backlogs',
      hangs: { zh: '积案', en: 'Long-pending list' },
    },
  },
})

const steps = frame.phase({
  plan: {
    label: { zh: '报送化解方案', en: 'Give the plan' },
    from: ['listed'],
    to: 'working',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(28, 1),
    takes: Form({ plan: Plan }),
    issues: [{ code: 'D32', label: { zh: '化解方案', en: 'Plan' } }],
  },
  progress: {
    label: { zh: '记录进展', en: 'Note progress' },
    from: ['listed', 'working'],
    to: 'same',
    by: ['handler', 'unit-lead', 'leader'],
    under: local,
    aside: true,
    takes: Form({ progress: Text({ zh: '进展', en: 'Progress' }, 2000, mattersOnly) }),
  },
  report: {
    label: { zh: '申请退出', en: 'Ask to leave the list' },
    from: ['working'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(27),
    takes: Form({ exit: Exit, evidence: Evidence, document: maybe(Document), freely: maybe(Freely) }),
    checks: ({ given }) =>
      ['terminated', 'led'].includes(given.exit) && !given.document
        ? wrong(
            'document-missing',
            '/document',
            '依法终结、导入法定程序的，请写明复核意见或者受理决定的文号',
            'Name the re-review opinion, or the decision by which the other procedure took it on',
            art(36),
          )
        : given.exit === 'withdrawn' && !given.freely
          ? wrong('not-freely', '/freely', '撤回须出于本人自愿', 'It can be withdrawn of free will only')
          : undefined,
    issues: [{ code: 'D32', label: { zh: '化解报告', en: 'Report on the resolution' } }],
  },
  accept: {
    label: { zh: '审核退出', en: 'Take off the list' },
    from: ['reported'],
    to: ['resolved', 'terminated', 'led', 'withdrawn'],
    by: ['supervisor'],
    signedBy: 'director',
    under: art(27),
    takes: Form({ checked: Text({ zh: '审核意见', en: 'What was checked' }, 2000, mattersOnly) }),
    goes: ({ data }) => data.exit ?? 'resolved',
    sets: ({ day }) => ({ closedOn: day }),
  },
  'send-back': {
    label: { zh: '退回继续化解', en: 'Send back' },
    from: ['reported'],
    to: 'working',
    by: ['supervisor'],
    under: local,
    takes: Form({ reason: Reason, dueBy: DueBy }),
    checks: liesAhead('dueBy', due),
    sets: () => ({ exit: undefined, evidence: undefined, document: undefined }),
  },
  postpone: {
    label: { zh: '调整期限', en: 'Set another day' },
    from: ['listed', 'working'],
    to: 'same',
    by: ['supervisor'],
    signedBy: 'director',
    under: local,
    aside: true,
    takes: Form({ dueBy: DueBy, reason: Reason }),
    checks: liesAhead('dueBy', due),
  },
  reassign: {
    label: { zh: '调整责任单位', en: 'Give it to another unit' },
    from: ['listed', 'working'],
    to: 'listed',
    by: ['supervisor'],
    signedBy: 'director',
    under: local,
    aside: true,
    takes: Form({ unit: Unit, dueBy: DueBy, reason: Reason }),
    checks: at =>
      at.given.unit === at.data.unit
        ? wrong('the-same', '/unit', '已经由该单位办理，请选择其他单位', 'That unit has it already: choose another')
        : (liesAhead('dueBy', due)(at) ?? nobodyThere(at.given.unit, '/unit', at.facts)),
  },
  strike: {
    label: { zh: '误列删除', en: 'Listed by mistake' },
    from: ['listed', 'working'],
    to: 'struck',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const backlog = procedure('backlog', frame, {
  label: { zh: '信访积案', en: 'Long-pending matter', many: 'Long-pending matters' },
  desk: 'prevention',
  serves: 'handling',
  plural: 'backlogs',
  mark: 'JA',
  title: 'subject',
  words: ['subject', 'plan', 'evidence'],
  parties: { unit: 'unit' },
  spine: ['listed', 'working', 'reported', 'resolved'],
  dates: ['dueBy'],
  shows: ['batch', 'since', 'dueBy'],
  opening: {
    label: { zh: '列入积案', en: 'Put on the list' },
    to: 'listed',
    by: ['supervisor', 'triage'],
    under: art(14, { paragraph: 1, item: 2 }),
    takes: Form({ ...listed, petition: maybe(RecordId({ zh: '信访事项', en: 'Petition' }, 'petition')) }),
    joins: { petition: ({ given }) => [given.petition ?? []].flat() },
    checks: ({ given, day, facts }) =>
      given.since >= day
        ? wrong('in-the-future', '/since', '首次反映日须在今日之前', 'It was first raised before today')
        : (liesAhead('dueBy', due)({ given, day }) ?? nobodyThere(given.unit, '/unit', facts)),
    sets: ({ day }) => ({ listedOn: day }),
  },
  steps,
  figures: {
    'backlogs.listed': {
      label: { zh: '列入积案', en: 'Long-pending matters listed' },
      unit: items.pieces,
      in: ['listed', 'working', 'reported', 'resolved', 'terminated', 'led', 'withdrawn'],
      by: ['batch', 'unit', 'category'],
    },
    'backlogs.left': {
      label: { zh: '积案依法退出', en: 'Long-pending matters off the list' },
      unit: items.pieces,
      on: 'closedOn',
      by: ['exit', 'batch', 'unit'],
    },
    'backlogs.resolvedRate': {
      label: { zh: '积案化解率', en: 'Share of long-pending matters resolved' },
      unit: items.percent,
      in: ['listed', 'working', 'reported', 'resolved', 'terminated', 'led', 'withdrawn'],
      share: { in: ['resolved'] },
      by: ['batch', 'unit'],
    },
  },
})
