import { art, local } from '../law/articles.ts'
import { workingDays } from '../law/days.ts'
import { Choice, Form, maybe, Text } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { setting, shape } from '../engine/shape.ts'

// 不满意回访: a rating of “dissatisfied” is looked into by the supervision desk: what went wrong, and what becomes of it. About the work,
// never about who rated.

const About = Choice(
  { zh: '不满意的对象', en: 'Dissatisfied with' },
  {
    office: { zh: '信访部门', en: 'The petition office' },
    unit: { zh: '责任单位', en: 'The responsible unit' },
    both: { zh: '两者', en: 'Both' },
  },
)
const Comment = Text({ zh: '信访人的话', en: 'What was said' }, 1000)
const Note = Text({ zh: '回访情况', en: 'What was found' }, 4000)
const Result = Choice(
  { zh: '处理', en: 'What becomes of it' },
  {
    explained: { zh: '已作解释', en: 'Explained' },
    redone: { zh: '单位已补充办理', en: 'The unit did what was missing' },
    remedy: { zh: '告知复查复核途径', en: 'Told of review and re-review' },
    supervise: { zh: '转为督办', en: 'To be supervised' },
    unreached: { zh: '未能联系上', en: 'Could not be reached' },
  },
)

const frame = shape({
  data: Form({ about: About, comment: maybe(Comment), note: maybe(Note), result: maybe(Result) }),
  states: {
    open: { label: { zh: '待回访', en: 'To be followed up' }, phase: 'supervision', holder: 'supervision' },
    closed: { label: { zh: '已回访', en: 'Followed up' }, phase: 'end', end: true },
  },
  limits: {
    following: {
      label: { zh: '回访', en: 'Follow-up' },
      owes: 'supervision',
      within: setting('follow-up', workingDays(10)),
      under: local,
      during: ['open'],
    },
  },
  links: { submission: { label: { zh: '信访件', en: 'Submission' }, to: 'submission', back: 'follow-ups' } },
})

export const followUp = procedure('follow-up', frame, {
  label: { zh: '不满意回访', en: 'Follow-up', many: 'Follow-ups' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'follow-ups',
  mark: 'HF',
  title: 'comment',
  words: ['comment', 'note'],
  spine: ['open', 'closed'],
  opening: {
    label: { zh: '发起回访', en: 'Open' },
    to: 'open',
    by: ['linked'],
    under: local,
    takes: Form({ about: About, comment: maybe(Comment) }),
  },
  steps: frame.phase({
    close: {
      label: { zh: '回访结果', en: 'Outcome' },
      from: ['open'],
      to: 'closed',
      by: ['supervisor'],
      under: art(14, { paragraph: 1, item: 3 }),
      takes: Form({ note: Note, result: Result }),
    },
  }),
})
