import { addDays } from '#core/law/days.ts'
import { arrive } from '../arriving.ts'
import type { SealedMatter } from '../matter.ts'
import type { Troupe } from '../../desks/troupe.ts'
import type { Fate, Tale, Thread } from '../tale.ts'

/**
 * Something that a desk does in the year, so many working days before its last; with matters that are filed for it, so many days before.
 */
export interface Happening {
  readonly age: number | readonly [least: number, most: number]
  readonly lead?: number
  readonly fate: Fate
  readonly matters?: { readonly many: number; readonly channel?: 'letter' | 'online'; readonly chosen?: 'alike' | 'quarrel' }
  tell(t: Tale, troupe: Troupe, matters: readonly SealedMatter[]): Thread
}
type Telling = (t: Tale, troupe: Troupe) => Thread
type About = (
  t: Tale,
  troupe: Troupe,
  looked: { readonly matter: SealedMatter; readonly unit: string; readonly petitions: readonly string[]; readonly submission: string },
) => Thread

/** It stands where this step is not taken. */
export const stands = (age: number, step: string | readonly string[], tell: Telling, ...turns: readonly string[]): Happening => ({
  age,
  fate: { brisk: true, stalls: step, turns },
  tell,
})
/** It goes by these turnings to its end. */
export const goes = (age: number, tell: Telling, ...turns: readonly string[]): Happening => ({ age, fate: { turns }, tell })
/** So many of them some time in the year, each as chance has it. */
export const often = (
  many: number,
  tell: (t: Tale, troupe: Troupe, nth: number) => Thread,
  age: readonly [number, number] = [4, 238],
): readonly Happening[] =>
  Array.from({ length: many }, (_, nth) => ({ age, fate: {}, tell: (t: Tale, troupe: Troupe) => tell(t, troupe, nth) }))

/** Petitions that a desk looks at: filed so many days before it does. Where none has come to a unit by then, nothing happens. */
export const on = (
  age: number,
  lead: number,
  fate: Fate,
  tell: About,
  many = 1,
  chosen?: 'alike' | 'quarrel',
  channel: 'letter' | 'online' = age % 7 === 2 ? 'letter' : 'online',
): Happening => ({
  age,
  lead,
  fate,
  matters: { many, channel, ...(chosen && { chosen }) },
  *tell(t, troupe, matters) {
    const filed = matters.map(m => arrive(t, channel, m))
    const [matter] = matters
    const [submission] = filed
    yield t.atWork(addDays(t.today(), lead))
    const petitions = filed.flatMap(id => t.linked(id, 'petitions'))
    const [first] = petitions
    const unit = first === undefined ? undefined : t.record(first).data['unit']
    if (matter && submission && typeof unit === 'string') yield* tell(t, troupe, { matter, unit, petitions, submission })
  },
})

/** A petition that a unit has, and does not answer before the desk has looked. */
export const unanswered: Fate = { brisk: true, stalls: 'petition reply' }
