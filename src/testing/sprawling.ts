import type { Procedure } from '#core/engine/procedure.ts'
import { loopy } from './loopy.ts'

// The hard process three times, one after the other, in as many phases: more than one sheet can tell in letters that can be read.

const times = ['1', '2', '3'] as const
const over = <T>(table: Readonly<Record<string, T>>, change: (value: T, at: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(times.flatMap(at => Object.entries(table).map(([name, value]): [string, T] => [name + at, change(value, at)])))
const stepBetween = (from: string, to: string) => ({
  label: { zh: '转入下一阶段', en: 'Go on to the next phase' },
  from: [from],
  to,
  by: loopy.opening.by,
  under: loopy.opening.under,
})

export const sprawling: Procedure = {
  ...loopy,
  name: 'sprawling',
  spine: times.flatMap(at => loopy.spine.slice(0, at === '3' ? undefined : -1).map(state => state + at)),
  states: over(loopy.states, (state, at) => ({ ...state, phase: at })),
  limits: over(loopy.limits, (limit, at) => ({
    ...limit,
    during: limit.during.map(state => state + at),
    ...(limit.afterEndOf && { afterEndOf: limit.afterEndOf + at }),
  })),
  opening: { ...loopy.opening, to: 'raised1' },
  steps: {
    ...over(loopy.steps, (step, at) => ({
      ...step,
      from: typeof step.from === 'string' ? step.from : step.from.map(state => state + at),
      to: [step.to].flat().map(state => (state === 'same' ? state : state + at)),
    })),
    second: stepBetween('answered1', 'raised2'),
    third: stepBetween('answered2', 'raised3'),
  },
}
