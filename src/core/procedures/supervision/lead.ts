import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { failings, leadKinds } from '../shared/lead-kinds.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { triggers } from '../shared/triggers.ts'
import { items } from '../shared/units.ts'

// 督办线索 (article 40): what the system found in the log of a matter, each with the ground that it may fall under. A person decides: a
// supervision letter, a reminder, or nothing, with the reason. The unit does not see it; what becomes of it, it does.

const Unit = UnitId({ zh: '被督办单位', en: 'Unit' })
const Demand = Text({ zh: '督办要求', en: 'What is demanded' }, 1000, mattersOnly)
const Defects = Text({ zh: '存在问题', en: 'What is wrong' }, 4000, mattersOnly)
const Grounds = Many({ zh: '督办情形', en: 'Grounds' }, Choice({ zh: '督办情形', en: 'Ground' }, triggers), 1, 6)
const Kind = Choice(
  { zh: '线索种类', en: 'What was found' },
  Object.fromEntries(Object.entries(leadKinds).map(([name, { label }]) => [name, label])),
)
const letterDue = { zh: '反馈期限', en: 'Reply due' }
const answerDue = { zh: '回复期限', en: 'Answer due' }
const found = {
  subject: Subject,
  kind: Kind,
  unit: Unit,
  grounds: Grounds,
  defects: Defects,
  demand: Demand,
  since: DayField({ zh: '出现日', en: 'Since' }),
  failing: maybe(Choice({ zh: '没有到位的环节', en: 'Step that failed' }, failings)),
}
const frame = shape({
  data: Form({ ...found, why: maybe(Reason), decidedOn: maybe(DayField({ zh: '决定日', en: 'Decided on' })) }),
  states: {
    found: { label: { zh: '待研判', en: 'To be decided' }, phase: 'assessment', holder: 'supervision' },
    lettered: { label: { zh: '已拟督办函', en: 'Supervision letter drafted' }, phase: 'end', end: true },
    reminded: { label: { zh: '已催办', en: 'Reminder sent' }, phase: 'end', end: true },
    dismissed: { label: { zh: '不予督办', en: 'Dismissed' }, phase: 'exit', end: true },
  },
  limits: {
    deciding: {
      label: { zh: '研判线索', en: 'Deciding on it' },
      owes: 'supervision',
      within: setting('decide-lead', workingDays(5)),
      under: local,
      during: ['found'],
    },
  },
  links: {
    petitions: {
      label: { zh: '信访事项', en: 'Petition' },
      to: 'petition',
      back: 'leads',
      many: true,
      hangs: { zh: '督办线索', en: 'Supervision leads' },
    },
    letter: {
      label: { zh: '督办函', en: 'Supervision letter' },
      to: 'supervision-letter',
      back: 'leads',
      hangs: { zh: '督办线索', en: 'Supervision leads' },
    },
    reminder: { label: { zh: '催办', en: 'Reminder' }, to: 'reminder', back: 'leads', hangs: { zh: '督办线索', en: 'Supervision leads' } },
  },
})

const steps = frame.phase({
  letter: {
    label: { zh: '拟制督办函', en: 'Draft a supervision letter' },
    from: ['found'],
    to: 'lettered',
    by: ['supervisor'],
    under: art(40, 1),
    shares: ['petitions'],
    takes: Form({ unit: Unit, grounds: Grounds, defects: Defects, demand: Demand, replyBy: DayField(letterDue) }),
    checks: at => liesAhead('replyBy', letterDue)(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
    sets: ({ day }) => ({ decidedOn: day }),
    opens: { letter: ({ given, data }) => ({ subject: data.subject, ...given }) },
  },
  remind: {
    label: { zh: '发出催办单', en: 'Send a reminder' },
    from: ['found'],
    to: 'reminded',
    by: ['supervisor'],
    under: art(14, { paragraph: 1, item: 3 }),
    takes: Form({ unit: Unit, demand: Demand, answerBy: DayField(answerDue) }),
    checks: at => liesAhead('answerBy', answerDue)(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
    sets: ({ day }) => ({ decidedOn: day }),
    opens: {
      reminder: ({ given, data, linked }) => ({
        subject: data.subject,
        unit: given.unit,
        demand: given.demand,
        replyBy: given.answerBy,
        petitions: linked('petitions').map(p => p.id),
      }),
    },
  },
  dismiss: {
    label: { zh: '不予督办', en: 'Dismiss' },
    from: ['found'],
    to: 'dismissed',
    by: ['supervisor'],
    under: art(40, 1),
    takes: Form({ why: Reason }),
    sets: ({ day }) => ({ decidedOn: day }),
  },
})

export const supervisionLead = procedure('supervision-lead', frame, {
  label: { zh: '督办线索', en: 'Supervision lead', many: 'Supervision leads' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'supervision-leads',
  mark: 'XS',
  title: 'subject',
  words: ['subject', 'defects'],
  parties: { unit: 'unit' },
  spine: ['found', 'lettered'],
  opening: {
    label: { zh: '登记线索', en: 'Record one' },
    to: 'found',
    by: ['system', 'supervisor'],
    under: art(40, 1),
    takes: Form({ ...found, petition: RecordId({ zh: '信访事项', en: 'Petition' }, 'petition') }),
    joins: { petitions: ({ given }) => [given.petition] },
    checks: ({ given, day }) =>
      given.since > day ? wrong('not-yet', '/since', '出现日不能晚于今天', 'It cannot have begun after today') : undefined,
  },
  steps,
  readers: () => [],
  figures: {
    'supervisionLeads.found': { label: { zh: '发现督办线索', en: 'Supervision leads found' }, unit: items.pieces, by: ['kind', 'unit'] },
    'supervisionLeads.returned': {
      label: { zh: '办结后又来反映（按没有到位的环节）', en: 'Matters that came back, by the step that failed' },
      unit: items.pieces,
      on: 'since',
      where: { kind: ['returned'] },
      by: ['failing', 'unit'],
    },
    'supervisionLeads.pursued': {
      label: { zh: '督办线索转督办率', en: 'Share of leads that were pursued' },
      unit: items.percent,
      on: 'decidedOn',
      in: ['lettered', 'reminded', 'dismissed'],
      share: { in: ['lettered', 'reminded'] },
      by: ['kind', 'unit'],
    },
  },
})
