import { art, local } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Choice, Form, Many, maybe, RecordId, Text, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 人民建议征集 (D20, article 29): the public is asked for suggestions on a topic for a time; each is studied, and what becomes of it is
// told.

const Received = Whole({ zh: '收到建议', en: 'Suggestions received' }, 0, 99_999)
const Adopted = Whole({ zh: '采纳建议', en: 'Suggestions adopted' }, 0, 99_999)
const Reply = Form({
  suggestion: Text({ zh: '建议要点', en: 'The suggestion' }, 500, mattersOnly),
  reason: Text({ zh: '说明', en: 'Why, and what follows' }, 1000),
  result: Choice(
    { zh: '采纳情况', en: 'Result' },
    { adopted: { zh: '采纳', en: 'Adopted' }, partly: { zh: '部分采纳', en: 'Adopted in part' }, not: { zh: '未采纳', en: 'Not adopted' } },
  ),
})
const Replies = Many({ zh: '建议和采纳情况', en: 'Suggestions and what became of them' }, Reply, 1, 100)

const called = {
  subject: Subject,
  topic: Content,
  about: Text({ zh: '征集内容', en: 'What is asked' }, 4000),
  how: Text({ zh: '征集方式', en: 'How to answer' }, 500),
  from: From,
  until: Until,
}
const frame = shape({
  data: Form({ ...called, received: maybe(Received), adopted: maybe(Adopted), replies: maybe(Replies) }),
  states: {
    calling: { label: { zh: '征集中', en: 'Open' }, phase: 'call', holder: 'office' },
    studying: { label: { zh: '研究论证中', en: 'Being studied' }, phase: 'study', holder: 'office' },
    answered: { label: { zh: '已反馈公布', en: 'Answered and published' }, phase: 'end', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    closing: {
      label: { zh: '汇总', en: 'Closing' },
      owes: 'office',
      within: setting('close-call', workingDays(10)),
      under: local,
      during: ['calling'],
      since: 'until',
    },
    studying: {
      label: { zh: '研究论证和反馈', en: 'Study and answer' },
      owes: 'office',
      within: setting('study-suggestions', days(60)),
      under: art(29, 1),
      during: ['studying'],
    },
  },
  links: {
    submissions: {
      label: { zh: '收到的建议', en: 'Suggestions received' },
      to: 'submission',
      back: 'calls',
      many: true,
      hangs: { zh: '建议征集', en: 'Calls for suggestions' },
    },
  },
})

const steps = frame.phase({
  connect: {
    label: { zh: '关联信访件', en: 'Connect submissions' },
    from: 'open',
    to: 'same',
    by: ['reception', 'triage'],
    under: art(29, 3),
    aside: true,
    takes: Form({
      submissions: Many({ zh: '信访件', en: 'Submissions' }, RecordId({ zh: '信访件', en: 'Submission' }, 'submission'), 1, 50),
    }),
    joins: { submissions: ({ given }) => given.submissions },
  },
  extend: {
    label: { zh: '延长征集', en: 'Keep it open longer' },
    from: ['calling'],
    to: 'same',
    by: ['triage'],
    under: local,
    aside: true,
    takes: Form({ until: Until, reason: Reason }),
    checks: untilAhead,
  },
  close: {
    label: { zh: '结束征集', en: 'Close the call' },
    from: ['calling'],
    to: 'studying',
    by: ['triage'],
    under: art(29, 3),
    takes: Form({ received: Received }),
    when: ({ data, day }) =>
      day > data.until
        ? undefined
        : notNow('still-open', `征集至 ${data.until}，期满后再汇总`, `It is open until ${data.until}; close it after that day`),
  },
  answer: {
    label: { zh: '反馈采纳情况', en: 'Answer' },
    from: ['studying'],
    to: 'answered',
    by: ['triage'],
    signedBy: 'director',
    under: art(29, 1),
    takes: Form({ adopted: Adopted, replies: maybe(Replies) }),
    checks: ({ given, data }) =>
      given.adopted <= (data.received ?? 0)
        ? undefined
        : wrong(
            'more-than-received',
            '/adopted',
            `收到的建议只有 ${data.received ?? 0} 条`,
            `Only ${data.received ?? 0} suggestions were received`,
          ),
    issues: [{ code: 'D15', label: { zh: '建议采纳情况公告', en: 'What became of the suggestions' } }],
  },
  withdraw: {
    label: { zh: '撤回征集', en: 'Withdraw the call' },
    from: ['calling'],
    to: 'withdrawn',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const publicSuggestion = procedure('public-suggestion', frame, {
  label: { zh: '建议征集', en: 'Call for suggestions', many: 'Calls for suggestions' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'public-suggestions',
  mark: 'ZJ',
  title: 'subject',
  words: ['subject', 'about'],
  spine: ['calling', 'studying', 'answered'],
  dates: ['from', 'until'],
  shows: ['until', 'received', 'adopted'],
  opening: {
    label: { zh: '发布征集', en: 'Call for suggestions' },
    to: 'calling',
    by: ['triage', 'director'],
    under: art(29, 3),
    takes: Form(called),
    checks: periodAhead,
  },
  steps,
  figures: {
    'publicSuggestions.received': {
      label: { zh: '征集到建议', en: 'Suggestions received' },
      unit: items.entries,
      sum: 'received',
      on: 'until',
      by: ['topic'],
    },
    'publicSuggestions.adopted': {
      label: { zh: '采纳建议', en: 'Suggestions adopted' },
      unit: items.entries,
      sum: 'adopted',
      on: 'until',
      in: ['answered'],
      by: ['topic'],
    },
  },
  readers: () => [everyone],
  publishes: ({ subject, about, how, from, until, received, adopted, replies }, state) =>
    state === 'withdrawn' ? undefined : { on: until, subject, about, how, from, received, adopted, replies },
})
