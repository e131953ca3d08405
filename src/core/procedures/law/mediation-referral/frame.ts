import { Type } from 'typebox'
import { local, rule } from '../../../law/articles.ts'
import { days, workingDays } from '../../../law/days.ts'
import { Choice, Code, DayField, Form, maybe, PersonId, RecordId, StaffId, Text, Whole, Yes } from '../../../engine/field.ts'
import { wrong } from '../../../engine/refusal.ts'
import { setting, shape, until } from '../../../engine/shape.ts'
import { Enclosed } from '../../shared/enclosed.ts'
import { Content, Subject } from '../../shared/fields.ts'
import { mattersOnly } from '../../shared/matters-only.ts'

// 访调对接 (E1, E2, E4; article 33, Mediation Law): a matter is brought to the mediators with the consent of both sides; either may stop it
// at any time; where they do not agree, the other ways are told. No clock of the petition stands still for it, and an agreement keeps
// nobody from filing.

export const Mediator = StaffId({ zh: '主调解员', en: 'Mediator' }, 'mediator')
export const due = { zh: '履行期限', en: 'To be performed by' }
export const PerformBy = DayField(due)
export const Agreement = Text({ zh: '协议内容', en: 'What was agreed' }, 10_000, mattersOnly)
export const Told = Text({ zh: '告知的其他途径', en: 'Which other ways they were told of' }, 1000)
export const ToldIf = Text({ zh: '告知的其他途径', en: 'Which other ways they were told of' }, 1000, {
  zh: '有一方不同意的，须填写',
  en: 'Where one side does not agree',
})
export const EffectiveOn = DayField({ zh: '协议生效日', en: 'In force from' })
export const Court = Text({ zh: '人民法院', en: 'Court' }, 60)
export const Shape = Choice(
  { zh: '协议形式', en: 'Form of agreement' },
  { written: { zh: '调解协议书', en: 'In writing' }, oral: { zh: '口头协议（已记录）', en: 'Oral, recorded' } },
)
export const Result = Choice(
  { zh: '司法确认结果', en: 'Judicial confirmation' },
  { valid: { zh: '确认有效', en: 'Valid' }, invalid: { zh: '确认无效', en: 'Invalid' } },
)
export const Petition = RecordId({ zh: '信访事项', en: 'Petition' }, 'petition', {
  zh: '信访事项、信访件、矛盾纠纷，至少选一项',
  en: 'The petition, the submission or the dispute: at least one of them',
})
export const Submission = RecordId({ zh: '信访件', en: 'Submission' }, 'submission')
export const Dispute = RecordId({ zh: '矛盾纠纷', en: 'Dispute' }, 'dispute')

export const Files = Enclosed({ zh: '附件', en: 'Enclosed' })
const Hard = Yes({ zh: '疑难、重大纠纷', en: 'A hard or grave dispute' })
// Whom the mediators invite: sealed, and read by them for a reason that is logged. Out of a submission it is its own petitioner, who can
// read who looked.
export const people = {
  petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })),
  other: maybe(PersonId({ zh: '对方联系人', en: 'Contact of the other side' })),
}
export const Agreed = Yes({ zh: '双方同意', en: 'Both sides agree' })
export const bothAgree = ({ given }: { readonly given: { readonly agreed: boolean } }) =>
  given.agreed ? undefined : wrong('not-agreed', '/agreed', '须征得双方同意', 'Both sides must agree')
export const referred = {
  subject: Subject,
  category: Content,
  hard: maybe(Hard),
  about: Text({ zh: '纠纷概况', en: 'What it is about' }, 4000, mattersOnly),
}
export const frame = shape({
  data: Form({
    ...referred,
    ...people,
    seenBy: Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } }),
    mediator: maybe(Mediator),
    consentedOn: maybe(DayField({ zh: '双方同意日', en: 'Both consented on' })),
    acceptedOn: maybe(DayField({ zh: '受理日', en: 'Accepted on' })),
    sessions: Whole({ zh: '调解次数', en: 'Sessions' }, 0, 999),
    countedFrom: maybe(DayField({ zh: '调解期限起算日', en: 'Mediation counted from' })),
    agreedOn: maybe(DayField({ zh: '达成协议日', en: 'Agreed on' })),
    shape: maybe(Shape),
    agreement: maybe(Agreement),
    effectiveOn: maybe(EffectiveOn),
    performBy: maybe(PerformBy),
    confirmBy: maybe(DayField({ zh: '可申请司法确认至', en: 'Confirmation may be asked until' })),
    appliedOn: maybe(DayField({ zh: '申请司法确认日', en: 'Confirmation asked on' })),
    court: maybe(Court),
    confirmation: maybe(Result),
    number: maybe(Code({ zh: '裁定文号', en: 'Number of the ruling' }, 80)),
    told: maybe(Told),
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
    withdrawn: { label: { zh: '已撤回', en: 'Taken back' }, phase: 'exit', end: true },
  },
  limits: {
    asking: {
      label: { zh: '征求意愿', en: 'Asking both sides' },
      owes: 'office',
      within: setting('mediation-consent', workingDays(5)),
      under: local,
      during: ['asking'],
    },
    accepting: {
      label: { zh: '受理调解', en: 'Acceptance' },
      owes: 'mediator',
      within: setting('mediation-accept', workingDays(3)),
      under: local,
      during: ['referred'],
    },
    mediating: {
      label: { zh: '调解', en: 'Mediation' },
      owes: 'mediator',
      within: setting('mediation', days(30)),
      under: local,
      during: ['mediating'],
      since: 'countedFrom',
    },
    performing: {
      label: { zh: '督促履行', en: 'Performance' },
      owes: 'mediator',
      within: until('performBy'),
      under: rule('mediation', 31),
      during: ['performing'],
    },
    confirming: {
      label: { zh: '申请司法确认', en: 'Asking for confirmation' },
      may: 'petitioner',
      within: until('confirmBy'),
      under: rule('mediation', 33),
      during: ['performing'],
      since: 'effectiveOn',
    },
  },
  links: {
    petition: {
      label: { zh: '信访事项', en: 'Petition' },
      to: 'petition',
      back: 'mediation-referrals',
      hangs: { zh: '访调对接', en: 'Mediation referrals' },
    },
    submission: {
      label: { zh: '信访件', en: 'Submission' },
      to: 'submission',
      back: 'mediation-referrals',
      hangs: { zh: '访调对接', en: 'Mediation referrals' },
    },
    dispute: {
      label: { zh: '矛盾纠纷', en: 'Dispute' },
      to: 'dispute',
      back: 'mediation-referrals',
      hangs: { zh: '访调对接', en: 'Mediation referrals' },
    },
    studio: {
      label: { zh: '调解工作室', en: 'Studio' },
      to: 'studio',
      back: 'mediation-referrals',
      hangs: { zh: '访调对接', en: 'Mediation referrals' },
    },
    helpers: {
      label: { zh: '参与调解的帮助力量', en: 'Helpers who take part' },
      to: 'helper',
      back: 'mediation-referrals',
      many: true,
      hangs: { zh: '访调对接', en: 'Mediation referrals' },
    },
  },
})

/** Papers of mediation. */
export const paper = (zh: string, en: string) => [{ code: 'D18', label: { zh, en } }]
