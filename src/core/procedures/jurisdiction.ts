import { Type } from 'typebox'
import { art, local } from '../law/articles.ts'
import { workingDays } from '../law/days.ts'
import { Choice, Form, Many, maybe, Text, UnitId } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { setting, shape } from '../engine/shape.ts'
import { Reason } from './shared/fields.ts'
import { nobodyThere } from './shared/nobody-there.ts'
import { classOf, readBy, SealedNow, sealedWith, sealings } from './shared/sealed-with.ts'
import { sealsToo } from './shared/with-the-matter.ts'

// 管辖协调: several bodies, or none, say that a matter is theirs. They agree; or their common superior decides; or the joint conference
// does (article 24).

const Units = Many({ zh: '涉及的单位', en: 'Bodies concerned' }, UnitId({ zh: '单位', en: 'Body' }), 2, 10)
const Account = Text({ zh: '协调记录、决定和理由', en: 'Account, decision and reasons' }, 4000)
const Decided = UnitId({ zh: '确定的单位', en: 'Body that accepts it' })

const frame = shape({
  data: Form({
    units: Units,
    reason: Reason,
    seenBy: Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } }),
    decided: maybe(Decided),
    record: maybe(Account),
    ...sealedWith,
  }),
  states: {
    coordinating: { label: { zh: '协调中', en: 'Being settled' }, phase: 'routing', holder: 'conference' },
    decided: { label: { zh: '已确定', en: 'Decided' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤回', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    coordinating: {
      label: { zh: '协调管辖', en: 'Settling it' },
      owes: 'conference',
      within: setting('jurisdiction', workingDays(10)),
      under: local,
      during: ['coordinating'],
    },
  },
  links: { petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'jurisdiction' } },
})

const steps = frame.phase({
  agree: {
    label: { zh: '协商一致', en: 'The bodies agreed' },
    from: ['coordinating'],
    to: 'decided',
    by: ['secretary'],
    under: art(24, 1),
    takes: Form({ decided: Decided, record: Account }),
    checks: ({ given, facts }) => nobodyThere(given.decided, '/decided', facts),
  },
  decide: {
    label: { zh: '决定管辖', en: 'Decide' },
    from: ['coordinating'],
    to: 'decided',
    by: ['secretary'],
    signedBy: 'director',
    under: art(24, 1),
    takes: Form({
      decided: Decided,
      who: Choice(
        { zh: '决定机关', en: 'Who decided' },
        {
          superior: { zh: '共同的上一级机关', en: 'The common superior' },
          conference: { zh: '信访工作联席会议', en: 'The joint conference' },
        },
      ),
      record: Account,
    }),
    checks: ({ given, facts }) => nobodyThere(given.decided, '/decided', facts),
  },
  drop: {
    label: { zh: '撤回协调', en: 'Drop it' },
    from: ['coordinating'],
    to: 'dropped',
    by: ['secretary', 'triage', 'director'],
    under: local,
    takes: Form({ reason: Reason }),
    sets: ({ data }) => ({ reason: data.reason }),
  },
  fall: {
    label: { zh: '随信访事项终止', en: 'Ends with its petition' },
    from: 'any',
    to: ['same', 'dropped'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'dropped'),
  },
  'seal-too': {
    ...sealsToo,
    to: ['same', 'dropped'],
    takes: SealedNow,
    goes: ({ record }) => (record.closed ? 'same' : 'dropped'),
  },
})

export const jurisdiction = procedure('jurisdiction', frame, {
  label: { zh: '管辖协调', en: 'Jurisdiction', many: 'Jurisdictions' },
  desk: 'petitions',
  serves: 'acceptance',
  plural: 'jurisdictions',
  mark: 'GX',
  title: 'reason',
  words: ['reason'],
  spine: ['coordinating', 'decided'],
  opening: {
    label: { zh: '提请协调', en: 'Raise' },
    to: 'coordinating',
    by: ['linked'],
    under: art(24, 1),
    takes: Form({ units: Units, reason: Reason }),
    sets: ({ given, facts }) => ({ seenBy: [...new Set([...given.units, facts.home])] }),
  },
  steps,
  hears: { petition: { lapse: 'fall', ...sealings } },
  readers: ({ seenBy = [], ...kept }) => readBy(kept, seenBy),
  seals: classOf,
})
