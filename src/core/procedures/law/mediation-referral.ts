import { Type } from 'typebox'
import { art, local, rule } from '../../law/articles.ts'
import { rolled } from '../../law/calendar.ts'
import { addDays, days, workingDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, RecordId, StaffId, Text, Whole, Yes } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { Enclosed } from '../shared/enclosed.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { unitsWith } from './staff-roles.ts'

// 访调对接 (E1, E2, E4; article 33, Mediation Law): a matter is brought to the mediators with the consent of both sides; either may stop it at any time; where they do not agree,
// the other ways are told. No clock of the petition stands still for it, and an agreement keeps nobody from filing.

const Mediator = StaffId({ zh: '主调解员', en: 'Mediator' }, 'mediator')
const due = { zh: '履行期限', en: 'To be performed by' }
const PerformBy = DayField(due)
const Agreement = Text({ zh: '协议内容', en: 'What was agreed' }, 10_000, mattersOnly)
const Told = Text({ zh: '告知的其他途径', en: 'Which other ways they were told of' }, 1000), ToldIf = Text({ zh: '告知的其他途径', en: 'Which other ways they were told of' }, 1000, { zh: '有一方不同意的，须填写', en: 'Where one side does not agree' })
const EffectiveOn = DayField({ zh: '协议生效日', en: 'In force from' })
const Court = Text({ zh: '人民法院', en: 'Court' }, 60)
const Shape = Choice({ zh: '协议形式', en: 'Form of agreement' }, { written: { zh: '调解协议书', en: 'In writing' }, oral: { zh: '口头协议（已记录）', en: 'Oral, recorded' } })
const Result = Choice({ zh: '司法确认结果', en: 'Judicial confirmation' }, { valid: { zh: '确认有效', en: 'Valid' }, invalid: { zh: '确认无效', en: 'Invalid' } })
const Petition = RecordId({ zh: '信访事项', en: 'Petition' }, 'petition', { zh: '信访事项、信访件、矛盾纠纷，至少选一项', en: 'The petition, the submission or the dispute: at least one of them' })
const Submission = RecordId({ zh: '信访件', en: 'Submission' }, 'submission')
const Dispute = RecordId({ zh: '矛盾纠纷', en: 'Dispute' }, 'dispute')

const Files = Enclosed({ zh: '附件', en: 'Enclosed' }), Hard = Yes({ zh: '疑难、重大纠纷', en: 'A hard or grave dispute' })
const referred = { subject: Subject, category: Content, hard: maybe(Hard), about: Text({ zh: '纠纷概况', en: 'What it is about' }, 4000, mattersOnly) }
const frame = shape({
  data: Form({
    ...referred, seenBy: Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } }), mediator: maybe(Mediator),
    consentedOn: maybe(DayField({ zh: '双方同意日', en: 'Both consented on' })),
    acceptedOn: maybe(DayField({ zh: '受理日', en: 'Accepted on' })), sessions: Whole({ zh: '调解次数', en: 'Sessions' }, 0, 999),
    agreedOn: maybe(DayField({ zh: '达成协议日', en: 'Agreed on' })), shape: maybe(Shape), agreement: maybe(Agreement),
    effectiveOn: maybe(EffectiveOn), performBy: maybe(PerformBy),
    confirmBy: maybe(DayField({ zh: '可申请司法确认至', en: 'Confirmation may be asked until' })),
    appliedOn: maybe(DayField({ zh: '申请司法确认日', en: 'Confirmation asked on' })),
    court: maybe(Court), confirmation: maybe(Result), number: maybe(Code({ zh: '裁定文号', en: 'Number of the ruling' }, 80)), told: maybe(Told),
  }),
  states: {
    asking: { label: { zh: '征求双方意愿', en: 'Both sides being asked' }, phase: 'consent', holder: 'office' },
    referred: { label: { zh: '待受理', en: 'To be accepted' }, phase: 'mediation', holder: 'mediator' },
    mediating: { label: { zh: '调解中', en: 'Mediation' }, phase: 'mediation', holder: 'mediator' },
    performing: { label: { zh: '协议履行中', en: 'Agreement being performed' }, phase: 'performance', holder: 'mediator' },
    performed: { label: { zh: '已履行', en: 'Performed' }, phase: 'end', end: true },
    broken: { label: { zh: '未履行', en: 'Not performed' }, phase: 'end', end: true },
    failed: { label: { zh: '调解不成', en: 'No agreement' }, phase: 'end', end: true },
    declined: { label: { zh: '一方不同意调解', en: 'Not wanted by both' }, phase: 'exit', end: true },
    unfit: { label: { zh: '不适宜调解', en: 'Not for mediation' }, phase: 'exit', end: true },
  },
  limits: {
    asking: { label: { zh: '征求意愿', en: 'Asking both sides' }, owes: 'office', within: setting('mediation-consent', workingDays(5)), under: local, during: ['asking'] },
    accepting: { label: { zh: '受理调解', en: 'Acceptance' }, owes: 'mediator', within: setting('mediation-accept', workingDays(3)), under: local, during: ['referred'] },
    mediating: { label: { zh: '调解', en: 'Mediation' }, owes: 'mediator', within: setting('mediation', days(30)), under: local, during: ['mediating'] },
    performing: { label: { zh: '督促履行', en: 'Performance' }, owes: 'mediator', within: until('performBy'), under: rule('mediation', 31), during: ['performing'] },
    confirming: {
      label: { zh: '申请司法确认', en: 'Asking for confirmation' }, may: 'petitioner', within: until('confirmBy'), under: rule('mediation', 33),
      during: ['performing'], since: 'effectiveOn',
    },
  },
  links: {
    petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'mediation-referrals', hangs: { zh: '访调对接', en: 'Mediation referrals' } },
    submission: { label: { zh: '信访件', en: 'Submission' }, to: 'submission', back: 'mediation-referrals', hangs: { zh: '访调对接', en: 'Mediation referrals' } },
    dispute: { label: { zh: '矛盾纠纷', en: 'Dispute' }, to: 'dispute', back: 'mediation-referrals', hangs: { zh: '访调对接', en: 'Mediation referrals' } },
    studio: { label: { zh: '调解工作室', en: 'Studio' }, to: 'studio', back: 'mediation-referrals', hangs: { zh: '访调对接', en: 'Mediation referrals' } },
    helpers: { label: { zh: '参与调解的帮助力量', en: 'Helpers who take part' }, to: 'helper', back: 'mediation-referrals', many: true, hangs: { zh: '访调对接', en: 'Mediation referrals' } },
  },
})

const notBefore = (on: string, opened: string) =>
  on < opened ? wrong('before-the-referral', '/effectiveOn', `协议生效日不能早于引导调解之日（${opened}）`, `It cannot be in force before the referral (${opened})`) : undefined
const paper = (zh: string, en: string) => [{ code: 'D18', label: { zh, en } }]
const steps = frame.phase({
  consent: {
    label: { zh: '记录双方意愿', en: 'Record what both sides want' }, from: ['asking'], to: ['referred', 'declined'], by: ['reception', 'triage'],
    under: rule('mediation', 17), issues: paper('调解同意书', 'Consent to mediation'),
    takes: Form({
      petitionerAgrees: Yes({ zh: '信访人同意调解', en: 'The petitioner agrees' }), otherAgrees: Yes({ zh: '对方同意调解', en: 'The other side agrees' }),
      mediator: maybe(Mediator), told: maybe(ToldIf), files: Files,
    }),
    checks: ({ given }) => (given.petitionerAgrees && given.otherAgrees) || given.told ? undefined : wrong('told-missing', '/told', '一方不同意的，请写明告知了哪些其他途径', 'Where one side does not agree, say which other ways they were told of', rule('mediation', 26)),
    goes: ({ given }) => given.petitionerAgrees && given.otherAgrees ? 'referred' : 'declined',
    sets: ({ given, data, day, facts }) => given.petitionerAgrees && given.otherAgrees
      ? { consentedOn: day, seenBy: [...new Set([...data.seenBy, given.mediator === undefined ? unitsWith('mediator', facts) : facts.staff.get(given.mediator)?.unit ?? []].flat())] } : { mediator: undefined },
  },
  appoint: {
    label: { zh: '指定调解员', en: 'Name the mediator' }, from: ['referred', 'mediating'], to: 'same', by: ['reception', 'triage'],
    under: rule('mediation', 19), aside: true, takes: Form({ mediator: Mediator }),
    sets: ({ given, data, facts }) => ({ seenBy: [...new Set([...data.seenBy, facts.staff.get(given.mediator)?.unit ?? []].flat())] }),
  },
  accept: { label: { zh: '受理', en: 'Accept' }, from: ['referred'], to: 'mediating', by: ['mediator'], under: rule('mediation', 17), sets: ({ data, actor, day }) => ({ acceptedOn: day, mediator: data.mediator ?? actor.id }) },
  'turn-down': {
    label: { zh: '不适宜调解', en: 'Not for mediation' }, from: ['referred', 'mediating'], to: 'unfit', by: ['mediator'], under: art(33),
    takes: Form({ reason: Reason, told: Told }),
  },
  invite: {
    label: { zh: '邀请参与调解', en: 'Invite helpers' }, from: ['referred', 'mediating'], to: 'same', by: ['mediator', 'reception', 'triage'], under: rule('mediation', 20), aside: true,
    takes: Form({ helpers: Many({ zh: '帮助力量', en: 'Helpers' }, RecordId({ zh: '帮助力量', en: 'Helper' }, 'helper'), 1, 10), agreed: Yes({ zh: '双方同意其参与', en: 'Both sides agree' }) }),
    checks: ({ given }) => given.agreed ? undefined : wrong('not-agreed', '/agreed', '须征得双方同意', 'Both sides must agree'), joins: { helpers: ({ given }) => given.helpers },
  },
  note: {
    label: { zh: '记录调解情况', en: 'Note a session' }, from: ['mediating'], to: 'same', by: ['mediator'], under: rule('mediation', 27),
    takes: Form({ note: Text({ zh: '调解笔录要点', en: 'Main points' }, 4000, mattersOnly), files: Files }),
    sets: ({ data }) => ({ sessions: data.sessions + 1 }), issues: paper('调解笔录', 'Record of mediation'),
  },
  agree: {
    label: { zh: '达成协议', en: 'Agreement reached' }, from: ['mediating'], to: 'performing', by: ['mediator'], under: art(33),
    takes: Form({ shape: Shape, agreement: Agreement, effectiveOn: EffectiveOn, performBy: PerformBy, files: Files }),
    checks: ({ given, day, record }) => notYet('/effectiveOn', given.effectiveOn, day) ?? notBefore(given.effectiveOn, record.opened) ?? liesAhead('performBy', due)({ given, day }), issues: paper('调解协议书', 'Mediation agreement'),
    sets: ({ given, day, facts }) => ({ agreedOn: day, confirmBy: rolled(addDays(given.effectiveOn, 30), facts.calendar).day }),
  },
  fail: { label: { zh: '调解不成', en: 'No agreement' }, from: ['mediating'], to: 'failed', by: ['mediator'], under: rule('mediation', 26), takes: Form({ reason: Reason, told: Told }) },
  perform: {
    label: { zh: '已履行', en: 'Performed' }, from: ['performing'], to: 'performed', by: ['mediator'], under: rule('mediation', 31),
    takes: Form({ proof: Text({ zh: '履行凭证', en: 'Proof of performance' }, 1000, mattersOnly), files: Files }),
  },
  break: { label: { zh: '未履行', en: 'Not performed' }, from: ['performing'], to: 'broken', by: ['mediator'], under: rule('mediation', 32), takes: Form({ reason: Reason, told: Told }) },
  'ask-confirmation': {
    label: { zh: '双方申请司法确认', en: 'Both ask the court to confirm' }, from: ['performing'], to: 'same', by: ['mediator', 'reception'],
    within: 'confirming', under: rule('mediation', 33), aside: true, takes: Form({ court: Court }),
    when: ({ data }) => data.appliedOn ? notNow('only-once', '双方已经申请司法确认', 'Confirmation has been asked for already') : undefined,
    sets: ({ day }) => ({ appliedOn: day }), issues: paper('司法确认申请书', 'Request for judicial confirmation'),
  },
  confirm: {
    label: { zh: '记录司法确认结果', en: 'Record the court’s ruling' }, from: ['performing'], to: ['same', 'mediating'], by: ['mediator', 'reception'],
    under: rule('mediation', 33), aside: true, takes: Form({ confirmation: Result, number: Code({ zh: '裁定文号', en: 'Number of the ruling' }, 80), files: Files }),
    when: ({ data }) => data.appliedOn ? undefined : notNow('not-asked-for', '双方还没有申请司法确认', 'Confirmation has not been asked for'),
    // What the court finds invalid may be mediated anew; or they go to court.
    goes: ({ given }) => given.confirmation === 'invalid' ? 'mediating' : 'same',
    sets: ({ given }) => given.confirmation === 'invalid' ? { appliedOn: undefined, agreedOn: undefined, effectiveOn: undefined, performBy: undefined, confirmBy: undefined } : {},
  },
})

export const mediationReferral = procedure('mediation-referral', frame, {
  label: { zh: '访调对接', en: 'Mediation referral', many: 'Mediation referrals' }, desk: 'law', serves: 'handling', plural: 'mediation-referrals', mark: 'FT', title: 'subject',
  words: ['subject', 'about', 'agreement'], hands: ['mediator'],
  spine: ['asking', 'referred', 'mediating', 'performing', 'performed'], dates: ['performBy', 'confirmBy'], shows: ['mediator', 'agreedOn'],
  opening: {
    label: { zh: '引导调解', en: 'Refer to mediation' }, to: 'asking', by: ['reception', 'triage', 'handler'], under: art(33),
    takes: Form({ ...referred, petition: maybe(Petition), submission: maybe(Submission), dispute: maybe(Dispute), studio: maybe(RecordId({ zh: '调解工作室', en: 'Studio' }, 'studio')) }),
    joins: {
      petition: ({ given }) => [given.petition ?? []].flat(), submission: ({ given }) => [given.submission ?? []].flat(),
      dispute: ({ given }) => [given.dispute ?? []].flat(), studio: ({ given }) => [given.studio ?? []].flat(),
    },
    checks: ({ given }) => given.petition ?? given.submission ?? given.dispute ? undefined : wrong('of-what', '/submission', '请选择信访件、信访事项或者矛盾纠纷', 'Choose the submission, petition or dispute'),
    sets: ({ actor, facts }) => ({ seenBy: [...new Set([facts.home, actor.unit ?? facts.home])], sessions: 0 }),
  },
  steps,
  figures: {
    'mediationReferrals.made': { label: { zh: '引导调解', en: 'Referrals to mediation' }, unit: items.pieces, by: ['category', 'hard'] },
    'mediationReferrals.agreed': {
      label: { zh: '访调对接达成协议', en: 'Referrals that came to an agreement' }, unit: items.pieces, on: 'agreedOn',
      in: ['performing', 'performed', 'broken'], by: ['category', 'shape', 'hard'],
    },
    'mediationReferrals.confirmed': {
      label: { zh: '司法确认有效', en: 'Agreements confirmed by a court' }, unit: items.pieces, on: 'appliedOn', where: { confirmation: ['valid'] },
      by: ['category', 'court'],
    },
  },
  readers: ({ seenBy = [] }) => seenBy,
})
