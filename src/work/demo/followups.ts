import { fitting, provisions } from './answering.ts'
import { often, pick, pickBy, type Chance } from './chance.ts'
import type { DemoMatter } from './compose.ts'
import { fill, fillAll } from './fill.ts'
import { closings } from './sentences/frame.ts'
import { comments, deliveries, framesOf, heard, plain, process, repeats, supplements, type Outcome } from './sentences/answers.ts'
import type { Slots } from './slots.ts'

/** What comes after a petition. `day` is when it is written; the facts are the petition's own, the new dates lie about that day. */
export interface Later {
  readonly day: string
}

/** What is said of a matter on a day: one of the templates, filled with its own facts and, where given, other words. */
export function sentence(random: Chance, matter: DemoMatter, later: Later, templates: readonly string[], more: Slots = {}): string {
  const { slots, scene } = words(random, matter, later)
  return fill(pick(random, templates), { ...slots, ...more }, random, scene).text
}

const words = (random: Chance, matter: DemoMatter, { day }: Later) => {
  const { date: _, due: __, ...facts } = matter.slots
  const slots: Slots = { ...facts, subject: matter.subject, filed: spoken(matter.scene.day) }
  const scene = { ...matter.scene, day }
  return { say: (template: string) => fill(template, slots, random, scene).text, slots, scene }
}
const spoken = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** What a petitioner hands in later. */
export const supplement = (random: Chance, matter: DemoMatter, later: Later): string =>
  words(random, matter, later).say(pick(random, supplements))

/** What the petitioner stated when heard, and what the unit found. */
export function inquiry(random: Chance, matter: DemoMatter, later: Later): { heard: string; found: string } {
  const { say } = words(random, matter, later)
  return { heard: say(pick(random, heard)), found: say(pick(random, process)) + say(finding(random, matter)) }
}

const orPlain = (random: Chance, entries: readonly string[], otherwise: readonly string[]): string =>
  pick(random, entries.length > 0 ? entries : otherwise)
const finding = (random: Chance, { topic, pattern }: DemoMatter): string =>
  orPlain(random, fitting(topic, pattern, topic.found), plain.found)

export interface DemoReply {
  readonly outcome: Outcome
  readonly answer: string
  readonly basis: string
}

const outcomes = { supported: 5, explained: 3.5, 'not-supported': 1.5 } as const satisfies Record<Outcome, number>

/**
 * A reply to each demand, in order, citing only what is in force on that day. What a topic says in answer is said of the first demand;
 * `outcome` makes all of one kind.
 */
export function replies(random: Chance, matter: DemoMatter, later: Later & { readonly outcome?: Outcome }): readonly DemoReply[] {
  const { slots, scene } = words(random, matter, later)
  const { topic, pattern } = matter
  return matter.demands.map((demand, index) => {
    const outcome = later.outcome ?? pickBy<Outcome>(random, ['supported', 'explained', 'not-supported'], kind => outcomes[kind])
    const [cite, says] = pick(random, provisions(topic, pattern, later.day))
    const answers = fitting(topic, pattern, { supported: topic.done, explained: topic.explained, 'not-supported': topic.declined }[outcome])
    const found = index === 0 ? finding(random, matter) : pick(random, plain.found)
    const told = fillAll([found, orPlain(random, index === 0 ? answers : [], plain[outcome])], slots, random, scene)
    const [facts = '', decision = ''] = told.texts
    const rule = /第[^第]+[条项款]$/.test(cite) ? `${cite}规定，` : `按照${cite}，`
    const answer = fill(pick(random, framesOf[outcome]), { ...slots, demand, found: facts, cite, rule, says, decision }, random, scene).text
    return { outcome, answer, basis: `${cite}：${says}。` }
  })
}

/** How a paper reached the petitioner. */
export const deliveryNote = (random: Chance, matter: DemoMatter, later: Later): string =>
  words(random, matter, later).say(pick(random, deliveries))

export type Satisfaction = keyof typeof comments

/** A comment that goes with a rating; often none. */
export const ratingComment = (random: Chance, matter: DemoMatter, rating: Satisfaction, later: Later): string | undefined =>
  often(random, 0.55) ? words(random, matter, later).say(pick(random, comments[rating])) : undefined

/** The same matter written about again: other words, the same facts and demands. */
export function repeat(random: Chance, matter: DemoMatter, later: Later): { subject: string; text: string; demands: readonly string[] } {
  const { say } = words(random, matter, later)
  const told = fillAll(matter.pattern.tell.slice(0, 2), matter.slots, random, matter.scene).texts.join('')
  const facts = told.length > 400 ? '具体情况见上次来信。' : told
  return {
    subject: `再次反映：${matter.subject}`.slice(0, 35),
    text: `${say(pick(random, repeats))}${facts}我的请求没有变：${matter.demands.join('；')}。${say(pick(random, closings))}`,
    demands: matter.demands,
  }
}
