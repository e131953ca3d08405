import { DayField, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'

// 化解报告 (C6): what a unit reports on a supervision letter, or on several at once; a letter may bring several reports. About the matter:
// facts, measures, how it stands, what comes next.

const Unit = UnitId({ zh: '报告单位', en: 'Unit that reports' })
const Measures = Text({ zh: '整改情况', en: 'What was put right' }, 4000, mattersOnly)
const Progress = Text({ zh: '事项化解进展', en: 'How the matter stands' }, 4000, mattersOnly)
const Report = {
  subject: Subject,
  measures: Measures,
  progress: maybe(Progress),
  next: maybe(Text({ zh: '下一步安排', en: 'What comes next' }, 2000, mattersOnly)),
  nextOn: maybe(DayField({ zh: '下次报告日', en: 'Next report on' })),
}
export const reportPaper = { code: 'C6', label: { zh: '化解报告', en: 'Report on settlement' } } as const

const frame = shape({
  data: Form({ unit: Unit, ...Report, submittedOn: maybe(DayField({ zh: '报送日', en: 'Submitted on' })) }),
  states: {
    drafting: { label: { zh: '待签报', en: 'To be signed' }, phase: 'drafting', holder: 'unit' },
    submitted: { label: { zh: '已报送', en: 'Submitted' }, phase: 'end', end: true },
    dropped: { label: { zh: '已作废', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    submitting: {
      label: { zh: '签报', en: 'Submission' },
      owes: 'unit',
      within: setting('sign-report', workingDays(3)),
      under: local,
      during: ['drafting'],
    },
  },
  links: { letters: { label: { zh: '督办函', en: 'Supervision letters' }, to: 'supervision-letter', back: 'reports', many: true } },
})

const steps = frame.phase({
  submit: {
    label: { zh: '化解报告', en: 'Resolution report' },
    from: ['drafting'],
    to: 'submitted',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(40, 1),
    sets: ({ day }) => ({ submittedOn: day }),
    issues: [reportPaper],
  },
  amend: {
    label: { zh: '修改报告', en: 'Change the report' },
    from: ['drafting'],
    to: 'same',
    by: ['handler'],
    under: local,
    aside: true,
    when: withSigner('submit'),
    takes: Form(Report),
    sets: ({ given: { progress, next, nextOn } }) => ({ progress, next, nextOn }),
  },
  drop: {
    label: { zh: '作废', en: 'Drop' },
    from: ['drafting'],
    to: 'dropped',
    by: ['handler', 'unit-lead'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const resolutionReport = procedure('resolution-report', frame, {
  label: { zh: '化解报告', en: 'Resolution report', many: 'Resolution reports' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'resolution-reports',
  mark: 'HJ',
  title: 'subject',
  words: ['subject', 'measures', 'progress'],
  parties: { unit: 'unit' },
  spine: ['drafting', 'submitted'],
  dates: ['nextOn'],
  opening: {
    label: { zh: '起草化解报告', en: 'Draft' },
    to: ['drafting', 'submitted'],
    by: ['handler', 'linked'],
    under: art(40, 1),
    takes: Form({
      ...Report,
      unit: maybe(Unit),
      letters: maybe(
        Many(
          { zh: '督办函', en: 'Supervision letters' },
          RecordId({ zh: '督办函', en: 'Supervision letter' }, 'supervision-letter'),
          1,
          50,
        ),
      ),
    }),
    joins: { letters: ({ given }) => given.letters ?? [] },
    // A unit reports for itself. What a letter's own reply brings was signed there, and is submitted at once.
    checks: ({ given, actor, facts }) =>
      actor.roles.includes('linked')
        ? undefined
        : given.unit && given.unit !== actor.unit
          ? wrong('not-your-unit', '/unit', '只能以本单位名义报告', 'A unit reports for itself only')
          : !given.letters
            ? wrong('on-what', '/letters', '请选择所报告的督办函', 'Say which supervision letters it reports on')
            : given.letters.some(id => facts.named.get(id)?.unit !== actor.unit)
              ? wrong('not-your-letter', '/letters', '只能就发给本单位的督办函报告', 'Report on letters to your own unit only')
              : undefined,
    goes: ({ given }) => (given.letters ? 'drafting' : 'submitted'),
    sets: ({ given, actor, facts, day }) => ({ unit: given.unit ?? actor.unit ?? facts.home, ...(!given.letters && { submittedOn: day }) }),
  },
  steps,
  figures: {
    'supervisionLetters.reports': {
      label: { zh: '收到化解报告', en: 'Reports received on them' },
      unit: items.pieces,
      on: 'submittedOn',
      in: ['submitted'],
      by: ['unit'],
    },
  },
})
