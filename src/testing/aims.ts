import type { Procedure } from '#core/engine/procedure.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Turn } from './game.ts'
import { nameOf } from './way-to.ts'

// What a play can aim at: the halves of steps, the states that they lead to, what they choose and issue; and which of it a turn met.

/**
 * A step with its half (`reply`, `reply.sign`, `reply.return`). `goal`: what must come of it, as `takenIn` says it; else that it is taken.
 * `wished`: sought in passing.
 */
export interface Aim {
  readonly p: Procedure
  readonly name: string
  readonly goal?: string
  readonly wished?: true
}

/** The halves of a procedure's steps: draft, signature and return of a signed one. */
export const halvesOf = (p: Procedure): readonly Aim[] =>
  Object.entries(p.steps).flatMap(([step, { signedBy }]) =>
    (signedBy ? [step, `${step}.sign`, `${step}.return`] : [step]).map(name => ({ p, name })),
  )
/** Each state into which steps lead. */
export const statesOf = (p: Procedure): readonly Aim[] =>
  taking(p).flatMap(({ name, to }) => to.filter(state => state !== 'same').map(state => ({ p, name, goal: `${p.name} in ${state}` })))
/** What each step may choose and issue. */
export const outcomesOf = (p: Procedure): readonly Aim[] =>
  taking(p).flatMap(({ name, to, issues }) =>
    [...(to.length > 1 ? to.map(state => `to ${state}`) : []), ...issues.map(code => `issues ${code}`)].map(what => ({
      p,
      name,
      goal: `${nameOf(p, name)} ${what}`,
      wished: true,
    })),
  )
const taking = (p: Procedure) =>
  Object.entries(p.steps).map(([step, { signedBy, to, issues = [] }]) => ({
    name: signedBy ? `${step}.sign` : step,
    to: [to].flat(),
    issues: issues.map(i => i.code),
  }))

/** What was done in a turn, what answered included, by its half, and what came of it; nothing where it was refused. */
export const takenIn = ({ before, played }: Turn): readonly string[] =>
  'refused' in played
    ? []
    : played.play.events.slice(before.events.length).flatMap(e => {
        const name = `${e.procedure}.${e.step}${e.act === 'return' ? '.return' : e.act === 'take' && procedures[e.procedure]?.steps[e.step]?.signedBy ? '.sign' : ''}`
        return [
          name,
          `${e.procedure} in ${e.effect.state}`,
          `${name} to ${e.effect.state}`,
          ...(before.records[e.record]?.state === e.effect.state ? [`${name} to same`] : []),
          ...e.effect.issues.map(code => `${name} issues ${code}`),
        ]
      })
export const calledIn = ({ p, name, goal }: Aim) => goal ?? nameOf(p, name)
