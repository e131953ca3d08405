import { Type } from 'typebox'
import { art } from '../../law/articles.ts'
import { Code, DayField, Form, Many, maybe, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Fields } from '../../engine/record.ts'
import { isFields } from '../../engine/validate.ts'
import { Channel } from '../shared/channels.ts'
import { Enterprise } from '../shared/enterprise.ts'
import { Category, Content, Flags, Subject } from '../shared/fields.ts'
import { classOf, readBy } from '../shared/sealed-with.ts'
import { accepting } from './accepting.ts'
import { answering } from './answering.ts'
import { DemandText, HandOver, Place, ReceivedOn, Unit } from './fields.ts'
import { frame } from './frame.ts'
import { handling } from './handling.ts'
import { everyJoined, joining } from './joining.ts'
import { remedies } from './remedies.ts'
import { routing } from './routing.ts'
import { sealing } from './sealing.ts'
import { upkeep } from './upkeep.ts'

// 信访事项: the demand on which office and unit work. The office forwards or assigns it within 15 days (article 22); the unit signs for it,
// objects within 5 working days, or tells the petitioner within 15 days which way it goes (articles 23, 31); it answers within 60 days of
// acceptance, once extended by 30 at most (article 34); from proven delivery the petitioner has 30 days to ask for a review, and again for
// a re-review (articles 35, 36); then the unit concludes it, and says what article 27 asks. It is opened by triage, or by the unit that
// received it directly.

const Day = DayField({ zh: '日期', en: 'Day' })
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const texts = (list: unknown) => (Array.isArray(list) ? list.flatMap((d: { text?: unknown }) => text(d.text) ?? []) : [])
const carried = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isFields) : [])
/** What a body decided on the review, as the petition hears it. */
const remedy = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => decidedOn(data['kind'], data['redoBy'], data['execute'])
/** What was decided on the re-review, which stands beside. */
const lastRemedy = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) =>
  decidedOn(data['lastKind'], data['lastRedoBy'], data['lastExecute'])
const decidedOn = (kind: unknown, redo: unknown, what: unknown) => {
  const redoBy = kind === 'annul' ? text(redo) : undefined
  const execute = kind === 'change' ? text(what) : undefined
  return { ...(redoBy && { redoBy }), ...(execute && { execute }), ...(kind === 'change' && { changed: 'yes' }) }
}

const agreement = {
  step: 'note-agreement',
  given: ({ id, given }: { readonly id: string; readonly given: Fields }) => ({ mediation: id, kind: text(given['kind']) ?? '-' }),
} as const

export const petition = procedure('petition', frame, {
  label: { zh: '信访事项', en: 'Petition', many: 'Petitions' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'petitions',
  mark: 'S',
  title: 'subject',
  words: ['subject'],
  parties: { unit: 'unit' },
  hands: ['handler', 'deputy'],
  barred: 'recused',
  spine: ['sorted', 'offered', 'signed', 'handling', 'replied', 'delivered', 'concluded'],
  opening: {
    label: { zh: '立项', en: 'Open' },
    to: ['sorted', 'offered', 'signed'],
    by: ['linked'],
    under: art(22, 1),
    takes: Form({
      subject: Subject,
      category: Category,
      content: Content,
      place: maybe(Place),
      enterprise: maybe(Enterprise),
      flags: maybe(Flags),
      receivedOn: ReceivedOn,
      demands: Many({ zh: '诉求', en: 'Demands' }, DemandText),
      // Received by a unit directly: within its own competence (`directOn`), or passed on to one below it.
      unit: maybe(Unit),
      receivedBy: maybe(Unit),
      directOn: maybe(DayField({ zh: '单位直接收到日', en: 'Received by the unit itself on' })),
      came: maybe(Channel),
      letter: maybe(Code({ zh: '最先的信访件', en: 'Submission that it came of' }, 40)),
      // A part keeps who received the whole first, and the day by which the whole must be answered.
      chain: maybe(Type.Array(HandOver)),
      splitOn: maybe(Day),
      acceptedOn: maybe(Day),
      extendedBy: maybe(Whole({ zh: '延长日数', en: 'Days added' }, 1, 30)),
    }),
    goes: ({ given }) => (given.directOn ? 'signed' : given.unit ? 'offered' : 'sorted'),
    sets: ({ given, day, facts }) => ({
      ...(given.directOn && { quickFrom: given.directOn }),
      demands: given.demands.map((demand, i) => ({ id: `d${i + 1}`, text: demand })),
      chain: given.chain ?? [
        { unit: given.receivedBy ?? facts.home, since: given.receivedOn, how: 'received' as const, signedOn: given.receivedOn },
        ...(given.unit && given.unit !== given.receivedBy ? [{ unit: given.unit, since: day, how: 'forward' as const }] : []),
      ],
    }),
  },
  steps: { ...routing, ...accepting, ...handling, ...answering, ...remedies, ...joining, ...sealing, ...upkeep },
  hears: {
    submissions: {
      withdraw: 'lapse',
      unjoin: { step: 'lapse', given: ({ id }) => ({ left: id }) },
      'not-again': 'come-back',
      seal: {
        step: 'take-away',
        given: ({ id, data }) => ({ left: id, ...(text(data['passedTo']) && { to: text(data['passedTo']) ?? '' }) }),
      },
      unseal: 'give-back',
      pass: { step: 'pass-along', given: ({ given }) => ({ to: text(given['to']) ?? '' }) },
    },
    jurisdiction: {
      agree: { step: 'assigned', given: ({ data }) => ({ unit: text(data['decided']) ?? '' }) },
      decide: { step: 'assigned', given: ({ data }) => ({ unit: text(data['decided']) ?? '' }) },
      drop: 'route-again',
      fall: 'route-again',
      'seal-too': 'route-again',
    },
    reviews: {
      refuse: 'resume',
      withdraw: 'resume',
      fall: 'resume',
      'ask-re-review': { step: 'let-read', given: ({ data }) => ({ body: text(data['above']) ?? '-' }) },
      deliver: { step: 'remedy', given: remedy },
      close: { step: 'remedy', given: () => ({ ended: 'yes' }) },
      finish: {
        step: 'remedy',
        given: their =>
          their.data['lastKind'] === 'annul' ? lastRemedy(their) : { ...lastRemedy(their), ended: 'yes', terminatedOn: their.day },
      },
    },
    mediations: { agree: agreement, write: agreement },
    absorbed: { merge: { step: 'absorb', given: ({ id, linked }) => ({ petition: id, submissions: linked('submissions') }) } },
    into: {
      unmerge: { step: 'revive', given: ({ given }) => ({ petition: text(given['petition']) ?? '-' }) },
      'take-away': { step: 'revive', given: () => ({ petition: everyJoined }) },
    },
    parts: {
      reunite: {
        step: 'take-back',
        given: ({ data, linked }) => ({
          demands: texts(data['demands']),
          submissions: linked('submissions'),
          carried: carried(data['absorbed']),
        }),
      },
    },
  },
  readers: ({ unit, bodies = [], assisting = [], ...kept }) =>
    readBy(kept, [...new Set([...(unit ? [unit] : []), ...bodies, ...assisting])]),
  seals: classOf,
})
