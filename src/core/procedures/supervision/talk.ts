import { DayField, Form, Many, maybe, RecordId, Text } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'
import { Measures, RectifyBy, rectifyAhead, Unit, Verified, verifying } from './rectifying.ts'

// 约谈 (C3, article 39): the leading officials of a unit are summoned by the joint conference, commit themselves before it, and prove by a
// day what they did.

const day = { zh: '约谈日', en: 'Day of the talk' }
const TalkOn = DayField(day)
const Place = Text({ zh: '地点', en: 'Place' }, 100)
const Officials = Text({ zh: '约谈对象（单位负责人职务、姓名）', en: 'Officials summoned, with their posts' }, 200)
const Content = Text({ zh: '约谈内容', en: 'What was said' }, 4000, mattersOnly)
const Commitments = Text({ zh: '整改承诺', en: 'What was committed to' }, 4000, mattersOnly)
const Proposal = { subject: Subject, unit: Unit, officials: Officials, reason: Text({ zh: '约谈事由', en: 'Why' }, 2000, mattersOnly) }

const frame = shape({
  data: Form({
    ...Proposal,
    talkOn: maybe(TalkOn),
    place: maybe(Place),
    heldOn: maybe(DayField({ zh: '实际约谈日', en: 'Held on' })),
    content: maybe(Content),
    commitments: maybe(Commitments),
    rectifyBy: maybe(RectifyBy),
    measures: maybe(Measures),
    verified: maybe(Verified),
  }),
  states: {
    proposed: { label: { zh: '待批准', en: 'Proposed' }, phase: 'drafting', holder: 'supervision' },
    summoned: { label: { zh: '待约谈', en: 'Summoned' }, phase: 'talk', holder: 'supervision' },
    committed: { label: { zh: '整改中', en: 'Being put right' }, phase: 'rectification', holder: 'unit' },
    reported: { label: { zh: '待核查', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已办结', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已取消', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    summoning: {
      label: { zh: '发出约谈通知', en: 'Summons' },
      owes: 'supervision',
      within: setting('summon', workingDays(5)),
      under: local,
      during: ['proposed'],
    },
    talking: { label: { zh: '约谈', en: 'Talk' }, owes: 'supervision', within: until('talkOn'), under: art(39, 3), during: ['summoned'] },
    rectifying: {
      label: { zh: '整改', en: 'Putting it right' },
      owes: 'unit',
      within: until('rectifyBy'),
      under: art(39, 3),
      during: ['committed'],
    },
    verifying: { ...verifying, during: ['reported'] },
  },
  links: {
    petitions: {
      label: { zh: '涉及的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'talks',
      many: true,
      hangs: { zh: '约谈', en: 'Talks' },
    },
    letters: {
      label: { zh: '此前的督办函', en: 'Supervision letters before it' },
      to: 'supervision-letter',
      back: 'talks',
      many: true,
      hangs: { zh: '约谈', en: 'Talks' },
    },
  },
})

const steps = frame.phase({
  summon: {
    label: { zh: '约谈通知', en: 'Summons' },
    from: ['proposed'],
    to: 'summoned',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(39, 3),
    takes: Form({ talkOn: TalkOn, place: Place }),
    checks: liesAhead('talkOn', day),
    issues: [{ code: 'D26', label: { zh: '约谈通知', en: 'Summons to a talk' } }],
  },
  amend: {
    label: { zh: '修改约谈事由、对象', en: 'Change why and who' },
    from: ['proposed'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: withSigner('summon'),
    takes: Form(Proposal),
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
  },
  postpone: {
    label: { zh: '改期、改地点', en: 'Another day or place' },
    from: ['summoned'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ talkOn: TalkOn, place: maybe(Place), why: Reason }),
    checks: liesAhead('talkOn', day),
  },
  hold: {
    label: { zh: '登记约谈记录', en: 'Record the talk' },
    from: ['summoned'],
    to: 'committed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({ content: Content, commitments: Commitments, rectifyBy: RectifyBy }),
    checks: rectifyAhead,
    when: ({ data, day: on }) =>
      data.talkOn && on < data.talkOn
        ? notNow('not-yet', `约谈日为 ${data.talkOn}，尚未到`, `The talk is on ${data.talkOn}; it is not that day yet`)
        : undefined,
    sets: ({ day: heldOn }) => ({ heldOn }),
    issues: [{ code: 'D26', label: { zh: '约谈记录', en: 'Record of a talk' } }],
  },
  correct: {
    label: { zh: '更正约谈记录', en: 'Correct the record' },
    from: ['committed', 'reported'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ content: maybe(Content), commitments: maybe(Commitments), why: Reason }),
    checks: ({ given }) =>
      (given.content ?? given.commitments)
        ? undefined
        : wrong('nothing-to-correct', '/content', '请填写需要更正的内容', 'Say what is to be corrected'),
  },
  extend: {
    label: { zh: '同意延期整改', en: 'Postpone what is put right' },
    from: ['committed'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ rectifyBy: RectifyBy, why: Reason }),
    checks: rectifyAhead,
  },
  report: {
    label: { zh: '整改情况报告', en: 'Report it put right' },
    from: ['committed'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(39, 3),
    takes: Form({ measures: Measures }),
  },
  'send-back': {
    label: { zh: '退回重新整改', en: 'Send back' },
    from: ['reported'],
    to: 'committed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({ rectifyBy: RectifyBy, why: Reason }),
    checks: rectifyAhead,
  },
  close: {
    label: { zh: '核查办结', en: 'Verify and close' },
    from: ['reported'],
    to: 'closed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({ verified: Verified }),
  },
  void: {
    label: { zh: '撤销约谈记录', en: 'Undo a record entered amiss' },
    from: ['committed', 'reported'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
  drop: {
    label: { zh: '取消约谈', en: 'Drop' },
    from: ['proposed', 'summoned'],
    to: 'dropped',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
})

export const talk = procedure('talk', frame, {
  label: { zh: '约谈', en: 'Admonition talk', many: 'Admonition talks' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'talks',
  mark: 'YT',
  title: 'subject',
  words: ['subject', 'reason'],
  parties: { unit: 'unit' },
  spine: ['proposed', 'summoned', 'committed', 'reported', 'closed'],
  dates: ['talkOn', 'rectifyBy'],
  opening: {
    label: { zh: '提出约谈', en: 'Propose' },
    to: 'proposed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({
      ...Proposal,
      petitions: maybe(Many({ zh: '涉及的信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 50)),
      letters: maybe(
        Many(
          { zh: '此前的督办函', en: 'Supervision letters before it' },
          RecordId({ zh: '督办函', en: 'Supervision letter' }, 'supervision-letter'),
          1,
          20,
        ),
      ),
    }),
    joins: { petitions: ({ given }) => given.petitions ?? [], letters: ({ given }) => given.letters ?? [] },
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
  },
  steps,
  // The unit sees it from the summons on.
  readers: ({ unit, talkOn }) => (unit && talkOn ? [unit] : []),
  figures: {
    'talks.held': {
      label: { zh: '开展约谈', en: 'Talks held' },
      unit: items.times,
      in: ['committed', 'reported', 'closed'],
      on: 'heldOn',
      by: ['unit'],
    },
  },
})
