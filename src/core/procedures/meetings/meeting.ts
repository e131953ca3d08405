import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Enclosed } from '../shared/enclosed.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead, tooFar } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { withSigner } from '../shared/with-signer.ts'
import { figures } from './meeting-figures.ts'

// 会议 (B1, B5, B19, B20, articles 9 and 13): the joint conference, the office's own meetings, and those of committee and government that
// hear the office. Called with an agenda, held, its minutes signed and sent to the members; what it decided becomes tasks, each with an
// owner and a day.

const Kind = Choice(
  { zh: '会议种类', en: 'Kind' },
  {
    conference: { zh: '信访工作联席会议', en: 'Joint conference' },
    group: { zh: '法治政府建设领导小组会议', en: 'Leading group on the rule of law' },
    party: { zh: '党组会', en: 'Party group' },
    director: { zh: '主任办公会', en: 'Director’s meeting' },
    topical: { zh: '专题会议', en: 'Topical meeting' },
    committee: { zh: '常委会听取汇报', en: 'Standing committee hears the office' },
    executive: { zh: '常务会听取汇报', en: 'Executive meeting hears the office' },
  },
)
const day = { zh: '会议日期', en: 'Day of the meeting' }
const PlannedOn = DayField(day)
const Number = Code({ zh: '纪要文号', en: 'Number of the minutes' })
const Unit = UnitId({ zh: '参会单位', en: 'Member' })
const Bodies = (zh: string, en: string) => Many({ zh, en }, Unit, 1, 200)
const Called = {
  subject: Subject,
  kind: Kind,
  plannedOn: PlannedOn,
  place: maybe(Text({ zh: '地点', en: 'Place' }, 100)),
  chair: maybe(Text({ zh: '召集人、主持人', en: 'Convener or chair' }, 60)),
  agenda: Many({ zh: '议题', en: 'Agenda' }, Text({ zh: '议题', en: 'Item' }, 200), 1, 30),
  bodies: maybe(Bodies('参会单位', 'Members called')),
  posts: maybe(Text({ zh: '参会人员（职务）', en: 'Who is called, by post' }, 200)),
}
const Minutes = Text({ zh: '会议纪要', en: 'Minutes' }, 20_000, mattersOnly)
const Attended = Whole({ zh: '到会人数', en: 'Persons present' }, 1, 2000)
const Materials = Enclosed({ zh: '会议材料', en: 'Papers of the meeting' })
const Present = Bodies('到会单位', 'Members present')
const decisionDue = { zh: '完成期限', en: 'To be done by' }
const Decision = Form({
  subject: Text({ zh: '议定事项', en: 'What was decided' }, 100),
  unit: UnitId({ zh: '责任单位', en: 'Unit that owns it' }),
  dueOn: DayField(decisionDue),
  target: maybe(Text({ zh: '目标要求', en: 'What is to be achieved' }, 2000)),
})

const frame = shape({
  data: Form({
    ...Called,
    seenBy: SeenBy,
    heldOn: maybe(DayField({ zh: '召开日', en: 'Held on' })),
    attended: maybe(Attended),
    present: maybe(Present),
    number: maybe(Number),
    minutes: maybe(Minutes),
    decisions: maybe(Whole({ zh: '议定事项数', en: 'Decisions' }, 0, 50)),
  }),
  states: {
    called: { label: { zh: '待召开', en: 'Called' }, phase: 'meeting', holder: 'conference' },
    held: { label: { zh: '待印发纪要', en: 'Minutes awaited' }, phase: 'meeting', holder: 'conference' },
    closed: { label: { zh: '已印发纪要', en: 'Minutes sent' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    holding: { label: { zh: '召开会议', en: 'Meeting' }, owes: 'conference', within: until('plannedOn'), under: local, during: ['called'] },
    minutes: {
      label: { zh: '印发纪要', en: 'Minutes' },
      owes: 'conference',
      within: setting('minutes', workingDays(5)),
      under: local,
      during: ['held'],
    },
  },
  links: {
    tasks: { label: { zh: '议定的任务', en: 'Tasks it decided' }, to: 'task', back: 'meeting', many: true },
    petitions: {
      label: { zh: '研究的信访事项', en: 'Petitions on its agenda' },
      to: 'petition',
      back: 'meetings',
      many: true,
      hangs: { zh: '会议', en: 'Meetings' },
    },
  },
})

const steps = frame.phase({
  hold: {
    label: { zh: '登记会议召开', en: 'Record that it was held' },
    from: ['called'],
    to: 'held',
    by: ['secretary', 'director'],
    under: local,
    takes: Form({ attended: Attended, present: maybe(Present) }),
    sets: ({ day: heldOn }) => ({ heldOn }),
    when: ({ data, day: on }) =>
      on < data.plannedOn
        ? notNow('not-yet', `会议定于 ${data.plannedOn} 召开，尚未到`, `The meeting is on ${data.plannedOn}; it is not that day yet`)
        : undefined,
  },
  'send-minutes': {
    label: { zh: '印发会议纪要', en: 'Send the minutes' },
    from: ['held'],
    to: 'closed',
    by: ['secretary'],
    signedBy: 'director',
    under: local,
    takes: Form({
      number: maybe(Number),
      minutes: Minutes,
      files: Enclosed({ zh: '纪要原件等附件', en: 'The minutes as signed, and what goes with them' }),
      decided: Many({ zh: '议定事项', en: 'Decisions' }, Decision, 0, 50),
    }),
    checks: ({ given, day: on, facts }) => {
      const late = given.decided.findIndex(d => d.dueOn <= on)
      return late < 0
        ? given.decided
            .map((d, i) => tooFar(`/decided/${i}/dueOn`, d.dueOn, on) ?? nobodyThere(d.unit, `/decided/${i}/unit`, facts))
            .find(bad => bad !== undefined)
        : wrong(
            'in-the-past',
            `/decided/${late}/dueOn`,
            '议定事项的完成期限须在今日之后',
            'What was decided is to be done by a day that lies ahead',
          )
    },
    sets: ({ given }) => ({ decisions: given.decided.length }),
    opens: { tasks: ({ given }) => given.decided.map(d => ({ ...d, source: 'meeting' })) },
    shares: ['petitions'],
    issues: [
      { code: 'D33', label: { zh: '会议纪要', en: 'Minutes' } },
      { code: 'D33', label: { zh: '议定事项交办单', en: 'Slip on what was decided' } },
    ],
  },
  materials: {
    label: { zh: '补充会议材料', en: 'Add papers' },
    from: ['called', 'held'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ note: Text({ zh: '材料名称', en: 'What they are' }, 200), files: Materials }),
  },
  amend: {
    label: { zh: '修改会议通知', en: 'Change the notice' },
    from: ['called'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({
      subject: Called.subject,
      kind: Called.kind,
      place: Called.place,
      chair: Called.chair,
      agenda: Called.agenda,
      bodies: Called.bodies,
      posts: Called.posts,
    }),
    sets: ({ given: { place, chair, bodies, posts } }) => ({ place, chair, bodies, posts }),
    issues: [{ code: 'D33', label: { zh: '会议通知', en: 'Notice of a meeting' } }],
  },
  connect: {
    label: { zh: '增加研究的信访事项', en: 'Add petitions to the agenda' },
    from: ['called', 'held'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({
      more: Many({ zh: '增加的信访事项', en: 'Petitions to add' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50),
    }),
    joins: { petitions: ({ given }) => given.more },
  },
  correct: {
    label: { zh: '更正到会情况', en: 'Correct who was there' },
    from: ['held', 'closed'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ attended: maybe(Attended), present: maybe(Present), why: Reason }),
    checks: ({ given }) =>
      (given.attended ?? given.present)
        ? undefined
        : wrong('nothing-to-correct', '/attended', '请填写需要更正的内容', 'Say what is to be corrected'),
  },
  reissue: {
    label: { zh: '更正会议纪要', en: 'Correct the minutes' },
    from: ['closed'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ number: maybe(Number), minutes: Minutes, why: Reason }),
    issues: [{ code: 'D33', label: { zh: '会议纪要', en: 'Minutes' } }],
  },
  unhold: {
    label: { zh: '撤销召开登记', en: 'It was not held' },
    from: ['held'],
    to: 'called',
    by: ['director'],
    under: local,
    aside: true,
    when: withSigner('send-minutes'),
    takes: Form({ why: Reason }),
    sets: () => ({ heldOn: undefined, attended: undefined, present: undefined }),
  },
  postpone: {
    label: { zh: '改期', en: 'Put it off' },
    from: ['called'],
    to: 'same',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ plannedOn: PlannedOn, reason: Reason }),
    checks: liesAhead('plannedOn', day),
  },
  cancel: {
    label: { zh: '取消会议', en: 'Cancel' },
    from: ['called'],
    to: 'cancelled',
    by: ['secretary', 'director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const meeting = procedure('meeting', frame, {
  label: { zh: '会议', en: 'Meeting', many: 'Meetings' },
  desk: 'meetings',
  serves: 'accountability',
  plural: 'meetings',
  mark: 'HY',
  title: 'subject',
  words: ['subject', 'minutes'],
  spine: ['called', 'held', 'closed'],
  dates: ['plannedOn'],
  shows: ['kind', 'plannedOn', 'decisions'],
  opening: {
    label: { zh: '召集会议', en: 'Call a meeting' },
    to: 'called',
    by: ['secretary', 'director'],
    under: art(13),
    issues: [{ code: 'D33', label: { zh: '会议通知', en: 'Notice of a meeting' } }],
    takes: Form({
      ...Called,
      petitions: maybe(
        Many({ zh: '研究的信访事项', en: 'Petitions on its agenda' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50),
      ),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [] },
    sets: ({ facts }) => ({ seenBy: [facts.home] }),
    checks: ({ given, day: on }) =>
      given.plannedOn < on ? wrong('in-the-past', '/plannedOn', '会议日期不能早于今日', 'The meeting cannot lie in the past') : undefined,
  },
  steps,
  // The members have the notice, the agenda and the minutes.
  readers: ({ seenBy = [], bodies = [] }) => [...seenBy, ...bodies],
  figures,
})
