import assert from 'node:assert/strict'
import { standing } from '#core/engine/clocks.ts'
import type { Actor, Clock, Fields, Rec } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Day } from '#core/law/days.ts'
import { office } from './cast.ts'
import { open, procedureOf, recordOf, step, type Play, type Played } from '#core/engine/play.ts'

/** How a journey is told: days pass, people act, and what was refused is looked at. */
export interface Scene {
  play(): Play
  /** It becomes this day. */
  today(day: Day): void
  opens(procedure: string, actor: Actor, given: Fields, when?: When): string
  takes(record: string, step: string, actor: Actor, given?: Fields, when?: When): void
  /** The step is refused with this code, and nothing changes. */
  refused(code: string, record: string, step: string, actor: Actor, given?: Fields, when?: When): Refusal
  record(id: string): Rec
  clock(id: string, limit: string): Clock
  /** Who holds it, from when, and by when. */
  stands(id: string): ReturnType<typeof standing>
  /** The other ends of a link. */
  linked(id: string, link: string): readonly string[]
}
interface When {
  readonly day?: Day
  readonly late?: string
}

export function scene(first: Day): Scene {
  let play = office(first)
  const doing = (actor: Actor, given: Fields = {}, when: When = {}) => ({ actor, given, day: play.today, ...when })
  const done = (played: Played): string => {
    if ('refused' in played) assert.fail(`refused: ${played.refused.code} ${played.refused.en}`)
    play = played.play
    return played.id
  }
  const record = (id: string) => recordOf(play, id)
  return {
    play: () => play,
    today: day => {
      play = { ...play, today: day }
    },
    opens: (procedure, actor, given, when) => done(open(play, procedure, doing(actor, given, when))),
    takes: (id, name, actor, given, when) => {
      done(step(play, id, name, doing(actor, given, when)))
    },
    refused: (code, id, name, actor, given, when) => {
      const played = step(play, id, name, doing(actor, given, when))
      assert.ok('refused' in played, `${name} was not refused`)
      assert.equal(played.refused.code, code, played.refused.en)
      return played.refused
    },
    record,
    clock: (id, limit) =>
      record(id).limits[limit] ?? assert.fail(`${limit} does not run in ${id}: ${Object.keys(record(id).limits).join(', ')}`),
    stands: id => standing(procedureOf(play, record(id).procedure), record(id)),
    linked: (id, link) => play.ties.filter(t => t.from === id && t.name === link).map(t => t.to),
  }
}
