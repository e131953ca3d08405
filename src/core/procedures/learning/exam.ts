import { Type, type Static } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { addDays, workingDays } from '../../law/days.ts'
import { Form, maybe, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { From, periodAhead, Until, untilAhead } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { Key, Questions, sitters } from './exam-paper.ts'

// 法治理论考试 (G7): each member of staff sits it once, in the console. The questions are put in when it begins; the right answers are
// entered only when it is over, so that until then nobody can read them here. Marking marks every paper by itself.

const planned = { subject: Subject, from: From, until: Until, pass: Whole({ zh: '及格分（百分制）', en: 'Pass mark of 100' }, 1, 100) }
const frame = shape({
  data: Form({
    ...planned,
    questions: maybe(Questions),
    key: maybe(Key),
    sat: Type.Array(Type.String(), { label: { zh: '已参加', en: 'Have sat it' } }),
  }),
  states: {
    planned: { label: { zh: '待开考', en: 'Planned' }, phase: 'exam', holder: 'office' },
    open: { label: { zh: '考试中', en: 'Open' }, phase: 'exam', holder: 'office' },
    marked: { label: { zh: '已阅卷', en: 'Marked' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    beginning: {
      label: { zh: '开考', en: 'Beginning' },
      owes: 'office',
      within: setting('begin-exam', workingDays(1)),
      under: local,
      during: ['planned'],
      since: 'from',
    },
    marking: {
      label: { zh: '阅卷', en: 'Marking' },
      owes: 'office',
      within: setting('mark-exam', workingDays(5)),
      under: local,
      during: ['open'],
      since: 'until',
    },
  },
  links: { attempts: { label: { zh: '答卷', en: 'Papers' }, to: 'attempt', back: 'exam', many: true } },
})

const by = ['director', 'admin'] as const
const keyFits = ({
  given,
  data,
}: {
  readonly given: { readonly key: Static<typeof Key> }
  readonly data: { readonly questions?: Static<typeof Questions> }
}) =>
  given.key.length !== data.questions?.length
    ? wrong(
        'key-length',
        '/key',
        `共 ${data.questions?.length ?? 0} 题，请逐题填写答案`,
        `There are ${data.questions?.length ?? 0} questions: give an answer to each`,
      )
    : given.key.some(({ answer }, i) => answer > (data.questions?.[i]?.choices.length ?? 0))
      ? wrong('no-such-choice', '/key', '有一题的答案超出选项', 'An answer names a choice that its question does not have')
      : undefined
const steps = frame.phase({
  begin: {
    label: { zh: '出题开考', en: 'Begin' },
    from: ['planned'],
    to: 'open',
    by,
    under: art(16),
    takes: Form({ questions: Questions }),
    when: ({ data, day }) =>
      day < data.from ? notNow('not-yet', `考试自 ${data.from} 开始`, `The examination begins on ${data.from}`) : undefined,
  },
  sit: {
    label: { zh: '参加考试', en: 'Sit the examination' },
    from: ['open'],
    to: 'same',
    by: sitters,
    under: art(16),
    each: { has: 'sat', until: 'until' },
    when: ({ data, actor, day }) =>
      day > data.until
        ? notNow('over', `考试已于 ${data.until} 结束`, `The examination ended on ${data.until}`)
        : data.sat.includes(actor.id)
          ? notNow('only-once', '您已领取答卷，请在“答卷”中作答', 'You have a paper already: answer it there')
          : undefined,
    sets: ({ data, actor }) => ({ sat: [...data.sat, actor.id] }),
    opens: {
      attempts: ({ data, actor, day, facts }) => ({
        member: actor.id,
        unit: actor.unit ?? facts.home,
        subject: data.subject,
        questions: data.questions ?? [],
        since: addDays(day, -1),
        until: data.until,
        pass: data.pass,
      }),
    },
  },
  move: {
    label: { zh: '改期', en: 'Move it' },
    from: ['planned'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ from: From, until: Until, reason: Reason }),
    checks: periodAhead,
  },
  extend: {
    label: { zh: '延长考试', en: 'Keep it open longer' },
    from: ['open'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ until: Until, reason: Reason }),
    checks: untilAhead,
  },
  mark: {
    label: { zh: '公布答案并阅卷', en: 'Give the answers and mark' },
    from: ['open'],
    to: 'marked',
    by,
    under: art(16),
    takes: Form({ key: Key }),
    when: ({ data, day }) =>
      day <= data.until
        ? notNow(
            'still-open',
            `考试至 ${data.until}，结束后才能公布答案`,
            `It is open until ${data.until}; the answers are given after that day`,
          )
        : undefined,
    checks: keyFits,
  },
  // A wrong answer in the key is no reason to fail anybody: every paper is marked anew.
  remark: {
    label: { zh: '更正答案，重新阅卷', en: 'Correct the answers and mark anew' },
    from: ['marked'],
    to: 'same',
    by,
    under: art(16),
    aside: true,
    takes: Form({ key: Key, reason: Reason }),
    checks: keyFits,
  },
  cancel: {
    label: { zh: '取消考试', en: 'Cancel' },
    from: ['planned', 'open'],
    to: 'cancelled',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const exam = procedure('exam', frame, {
  label: { zh: '法治考试', en: 'Examination', many: 'Examinations' },
  desk: 'learning',
  serves: 'handling',
  plural: 'exams',
  mark: 'KS',
  title: 'subject',
  words: ['subject'],
  shows: ['from', 'until'],
  spine: ['planned', 'open', 'marked'],
  dates: ['from', 'until'],
  opening: {
    label: { zh: '安排考试', en: 'Plan an examination' },
    to: 'planned',
    by,
    under: art(16),
    takes: Form(planned),
    checks: periodAhead,
    sets: () => ({ sat: [] }),
  },
  steps,
  figures: { 'exams.held': { label: { zh: '组织考试', en: 'Examinations' }, unit: items.times, on: 'from', in: ['marked'] } },
  readers: () => [everyone],
})
