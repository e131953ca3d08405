import { Type, type Static } from 'typebox'
import { art, local } from '../law/articles.ts'
import { days, workingDays } from '../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, Text, UnitId } from '../engine/field.ts'
import { clockOf } from '../engine/clocks.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { law, setting, shape } from '../engine/shape.ts'
import { Category, Content, Opinion, Reason, Subject } from './fields.ts'
import { papers } from './papers.ts'

// 信访事项: the demand on which office and unit work. The office forwards it within 15 days (article 22); the unit signs for it and tells the
// petitioner within 15 days how it will be handled (article 23); it answers within 60 days of acceptance (article 34), drafted by one person and
// signed by another; from proven delivery the petitioner has 30 days to ask for a review (article 35); then the unit concludes it.

const Outcome = Choice({ zh: '处理意见', en: 'Outcome' }, {
  supported: { zh: '支持', en: 'Supported' },
  explained: { zh: '解释说明', en: 'Explained' },
  'not-supported': { zh: '不予支持', en: 'Not supported' },
})
const DemandText = Text({ zh: '诉求', en: 'Demand' }, 500)
const Answer = Text({ zh: '查明的事实和答复', en: 'Facts found and answer' }, 10_000)
const LegalBasis = Text({ zh: '法律法规依据', en: 'Legal basis' }, 1000)
const Key = Type.String({ label: { zh: '诉求编号', en: 'Demand number' }, pattern: '^d[0-9]{1,2}$' })
const Demand = Form({ id: Key, text: DemandText, outcome: maybe(Outcome), answer: maybe(Answer), basis: maybe(LegalBasis) })
const DeliveredBy = Choice({ zh: '送达方式', en: 'Delivered' }, {
  'in-person': { zh: '当面', en: 'In person' },
  mail: { zh: '邮寄', en: 'By registered mail' },
  electronic: { zh: '电子送达', en: 'Electronically, as agreed' },
})
const Received = DayField({ zh: '收到日', en: 'Received on' })
const Place = UnitId({ zh: '问题属地', en: 'Place of the problem' })
const Unit = UnitId({ zh: '责任单位', en: 'Responsible unit' })

const frame = shape({
  data: Form({
    subject: Subject, category: Category, content: Content, place: maybe(Place), receivedOn: Received,
    demands: Many({ zh: '诉求', en: 'Demands' }, Demand),
    unit: maybe(Unit),
    acceptedOn: maybe(DayField({ zh: '受理日', en: 'Accepted on' })),
    repliedOn: maybe(DayField({ zh: '答复日', en: 'Replied on' })),
    deliveredOn: maybe(DayField({ zh: '送达日', en: 'Delivered on' })),
    opinionOn: maybe(DayField({ zh: '处理意见书送达日', en: 'Written opinion delivered on' })),
    answeredOn: maybe(DayField({ zh: '建议答复送达日', en: 'Answer to the suggestion delivered on' })),
    deliveredBy: maybe(DeliveredBy),
  }),
  states: {
    sorted: { label: { zh: '待转送', en: 'To be forwarded' }, phase: 'routing', holder: 'office' },
    offered: { label: { zh: '待签收', en: 'Offered' }, phase: 'routing', holder: 'unit' },
    signed: { label: { zh: '待受理', en: 'Signed for' }, phase: 'routing', holder: 'unit' },
    handling: { label: { zh: '办理中', en: 'Being handled' }, phase: 'handling', holder: 'unit' },
    studying: { label: { zh: '研究建议', en: 'Suggestion under study' }, phase: 'handling', holder: 'unit', unlimited: art(29, 1) },
    replied: { label: { zh: '待送达', en: 'To be delivered' }, phase: 'reply', holder: 'unit' },
    delivered: { label: { zh: '已送达', en: 'Delivered' }, phase: 'reply', idle: 'petitioner' },
    concluded: { label: { zh: '已办结', en: 'Concluded' }, phase: 'end', end: true },
    lapsed: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    forwarding: { label: { zh: '转送', en: 'Forwarding' }, owes: 'office', within: law('TL-01'), since: 'receivedOn', during: ['sorted'] },
    signing: { label: { zh: '签收', en: 'Signing for' }, owes: 'unit', within: setting('signing', workingDays(2)), under: local, during: ['offered'] },
    notice: { label: { zh: '告知受理', en: 'Notice of acceptance' }, owes: 'unit', within: law('TL-03'), during: ['signed'] },
    handling: { label: { zh: '办理答复', en: 'Handling and reply' }, owes: 'unit', within: law('TL-06'), since: 'acceptedOn', during: ['handling'] },
    delivery: { label: { zh: '送达', en: 'Delivery' }, owes: 'unit', within: setting('delivery', workingDays(5)), under: local, during: ['replied'] },
    review: { label: { zh: '请求复查', en: 'Request for review' }, may: 'petitioner', within: law('TL-08'), since: 'opinionOn', during: ['delivered'] },
    closing: { label: { zh: '办结', en: 'Conclusion' }, owes: 'unit', within: setting('closing', days(10)), under: local, afterEndOf: 'review', during: ['delivered'] },
    // No article gives who made a suggestion a remedy; the office leaves them time to respond before the unit concludes.
    response: { label: { zh: '反馈意见', en: 'Response to the answer' }, may: 'petitioner', within: setting('response', days(30)), under: local, since: 'answeredOn', during: ['delivered'] },
    settling: { label: { zh: '办结', en: 'Conclusion' }, owes: 'unit', within: setting('closing', days(10)), under: local, afterEndOf: 'response', during: ['delivered'] },
  },
  links: { submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'petitions', many: true } },
})

const routing = frame.phase({
  forward: {
    label: { zh: '转送', en: 'Forward' }, from: ['sorted'], to: 'offered', by: ['triage'], under: art(22, { paragraph: 1, item: 1 }),
    takes: Form({ unit: Unit, opinion: maybe(Opinion) }), issues: [papers.forwarding, papers.whereabouts],
  },
  'sign-for': { label: { zh: '签收', en: 'Sign for' }, from: ['offered'], to: 'signed', by: ['handler', 'unit-lead'], under: art(23, 3) },
  accept: {
    label: { zh: '受理', en: 'Accept' }, from: ['signed'], to: ['handling', 'studying'], by: ['unit-lead'], under: art(23, 3),
    takes: Form({ contact: maybe(Text({ zh: '联系人和电话', en: 'Contact' }, 100)) }), issues: [papers.acceptance],
    sets: ({ day }) => ({ acceptedOn: day }),
    goes: ({ data }) => data.category === 'suggestion' ? 'studying' : 'handling',
  },
})

const handling = frame.phase({
  inquire: {
    label: { zh: '调查核实', en: 'Inquire' }, from: ['handling', 'studying'], to: 'same', by: ['handler'], under: art(31, { item: 6 }),
    takes: Form({ heard: Text({ zh: '听取陈述情况', en: 'What the petitioner stated' }, 4000), found: Text({ zh: '核实情况', en: 'What was found' }, 10_000) }), issues: [papers.inquiry],
  },
  reply: {
    label: { zh: '处理意见', en: 'Written opinion' }, from: ['handling', 'studying'], to: 'replied', by: ['handler'], signedBy: 'unit-lead', under: art(32, 1),
    takes: Form({ answers: Many({ zh: '逐项答复', en: 'Answer to each demand' }, Form({ demand: Key, outcome: Outcome, answer: Answer, basis: LegalBasis })) }), issues: [papers.opinion],
    checks: ({ given, data }) => {
      const asked = data.demands.map(d => d.id).toSorted(), answered = given.answers.map(a => a.demand).toSorted()
      return asked.join() === answered.join() ? undefined
        : wrong('each-demand', '/answers', `须逐项答复全部 ${asked.length} 项诉求，每项一次`, `Each of the ${asked.length} demands needs exactly one answer`, art(32, 1))
    },
    sets: ({ given, data, day }) => ({ repliedOn: day, demands: data.demands.map(d => answered(d, given.answers.find(a => a.demand === d.id))) }),
  },
  deliver: {
    label: { zh: '送达', en: 'Deliver' }, from: ['replied'], to: 'delivered', by: ['handler'], under: art(35),
    takes: Form({ deliveredBy: DeliveredBy, proof: Code({ zh: '送达凭证', en: 'Proof of delivery' }, 120, { zh: '回证编号、挂号信编号等', en: 'Number of the receipt or of the registered letter' }) }),
    sets: ({ day, data }) => ({ deliveredOn: day, ...(data.category === 'appeal' ? { opinionOn: day } : { answeredOn: day }) }), issues: [papers.delivery],
  },
  conclude: {
    label: { zh: '办结', en: 'Conclude' }, from: ['delivered'], to: 'concluded', by: ['handler', 'unit-lead'], under: art(35),
    when: ({ record, day }) => {
      const window = clockOf(record, 'review') ?? clockOf(record, 'response')
      return window && day <= window.due ? notNow('too-early', `期限未满：信访人在 ${window.due} 以前还可行使权利`, `Too early: the petitioner may still act until ${window.due}`) : undefined
    },
  },
})

const answered = (demand: Static<typeof Demand>, answer: { outcome: Static<typeof Outcome>; answer: string; basis: string } | undefined): Static<typeof Demand> =>
  answer ? { id: demand.id, text: demand.text, outcome: answer.outcome, answer: answer.answer, basis: answer.basis } : demand

const upkeep = frame.phase({
  correct: {
    label: { zh: '更正', en: 'Correct' }, from: 'open', to: 'same', by: ['triage'], under: art(21, 2), aside: true,
    takes: Form({ subject: maybe(Subject), content: maybe(Content), place: maybe(Place), reason: Reason }),
  },
  lapse: {
    label: { zh: '随信访件撤回', en: 'Its submissions were withdrawn' }, from: 'any', to: ['same', 'lapsed'], by: ['linked'], under: local, aside: true,
    // A petition that others share goes on for them.
    goes: ({ record, linked }) => record.closed || linked('submissions').some(s => s.open) ? 'same' : 'lapsed',
  },
})

export const petition = procedure('petition', frame, {
  label: { zh: '信访事项', en: 'Petition' }, plural: 'petitions', title: 'subject', words: ['subject'], parties: { unit: 'unit' },
  spine: ['sorted', 'offered', 'signed', 'handling', 'replied', 'delivered', 'concluded'],
  opening: {
    label: { zh: '立项', en: 'Open' }, to: 'sorted', by: ['linked'], under: art(22, 1),
    takes: Form({ subject: Subject, category: Category, content: Content, place: maybe(Place), receivedOn: Received, demands: Many({ zh: '诉求', en: 'Demands' }, DemandText) }),
    sets: ({ given }) => ({ demands: given.demands.map((text, i) => ({ id: `d${i + 1}`, text })) }),
  },
  steps: { ...routing, ...handling, ...upkeep },
  hears: { submissions: { withdraw: 'lapse' } },
})
