import { Type } from 'typebox'
import { art, local, rule } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Choice, Form, maybe, RecordId, StaffId, Text, Yes } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Barred, Content, Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { items } from '../shared/units.ts'
import { unitsWith } from './staff-roles.ts'

// 律师法律咨询 (E5, D41): a question of law at the window or in a matter. The lawyer first says whether a conflict of interest stands
// against it; a lawyer's advice is advice, and no decision of the office.

const Lawyer = StaffId({ zh: '律师', en: 'Lawyer' }, 'lawyer')
const Opinion = Text({ zh: '法律意见', en: 'Advice' }, 10_000, mattersOnly)
const Way = Text({ zh: '建议的途径', en: 'Way that is advised' }, 500)
const Concerns = Text({ zh: '涉及的单位、企业', en: 'Bodies and enterprises that it concerns' }, 200, {
  zh: '供律师审查利益冲突用；不写群众姓名',
  en: 'For the check of conflict; no petitioner’s name',
})
const Conflict = Yes({ zh: '与本事项有利益冲突', en: 'There is a conflict of interest' })
const Place = Choice(
  { zh: '咨询方式', en: 'Where' },
  {
    window: { zh: '接访窗口', en: 'At the window' },
    matter: { zh: '办理事项', en: 'On a matter in hand' },
    decision: { zh: '机关决策', en: 'For a decision' },
  },
)

const asked = {
  subject: Subject,
  place: Place,
  category: Content,
  question: Text({ zh: '咨询的问题', en: 'The question' }, 4000, mattersOnly),
  concerns: maybe(Concerns),
  lawyer: maybe(Lawyer),
}
const frame = shape({
  data: Form({
    ...asked,
    seenBy: Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } }),
    barred: maybe(Barred),
    opinion: maybe(Opinion),
    way: maybe(Way),
  }),
  states: {
    asked: { label: { zh: '待利益冲突审查', en: 'Conflict to be checked' }, phase: 'check', holder: 'lawyer' },
    conflicted: { label: { zh: '待另派律师', en: 'Another lawyer to be named' }, phase: 'check', holder: 'office' },
    cleared: { label: { zh: '待出具意见', en: 'Advice awaited' }, phase: 'advice', holder: 'lawyer' },
    answered: { label: { zh: '待归档', en: 'To be filed' }, phase: 'advice', holder: 'office' },
    archived: { label: { zh: '已归档', en: 'Filed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    checking: {
      label: { zh: '利益冲突审查', en: 'Check of conflict' },
      owes: 'lawyer',
      within: setting('conflict-check', workingDays(2)),
      under: local,
      during: ['asked'],
    },
    naming: {
      label: { zh: '另派律师', en: 'Naming another lawyer' },
      owes: 'office',
      within: setting('name-lawyer', workingDays(2)),
      under: local,
      during: ['conflicted'],
    },
    answering: {
      label: { zh: '出具意见', en: 'Advice' },
      owes: 'lawyer',
      within: setting('advice', workingDays(5)),
      under: local,
      during: ['cleared'],
    },
    archiving: {
      label: { zh: '归档', en: 'Filing' },
      owes: 'office',
      within: setting('file-advice', workingDays(5)),
      under: local,
      during: ['answered'],
    },
  },
  links: {
    petition: {
      label: { zh: '信访事项', en: 'Petition' },
      to: 'petition',
      back: 'consultations',
      hangs: { zh: '法律咨询', en: 'Consultations' },
    },
    submission: {
      label: { zh: '信访件', en: 'Submission' },
      to: 'submission',
      back: 'consultations',
      hangs: { zh: '法律咨询', en: 'Consultations' },
    },
  },
})

const steps = frame.phase({
  check: {
    label: { zh: '利益冲突审查', en: 'Check for a conflict' },
    from: ['asked'],
    to: ['cleared', 'conflicted'],
    by: ['lawyer'],
    under: rule('lawyers'),
    takes: Form({ conflict: Conflict }),
    goes: ({ given }) => (given.conflict ? 'conflicted' : 'cleared'),
    sets: ({ given, data, actor }) =>
      given.conflict ? { lawyer: undefined, barred: [...new Set([...(data.barred ?? []), actor.id])] } : { lawyer: actor.id },
  },
  appoint: {
    label: { zh: '指派律师', en: 'Name a lawyer' },
    from: ['asked', 'conflicted'],
    to: 'asked',
    by: ['reception', 'triage'],
    under: rule('lawyers'),
    takes: Form({ lawyer: Lawyer }),
    checks: ({ given, data }) =>
      data.barred?.includes(given.lawyer)
        ? wrong('stands-aside', '/lawyer', '该律师有利益冲突，请另派', 'This lawyer has a conflict of interest: name another', art(28, 3))
        : undefined,
    sets: ({ given, data, facts }) => ({ seenBy: [...new Set([...data.seenBy, facts.staff.get(given.lawyer)?.unit ?? []].flat())] }),
  },
  advise: {
    label: { zh: '出具意见', en: 'Advise' },
    from: ['cleared'],
    to: 'answered',
    by: ['lawyer'],
    under: rule('lawyers'),
    takes: Form({ opinion: Opinion, way: maybe(Way) }),
    issues: [{ code: 'D41', label: { zh: '律师咨询记录', en: 'Record of a consultation' } }],
  },
  'ask-more': {
    label: { zh: '请补充意见', en: 'Ask for more' },
    from: ['answered'],
    to: 'cleared',
    by: ['reception', 'triage'],
    under: rule('lawyers'),
    aside: true,
    takes: Form({ reason: Text({ zh: '需要补充的问题', en: 'What is still asked' }, 2000, mattersOnly) }),
  },
  file: { label: { zh: '归档', en: 'File' }, from: ['answered'], to: 'archived', by: ['reception', 'triage'], under: rule('archives') },
  drop: {
    label: { zh: '取消', en: 'Drop' },
    from: ['asked', 'conflicted', 'cleared'],
    to: 'dropped',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const consultation = procedure('consultation', frame, {
  label: { zh: '法律咨询', en: 'Consultation', many: 'Consultations' },
  desk: 'law',
  serves: 'handling',
  plural: 'consultations',
  mark: 'FL',
  title: 'subject',
  words: ['subject', 'question', 'opinion'],
  hands: ['lawyer'],
  barred: 'barred',
  shows: ['place', 'lawyer'],
  spine: ['asked', 'cleared', 'answered', 'archived'],
  opening: {
    label: { zh: '登记咨询', en: 'Note a question' },
    to: 'asked',
    by: ['reception', 'triage', 'handler', 'lawyer'],
    under: rule('lawyers'),
    takes: Form({
      ...asked,
      petition: maybe(RecordId({ zh: '信访事项', en: 'Petition' }, 'petition')),
      submission: maybe(RecordId({ zh: '信访件', en: 'Submission' }, 'submission')),
    }),
    joins: { petition: ({ given }) => [given.petition ?? []].flat(), submission: ({ given }) => [given.submission ?? []].flat() },
    sets: ({ given, actor, facts }) => ({
      seenBy: [
        ...new Set(
          [
            facts.home,
            actor.unit ?? facts.home,
            given.lawyer === undefined ? unitsWith('lawyer', facts) : (facts.staff.get(given.lawyer)?.unit ?? []),
          ].flat(),
        ),
      ],
    }),
  },
  steps,
  figures: {
    'consultations.answered': {
      label: { zh: '律师出具意见', en: 'Consultations answered' },
      unit: items.pieces,
      in: ['answered', 'archived'],
      by: ['place', 'category'],
    },
  },
  readers: ({ seenBy = [] }) => seenBy,
})
