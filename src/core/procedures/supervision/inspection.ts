import { Choice, DayField, Form, Many, maybe, RecordId, StaffId, Text, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong, type Refusal } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays, type Day } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { Found, foundAmiss } from './finding.ts'

// 督查任务 (C1, article 38): online patrol over a sample, or a visit on the spot by area and team. Planned, carried out, its findings told
// to the units; it ends when the last of them is closed.

const Kind = Choice(
  { zh: '督查方式', en: 'Kind' },
  { online: { zh: '网上巡查', en: 'Online patrol' }, site: { zh: '实地督查', en: 'On the spot' } },
)
const ends = { zh: '完成期限', en: 'To be done by' }
const Plan = {
  subject: Subject,
  kind: Kind,
  startsOn: DayField({ zh: '开始日', en: 'From' }),
  endsOn: DayField(ends),
  scope: Text({ zh: '督查内容', en: 'What is inspected' }, 2000, mattersOnly),
  sample: maybe(Whole({ zh: '抽查件数', en: 'Size of the sample' }, 1, 9999)),
  area: maybe(Text({ zh: '督查片区', en: 'Area' }, 100)),
  team: maybe(Many({ zh: '督查人员', en: 'Team' }, StaffId({ zh: '督查人员', en: 'Member' }), 1, 20)),
}
const Summary = Text({ zh: '督查情况', en: 'What was seen' }, 4000, mattersOnly)
const Conclusion = Text({ zh: '督查结论', en: 'Conclusion' }, 4000, mattersOnly)

const frame = shape({
  data: Form({ ...Plan, summary: maybe(Summary), doneOn: maybe(DayField({ zh: '实施日', en: 'Done on' })), conclusion: maybe(Conclusion) }),
  states: {
    planned: { label: { zh: '待实施', en: 'Planned' }, phase: 'inspection', holder: 'supervision' },
    done: { label: { zh: '待反馈', en: 'Findings to be told' }, phase: 'inspection', holder: 'supervision' },
    rectifying: { label: { zh: '整改中', en: 'Being put right' }, phase: 'rectification', waits: 'findings' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    inspecting: {
      label: { zh: '实施督查', en: 'Inspection' },
      owes: 'supervision',
      within: until('endsOn'),
      under: art(38, 2),
      during: ['planned'],
    },
    telling: {
      label: { zh: '督查情况反馈', en: 'Telling the units' },
      owes: 'supervision',
      within: setting('tell-findings', workingDays(10)),
      under: local,
      during: ['done'],
    },
  },
  links: {
    petitions: {
      label: { zh: '抽查的信访事项', en: 'Petitions sampled' },
      to: 'petition',
      back: 'inspections',
      many: true,
      hangs: { zh: '督查任务', en: 'Inspections' },
    },
    findings: { label: { zh: '发现的问题', en: 'Findings' }, to: 'finding', back: 'inspection', many: true },
  },
})

interface Planned {
  readonly given: {
    readonly kind: string
    readonly startsOn: Day
    readonly endsOn: Day
    readonly sample?: number
    readonly area?: string
    readonly team?: readonly string[]
  }
  readonly day: Day
}
function plannable({ given, day }: Planned): Refusal | undefined {
  return given.endsOn < given.startsOn || given.endsOn < day
    ? wrong('ends-first', '/endsOn', '完成期限不能早于开始日，也不能早于今日', 'It cannot end before it begins, nor before today')
    : given.kind === 'online' && !given.sample
      ? wrong('no-sample', '/sample', '网上巡查请填写抽查件数', 'An online patrol says how many matters it samples')
      : given.kind === 'site' && !given.area
        ? wrong('no-area', '/area', '实地督查请填写督查片区', 'An inspection on the spot says which area')
        : given.kind === 'site' && !given.team
          ? wrong('no-team', '/team', '实地督查请选择督查人员', 'An inspection on the spot says who goes')
          : undefined
}

const steps = frame.phase({
  'carry-out': {
    label: { zh: '登记督查情况', en: 'Record it done' },
    from: ['planned'],
    to: 'done',
    by: ['supervisor'],
    under: art(38, 2),
    takes: Form({ summary: Summary }),
    sets: ({ day: doneOn }) => ({ doneOn }),
    when: ({ data, day }) =>
      day < data.startsOn
        ? notNow('not-yet', `督查自 ${data.startsOn} 开始，尚未到`, `The inspection begins on ${data.startsOn}`)
        : undefined,
  },
  report: {
    label: { zh: '督查情况反馈', en: 'Tell what was found' },
    from: ['done'],
    to: ['rectifying', 'closed'],
    by: ['supervisor'],
    signedBy: 'director',
    under: art(38, 2),
    takes: Form({ conclusion: Conclusion, found: Many({ zh: '发现的问题', en: 'Findings' }, Found, 0, 50) }),
    checks: ({ given, day, facts }) => foundAmiss(given.found, day, facts),
    goes: ({ given }) => (given.found.length ? 'rectifying' : 'closed'),
    opens: { findings: ({ given }) => given.found },
  },
  amend: {
    label: { zh: '调整督查任务', en: 'Change the plan' },
    from: ['planned'],
    to: 'same',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form(Plan),
    checks: plannable,
    sets: ({ given: { sample, area, team } }) => ({ sample, area, team }),
  },
  postpone: {
    label: { zh: '调整完成期限', en: 'Move its day' },
    from: ['planned'],
    to: 'same',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ endsOn: Plan.endsOn, reason: Reason }),
    checks: liesAhead('endsOn', ends),
  },
  cancel: {
    label: { zh: '取消督查', en: 'Cancel' },
    from: ['planned'],
    to: 'cancelled',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  settled: {
    label: { zh: '问题已销号', en: 'A finding is closed' },
    from: 'any',
    to: ['same', 'closed'],
    by: ['linked'],
    under: art(38, 2),
    aside: true,
    goes: ({ record, linked }) => (record.state !== 'rectifying' || linked('findings').some(f => f.open) ? 'same' : 'closed'),
  },
})

export const inspection = procedure('inspection', frame, {
  label: { zh: '督查任务', en: 'Inspection', many: 'Inspections' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'inspections',
  mark: 'DC',
  title: 'subject',
  words: ['subject', 'scope', 'area'],
  spine: ['planned', 'done', 'rectifying', 'closed'],
  dates: ['startsOn', 'endsOn'],
  opening: {
    label: { zh: '制定督查任务', en: 'Plan' },
    to: 'planned',
    by: ['supervisor', 'director'],
    under: art(38, 2),
    takes: Form({
      ...Plan,
      petitions: maybe(
        Many({ zh: '抽查的信访事项', en: 'Petitions sampled' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 200),
      ),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
    checks: plannable,
  },
  steps,
  hears: { findings: { verify: 'settled', drop: 'settled' } },
  figures: {
    'inspections.done': {
      label: { zh: '开展督查', en: 'Inspections carried out' },
      unit: items.times,
      on: 'doneOn',
      in: ['done', 'rectifying', 'closed'],
      by: ['kind'],
    },
    'inspections.sampled': {
      label: { zh: '督查抽查件数', en: 'Matters sampled by inspections' },
      unit: items.pieces,
      on: 'doneOn',
      in: ['done', 'rectifying', 'closed'],
      sum: 'sample',
      by: ['kind'],
    },
  },
})
