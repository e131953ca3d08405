import { Type } from 'typebox'
import { art, local } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Code, DayField, Form, Many, maybe, RecordId, StaffId, Text, Whole } from '../../engine/field.ts'
import { law, setting, shape, until } from '../../engine/shape.ts'
import { Channel } from '../shared/channels.ts'
import { Enterprise } from '../shared/enterprise.ts'
import { Category, closing, Content, DeliveredBy, Flags, Subject } from '../shared/fields.ts'
import { Route } from '../shared/routes.ts'
import { sealedWith } from '../shared/sealed-with.ts'
import { Demand, HandOver, KeptAt, Place, ReceivedOn, Unit } from './fields.ts'

// 信访事项, the demand on which office and units work: what a petition holds, where it can stand, and which days run there.
// The steps stand beside, one file a phase: routing, accepting, handling, answering, remedies, joining, sealing, upkeep.

const Ids = (zh: string, en: string) => Type.Array(Type.String(), { label: { zh, en } })
const Letters = (zh: string, en: string) => Type.Array(RecordId({ zh: '信访件', en: 'Submission' }, 'submission'), { label: { zh, en } })
const On = (zh: string, en: string) => maybe(DayField({ zh, en }))

export const frame = shape({
  data: Form({
    subject: Subject,
    category: Category,
    content: Content,
    place: maybe(Place),
    enterprise: maybe(Enterprise),
    flags: maybe(Flags),
    receivedOn: ReceivedOn,
    directOn: On('单位直接收到日', 'Received by the unit itself on'),
    demands: Many({ zh: '诉求', en: 'Demands' }, Demand),
    came: maybe(Channel),
    letter: maybe(Code({ zh: '最先的信访件', en: 'Submission that it came of' }, 40)),
    unit: maybe(Unit),
    chain: maybe(Type.Array(HandOver, { label: { zh: '首接首办', en: 'First receiver and hand-overs' } })),
    handler: maybe(StaffId({ zh: '承办人', en: 'Handler' })),
    deputy: maybe(StaffId({ zh: '协办人', en: 'Deputy' })),
    recused: maybe(Ids('回避', 'Stand aside')),
    suggestedRoute: maybe(Route),
    suggestedBy: maybe(StaffId({ zh: '建议人', en: 'Suggested by' })),
    route: maybe(Route),
    routeBy: maybe(StaffId({ zh: '确定人', en: 'Decided by' })),
    statutoryBy: On('法定期限', 'Statutory deadline'),
    reportBy: On('反馈期限', 'Report due'),
    objections: maybe(Whole({ zh: '异议次数', en: 'Objections' }, 0, 99)),
    splitOn: On('拆出日', 'Split off on'),
    signedOn: On('签收日', 'Signed for on'),
    noticeFrom: On('告知期限起算日', 'Days of the unit run from'),
    quickFrom: On('简易办理决定起算日', 'Simple handling is chosen from'),
    acceptedOn: On('受理日', 'Accepted on'),
    simpleOn: On('简易办理起始日', 'Simple handling since'),
    extendedBy: maybe(Whole({ zh: '延长日数', en: 'Days added' }, 1, 30)),
    repliedOn: On('答复日', 'Replied on'),
    deliveredOn: On('送达日', 'Delivered on'),
    opinionOn: On('处理意见书送达日', 'Written opinion delivered on'),
    answeredOn: On('答复送达日', 'Answer delivered on'),
    deliveredBy: maybe(DeliveredBy),
    deliveredTo: maybe(Letters('已送达的信访件', 'Submissions whose petitioner has the answer')),
    unreached: maybe(Letters('不能送达的信访件', 'Submissions whose petitioner could not be reached')),
    keptAt: maybe(KeptAt),
    redoBy: On('重新办理期限', 'To be handled anew by'),
    quashed: maybe(Type.Array(Demand, { label: { zh: '被撤销的意见', en: 'The opinion that was annulled' } })),
    terminatedOn: On('复核终结日', 'Remedies exhausted on'),
    ...closing,
    resolvedOn: On('化解日', 'Resolved on'),
    resolution: maybe(Text({ zh: '化解凭据', en: 'What shows that it is resolved' }, 2000)),
    returns: maybe(Whole({ zh: '回流次数', en: 'Times it came back' }, 0, 999)),
    bodies: maybe(Ids('复查复核机关', 'Reviewing bodies')),
    assisting: maybe(Ids('协办单位', 'Assisting units')),
    written: maybe(Ids('有书面协议的调解', 'Mediations with a written agreement')),
    before: maybe(Type.String()),
    absorbed: maybe(
      Type.Array(Form({ petition: Code({ zh: '并入的事项', en: 'Joined petition' }), submissions: Type.Array(Type.String()) })),
    ),
    ...sealedWith,
  }),
  states: {
    sorted: { label: { zh: '待转送', en: 'To be forwarded' }, phase: 'routing', holder: 'office' },
    offered: { label: { zh: '待签收', en: 'Offered' }, phase: 'routing', holder: 'unit' },
    signed: { label: { zh: '待受理', en: 'Signed for' }, phase: 'routing', holder: 'unit' },
    objected: { label: { zh: '异议待核', en: 'Objected to' }, phase: 'routing', holder: 'office' },
    disputed: { label: { zh: '管辖协调中', en: 'Jurisdiction in dispute' }, phase: 'routing', waits: 'jurisdiction' },
    handling: { label: { zh: '办理中', en: 'Being handled' }, phase: 'handling', holder: 'unit' },
    simple: { label: { zh: '简易办理中', en: 'Handled simply' }, phase: 'handling', holder: 'unit' },
    studying: { label: { zh: '研究建议', en: 'Suggestion under study' }, phase: 'handling', holder: 'unit', unlimited: art(29, 1) },
    performing: { label: { zh: '依法履职中', en: 'Statutory duty being performed' }, phase: 'handling', holder: 'unit' },
    redoing: { label: { zh: '重新办理中', en: 'Being handled anew' }, phase: 'handling', holder: 'unit' },
    replied: { label: { zh: '待送达', en: 'To be delivered' }, phase: 'reply', holder: 'unit' },
    kept: { label: { zh: '待领取', en: 'Kept for collection' }, phase: 'reply', idle: 'petitioner' },
    delivered: { label: { zh: '已送达', en: 'Delivered' }, phase: 'reply', idle: 'petitioner' },
    reviewing: { label: { zh: '复查复核中', en: 'Under review' }, phase: 'remedy', waits: 'reviews' },
    remedied: { label: { zh: '复查复核已结束', en: 'Review ended' }, phase: 'remedy', holder: 'unit' },
    concluded: { label: { zh: '已办结', en: 'Concluded' }, phase: 'end', end: true },
    settled: { label: { zh: '调解和解办结', en: 'Concluded by settlement' }, phase: 'end', end: true },
    terminated: { label: { zh: '已终结', en: 'Remedies exhausted' }, phase: 'end', end: true },
    led: { label: { zh: '已导入法定程序', en: 'Led into a statutory procedure' }, phase: 'exit', end: true },
    separated: { label: { zh: '已诉访分离', en: 'Left to the judicial bodies' }, phase: 'exit', end: true },
    merged: { label: { zh: '已并入', en: 'Joined to another' }, phase: 'exit', end: true },
    lapsed: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
    taken: { label: { zh: '已收回密封（检举控告）', en: 'Taken back and sealed: an accusation' }, phase: 'exit', end: true },
  },
  limits: {
    forwarding: { label: { zh: '转送', en: 'Forwarding' }, owes: 'office', within: law('TL-01'), since: 'receivedOn', during: ['sorted'] },
    // What is split off after it was forwarded is known to the office already: it is sent on at once, so that no day is won by splitting.
    routePart: {
      label: { zh: '转送拆出的事项', en: 'Forwarding of a part' },
      owes: 'office',
      within: setting('route-part', workingDays(3)),
      under: local,
      since: 'splitOn',
      during: ['sorted'],
    },
    signing: {
      label: { zh: '签收', en: 'Signing for' },
      owes: 'unit',
      within: setting('signing', workingDays(2)),
      under: local,
      during: ['offered'],
    },
    // The unit's days run from the day it signed, and no later than from the day by which it had to; while its objection is considered,
    // they go on (article 23).
    notice: {
      label: { zh: '书面告知', en: 'Written notice' },
      owes: 'unit',
      within: law('TL-03'),
      since: 'noticeFrom',
      during: ['signed'],
      keeps: true,
    },
    directNotice: {
      label: { zh: '直接收到的告知', en: 'Notice on a direct petition' },
      owes: 'unit',
      within: law('TL-02'),
      since: 'directOn',
      during: ['signed'],
      keeps: true,
    },
    objection: {
      label: { zh: '提出异议', en: 'Objection' },
      may: 'unit',
      within: law('TL-04'),
      since: 'noticeFrom',
      during: ['signed'],
      keeps: true,
    },
    quick: {
      label: { zh: '决定简易办理', en: 'Choice of simple handling' },
      may: 'unit',
      within: law('simple-accept'),
      since: 'quickFrom',
      during: ['signed'],
      keeps: true,
    },
    answerObjection: {
      label: { zh: '答复异议', en: 'Answer to the objection' },
      owes: 'office',
      within: setting('answer-objection', workingDays(3)),
      under: local,
      during: ['objected'],
    },
    // Handed over or split off after its acceptance, it is still to be answered by the same day.
    handling: {
      label: { zh: '办理答复', en: 'Handling and reply' },
      owes: 'unit',
      within: law('TL-06'),
      since: 'acceptedOn',
      plus: { field: 'extendedBy', under: art(34) },
      during: ['offered', 'signed', 'handling', 'simple'],
    },
    simpleAnswer: {
      label: { zh: '简易办理答复', en: 'Simple answer' },
      owes: 'unit',
      within: law('simple-answer'),
      since: 'simpleOn',
      during: ['simple'],
    },
    performing: {
      label: { zh: '依法履职', en: 'Statutory duty' },
      owes: 'unit',
      within: until('statutoryBy'),
      under: art(31, { item: 5 }),
      during: ['offered', 'signed', 'performing'],
    },
    redoing: {
      label: { zh: '重新办理', en: 'Handling anew' },
      owes: 'unit',
      within: until('redoBy'),
      under: local,
      during: ['offered', 'signed', 'redoing'],
    },
    delivery: {
      label: { zh: '送达', en: 'Delivery' },
      owes: 'unit',
      within: setting('delivery', workingDays(5)),
      under: local,
      during: ['replied'],
    },
    // An answer that reached nobody lies at the counter; no remedy is lost meanwhile, since its period runs from the delivery alone.
    collection: {
      label: { zh: '领取答复', en: 'Collecting the answer' },
      may: 'petitioner',
      within: setting('collection', days(60)),
      under: local,
      during: ['kept'],
    },
    uncollected: {
      label: { zh: '办结', en: 'Conclusion' },
      owes: 'unit',
      within: setting('closing', days(10)),
      under: local,
      afterEndOf: 'collection',
      during: ['kept'],
    },
    review: {
      label: { zh: '请求复查', en: 'Request for review' },
      may: 'petitioner',
      within: law('TL-08'),
      since: 'opinionOn',
      during: ['delivered'],
    },
    closing: {
      label: { zh: '办结', en: 'Conclusion' },
      owes: 'unit',
      within: setting('closing', days(10)),
      under: local,
      afterEndOf: 'review',
      during: ['delivered'],
    },
    // No article gives who made a suggestion, or asked a body to act, a remedy here; the office leaves them time to respond before the unit
    // concludes.
    response: {
      label: { zh: '反馈意见', en: 'Response to the answer' },
      may: 'petitioner',
      within: setting('response', days(30)),
      under: local,
      since: 'answeredOn',
      during: ['delivered'],
    },
    settling: {
      label: { zh: '办结', en: 'Conclusion' },
      owes: 'unit',
      within: setting('closing', days(10)),
      under: local,
      afterEndOf: 'response',
      during: ['delivered'],
    },
    wrapping: {
      label: { zh: '复查复核后办结', en: 'Conclusion after review' },
      owes: 'unit',
      within: setting('closing', days(10)),
      under: local,
      during: ['remedied'],
    },
  },
  links: {
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'petitions', many: true },
    assignments: { label: { zh: '交办', en: 'Assignments' }, to: 'assignment', back: 'petition', many: true },
    assists: { label: { zh: '协办', en: 'Opinions of assisting units' }, to: 'assist', back: 'petition', many: true },
    jurisdiction: { label: { zh: '管辖协调', en: 'Jurisdiction' }, to: 'jurisdiction', back: 'petition', many: true },
    hearings: { label: { zh: '听证', en: 'Hearings' }, to: 'hearing', back: 'petition', many: true },
    mediations: { label: { zh: '调解', en: 'Mediations' }, to: 'mediation', back: 'petition', many: true },
    executions: { label: { zh: '执行', en: 'Executions' }, to: 'execution', back: 'petition', many: true },
    reviews: { label: { zh: '复查', en: 'Reviews' }, to: 'review', back: 'petition', many: true },
    're-reviews': { label: { zh: '复核', en: 'Re-reviews' }, to: 're-review', back: 'petition', many: true },
    parts: { label: { zh: '拆分出的事项', en: 'Split off' }, to: 'petition', back: 'whole', many: true },
    whole: { label: { zh: '拆分自', en: 'Split from' }, to: 'petition', back: 'parts' },
    into: { label: { zh: '并入', en: 'Joined to' }, to: 'petition', back: 'absorbed' },
    absorbed: { label: { zh: '并入的事项', en: 'Joined petitions' }, to: 'petition', back: 'into', many: true },
  },
})

/** States in which nothing has been answered yet: there a petition may be split, joined, and both undone. */
export const unanswered = ['sorted', 'offered', 'signed', 'handling'] as const
/** States in which the unit works on it. */
export const withUnit = [
  'offered',
  'signed',
  'handling',
  'simple',
  'studying',
  'performing',
  'redoing',
  'replied',
  'kept',
  'delivered',
  'remedied',
] as const
