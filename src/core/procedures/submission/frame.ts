import { Type, type Static } from 'typebox'
import { art, rule } from '../../law/articles.ts'
import { days } from '../../law/days.ts'
import { Choice, Code, DayField, FileId, Form, Many, maybe, PersonId, Text, UnitId, Whole, Yes } from '../../engine/field.ts'
import { law, setting, shape } from '../../engine/shape.ts'
import { Channel, Via } from '../shared/channels.ts'
import { Category, Content, Flags, Purpose, Satisfaction, Subject } from '../shared/fields.ts'

// 信访件, what came in once by one channel: what it holds, where it can stand, which days run. The steps stand beside: sorting, refusing,
// accusations, petitioners, upkeep.

export const Note = Choice(
  { zh: '登记提示', en: 'Note' },
  {
    anonymous: { zh: '匿名', en: 'Anonymous' },
    'address-unclear': { zh: '住址不清，书面告知可免', en: 'No clear address: a written notice is excused' },
    joint: { zh: '联名', en: 'Joint' },
    'many-representatives': { zh: '代表超过5人，已请其推选', en: 'More than five representatives: asked to choose' },
    'by-agent': { zh: '由代理人提出', en: 'Filed by an agent' },
    'no-mandate': { zh: '未附授权委托书或者代表推选书，已请补交', en: 'No mandate enclosed: asked to hand it in' },
    accusation: { zh: '检举控告，已密封', en: 'An accusation: sealed' },
  },
)

export const Place = UnitId({ zh: '问题属地', en: 'Place of the problem' })
export const Files = maybe(Many({ zh: '附件', en: 'Attachments' }, FileId({ zh: '附件', en: 'Attachment' }), 0, 10))

export const Against = Many({ zh: '被反映的单位', en: 'Bodies complained about' }, UnitId({ zh: '单位', en: 'Body' }), 0, 10)

export const Intake = {
  channel: Channel,
  via: maybe(Via),
  platformNumber: maybe(Code({ zh: '上级平台编号', en: 'Number on the higher platform' })),
  postmark: maybe(DayField({ zh: '信封日期', en: 'Date on the envelope' })),
  subject: Subject,
  text: Text({ zh: '内容', en: 'Text' }, 20_000),
  petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })),
  others: maybe(Many({ zh: '联名人', en: 'Joint petitioners' }, PersonId({ zh: '联名人', en: 'Joint petitioner' }), 0, 50)),
  representatives: maybe(Many({ zh: '推选的代表', en: 'Chosen representatives' }, PersonId({ zh: '代表', en: 'Representative' }), 0, 20)),
  agent: maybe(PersonId({ zh: '代理人', en: 'Agent' })),
  mandate: maybe(
    Text({ zh: '委托书、推选书', en: 'Mandate' }, 200, {
      zh: '何时由谁签署、委托范围；没有的可以以后补交',
      en: 'Signed when and by whom, for what; it may be handed in later',
    }),
  ),
  heads: maybe(Whole({ zh: '人数', en: 'Persons' }, 1, 9999)),
  purpose: maybe(Purpose),
  against: maybe(Against),
  place: maybe(Place),
  content: maybe(Content),
  receivedBy: maybe(UnitId({ zh: '首接单位', en: 'First received by' })),
  files: Files,
}

const Units = (zh: string, en: string) => maybe(Type.Array(Type.String(), { label: { zh, en } }))

export const frame = shape({
  data: Form({
    ...Intake,
    via: Via,
    heads: Whole({ zh: '人数', en: 'Persons' }, 1, 9999),
    notes: Type.Array(Note, { label: { zh: '登记提示', en: 'Notes' } }),
    category: maybe(Category),
    flags: maybe(Flags),
    repeat: maybe(Yes({ zh: '重复', en: 'Repeat' })),
    directUnit: maybe(UnitId({ zh: '直接收到的单位', en: 'Unit that received it' })),
    units: Units('办理单位', 'Units that handle it'),
    officeOn: maybe(DayField({ zh: '信访部门收到日', en: 'Received by the petition office on' })),
    passedOn: maybe(DayField({ zh: '转送日', en: 'Passed on' })),
    passedTo: maybe(UnitId({ zh: '移送机关', en: 'Passed to' })),
    deliveredOn: maybe(DayField({ zh: '答复送达日', en: 'Answer delivered on' })),
    rating: maybe(
      Form({
        office: Satisfaction({ zh: '对信访部门', en: 'The petition office' }),
        unit: maybe(Satisfaction({ zh: '对责任单位', en: 'The responsible unit' })),
      }),
    ),
    ratedOn: maybe(DayField({ zh: '评价日', en: 'Rated on' })),
    receipt: maybe(Code({ zh: '回执校验码', en: 'Hash of the receipt' }, 64)),
  }),
  states: {
    registered: { label: { zh: '待甄别', en: 'Awaiting triage' }, phase: 'intake', holder: 'office' },
    direct: { label: { zh: '单位直接收到', en: 'Received by a unit' }, phase: 'intake', holder: 'unit' },
    'in-hand': { label: { zh: '办理中', en: 'In hand' }, phase: 'handling', waits: 'petitions' },
    concluded: { label: { zh: '已办结', en: 'Concluded' }, phase: 'end', end: true },
    redirected: { label: { zh: '已告知向有权机关提出', en: 'Told where to go' }, phase: 'exit', end: true },
    declined: { label: { zh: '不予受理', en: 'Not accepted' }, phase: 'exit', end: true },
    'not-again': { label: { zh: '不再受理', en: 'Not accepted again' }, phase: 'exit', end: true },
    // How discipline handles it is for its own rules; here it ends when it has been received.
    sent: {
      label: { zh: '已移送，待纪检监察签收', en: 'Sent to discipline, to be received' },
      phase: 'exit',
      holder: 'discipline',
      unlimited: art(30, 1),
    },
    passed: { label: { zh: '已移送纪检监察', en: 'Passed to discipline' }, phase: 'exit', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    triage: { label: { zh: '甄别转送', en: 'Triage' }, owes: 'office', within: law('TL-01'), during: ['registered'] },
    direct: { label: { zh: '直接收到的告知', en: 'Notice on a direct petition' }, owes: 'unit', within: law('TL-02'), during: ['direct'] },
    rating: {
      label: { zh: '评价', en: 'Rating' },
      may: 'petitioner',
      within: setting('rating', days(30)),
      under: rule('satisfaction'),
      since: 'deliveredOn',
      during: ['in-hand'],
    },
  },
  links: {
    petitions: { label: { zh: '信访事项', en: 'Petitions' }, to: 'petition', back: 'submissions', many: true },
    visits: { label: { zh: '来访', en: 'Visits' }, to: 'visit', back: 'submissions', many: true },
    reviews: { label: { zh: '复查', en: 'Reviews' }, to: 'review', back: 'submissions', many: true },
    're-reviews': { label: { zh: '复核', en: 'Re-reviews' }, to: 're-review', back: 'submissions', many: true },
    hearings: { label: { zh: '听证', en: 'Hearings' }, to: 'hearing', back: 'submissions', many: true },
    mediations: { label: { zh: '调解', en: 'Mediations' }, to: 'mediation', back: 'submissions', many: true },
    'follow-ups': { label: { zh: '回访', en: 'Follow-ups' }, to: 'follow-up', back: 'submission', many: true },
  },
})

export type Filed = Static<ReturnType<typeof Form<typeof Intake>>>
