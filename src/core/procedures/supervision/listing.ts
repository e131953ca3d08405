import { Choice, Code, DayField, Form, Many, maybe, RecordId, Text } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { wrong } from '../../engine/refusal.ts'
import { setting, shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { workingDays, type Day } from '../../law/days.ts'
import { Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'
import { RectifyBy, rectifyAhead, Unit, Verified, verifying } from './rectifying.ts'

// 挂牌督办 (article 39): a hard matter, or a unit that fails in its work, is put on the joint conference's list, with what must be done and
// by when; it is taken down once that is proven.

const Kind = Choice(
  { zh: '挂牌对象', en: 'What is listed' },
  {
    matter: { zh: '疑难信访事项', en: 'A hard matter' },
    unit: { zh: '工作不力的单位', en: 'A unit that fails in its work' },
  },
)
const Number = Code({ zh: '文号', en: 'Document number' })
const Progress = Text({ zh: '推进情况', en: 'How it stands' }, 4000, mattersOnly)
const Result = Text({ zh: '办理结果和凭证', en: 'Result, and what proves it' }, 4000, mattersOnly)
const Proposal = {
  subject: Subject,
  kind: Kind,
  unit: Unit,
  reason: Reason,
  demand: Text({ zh: '督办措施和要求', en: 'Measures and demands' }, 4000, mattersOnly),
  rectifyBy: RectifyBy,
}

const frame = shape({
  data: Form({
    ...Proposal,
    number: maybe(Number),
    listedOn: maybe(DayField({ zh: '挂牌日', en: 'Listed on' })),
    progress: maybe(Progress),
    result: maybe(Result),
    verified: maybe(Verified),
  }),
  states: {
    proposed: { label: { zh: '待批准', en: 'Proposed' }, phase: 'drafting', holder: 'supervision' },
    listed: { label: { zh: '挂牌督办中', en: 'Listed' }, phase: 'rectification', holder: 'unit' },
    reported: { label: { zh: '待核查', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    down: { label: { zh: '已摘牌', en: 'Taken down' }, phase: 'end', end: true },
    dropped: { label: { zh: '未挂牌、已撤销', en: 'Not listed, or withdrawn' }, phase: 'exit', end: true },
  },
  limits: {
    listing: {
      label: { zh: '挂牌', en: 'Listing' },
      owes: 'supervision',
      within: setting('list-matter', workingDays(5)),
      under: local,
      during: ['proposed'],
    },
    rectifying: {
      label: { zh: '限期整改', en: 'Putting it right' },
      owes: 'unit',
      within: until('rectifyBy'),
      under: art(39, 3),
      during: ['listed'],
    },
    verifying: { ...verifying, during: ['reported'] },
  },
  links: {
    petitions: {
      label: { zh: '挂牌的信访事项', en: 'Petitions' },
      to: 'petition',
      back: 'listings',
      many: true,
      hangs: { zh: '挂牌督办', en: 'Listed supervision' },
    },
    letters: {
      label: { zh: '此前的督办函', en: 'Supervision letters before it' },
      to: 'supervision-letter',
      back: 'listings',
      many: true,
      hangs: { zh: '挂牌督办', en: 'Listed supervision' },
    },
    talks: {
      label: { zh: '此前的约谈', en: 'Talks before it' },
      to: 'talk',
      back: 'listings',
      many: true,
      hangs: { zh: '挂牌督办', en: 'Listed supervision' },
    },
  },
})

interface Proposed {
  readonly given: { readonly kind: string; readonly unit: string; readonly rectifyBy: Day }
  readonly day: Day
  readonly facts: Facts
}
const proposable = ({ given, day, facts }: Proposed, hasPetition: boolean) =>
  rectifyAhead({ given, day })
  ?? nobodyThere(given.unit, '/unit', facts)
  ?? (given.kind === 'matter' && !hasPetition
    ? wrong('which-matter', '/petitions', '挂牌督办疑难事项的，请选择信访事项', 'Say which petition is listed')
    : undefined)

const steps = frame.phase({
  list: {
    label: { zh: '挂牌督办通知', en: 'Notice of listing' },
    from: ['proposed'],
    to: 'listed',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(39, 3),
    takes: Form({ number: Number, rectifyBy: RectifyBy }),
    checks: rectifyAhead,
    sets: ({ day }) => ({ listedOn: day }),
    issues: [{ code: 'D25', label: { zh: '挂牌督办通知', en: 'Notice of listed supervision' } }],
  },
  progress: {
    label: { zh: '报告推进情况', en: 'Report how it stands' },
    from: ['listed'],
    to: 'same',
    by: ['handler', 'unit-lead'],
    under: art(39, 3),
    takes: Form({ progress: Progress }),
  },
  report: {
    label: { zh: '摘牌申请', en: 'Ask for it to be taken down' },
    from: ['listed'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(39, 3),
    takes: Form({ result: Result }),
  },
  'send-back': {
    label: { zh: '退回继续整改', en: 'Send back' },
    from: ['reported'],
    to: 'listed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({ rectifyBy: RectifyBy, why: Reason }),
    checks: rectifyAhead,
  },
  'take-down': {
    label: { zh: '摘牌决定', en: 'Verify and take down' },
    from: ['reported'],
    to: 'down',
    by: ['supervisor'],
    signedBy: 'director',
    under: art(39, 3),
    takes: Form({ verified: Verified }),
  },
  postpone: {
    label: { zh: '同意延期', en: 'Postpone' },
    from: ['listed'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ rectifyBy: RectifyBy, why: Reason }),
    checks: rectifyAhead,
  },
  drop: {
    label: { zh: '不予挂牌', en: 'Do not list it' },
    from: ['proposed'],
    to: 'dropped',
    by: ['supervisor', 'director'],
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
  amend: {
    label: { zh: '修改挂牌建议', en: 'Change the proposal' },
    from: ['proposed'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: withSigner('list'),
    takes: Form(Proposal),
    checks: ({ given, day, linked, facts }) => proposable({ given, day, facts }, linked('petitions').length > 0),
  },
  recall: {
    label: { zh: '撤销挂牌', en: 'Withdraw the listing' },
    from: ['listed', 'reported'],
    to: 'dropped',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
})

export const listing = procedure('listing', frame, {
  label: { zh: '挂牌督办', en: 'Listed supervision', many: 'Listed supervision' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'listings',
  mark: 'GP',
  title: 'subject',
  words: ['subject', 'reason', 'demand'],
  parties: { unit: 'unit' },
  spine: ['proposed', 'listed', 'reported', 'down'],
  dates: ['rectifyBy'],
  opening: {
    label: { zh: '提出挂牌', en: 'Propose' },
    to: 'proposed',
    by: ['supervisor'],
    under: art(39, 3),
    takes: Form({
      ...Proposal,
      petitions: maybe(Many({ zh: '挂牌的信访事项', en: 'Petitions' }, RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'), 1, 20)),
      letters: maybe(
        Many(
          { zh: '此前的督办函', en: 'Supervision letters before it' },
          RecordId({ zh: '督办函', en: 'Supervision letter' }, 'supervision-letter'),
          1,
          20,
        ),
      ),
      talks: maybe(Many({ zh: '此前的约谈', en: 'Talks before it' }, RecordId({ zh: '约谈', en: 'Talk' }, 'talk'), 1, 20)),
    }),
    joins: {
      petitions: ({ given }) => given.petitions ?? [],
      letters: ({ given }) => given.letters ?? [],
      talks: ({ given }) => given.talks ?? [],
    },
    checks: at => proposable(at, at.given.petitions !== undefined),
  },
  steps,
  // The unit sees it from the day on which it is listed.
  readers: ({ unit, listedOn }) => (unit && listedOn ? [unit] : []),
  figures: {
    'listings.listed': {
      label: { zh: '挂牌督办', en: 'Put on the list' },
      unit: items.pieces,
      on: 'listedOn',
      in: ['listed', 'reported', 'down'],
      by: ['kind', 'unit'],
    },
    'listings.down': {
      label: { zh: '挂牌后摘牌', en: 'Listed and taken down' },
      unit: items.pieces,
      on: 'listedOn',
      in: ['down'],
      by: ['kind', 'unit'],
    },
  },
})
