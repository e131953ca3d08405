import { Type } from 'typebox'
import { art, local } from '../law/articles.ts'
import { workingDays } from '../law/days.ts'
import { Choice, Form, maybe, PersonId, RecordId, Text, UnitId, Whole, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import { setting, shape } from '../engine/shape.ts'
import { Content, Purpose, Reason, Subject } from './shared/fields.ts'
import { papers } from './shared/papers.ts'
import { Route } from './shared/routes.ts'

// 来访: one group at one reception place on one day, counted in batches and in persons; never as a submission. What the group brings is one
// submission or several, linked n to m. More than five representatives, or a skipped level, is registered all the same, with a note
// (article 20).

const Level = Choice(
  { zh: '来访层级', en: 'Level visited' },
  {
    district: { zh: '来区', en: 'District' },
    city: { zh: '到市', en: 'City' },
    street: { zh: '到街道', en: 'Street' },
  },
)
const Note = Choice(
  { zh: '登记提示', en: 'Note' },
  {
    'many-representatives': { zh: '代表超过5人，已请其推选', en: 'More than five representatives: asked to choose' },
    'level-skipped': { zh: '越级，已告知有权处理的机关', en: 'A level was skipped: told which body is competent' },
  },
)
/** Which level answers for the matter, beside the one that was visited (article 20). */
const Answers = Choice(
  { zh: '有权处理的层级', en: 'Level that answers' },
  {
    street: { zh: '街道', en: 'Street' },
    district: { zh: '区', en: 'District' },
    city: { zh: '市', en: 'City' },
  },
)
const order = ['street', 'district', 'city'] as const
/** A visit goes to the level that answers, or the one above it; while nobody knows which answers, no level was skipped. */
const isSkipped = (visited: (typeof order)[number], answers: (typeof order)[number] | undefined): boolean =>
  answers !== undefined && order.indexOf(visited) > order.indexOf(answers) + 1
interface Group {
  readonly level: (typeof order)[number]
  readonly answers?: (typeof order)[number]
  readonly representatives?: number
}
const notesOn = ({ level, answers, representatives = 0 }: Group) => [
  ...(representatives > 5 ? ['many-representatives' as const] : []),
  ...(isSkipped(level, answers) ? ['level-skipped' as const] : []),
]
const ReadBack = Yes({ zh: '记录已向来访人宣读或者交其核对，确认无误', en: 'Read back to the visitors, or read by them, and confirmed' })
const Remarks = Text({ zh: '来访人的更正或者没有确认的原因', en: 'What they corrected, or why it was not confirmed' }, 1000)
const Place = Text({ zh: '接访场所', en: 'Reception place' }, 60)
const Representatives = Whole({ zh: '代表人数', en: 'Representatives' }, 1, 99)

const Letter = RecordId({ zh: '信访件', en: 'Submission' }, 'submission')

const frame = shape({
  data: Form({
    level: Level,
    answers: maybe(Answers),
    place: Place,
    heads: Whole({ zh: '人次', en: 'Persons' }, 1, 9999),
    representatives: maybe(Representatives),
    summary: Text({ zh: '反映要点', en: 'What they came about' }, 1000),
    connected: maybe(Type.Array(Letter, { label: { zh: '关联的信访件', en: 'Connected submissions' } })),
    notes: Type.Array(Note, { label: { zh: '登记提示', en: 'Notes' } }),
    readBack: maybe(ReadBack),
    remarks: maybe(Remarks),
  }),
  states: {
    receiving: { label: { zh: '接访中', en: 'Being received' }, phase: 'intake', holder: 'office' },
    received: { label: { zh: '已接访', en: 'Received' }, phase: 'end', end: true },
  },
  limits: {
    recording: {
      label: { zh: '录入', en: 'Entry' },
      owes: 'office',
      within: setting('recording', workingDays(1)),
      under: local,
      during: ['receiving'],
    },
  },
  links: {
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'visits', many: true },
    ticket: { label: { zh: '排队号', en: 'Queue ticket' }, to: 'ticket', back: 'visit' },
  },
})

const steps = frame.phase({
  register: {
    label: { zh: '登记信访件', en: 'Register a submission' },
    from: ['receiving'],
    to: 'same',
    by: ['reception'],
    under: art(21, 2),
    takes: Form({
      subject: Subject,
      text: Text({ zh: '内容', en: 'Text' }, 20_000),
      petitioner: maybe(PersonId({ zh: '信访人', en: 'Petitioner' })),
      purpose: maybe(Purpose),
      problemPlace: maybe(UnitId({ zh: '问题属地', en: 'Place of the problem' })),
      content: maybe(Content),
    }),
    // What is said here stands in the visit's story, which the whole office reads; an accusation is sealed from its first second.
    checks: ({ given }) =>
      given.purpose === 'accusation'
        ? wrong(
            'sealed-apart',
            '/purpose',
            '检举控告须密封：请在“登记信访件”中单独登记，渠道选“来访”，不要登记在来访记录里',
            'An accusation is sealed: register it apart, as a submission by the channel “visit”, not within this visit',
            art(30, 3),
          )
        : undefined,
    opens: {
      submissions: ({ given: { problemPlace, ...given }, data }) => ({
        channel: 'visit',
        via: 'hall',
        heads: data.heads,
        ...given,
        ...(problemPlace && { place: problemPlace }),
      }),
    },
  },
  connect: {
    label: { zh: '关联信访件', en: 'Connect a submission' },
    from: ['receiving'],
    to: 'same',
    by: ['reception'],
    under: art(21, 2),
    takes: Form({ submission: RecordId({ zh: '信访件', en: 'Submission' }, 'submission') }),
    joins: { submissions: ({ given }) => [given.submission] },
    // What was registered here is not connected, and cannot be parted.
    sets: ({ given, data, linked }) =>
      linked('submissions').some(s => s.id === given.submission) ? {} : { connected: [...(data.connected ?? []), given.submission] },
  },
  disconnect: {
    label: { zh: '撤销关联', en: 'Undo a connection' },
    from: 'any',
    to: 'same',
    by: ['reception'],
    under: art(21, 2),
    aside: true,
    takes: Form({ letter: RecordId({ zh: '信访件', en: 'Submission' }, 'submission'), reason: Reason }),
    when: ({ data }) =>
      data.connected?.length ? undefined : notNow('nothing-connected', '没有关联的信访件', 'No submission was connected'),
    checks: ({ given, data }) =>
      data.connected?.includes(given.letter)
        ? undefined
        : wrong(
            'not-connected',
            '/letter',
            '只能撤销关联的信访件；在本次来访中登记的，不能撤销',
            'Only a submission that was connected can be parted, not one that was registered at this visit',
          ),
    parts: { submissions: ({ given }) => [given.letter] },
    sets: ({ given, data }) => ({ connected: data.connected?.filter(id => id !== given.letter) }),
  },
  finish: {
    label: { zh: '接访结束', en: 'Finish' },
    from: ['receiving'],
    to: 'received',
    by: ['reception'],
    under: art(19, 1),
    takes: Form({ readBack: ReadBack, remarks: maybe(Remarks) }),
    // Nobody leaves without what they brought being registered, or being shown where to go (article 22).
    when: ({ linked, did }) =>
      linked('submissions').length || did('guide').length
        ? undefined
        : notNow(
            'nothing-registered',
            '还没有登记、关联信访件，也没有引导：请先登记来访人反映的事项；须另行登记的，用“释法明理、引导”写明去向',
            'Nothing was registered or connected, and nobody was shown the way: register what they came about, or, where it is registered apart, show the way',
            art(22, 1),
          ),
    checks: ({ given }) =>
      given.readBack || given.remarks
        ? undefined
        : wrong('not-read-back', '/remarks', '没有核对确认的，请写明原因', 'Where it was not confirmed, say why', art(19, 1)),
  },
  guide: {
    label: { zh: '释法明理、引导', en: 'Explain the law and show the way' },
    from: ['receiving'],
    to: 'same',
    by: ['reception'],
    under: art(22, 2),
    issues: [papers.route],
    takes: Form({
      route: maybe(Route),
      where: Text({ zh: '应向哪个机关、依什么程序提出', en: 'Which body, by which procedure' }, 1000, {
        zh: '写明机关名称、地址和期限；会印在交给来访人的引导单上',
        en: 'Name, address and time limit; it is printed on the slip for the visitor',
      }),
    }),
  },
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: 'any',
    to: 'same',
    by: ['reception'],
    under: art(21, 2),
    aside: true,
    takes: Form({
      level: maybe(Level),
      answers: maybe(Answers),
      heads: maybe(Whole({ zh: '人次', en: 'Persons' }, 1, 9999)),
      representatives: maybe(Representatives),
      reason: Reason,
    }),
    sets: ({ given, data }) => ({ notes: notesOn({ ...data, ...given }) }),
  },
})

export const visit = procedure('visit', frame, {
  label: { zh: '来访', en: 'Visit', many: 'Visits' },
  desk: 'hall',
  serves: 'acceptance',
  plural: 'visits',
  mark: 'F',
  title: 'summary',
  words: ['summary'],
  spine: ['receiving', 'received'],
  opening: {
    label: { zh: '登记来访', en: 'Register a visit' },
    to: 'receiving',
    by: ['reception'],
    under: art(20, 1),
    issues: [papers.visitRecord],
    takes: Form({
      level: Level,
      answers: maybe(Answers),
      place: Place,
      heads: Whole({ zh: '人次', en: 'Persons' }, 1, 9999),
      representatives: maybe(Representatives),
      summary: Text({ zh: '反映要点', en: 'What they came about' }, 1000),
      ticket: maybe(RecordId({ zh: '排队号', en: 'Queue ticket' }, 'ticket')),
    }),
    joins: { ticket: ({ given }) => [given.ticket ?? []].flat() },
    sets: ({ given }) => ({ notes: notesOn(given) }),
  },
  steps,
})
