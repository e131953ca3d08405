import { art, local } from '../../law/articles.ts'
import { clockOf } from '../../engine/clocks.ts'
import { Form, Many, maybe, RecordId, Text, Yes } from '../../engine/field.ts'
import type { Rec } from '../../engine/record.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { closing, delivery, Reason, unclosed } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Answer, isSupported, KeptAt, Key, LegalBasis, Outcome, type Demand } from './fields.ts'
import { frame } from './frame.ts'
import { answeredUnder, isAppeal, isSuggestion, notReached, waiting } from './whose-answer.ts'

// The written opinion, drafted by one person and signed by another (article 32), proven delivery, which starts the petitioner's period
// (article 35), and the conclusion, which says what article 27 asks. That a dispute is over is a fact of its own.

/** Whether the unit heard the petitioner and looked into the facts, since the last opinion was annulled. */
const isInquired = ({ done }: Rec): boolean =>
  done.findLastIndex(d => d.step === 'inquire') > done.findLastIndex(d => d.step === 'remedy' && d.moved)

type Reply = Pick<Demand, 'outcome' | 'answer' | 'basis'>
const answered = (demand: Demand, reply: Reply | undefined): Demand =>
  reply
    ? {
        id: demand.id,
        text: demand.text,
        ...(reply.outcome && { outcome: reply.outcome }),
        ...(reply.answer && { answer: reply.answer }),
        ...(reply.basis && { basis: reply.basis }),
      }
    : demand

const To = RecordId({ zh: '送达给哪一件信访件的信访人', en: 'To the petitioner of' }, 'submission')
const notWaiting = wrong(
  'not-waiting',
  '/submission',
  '请选择本事项中还没有收到答复的信访件',
  'Choose a submission of this petition whose petitioner has no answer yet',
)
/** To whom it is delivered first: who came first, unless another is named. */
function reachedFirst(submission: string | undefined, at: Parameters<typeof waiting>[0]) {
  const to = submission ?? waiting(at)[0]
  return { deliveredTo: to === undefined ? [] : [to], unreached: at.data.unreached?.filter(id => id !== to) }
}
/** What the answer grants is carried out; each a record of its own. */
const promised = ({
  unit,
  category,
  demands,
}: {
  readonly unit?: string
  readonly category: string
  readonly demands: readonly Demand[]
}) =>
  unit && category === 'appeal'
    ? demands.filter(d => d.outcome === 'supported').map(d => ({ unit, demand: d.id, what: d.text }))
    : undefined

export const answering = frame.phase({
  reply: {
    label: { zh: '处理意见', en: 'Written opinion' },
    from: ['handling', 'studying', 'redoing'],
    to: 'replied',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(32, 1),
    rather: answeredUnder,
    takes: Form({
      answers: Many(
        { zh: '逐项答复', en: 'Answer to each demand' },
        Form({ demand: Key, outcome: Outcome, answer: Answer, basis: LegalBasis }),
      ),
      newFacts: maybe(
        Text({ zh: '重新查明的事实和理由', en: 'Facts and reasons found anew' }, 4000, {
          zh: '原意见被撤销后，某项诉求的处理意见与原来相同的，须写明',
          en: 'Where the result on a demand is the same as in an opinion that was annulled',
        }),
      ),
    }),
    issues: [
      { ...papers.opinion, only: isAppeal },
      { ...papers.answer, only: isSuggestion },
    ],
    when: ({ record, linked }) =>
      linked('hearings').some(h => h.open)
        ? notNow(
            'hearing-open',
            '听证尚未结束，请在作出听证意见后答复',
            'A hearing is open: answer when it has given its opinion',
            art(31, { item: 6 }),
          )
        : record.state === 'studying' || isInquired(record)
          ? undefined
          : notNow(
              'not-inquired',
              '还没有调查核实，请先“调查核实”，写明听取陈述和核实的情况；原意见被撤销的，须重新调查',
              'Nothing was inquired into yet: inquire first, and say what was heard and found; after an annulment, anew',
              art(31, { item: 6 }),
            ),
    checks: ({ given, data }) => {
      const asked = data.demands.map(d => d.id).toSorted()
      const replied = given.answers.map(a => a.demand).toSorted()
      if (asked.join() !== replied.join())
        return wrong(
          'each-demand',
          '/answers',
          `须逐项答复全部 ${asked.length} 项诉求，每项一次`,
          `Each of the ${asked.length} demands needs exactly one answer`,
          answeredUnder({ data }) ?? art(32, 1),
        )
      const same = data.quashed?.some(q => given.answers.some(a => a.demand === q.id && a.outcome === q.outcome))
      return same && !given.newFacts
        ? wrong(
            'same-as-annulled',
            '/newFacts',
            '原意见已被撤销，不得以同一事实和理由作出同样的意见；有新查明的事实和理由的，请写明',
            'That opinion was annulled: the same result on the same facts and reasons cannot be given again; where there are new ones, say which',
            local,
          )
        : undefined
    },
    sets: ({ given, data, day }) => ({
      repliedOn: day,
      demands: data.demands.map(d =>
        answered(
          d,
          given.answers.find(a => a.demand === d.id),
        ),
      ),
    }),
  },
  perform: {
    label: { zh: '履职结果', en: 'Result of the statutory duty' },
    from: ['performing'],
    to: 'replied',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(31, { item: 5 }),
    takes: Form({ outcome: Outcome, answer: Answer, basis: LegalBasis }),
    issues: [papers.answer],
    sets: ({ given, data, day }) => ({ repliedOn: day, demands: data.demands.map(d => answered(d, given)) }),
  },
  deliver: {
    label: { zh: '送达', en: 'Deliver' },
    from: ['replied', 'kept'],
    to: 'delivered',
    by: ['handler'],
    under: art(35),
    rather: answeredUnder,
    issues: [papers.delivery],
    takes: Form({ ...delivery, submission: maybe(To) }),
    checks: ({ given, data, linked }) =>
      !given.submission || waiting({ data, linked }).includes(given.submission) ? undefined : notWaiting,
    // Only the written opinion of the petition procedure opens the remedy of article 35.
    sets: ({ given, day, data, linked }) => ({
      deliveredOn: day,
      ...reachedFirst(given.submission, { data, linked }),
      ...(data.category === 'appeal' && data.route !== 'duty' ? { opinionOn: day } : { answeredOn: day }),
    }),
    opens: { executions: ({ data, record }) => (record.state === 'kept' ? undefined : promised(data)) },
  },
  // Each petitioner of a shared matter is given the answer, with proof; the period runs from the last of them.
  'deliver-also': {
    label: { zh: '送达其他信访人', en: 'Deliver to another petitioner' },
    from: ['delivered', 'reviewing', 'remedied'],
    to: 'same',
    by: ['handler'],
    under: art(35),
    rather: answeredUnder,
    aside: true,
    issues: [papers.delivery],
    takes: Form({
      submission: To,
      deliveredBy: maybe(delivery.deliveredBy),
      proof: maybe(delivery.proof),
      unreachable: maybe(
        Text({ zh: '不能送达的原因', en: 'Why it cannot be delivered' }, 500, {
          zh: '只在姓名、住址不清，无从送达时填写；填了原因，就不填送达方式和凭证',
          en: 'Only where name or address is unknown; then neither manner nor proof',
        }),
      ),
    }),
    when: ({ data, linked }) =>
      notReached({ data, linked }).length + (data.unreached?.length ?? 0)
        ? undefined
        : notNow('nobody-else', '各信访件的信访人都已收到答复', 'Every petitioner has the answer'),
    checks: ({ given, data, linked }) => {
      if (!notReached({ data, linked }).includes(given.submission) && !data.unreached?.includes(given.submission)) return notWaiting
      return (given.unreachable ? !given.deliveredBy && !given.proof : given.deliveredBy && given.proof)
        ? undefined
        : wrong(
            'proof-missing',
            given.deliveredBy ? '/proof' : '/deliveredBy',
            '请填写送达方式和送达凭证；无从送达的，只写明原因',
            'Say how it was delivered, with the proof; or only why it cannot be',
          )
    },
    sets: ({ given, data, day, linked }) =>
      given.unreachable
        ? { deliveredBy: data.deliveredBy, unreached: [...new Set([...(data.unreached ?? []), given.submission])] }
        : {
            deliveredBy: data.deliveredBy,
            deliveredTo: [...(data.deliveredTo ?? waiting({ data, linked }).slice(0, 1)), given.submission],
            unreached: data.unreached?.filter(id => id !== given.submission),
            ...(data.opinionOn && { opinionOn: data.opinionOn > day ? data.opinionOn : day }),
            ...(data.answeredOn && { answeredOn: data.answeredOn > day ? data.answeredOn : day }),
          },
  },
  attempt: {
    label: { zh: '记录送达未成', en: 'Record that it could not be delivered' },
    from: ['replied', 'kept'],
    to: 'same',
    by: ['handler'],
    under: art(35),
    rather: answeredUnder,
    aside: true,
    takes: Form({ attempts: Text({ zh: '送达经过', en: 'What was tried' }, 1000) }),
  },
  // Nobody could be given it: it is kept at the counter, and whoever comes for it has all their days.
  undeliverable: {
    label: { zh: '无法送达，留存待领', en: 'Cannot be delivered: kept' },
    from: ['replied'],
    to: 'kept',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: local,
    takes: Form({ keptAt: KeptAt, reason: Reason }),
    when: ({ record }) =>
      record.done.findLastIndex(d => d.step === 'attempt') > record.done.findLastIndex(d => d.step === 'reply' || d.step === 'perform')
        ? undefined
        : notNow(
            'not-tried',
            '请先送达；送达不成的，先“记录送达未成”，写明送达经过',
            'Deliver it first; where that failed, record first what was tried',
            art(35),
          ),
    sets: ({ data, linked }) => ({ deliveredTo: [], unreached: [...waiting({ data, linked })] }),
    // What was granted is carried out all the same.
    opens: { executions: ({ data }) => promised(data) },
  },
  conclude: {
    label: { zh: '办结', en: 'Conclude' },
    from: ['kept', 'delivered', 'remedied'],
    to: ['concluded', 'terminated'],
    by: ['handler', 'unit-lead'],
    under: art(35),
    rather: answeredUnder,
    takes: Form({
      ...closing,
      resolved: maybe(Yes({ zh: '矛盾已经化解（另记一项事实）', en: 'The dispute is over, too' })),
      resolution: maybe(Text({ zh: '化解凭据', en: 'What shows it' }, 2000)),
    }),
    when: ({ record, data, day, linked }) => {
      const left = notReached({ data, linked }).length
      if (left)
        return notNow(
          'not-delivered-to-all',
          `还有 ${left} 件信访件的信访人没有收到答复，请先“送达其他信访人”`,
          `The petitioners of ${left} submissions have no answer yet: deliver it to them first`,
          art(32, 1),
        )
      const window = clockOf(record, 'review') ?? clockOf(record, 'response') ?? clockOf(record, 'collection')
      return window && day <= window.due
        ? notNow(
            'too-early',
            `期限未满：信访人在 ${window.due} 以前还可行使权利`,
            `Too early: the petitioner may still act until ${window.due}`,
          )
        : undefined
    },
    checks: ({ given, data }) =>
      unclosed(given, isSupported(data.demands))
      ?? (given.resolved && !given.resolution
        ? wrong('resolution-missing', '/resolution', '请写明化解的凭据', 'Say what shows that the dispute is over')
        : undefined),
    sets: ({ given, day }) => (given.resolved ? { resolvedOn: day } : {}),
    goes: ({ data }) => (data.terminatedOn ? 'terminated' : 'concluded'),
  },
  resolve: {
    label: { zh: '记录化解', en: 'Record that it is resolved' },
    from: 'any',
    to: 'same',
    by: ['handler', 'unit-lead', 'supervisor'],
    under: art(28, 1),
    aside: true,
    once: true,
    takes: Form({ resolution: Text({ zh: '化解凭据', en: 'What shows it' }, 2000) }),
    when: ({ data }) => (data.resolvedOn ? notNow('only-once', '已经记录化解', 'It is recorded as resolved already') : undefined),
    sets: ({ day }) => ({ resolvedOn: day }),
  },
})
