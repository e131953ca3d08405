import { Type, type Static } from 'typebox'
import { art, local, rule } from '../law/articles.ts'
import { days } from '../law/days.ts'
import { Choice, Code, DayField, Form, Many, maybe, PersonId, RecordId, Text, UnitId, Whole, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { law, setting, shape } from '../engine/shape.ts'
import { Channel, Via, waysOf } from './channels.ts'
import { Category, Content, Freely, Opinion, Purpose, Reason, Satisfaction, Subject } from './fields.ts'
import { papers } from './papers.ts'

// 信访件: what came in once, by one channel. It has the petitioner, the text, the receipt and the query code, and the office's 15 days
// (article 22). Triage turns it into petitions, or joins it to one that runs; from then on it waits for them, and ends when they have.

const Note = Choice({ zh: '登记提示', en: 'Note' }, {
  anonymous: { zh: '匿名', en: 'Anonymous' },
  'address-unclear': { zh: '住址不清，书面告知可免', en: 'No clear address: a written notice is excused' },
  joint: { zh: '联名', en: 'Joint' },
  accusation: { zh: '检举控告，已密封', en: 'An accusation: sealed' },
})

const Intake = {
  channel: Channel,
  via: maybe(Via),
  platformNumber: maybe(Code({ zh: '上级平台编号', en: 'Number on the higher platform' })),
  postmark: maybe(DayField({ zh: '信封日期', en: 'Date on the envelope' })),
  subject: Subject,
  text: Text({ zh: '内容', en: 'Text' }, 20_000),
  petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })),
  others: maybe(Many({ zh: '联名人', en: 'Joint petitioners' }, PersonId({ zh: '联名人', en: 'Joint petitioner' }), 0, 50)),
  heads: maybe(Whole({ zh: '人数', en: 'Persons' }, 1, 9999)),
  purpose: maybe(Purpose),
  place: maybe(UnitId({ zh: '问题属地', en: 'Place of the problem' })),
  content: maybe(Content),
}

const Data = Form({
  ...Intake,
  via: Via,
  heads: Whole({ zh: '人数', en: 'Persons' }, 1, 9999),
  notes: Type.Array(Note),
  category: maybe(Category),
  repeat: maybe(Yes({ zh: '重复', en: 'Repeat' })),
  unit: maybe(UnitId({ zh: '责任单位', en: 'Responsible unit' })),
  units: maybe(Type.Array(Type.String())),
  passedOn: maybe(DayField({ zh: '转送日', en: 'Passed on' })),
  deliveredOn: maybe(DayField({ zh: '答复送达日', en: 'Answer delivered on' })),
  rating: maybe(Form({ office: Satisfaction({ zh: '对信访部门', en: 'The petition office' }), unit: maybe(Satisfaction({ zh: '对责任单位', en: 'The responsible unit' })) })),
  ratedOn: maybe(DayField({ zh: '评价日', en: 'Rated on' })),
  receipt: maybe(Code({ zh: '回执校验码', en: 'Hash of the receipt' }, 64)),
})

const frame = shape({
  data: Data,
  states: {
    registered: { label: { zh: '待甄别', en: 'Awaiting triage' }, phase: 'intake', holder: 'office' },
    'in-hand': { label: { zh: '办理中', en: 'In hand' }, phase: 'handling', waits: 'petitions' },
    concluded: { label: { zh: '已办结', en: 'Concluded' }, phase: 'end', end: true },
    passed: { label: { zh: '已移送纪检监察', en: 'Passed to discipline' }, phase: 'exit', end: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    triage: { label: { zh: '甄别转送', en: 'Triage' }, owes: 'office', within: law('TL-01'), during: ['registered'] },
    rating: { label: { zh: '评价', en: 'Rating' }, may: 'petitioner', within: setting('rating', days(30)), under: rule('satisfaction'), since: 'deliveredOn', during: ['in-hand'] },
  },
  links: {
    petitions: { label: { zh: '信访事项', en: 'Petitions' }, to: 'petition', back: 'submissions', many: true },
    visits: { label: { zh: '来访', en: 'Visits' }, to: 'visit', back: 'submissions', many: true },
  },
})

type Filed = Static<ReturnType<typeof Form<typeof Intake>>>
const via = (given: Pick<Filed, 'channel' | 'via'>) => given.via ?? waysOf[given.channel][0]
/** Nothing here is a ground to refuse: whatever is unusual is registered, with a note (articles 19, 20, 22, 44). */
const notes = (given: Filed): Static<typeof Note>[] => [
  ...(given.petitioner ? [] : ['anonymous' as const, 'address-unclear' as const]),
  ...((given.others?.length ?? 0) > 0 || (given.heads ?? 1) > 1 ? ['joint' as const] : []),
  ...(given.purpose === 'accusation' ? ['accusation' as const] : []),
]

const Matter = Form({ subject: Subject, demands: Many({ zh: '诉求', en: 'Demands' }, Text({ zh: '诉求', en: 'Demand' }, 500)) })

const intake = frame.phase({
  triage: {
    label: { zh: '甄别', en: 'Triage' }, from: ['registered'], to: 'in-hand', by: ['triage'], under: art(22, 1),
    takes: Form({ category: Category, content: Content, place: maybe(UnitId({ zh: '问题属地', en: 'Place of the problem' })), matters: Many({ zh: '信访事项', en: 'Petitions' }, Matter, 1, 10) }),
    when: ({ data }) => data.purpose === 'accusation' ? notNow('sealed', '检举控告不得转送被反映单位，请移送纪检监察机关', 'An accusation is not forwarded to those it names; pass it to discipline', art(30, 3)) : undefined,
    sets: () => ({ repeat: false }),
    opens: {
      petitions: ({ given, data, record }) => given.matters.map(m => ({
        ...m, category: given.category, content: given.content, receivedOn: record.opened, ...((given.place ?? data.place) && { place: given.place ?? data.place ?? '' }),
      })),
    },
  },
  join: {
    label: { zh: '并入在办事项', en: 'Join to a running petition' }, from: ['registered'], to: 'in-hand', by: ['triage'], under: art(19, 3),
    takes: Form({ petition: RecordId({ zh: '在办事项', en: 'Running petition' }, 'petition') }),
    when: ({ data }) => data.purpose === 'accusation' ? notNow('sealed', '检举控告不得并入其他事项', 'An accusation is not joined to another matter', art(30, 3)) : undefined,
    checks: ({ given, facts }) => facts.named.get(given.petition)?.open ? undefined : wrong('has-ended', '/petition', '该事项已经办结，不能并入；请按新事项甄别', 'That petition has ended; triage this one as a new matter'),
    sets: ({ given, day, facts }) => ({ repeat: true, passedOn: day, units: [facts.named.get(given.petition)?.unit ?? []].flat() }),
    joins: { petitions: ({ given }) => [given.petition] },
    issues: [papers.whereabouts],
  },
  pass: {
    label: { zh: '移送纪检监察', en: 'Pass to discipline' }, from: ['registered'], to: 'passed', by: ['director'], under: art(22, 2),
    takes: Form({ opinion: Opinion }),
    when: ({ data }) => data.purpose === 'accusation' ? undefined : notNow('not-an-accusation', '只有检举控告才移送纪检监察机关', 'Only an accusation is passed to discipline', art(22, 2)),
    sets: ({ day }) => ({ passedOn: day }),
    issues: [papers.sealedTransfer],
  },
})

const petitioners = frame.phase({
  supplement: {
    label: { zh: '补充材料', en: 'Add material' }, from: 'open', to: 'same', by: ['petitioner', 'reception', 'triage'], under: art(19, 1), aside: true,
    takes: Form({ material: Text({ zh: '补充内容', en: 'Material' }, 10_000) }),
  },
  rate: {
    label: { zh: '评价', en: 'Rate' }, from: ['in-hand'], to: 'same', by: ['petitioner'], under: art(21, 2), within: 'rating', once: true, aside: true,
    takes: Form({ office: Satisfaction({ zh: '对信访部门', en: 'The petition office' }), unit: Satisfaction({ zh: '对责任单位', en: 'The responsible unit' }), comment: maybe(Text({ zh: '想说的话', en: 'Comment' }, 1000)) }),
    sets: ({ given, day }) => ({ rating: { office: given.office, unit: given.unit }, ratedOn: day }),
  },
  withdraw: {
    label: { zh: '撤回', en: 'Withdraw' }, from: 'open', to: 'withdrawn', by: ['petitioner'], under: local, aside: true,
    takes: Form({ reason: Reason, freely: Freely }),
    checks: ({ given }) => given.freely ? undefined : wrong('not-freely', '/freely', '只有本人自愿才能撤回；如有人劝阻或者强迫，请不要撤回', 'A petition can be withdrawn only freely; if anyone presses you, do not withdraw it', art(18, 4)),
  },
})

const upkeep = frame.phase({
  correct: {
    label: { zh: '更正登记', en: 'Correct the registration' }, from: 'any', to: 'same', by: ['reception', 'triage'], under: art(21, 2), aside: true,
    takes: Form({ subject: maybe(Subject), place: maybe(UnitId({ zh: '问题属地', en: 'Place of the problem' })), content: maybe(Content), platformNumber: maybe(Code({ zh: '上级平台编号', en: 'Number on the higher platform' })), reason: Reason }),
  },
  follow: {
    label: { zh: '随事项办理', en: 'Follows its petitions' }, from: 'any', to: ['same', 'concluded'], by: ['linked'], under: art(21, 2), aside: true,
    takes: Form({ unit: maybe(UnitId({ zh: '责任单位', en: 'Responsible unit' })), passedOn: maybe(DayField({ zh: '转送日', en: 'Passed on' })), deliveredOn: maybe(DayField({ zh: '答复送达日', en: 'Answer delivered on' })) }),
    sets: ({ given, data }) => ({
      ...(given.unit && { units: [...new Set([...data.units ?? [], given.unit])] }),
      ...(given.passedOn && { passedOn: data.passedOn ?? given.passedOn }),
    }),
    goes: ({ record, linked }) => record.state === 'in-hand' && linked('petitions').every(p => !p.open) ? 'concluded' : 'same',
  },
})

export const submission = procedure('submission', frame, {
  label: { zh: '信访件', en: 'Submission' }, plural: 'submissions', title: 'subject', words: ['subject', 'text'], parties: { unit: 'unit' },
  spine: ['registered', 'in-hand', 'concluded'],
  opening: {
    label: { zh: '登记', en: 'Register' }, to: 'registered', by: ['reception', 'petitioner', 'linked'], under: art(22, 1), takes: Form(Intake),
    checks: ({ given }) => given.via && !waysOf[given.channel].some(way => way === given.via)
      ? wrong('channel-and-way', '/via', '具体方式与来源渠道不符', 'This way does not belong to the channel') : undefined,
    sets: ({ given }) => ({ via: via(given), heads: given.heads ?? 1 + (given.others?.length ?? 0), notes: notes(given) }),
    issues: [papers.registration, papers.queryCode],
  },
  steps: { ...intake, ...petitioners, ...upkeep },
  hears: { petitions: {
    forward: { step: 'follow', given: ({ data, day }) => ({ passedOn: day, ...(typeof data['unit'] === 'string' && { unit: data['unit'] }) }) },
    deliver: { step: 'follow', given: ({ day }) => ({ deliveredOn: day }) },
    conclude: 'follow', lapse: 'follow',
  } },
  readers: data => data.units ?? [],
  seals: data => data.purpose === 'accusation',
})
