import { clockOf } from '../../engine/clocks.ts'
import { art, local } from '../../law/articles.ts'
import type { Day } from '../../law/days.ts'
import { Choice, DayField, Form, Many, maybe, Text, UnitId } from '../../engine/field.ts'
import { wrong } from '../../engine/refusal.ts'
import { Opinion, Reason } from '../shared/fields.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { papers } from '../shared/papers.ts'
import { Route } from '../shared/routes.ts'
import { Unit, type HandOver } from './fields.ts'
import { frame, withUnit } from './frame.ts'

// 转送、交办、自办、诉访分离 (article 22), signing for it and objecting (article 23), and disputes over who is competent (article 24).

const passed = (
  chain: readonly HandOver[] | undefined,
  unit: string,
  since: Day,
  how: HandOver['how'],
  signed = false,
): { unit: string; chain: HandOver[] } => ({ unit, chain: [...(chain ?? []), { unit, since, how, ...(signed && { signedOn: since }) }] })
const Sent = { unit: Unit, opinion: maybe(Opinion), suggestedRoute: maybe(Route) }
/** Off the desks of the unit that had it. */
export const offHands = {
  signedOn: undefined,
  noticeFrom: undefined,
  quickFrom: undefined,
  directOn: undefined,
  handler: undefined,
  deputy: undefined,
}
const answered = ['replied', 'kept', 'delivered', 'remedied'] as const
const suggested = (route: Route | undefined, by: string) => (route ? { suggestedBy: by } : {})

export const routing = frame.phase({
  forward: {
    label: { zh: '转送', en: 'Forward' },
    from: ['sorted'],
    to: 'offered',
    by: ['triage'],
    // Item 1 for a body of the district, item 2 for a street or community below it.
    under: art(22, 1),
    takes: Form(Sent),
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
    issues: [papers.forwarding, papers.whereabouts],
    sets: ({ given, data, day, actor }) => ({
      ...passed(data.chain, given.unit, day, 'forward'),
      ...suggested(given.suggestedRoute, actor.id),
    }),
  },
  assign: {
    label: { zh: '交办', en: 'Assign' },
    from: ['sorted'],
    to: 'offered',
    by: ['triage'],
    signedBy: 'director',
    under: art(22, { paragraph: 1, item: 3 }),
    takes: Form({
      ...Sent,
      reportBy: DayField(
        { zh: '反馈期限', en: 'Report due' },
        { zh: '责任单位应在这一天以前提交办结报告', en: 'The unit hands in its report by this day' },
      ),
    }),
    checks: ({ given, day, facts }) =>
      given.reportBy > day
        ? nobodyThere(given.unit, '/unit', facts)
        : wrong('in-the-past', '/reportBy', '反馈期限须在今日之后', 'The day of the report must lie ahead'),
    sets: ({ given, data, day, actor }) => ({
      ...passed(data.chain, given.unit, day, 'assign'),
      ...suggested(given.suggestedRoute, actor.id),
    }),
    opens: {
      assignments: ({ given, data }) => ({
        subject: data.subject,
        unit: given.unit,
        reportBy: given.reportBy,
        ...(given.opinion && { demand: given.opinion }),
      }),
    },
    issues: [papers.assignment, papers.whereabouts],
  },
  'self-handle': {
    label: { zh: '自办', en: 'Handle it here' },
    from: ['sorted'],
    to: 'signed',
    by: ['director'],
    under: art(22, 1),
    issues: [papers.whereabouts],
    sets: ({ data, day, facts }) => ({
      ...passed(data.chain, facts.home, day, 'self', true),
      signedOn: day,
      noticeFrom: day,
      quickFrom: day,
    }),
  },
  separate: {
    label: { zh: '诉访分离', en: 'Leave to the judicial bodies' },
    from: ['sorted'],
    to: 'separated',
    by: ['triage'],
    under: art(22, 2),
    takes: Form({
      way: Choice(
        { zh: '方式', en: 'How' },
        {
          forward: { zh: '转送政法部门（来信）', en: 'Forwarded to the judicial body (a letter)' },
          guide: { zh: '释法明理，引导到政法部门提出（来访等）', en: 'The law is explained and the way shown (a visit, and others)' },
        },
      ),
      body: maybe(UnitId({ zh: '政法部门', en: 'Judicial body' })),
      where: Text({ zh: '去向和理由', en: 'Where to, and why' }, 1000, {
        zh: '应向哪个机关、依什么程序、在什么期限内提出',
        en: 'Which body, which procedure, within what time',
      }),
    }),
    checks: ({ given, data }) =>
      data.came === 'letter' && given.way === 'guide'
        ? wrong(
            'letter-forwarded',
            '/way',
            '这是来信，应当转送同级政法部门',
            'It came by letter, which is forwarded to the judicial body',
            art(22, 2),
          )
        : data.came === 'visit' && given.way === 'forward'
          ? wrong(
              'visitor-guided',
              '/way',
              '这是来访，应当释法明理，引导到政法部门提出',
              'It came by a visit: the visitor has the law explained and is shown the way',
              art(22, 2),
            )
          : given.way === 'guide' || given.body
            ? undefined
            : wrong('body-missing', '/body', '转送信件，请选择政法部门', 'To forward the letter, choose the judicial body'),
    sets: ({ given, data, day, actor }) => ({
      route: 'litigation',
      routeBy: actor.id,
      ...(given.body && passed(data.chain, given.body, day, 'forward')),
    }),
    issues: [papers.route, { ...papers.forwarding, only: ({ given }) => given['way'] === 'forward' }],
  },
  'sign-for': {
    label: { zh: '签收', en: 'Sign for' },
    from: ['offered'],
    to: 'signed',
    by: ['handler', 'unit-lead'],
    under: art(23, 3),
    // Its days are no longer for signing late.
    sets: ({ data, day, record }) => {
      const [from] = [day, clockOf(record, 'signing')?.due ?? day].toSorted()
      return {
        signedOn: day,
        noticeFrom: from,
        quickFrom: from,
        ...(data.chain && { chain: data.chain.map((link, i, all) => (i === all.length - 1 ? { ...link, signedOn: day } : link)) }),
      }
    },
  },
  recall: {
    label: { zh: '收回', en: 'Recall' },
    from: ['offered'],
    to: 'sorted',
    by: ['triage'],
    under: art(22, 1),
    aside: true,
    takes: Form({ reason: Reason }),
    // What the office sent amiss costs nobody a day: its own go on from when it received the matter.
    sets: () => ({ ...offHands, unit: undefined, reportBy: undefined }),
  },
  // The unit was split, merged or abolished, or has nobody left who may handle it. Whatever the other has received and owes by a day stays
  // so.
  'hand-over': {
    label: { zh: '移交', en: 'Hand over' },
    from: withUnit,
    to: ['same', 'offered'],
    by: ['triage'],
    signedBy: 'director',
    under: art(24, 2),
    aside: true,
    takes: Form({ unit: Unit, reason: Reason }),
    issues: [papers.forwarding, papers.whereabouts],
    checks: ({ given, data, facts }) =>
      given.unit === data.unit
        ? wrong('same-unit', '/unit', '请选择原单位以外的单位', 'Choose a unit other than the one that has it')
        : nobodyThere(given.unit, '/unit', facts),
    // What has been answered is for the next unit to deliver and to conclude; there is nothing left to accept.
    goes: ({ record }) => (answered.some(s => s === record.state) ? 'same' : 'offered'),
    sets: ({ given, data, record, day }) => ({
      ...passed(
        data.chain,
        given.unit,
        day,
        'handed',
        answered.some(s => s === record.state),
      ),
      ...offHands,
      reportBy: undefined,
      simpleOn: undefined,
      // No sixty days run for a suggestion, or for what is handled anew by a day of its own.
      ...((record.state === 'studying' || record.state === 'redoing') && { acceptedOn: undefined }),
    }),
  },
  object: {
    label: { zh: '提出异议', en: 'Object' },
    from: ['signed'],
    to: 'objected',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(23, { paragraph: 3, half: 2 }),
    within: 'objection',
    takes: Form({ reason: Reason, competent: maybe(UnitId({ zh: '建议的有权处理单位', en: 'Competent body, as suggested' })) }),
    issues: [papers.objection],
    sets: ({ data }) => ({ objections: (data.objections ?? 0) + 1 }),
  },
  uphold: {
    label: { zh: '同意退回', en: 'Uphold the objection' },
    from: ['objected'],
    to: 'sorted',
    by: ['triage', 'director'],
    under: art(23, { paragraph: 3, half: 2 }),
    takes: Form({ opinion: Opinion }),
    // What remains of the office's fifteen days goes on; the unit and those it named are off the matter.
    sets: () => ({ ...offHands, unit: undefined, splitOn: undefined, reportBy: undefined }),
  },
  overrule: {
    label: { zh: '不同意退回', en: 'Overrule the objection' },
    from: ['objected'],
    to: 'signed',
    by: ['triage', 'director'],
    under: art(23, { paragraph: 3, half: 2 }),
    takes: Form({ opinion: Opinion }),
  },
  dispute: {
    label: { zh: '提请协调管辖', en: 'Raise a dispute over jurisdiction' },
    from: ['sorted', 'objected', 'signed'],
    to: 'disputed',
    by: ['triage', 'director'],
    under: art(24, 1),
    takes: Form({ units: Many({ zh: '涉及的单位', en: 'Bodies concerned' }, UnitId({ zh: '单位', en: 'Body' }), 2, 10), reason: Reason }),
    opens: { jurisdiction: ({ given }) => given },
  },
  assigned: {
    label: { zh: '管辖已定', en: 'Jurisdiction settled' },
    from: 'any',
    to: ['same', 'offered'],
    by: ['linked'],
    under: local,
    aside: true,
    heardIfMoved: true,
    takes: Form({ unit: Unit }),
    goes: ({ record }) => (record.state === 'disputed' ? 'offered' : 'same'),
    sets: ({ given, data, record, day }) =>
      record.state === 'disputed'
        ? { ...passed(data.chain, given.unit, day, 'settled'), ...offHands, reportBy: undefined }
        : { unit: data.unit },
  },
  'route-again': {
    label: { zh: '协调撤回，重新转送', en: 'Dispute dropped: to be forwarded' },
    from: 'any',
    to: ['same', 'sorted'],
    by: ['linked'],
    under: local,
    aside: true,
    heardIfMoved: true,
    sets: ({ record }) => (record.state === 'disputed' ? { ...offHands, unit: undefined, splitOn: undefined, reportBy: undefined } : {}),
    goes: ({ record }) => (record.state === 'disputed' ? 'sorted' : 'same'),
  },
})
