import type { CategoryCode } from '#core/procedures/shared/categories.ts'
import { between, often, pick, pickBy, type Chance } from './chance.ts'
import { fill, fillAll } from './fill.ts'
import { person, type DemoPerson } from './person.ts'
import { communityIds, type CommunityId } from './places.ts'
import type { UnitId } from './qinghe.ts'
import { and, asking, closings, openings, tried, unsigned, type Manner } from './sentences/frame.ts'
import { topics } from './sentences/topics.ts'
import type { Pattern, Purpose, Route, Topic } from './sentences/topic.ts'
import { placeSlots, type Scene, type Slots } from './slots.ts'
import { communities } from './streets.ts'

/** One invented petition: what was written, and what a good triage would make of it. */
export interface DemoMatter {
  readonly topic: Topic
  readonly pattern: Pattern
  readonly scene: Scene
  readonly slots: Slots
  readonly category: CategoryCode
  readonly purpose: Purpose
  readonly route: Route
  /** The unit that likely answers, and the community where it happened. */
  readonly unit: UnitId
  readonly place: CommunityId
  readonly subject: string
  readonly text: string
  readonly demands: readonly string[]
  /** How many sign it; from 5 on it is a joint petition. */
  readonly heads: number
  /** The petitioner, then further representatives, five at most; nobody when anonymous. */
  readonly people: readonly DemoPerson[]
  readonly enterprise?: string
}

export interface ComposeOptions {
  /** The day on which it is written; months and dates in the text lie before it. */
  readonly day: string
  readonly manner?: Manner
  readonly category?: CategoryCode
  readonly place?: CommunityId
  /** Passed on to the first person (see person.ts). */
  readonly serial?: number
}

const sizes = { line: 0.35, letter: 0.05 } as const
/** A petition of fewer characters is rounded off. */
const brief = 100

/** A petition, decided by `random` alone. A category that nothing is written about throws a RangeError. */
export function compose(random: Chance, options: ComposeOptions): DemoMatter {
  const {
    day,
    category,
    manner = pick(random, ['letter', 'online', 'online', 'online', 'visit', 'phone']),
    place = pick(random, communityIds),
  } = options
  const topic = pickBy(random, category ? topics.filter(entry => entry.category === category) : topics, entry => entry.weight ?? 1)
  const pattern = pickBy(random, topic.patterns, entry => (entry.size ? sizes[entry.size] : 1))
  const purpose = pattern.purpose ?? topic.purpose ?? 'request'
  const route = pattern.route ?? topic.route ?? 'petition'
  const scene = { day, place }

  const told = fillAll([pattern.subject, ...pattern.ask, ...pattern.tell], placeSlots(random, scene), random, scene)
  const [subject = '', ...rest] = told.texts
  const demands = rest.slice(0, pattern.ask.length)
  const facts = rest.slice(pattern.ask.length).join('')
  const { heads: signed, firm } = told.slots
  const heads = signed === undefined ? 1 : Number(signed)
  const anonymous = heads === 1 && pattern.size !== 'letter' && often(random, purpose === 'accusation' ? 0.4 : 0.04)
  const others = heads === 1 ? 0 : between(random, 1, 4)

  const unit = pattern.unit ?? topic.unit
  const text = wording({ pattern, purpose, manner, facts, demands, anonymous, slots: told.slots, scene, random })
  const people = anonymous
    ? []
    : [
        person(random, { place, ...(options.serial !== undefined && { serial: options.serial }) }),
        ...Array.from({ length: others }, () => person(random, { place })),
      ]
  return {
    topic,
    pattern,
    scene,
    slots: told.slots,
    category: topic.category,
    purpose,
    route,
    place,
    subject,
    text,
    demands,
    heads,
    people,
    unit: unit === 'street' ? (communities[communityIds.indexOf(place)]?.parent ?? 'xinfang') : unit,
    ...(firm !== undefined && { enterprise: firm }),
  }
}

interface Wording {
  readonly pattern: Pattern
  readonly purpose: Purpose
  readonly manner: Manner
  readonly facts: string
  readonly demands: readonly string[]
  readonly anonymous: boolean
  readonly slots: Slots
  readonly scene: Scene
  readonly random: Chance
}

function wording({ pattern, purpose, manner, facts, demands, anonymous, slots, scene, random }: Wording): string {
  const say = (template: string): string => fill(template, slots, random, scene).text
  const sign = anonymous ? say(pick(random, unsigned)) : ''
  const opening = say(pick(random, openings[manner]))
  const ask = `${say(pick(random, asking[purpose]))}${demands.join(pick(random, and))}。`
  if (pattern.size === 'line') return facts + sign
  if (pattern.size === 'letter') {
    const asked = demands.map((demand, n) => `${n + 1}．${demand}；`)
    return [say(pick(random, openings.letter)), facts, ...asked, '此致', '敬礼'].join('\n')
  }
  const closing = say(pick(random, closings))
  const bare = [opening, facts, ask, sign].join('').length
  const wanted = bare < brief ? brief - bare : often(random, 0.6) ? 1 : 0
  const end = bare < brief || often(random, 0.6) ? closing : ''
  return [opening, facts, ...backed(random, tried[purpose].map(say), wanted), ask, sign, end].join('')
}

/** Some of these sentences in any order, until they are so many characters or all used. */
function backed(random: Chance, sentences: readonly string[], length: number): readonly string[] {
  if (length <= 0 || sentences.length === 0) return []
  const chosen = pick(random, sentences)
  return [
    chosen,
    ...backed(
      random,
      sentences.filter(other => other !== chosen),
      length - chosen.length,
    ),
  ]
}
