import { Type } from 'typebox'
import { art, local } from '../law/articles.ts'
import { days, workingDays } from '../law/days.ts'
import { Form, maybe, StaffId, UnitId } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { law, setting, shape } from '../engine/shape.ts'
import {
  asker,
  asking,
  bodyAbove,
  checksAsked,
  checksDecision,
  decided,
  decision,
  delivered,
  Kind,
  mayAsk,
  mayWithdraw,
  redoAgain,
  redoDay,
  refusal,
  request,
  seenBy,
} from './shared/decisions.ts'
import { delivery, Freely, handledBy, Reason, seenAt } from './shared/fields.ts'
import { papers } from './shared/papers.ts'

// 复查: the body above the one that answered decides within 30 days (article 35). It upholds, changes, or annuls and orders the matter to
// be handled anew. From the proven delivery of its opinion the petitioner has 30 days to ask for a re-review (article 36). Two reviewers,
// neither of whom handled the matter.

const frame = shape({
  data: Form({
    ...request,
    ...decided,
    ...delivered,
    seenBy,
    above: maybe(UnitId({ zh: '复核机关', en: 'Re-reviewing body' })),
    refusal: maybe(refusal),
    // The body of the re-review decided last; what it decided stands here too, beside what was decided here, for those who wait.
    reReviewed: maybe(Type.Boolean()),
    lastKind: maybe(Kind),
    lastRedoBy: decided.redoBy,
    lastExecute: decided.execute,
  }),
  states: {
    requested: { label: { zh: '待审查', en: 'Requested' }, phase: 'remedy', holder: 'superior' },
    reviewing: { label: { zh: '复查中', en: 'Under review' }, phase: 'remedy', holder: 'superior' },
    decided: { label: { zh: '复查意见待送达', en: 'Opinion to be delivered' }, phase: 'remedy', holder: 'superior' },
    delivered: { label: { zh: '复查意见已送达', en: 'Opinion delivered' }, phase: 'remedy', idle: 'petitioner' },
    're-review': { label: { zh: '复核中', en: 'Under re-review' }, phase: 'remedy', waits: 're-review' },
    refused: { label: { zh: '不予受理', en: 'Not admitted' }, phase: 'end', end: true },
    annulled: { label: { zh: '已撤销原意见', en: 'Opinion annulled' }, phase: 'end', end: true },
    final: { label: { zh: '已结束', en: 'Ended' }, phase: 'end', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    admission: {
      label: { zh: '受理审查', en: 'Admission' },
      owes: 'superior',
      within: setting('admission', workingDays(5)),
      under: local,
      since: 'receivedOn',
      during: ['requested'],
    },
    decision: {
      label: { zh: '作出复查意见', en: 'Review decision' },
      owes: 'superior',
      within: law('TL-09'),
      since: 'receivedOn',
      during: ['requested', 'reviewing'],
    },
    delivery: {
      label: { zh: '送达', en: 'Delivery' },
      owes: 'superior',
      within: setting('delivery', workingDays(5)),
      under: local,
      during: ['decided'],
    },
    're-review': {
      label: { zh: '请求复核', en: 'Request for re-review' },
      may: 'petitioner',
      within: law('TL-10'),
      since: 'deliveredOn',
      during: ['delivered'],
    },
    closing: {
      label: { zh: '结束', en: 'Closing' },
      owes: 'superior',
      within: setting('closing', days(10)),
      under: local,
      afterEndOf: 're-review',
      during: ['delivered'],
    },
  },
  links: {
    petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'reviews' },
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'reviews', many: true },
    hearings: { label: { zh: '听证', en: 'Hearings' }, to: 'hearing', back: 'review', many: true },
    're-review': { label: { zh: '复核', en: 'Re-reviews' }, to: 're-review', back: 'review', many: true },
  },
})

const steps = frame.phase({
  admit: {
    label: { zh: '受理', en: 'Admit' },
    from: ['requested'],
    to: 'reviewing',
    by: ['reviewer'],
    under: art(35),
    issues: [papers.reviewAdmitted],
  },
  refuse: {
    label: { zh: '不予受理', en: 'Not admit' },
    from: ['requested'],
    to: 'refused',
    by: ['reviewer'],
    signedBy: 'reviewer',
    under: local,
    takes: Form({ refusal }),
    issues: [papers.reviewRefused],
  },
  hear: {
    // Article 36 alone takes the hearing's days out; here the thirty days run on.
    label: { zh: '举行听证', en: 'Hold a hearing' },
    from: ['reviewing'],
    to: 'same',
    by: ['reviewer'],
    under: art(35),
    takes: Form({ reason: Reason }),
    when: ({ linked }) =>
      linked('hearings').some(h => h.open) ? notNow('one-at-a-time', '已有一场听证正在进行', 'A hearing is already open') : undefined,
    sets: ({ data }) => ({ reason: data.reason }),
    opens: { hearings: ({ given, data }) => ({ organiser: data.body, reason: given.reason, barred: data.barred }) },
    shares: ['submissions'],
  },
  decide: {
    label: { zh: '作出复查意见', en: 'Decide the review' },
    from: ['reviewing'],
    to: 'decided',
    by: ['reviewer'],
    signedBy: 'reviewer',
    under: art(35),
    takes: decision,
    checks: checksDecision,
    issues: [papers.reviewOpinion],
    when: ({ linked }) =>
      linked('hearings').some(h => h.open) ? notNow('hearing-open', '听证尚未结束', 'A hearing is still open') : undefined,
  },
  deliver: {
    label: { zh: '送达', en: 'Deliver' },
    from: ['decided'],
    to: ['delivered', 'annulled'],
    by: ['reviewer'],
    under: art(35),
    takes: Form({ ...delivery, redoBy: redoAgain }),
    issues: [papers.delivery],
    // Delivered so late that the day has passed, it needs another.
    checks: ({ given, data, day }) => (data.kind === 'annul' ? redoDay(given.redoBy ?? data.redoBy, day) : undefined),
    sets: ({ day, given, data }) => ({ deliveredOn: day, redoBy: data.kind === 'annul' ? (given.redoBy ?? data.redoBy) : undefined }),
    goes: ({ data }) => (data.kind === 'annul' ? 'annulled' : 'delivered'),
  },
  'ask-re-review': {
    label: { zh: '申请复核', en: 'Ask for a re-review' },
    from: ['delivered'],
    to: 're-review',
    by: ['petitioner', 'reception'],
    under: art(36, 1),
    within: 're-review',
    takes: asking,
    checks: checksAsked,
    when: mayAsk,
    sets: ({ data, facts }) => {
      const above = bodyAbove(data.body, facts)
      return { reason: data.reason, above, seenBy: [...new Set([...data.seenBy, ...seenAt(above, facts)])] }
    },
    opens: {
      're-review': ({ given, data, record, day, facts, actor, linked }) => ({
        askedBy: asker({ given, actor, linked }),
        body: bodyAbove(data.body, facts),
        unit: data.body,
        reason: given.reason,
        receivedOn: day,
        // Who enters what a body outside decided has decided nothing.
        barred: [...new Set([...data.barred, ...(facts.outside.has(data.body) ? [] : handledBy(record, facts))])],
      }),
    },
    shares: ['submissions', 'petition'],
    issues: [papers.reReviewRequest],
  },
  close: {
    label: { zh: '期满结束', en: 'Close: no re-review was asked for' },
    from: ['delivered'],
    to: 'final',
    by: ['reviewer'],
    under: art(36, 1),
    after: 're-review',
  },
  recuse: {
    label: { zh: '回避', en: 'Stand aside' },
    from: 'open',
    to: 'same',
    by: ['reviewer'],
    under: art(28, 3),
    aside: true,
    takes: Form({ who: StaffId({ zh: '回避人', en: 'Who stands aside' }), why: Reason }),
    checks: ({ given, facts }) =>
      facts.staff.get(given.who)?.roles.includes('reviewer')
        ? undefined
        : wrong('not-a-reviewer', '/who', '须为复查复核人员', 'This must be a reviewer'),
    sets: ({ given, data }) => ({ barred: [...new Set([...data.barred, given.who])] }),
  },
  withdraw: {
    label: { zh: '撤回复查申请', en: 'Withdraw the request' },
    from: ['requested', 'reviewing'],
    to: 'withdrawn',
    by: ['petitioner'],
    under: local,
    aside: true,
    takes: Form({ freely: Freely }),
    when: mayWithdraw,
    checks: ({ given }) =>
      given.freely ? undefined : wrong('not-freely', '/freely', '只有本人自愿才能撤回', 'It can be withdrawn only freely', art(18, 4)),
  },
  resume: {
    label: { zh: '复核未进行', en: 'The re-review did not go on' },
    from: 'any',
    to: ['same', 'delivered'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record, linked }) => (record.state === 're-review' && linked('re-review').every(r => !r.open) ? 'delivered' : 'same'),
  },
  finish: {
    label: { zh: '复核结束', en: 'The re-review ended' },
    from: 'any',
    to: ['same', 'final'],
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ lastKind: maybe(Kind), lastRedoBy: decided.redoBy, lastExecute: decided.execute }),
    sets: () => ({ reReviewed: true }),
    goes: ({ record }) => (record.state === 're-review' ? 'final' : 'same'),
  },
  fall: {
    label: { zh: '随信访事项终止', en: 'Ends with its petition' },
    from: 'any',
    to: ['same', 'withdrawn'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'withdrawn'),
  },
})

export const review = procedure('review', frame, {
  label: { zh: '复查', en: 'Review', many: 'Reviews' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'reviews',
  mark: 'FC',
  title: 'reason',
  words: ['reason'],
  parties: { superior: 'body' },
  barred: 'barred',
  spine: ['requested', 'reviewing', 'decided', 'delivered', 'final'],
  opening: {
    label: { zh: '申请复查', en: 'Ask for a review' },
    to: 'requested',
    by: ['linked'],
    under: art(35),
    takes: Form(request),
    sets: ({ given, facts }) => ({ seenBy: [...new Set([given.unit, ...seenAt(given.body, facts)])] }),
  },
  steps,
  hears: {
    petition: { lapse: 'fall' },
    're-review': {
      refuse: 'resume',
      withdraw: 'resume',
      fall: 'resume',
      deliver: {
        step: 'finish',
        given: ({ data: { kind, redoBy, execute } }) => ({
          ...(kind && { lastKind: kind }),
          ...(redoBy && { lastRedoBy: redoBy }),
          ...(execute && { lastExecute: execute }),
        }),
      },
    },
  },
  readers: ({ seenBy: bodies = [] }) => bodies,
})
