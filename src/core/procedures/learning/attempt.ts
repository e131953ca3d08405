import { art, local } from '../../law/articles.ts'
import { DayField, Form, maybe, StaffId, UnitId, Whole, Yes } from '../../engine/field.ts'
import { onlyFor, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { Subject } from '../shared/fields.ts'
import { items } from '../shared/units.ts'
import { Chosen, Key, Questions, sitters } from './exam-paper.ts'

// 答卷 (G7): one member's paper of an examination: answered by that member alone, by its last day; marked when the right answers are given.

const given = {
  member: StaffId({ zh: '应考人', en: 'Member of staff' }),
  unit: UnitId({ zh: '所在单位', en: 'Unit' }),
  subject: Subject,
  questions: Questions,
  since: DayField({ zh: '领卷前一日', en: 'Day before it was taken' }),
  until: DayField({ zh: '交卷期限', en: 'To be handed in by' }),
  pass: Whole({ zh: '及格分（百分制）', en: 'Pass mark of 100' }, 1, 100),
}
const frame = shape({
  data: Form({
    ...given,
    chosen: maybe(Chosen),
    handedOn: maybe(DayField({ zh: '交卷日', en: 'Handed in on' })),
    score: maybe(Whole({ zh: '得分', en: 'Score' }, 0, 100)),
    passed: maybe(Yes({ zh: '及格', en: 'Passed' })),
  }),
  states: {
    writing: { label: { zh: '作答中', en: 'Being written' }, phase: 'paper', holder: 'unit' },
    handed: { label: { zh: '待阅卷', en: 'Handed in' }, phase: 'paper', waits: 'exam' },
    marked: { label: { zh: '已评分', en: 'Marked' }, phase: 'end', end: true },
    absent: { label: { zh: '未交卷', en: 'Not handed in' }, phase: 'exit', end: true },
  },
  limits: {
    writing: {
      label: { zh: '交卷', en: 'Handing in' },
      owes: 'unit',
      within: until('until'),
      under: local,
      during: ['writing'],
      since: 'since',
    },
  },
  links: { exam: { label: { zh: '考试', en: 'Examination' }, to: 'exam', back: 'attempts' } },
})

const steps = frame.phase({
  'hand-in': {
    label: { zh: '交卷', en: 'Hand in' },
    from: ['writing'],
    to: 'handed',
    under: art(16),
    by: sitters,
    takes: Form({ chosen: Chosen }),
    when: ({ data, actor, day }) =>
      actor.id !== data.member
        ? { code: 'not-your-paper', kind: 'forbidden', zh: '请答自己的卷', en: 'This is somebody else’s paper' }
        : day > data.until
          ? notNow('over', `考试已于 ${data.until} 结束`, `The examination ended on ${data.until}`)
          : undefined,
    checks: ({ given: { chosen }, data }) =>
      chosen.length !== data.questions.length
        ? wrong(
            'each-question',
            '/chosen',
            `共 ${data.questions.length} 题，请逐题作答`,
            `There are ${data.questions.length} questions: answer each`,
          )
        : chosen.some(({ answer }, i) => answer > (data.questions[i]?.choices.length ?? 0))
          ? wrong('no-such-choice', '/chosen', '有一题的作答超出选项', 'An answer names a choice that its question does not have')
          : undefined,
    sets: ({ day }) => ({ handedOn: day }),
  },
  mark: {
    label: { zh: '随考试评分', en: 'Marked with the examination' },
    from: 'any',
    to: ['same', 'marked', 'absent'],
    by: ['linked'],
    under: art(16),
    aside: true,
    takes: Form({ key: Key }),
    goes: ({ record }) => (record.state === 'handed' ? 'marked' : record.state === 'writing' ? 'absent' : 'same'),
    sets: ({ given: { key }, data, record }) => {
      if (record.state !== 'handed' && record.state !== 'marked') return {}
      const right = key.filter(({ answer }, i) => data.chosen?.[i]?.answer === answer).length
      const score = Math.round((100 * right) / key.length)
      return { score, passed: score >= data.pass }
    },
  },
  fall: {
    label: { zh: '随考试取消', en: 'Falls with the examination' },
    from: 'any',
    to: ['same', 'absent'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'absent'),
  },
  prolong: {
    label: { zh: '随考试延长', en: 'Prolonged with the examination' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ until: given.until }),
  },
})

export const attempt = procedure('attempt', frame, {
  label: { zh: '答卷', en: 'Examination paper', many: 'Examination papers' },
  desk: 'learning',
  serves: 'handling',
  plural: 'attempts',
  mark: 'DJ',
  title: 'subject',
  words: ['subject'],
  shows: ['until', 'handedOn'],
  parties: { unit: 'unit' },
  hands: ['member'],
  spine: ['writing', 'handed', 'marked'],
  dates: ['until'],
  opening: { label: { zh: '领取答卷', en: 'Take a paper' }, to: 'writing', by: ['linked'], under: art(16), takes: Form(given) },
  steps,
  hears: {
    exam: {
      mark: { step: 'mark', given: ({ given: theirs }) => ({ key: theirs['key'] ?? [] }) },
      remark: { step: 'mark', given: ({ given: theirs }) => ({ key: theirs['key'] ?? [] }) },
      cancel: 'fall',
      extend: { step: 'prolong', given: ({ data }) => ({ until: data['until'] ?? '' }) },
    },
  },
  figures: {
    'exams.staff': {
      label: { zh: '参加考试人员', en: 'Staff examined' },
      unit: items.persons,
      different: 'member',
      on: 'handedOn',
      in: ['marked'],
    },
    'exams.passed': {
      label: { zh: '考试及格率', en: 'Share that passed' },
      unit: items.percent,
      on: 'handedOn',
      in: ['marked'],
      share: { where: { passed: [true] } },
      by: ['subject'],
    },
  },
  // What somebody answered, and how well, is theirs and the office's that marks it: nobody else copies from it, or judges by it.
  readers: ({ member }) => (member === undefined ? [] : [onlyFor(member)]),
})
