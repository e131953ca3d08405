import { art } from '../../law/articles.ts'
import { Form } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Actor, Facts, Fields } from '../../engine/record.ts'
import type { Day } from '../../law/days.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import type { Static } from 'typebox'
import { waysOf } from '../shared/channels.ts'
import { papers } from '../shared/papers.ts'
import { accusations, pastTheOffice } from './accusations.ts'
import { frame, Intake, type Filed, type Note } from './frame.ts'
import { petitioners } from './petitioners.ts'
import { refusing } from './refusing.ts'
import { sorting } from './sorting.ts'
import { upkeep } from './upkeep.ts'

// 信访件: what came in once, by one channel. It has the petitioner, the text, the receipt and the query code, and the office's 15 days
// (article 22), or those of the unit that it reached directly (article 23). Triage turns it into petitions, or joins it to one that runs;
// from then on it waits for them, and ends when they have.

/** Nothing here is a ground to refuse: whatever is unusual is registered, with a note (articles 19, 20, 22, 44). */
const notes = (given: Filed): Static<typeof Note>[] => [
  ...(given.petitioner ? [] : ['anonymous' as const, 'address-unclear' as const]),
  ...((given.others?.length ?? 0) > 0 || (given.heads ?? 1) > 1 ? ['joint' as const] : []),
  ...((given.representatives?.length ?? 0) > 5 ? ['many-representatives' as const] : []),
  ...(given.agent ? ['by-agent' as const] : []),
  ...((given.agent || given.representatives?.length) && !given.mandate ? ['no-mandate' as const] : []),
  ...(given.purpose === 'accusation' ? ['accusation' as const] : []),
]

function received(given: Filed, actor: Actor, facts: Facts): Refusal | undefined {
  const isUnits =
    actor.roles.includes('handler') && !actor.roles.some(role => role === 'reception' || role === 'linked') && actor.unit !== facts.home
  if (isUnits && given.receivedBy !== actor.unit)
    return wrong(
      'received-by',
      '/receivedBy',
      '单位直接收到的，请写明首接单位为本单位',
      'What reaches a unit directly names that unit as its first receiver',
      art(23, 1),
    )
  return !isUnits && given.receivedBy && !actor.roles.includes('linked')
    ? wrong('received-by', '/receivedBy', '首接单位只由直接收到的单位填写', 'Only the unit that received it names itself here', art(23, 1))
    : undefined
}

const passedPast = (to: string | undefined, day: Day) => (to ? { passedTo: to, passedOn: day } : {})
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
interface Their {
  readonly data: Fields
  readonly day: string
}
const passedOn = ({ data, day }: Their) => {
  const unit = text(data['unit'])
  return { passedOn: day, ...(unit && { with: unit }) }
}
const answeredOn = ({ day }: Their) => ({ answeredOn: day })
/** Where the unit must act itself, its answer is still to come, and the rating with it. */
const led = (their: Their) => (their.data['route'] === 'duty' ? {} : answeredOn(their))
const delivered = ({ data, day }: Their) => ({ answeredOn: day, ...(Array.isArray(data['deliveredTo']) && { to: data['deliveredTo'] }) })
const deliveredAlso = ({ given, day }: Their & { readonly given: Fields }) => ({
  answeredOn: day,
  to: given['unreachable'] ? [] : [text(given['submission']) ?? ''],
})
const along = ({ data }: Their) => {
  const unit = text(data['unit'])
  return unit ? { with: unit } : {}
}
const atLast = ({ day }: Their) => ({ passedOn: day, answeredOn: day })

export const submission = procedure('submission', frame, {
  label: { zh: '信访件', en: 'Submission', many: 'Submissions' },
  desk: 'petitions',
  serves: 'acceptance',
  plural: 'submissions',
  mark: '{channel}',
  title: 'subject',
  words: ['subject', 'text'],
  parties: { unit: 'directUnit' },
  spine: ['registered', 'in-hand', 'concluded'],
  opening: {
    label: { zh: '登记', en: 'Register' },
    to: ['registered', 'direct', 'sent'],
    by: ['reception', 'petitioner', 'handler', 'linked'],
    under: art(22, 1),
    takes: Form(Intake),
    checks: ({ given, actor, facts }) =>
      given.via && !waysOf[given.channel].some(way => way === given.via)
        ? wrong('channel-and-way', '/via', '具体方式与来源渠道不符', 'This way does not belong to the channel')
        : received(given, actor, facts),
    // An accusation goes to those who route it, whoever received it.
    goes: ({ given, facts }) =>
      pastTheOffice(given, facts) ? 'sent' : given.receivedBy && given.purpose !== 'accusation' ? 'direct' : 'registered',
    sets: ({ given, day, facts }) => ({
      via: given.via ?? waysOf[given.channel][0],
      heads: given.heads ?? 1 + (given.others?.length ?? 0),
      notes: notes(given),
      ...(given.receivedBy && given.purpose !== 'accusation' && { directUnit: given.receivedBy }),
      ...passedPast(pastTheOffice(given, facts), day),
    }),
    issues: [papers.registration, papers.queryCode],
  },
  steps: { ...sorting, ...refusing, ...accusations, ...petitioners, ...upkeep },
  hears: {
    petitions: {
      forward: { step: 'follow', given: passedOn },
      assign: { step: 'follow', given: passedOn },
      'self-handle': { step: 'follow', given: passedOn },
      assigned: { step: 'follow', given: passedOn },
      deliver: { step: 'follow', given: delivered },
      'answer-simply': { step: 'follow', given: delivered },
      'deliver-also': { step: 'follow', given: deliveredAlso },
      separate: { step: 'follow', given: atLast },
      lead: { step: 'follow', given: led },
      'settle-agreed': { step: 'follow', given: answeredOn },
      undeliverable: 'follow',
      conclude: 'follow',
      lapse: 'follow',
      revive: 'follow',
      uphold: 'follow',
      recall: 'follow',
      'hand-over': 'follow',
      'route-again': 'follow',
      merge: 'go-along',
      reunite: 'go-along',
      unmerge: 'go-along',
      absorb: { step: 'go-along', given: along },
      'take-back': { step: 'go-along', given: along },
      'take-away': 'sort-again',
      'give-back': 'follow',
    },
  },
  readers: ({ directUnit, units = [], purpose, passedTo }) =>
    purpose === 'accusation' ? [passedTo ?? []].flat() : [...new Set([...(directUnit ? [directUnit] : []), ...units])],
  seals: ({ purpose, passedOn: on }) => (purpose === 'accusation' ? (on ? 'passed' : 'sealed') : 'open'),
})
