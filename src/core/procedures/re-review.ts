import { art, local } from '../law/articles.ts'
import { workingDays } from '../law/days.ts'
import { Form, maybe, StaffId, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { law, setting, shape } from '../engine/shape.ts'
import {
  checksDecision,
  decided,
  decision,
  delivered,
  mayWithdraw,
  redoAgain,
  redoDay,
  refusal,
  request,
  seenBy,
} from './shared/decisions.ts'
import { delivery, Freely, Reason, seenAt } from './shared/fields.ts'
import { papers } from './shared/papers.ts'

// 复核: the body above the one that reviewed decides within 30 days; the days of a hearing do not count (article 36). After it the same
// facts and reasons are not accepted again; new ones always are.

const frame = shape({
  data: Form({
    ...request,
    ...decided,
    ...delivered,
    seenBy,
    refusal: maybe(refusal),
    published: maybe(Yes({ zh: '经听证，依法公示', en: 'Published after a hearing' })),
  }),
  states: {
    requested: { label: { zh: '待审查', en: 'Requested' }, phase: 'remedy', holder: 'superior' },
    reviewing: { label: { zh: '复核中', en: 'Under re-review' }, phase: 'remedy', holder: 'superior' },
    hearing: { label: { zh: '听证中', en: 'Hearing' }, phase: 'remedy', waits: 'hearings' },
    decided: { label: { zh: '复核意见待送达', en: 'Opinion to be delivered' }, phase: 'remedy', holder: 'superior' },
    final: { label: { zh: '复核意见已送达', en: 'Opinion delivered' }, phase: 'end', end: true },
    refused: { label: { zh: '不予受理', en: 'Not admitted' }, phase: 'end', end: true },
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
      label: { zh: '作出复核意见', en: 'Re-review decision' },
      owes: 'superior',
      within: law('TL-11'),
      since: 'receivedOn',
      during: ['requested', 'reviewing'],
      keeps: true,
    },
    delivery: {
      label: { zh: '送达', en: 'Delivery' },
      owes: 'superior',
      within: setting('delivery', workingDays(5)),
      under: local,
      during: ['decided'],
    },
  },
  links: {
    review: { label: { zh: '复查', en: 'Review' }, to: 'review', back: 're-review' },
    petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 're-reviews' },
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 're-reviews', many: true },
    hearings: { label: { zh: '听证', en: 'Hearings' }, to: 'hearing', back: 're-review', many: true },
  },
})

const steps = frame.phase({
  admit: {
    label: { zh: '受理', en: 'Admit' },
    from: ['requested'],
    to: 'reviewing',
    by: ['reviewer'],
    under: art(36, 1),
    issues: [papers.reReviewAdmitted],
  },
  refuse: {
    label: { zh: '不予受理', en: 'Not admit' },
    from: ['requested'],
    to: 'refused',
    by: ['reviewer'],
    signedBy: 'reviewer',
    under: local,
    takes: Form({ refusal }),
    issues: [papers.reReviewRefused],
  },
  hear: {
    label: { zh: '举行听证', en: 'Hold a hearing' },
    from: ['reviewing'],
    to: 'hearing',
    by: ['reviewer'],
    under: art(36, 2),
    takes: Form({ why: Reason }),
    pauses: 'decision',
    when: ({ linked }) =>
      linked('hearings').some(h => h.state === 'concluded')
        ? notNow('heard-once', '已经举行过听证', 'A hearing was held already', art(36, 2))
        : undefined,
    opens: { hearings: ({ given, data }) => ({ organiser: data.body, reason: given.why, barred: data.barred }) },
    shares: ['submissions'],
  },
  'go-on': {
    label: { zh: '听证结束', en: 'The hearing is over' },
    from: 'any',
    to: ['same', 'reviewing'],
    by: ['linked'],
    under: local,
    aside: true,
    resumes: 'decision',
    goes: ({ record, linked }) => (record.state === 'hearing' && linked('hearings').every(h => !h.open) ? 'reviewing' : 'same'),
  },
  'call-off': {
    // What was not heard took no time.
    label: { zh: '听证取消', en: 'The hearing was called off' },
    from: 'any',
    to: ['same', 'reviewing'],
    by: ['linked'],
    under: local,
    aside: true,
    unpauses: 'decision',
    goes: ({ record, linked }) => (record.state === 'hearing' && linked('hearings').every(h => !h.open) ? 'reviewing' : 'same'),
  },
  decide: {
    label: { zh: '作出复核意见', en: 'Decide the re-review' },
    from: ['reviewing'],
    to: 'decided',
    by: ['reviewer'],
    signedBy: 'reviewer',
    under: art(36, 1),
    takes: decision,
    checks: checksDecision,
    issues: [papers.reReviewOpinion],
  },
  deliver: {
    label: { zh: '送达', en: 'Deliver' },
    from: ['decided'],
    to: 'final',
    by: ['reviewer'],
    under: art(36, 1),
    takes: Form({ ...delivery, redoBy: redoAgain, published: maybe(Yes({ zh: '经听证，依法公示', en: 'Published after a hearing' })) }),
    issues: [papers.delivery],
    checks: ({ given, linked, data, day }) =>
      (data.kind === 'annul' ? redoDay(given.redoBy ?? data.redoBy, day) : undefined)
      ?? (given.published && !linked('hearings').some(h => h.state === 'concluded')
        ? wrong('not-heard', '/published', '未经听证的复核意见不公示', 'Only an opinion after a hearing can be published', art(36, 2))
        : undefined),
    sets: ({ day, given, data }) => ({ deliveredOn: day, redoBy: data.kind === 'annul' ? (given.redoBy ?? data.redoBy) : undefined }),
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
    label: { zh: '撤回复核申请', en: 'Withdraw the request' },
    from: ['requested', 'reviewing', 'hearing'],
    to: 'withdrawn',
    by: ['petitioner'],
    under: local,
    aside: true,
    takes: Form({ freely: Freely }),
    checks: ({ given }) =>
      given.freely ? undefined : wrong('not-freely', '/freely', '只有本人自愿才能撤回', 'It can be withdrawn only freely', art(18, 4)),
    when: mayWithdraw,
  },
  fall: {
    label: { zh: '随复查终止', en: 'Ends with its review' },
    from: 'any',
    to: ['same', 'withdrawn'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'withdrawn'),
  },
})

export const reReview = procedure('re-review', frame, {
  label: { zh: '复核', en: 'Re-review', many: 'Re-reviews' },
  desk: 'petitions',
  serves: 'handling',
  plural: 're-reviews',
  mark: 'FH',
  title: 'reason',
  words: ['reason'],
  parties: { superior: 'body' },
  barred: 'barred',
  spine: ['requested', 'reviewing', 'decided', 'final'],
  opening: {
    label: { zh: '申请复核', en: 'Ask for a re-review' },
    to: 'requested',
    by: ['linked'],
    under: art(36, 1),
    takes: Form(request),
    sets: ({ given, facts }) => ({ seenBy: [...new Set([given.unit, ...seenAt(given.unit, facts), ...seenAt(given.body, facts)])] }),
  },
  steps,
  hears: { review: { fall: 'fall' }, hearings: { conclude: 'go-on', cancel: 'call-off', fall: 'call-off', 'seal-too': 'call-off' } },
  readers: ({ seenBy: bodies = [] }) => bodies,
})
