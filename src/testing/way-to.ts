import type { Procedure } from '#core/engine/procedure.ts'
import { procedures } from '#core/procedures/index.ts'

/** A step's name with its procedure's. */
export const nameOf = (p: Procedure, step: string) => `${p.name}.${step}`
interface Mark {
  readonly p: Procedure
  readonly step: string
}

/**
 * The steps that lead to a step, by the declarations: those of each shortest way, of what opens the record, and of what linked records do
 * that it answers.
 */
export function wayTo(p: Procedure, step: string): ReadonlySet<string> {
  const way = new Set([nameOf(p, step)])
  const todo: Mark[] = [{ p, step }]
  const add = (mark: Mark) => {
    if (!way.has(nameOf(mark.p, mark.step))) {
      way.add(nameOf(mark.p, mark.step))
      todo.push(mark)
    }
  }
  for (let mark = todo.shift(); mark; mark = todo.shift()) {
    const declared = mark.p.steps[mark.step]
    if (!declared) continue
    // What only answers comes of what it answers.
    if (declared.by.includes('linked')) for (const heard of heardBy(mark.p, mark.step)) add(heard)
    else if (typeof declared.from !== 'string') for (const earlier of into(mark.p, declared.from)) add(earlier)
    for (const opener of openersOf(mark.p)) add(opener)
  }
  return way
}

/** The steps of the shortest ways into one of these states from each state in which it can open. */
function into(p: Procedure, states: readonly string[]): readonly Mark[] {
  const marks: Mark[] = []
  const known = new Set(states)
  const first = [p.opening.to].flat()
  for (let reached = new Set(states); reached.size && !first.every(state => known.has(state));) {
    const next = new Set<string>()
    for (const [step, { from, to }] of Object.entries(p.steps)) {
      if (from === 'any' || ![to].flat().some(state => reached.has(state))) continue
      const before = typeof from === 'string' ? Object.keys(p.states) : from
      const fresh = before.filter(state => !known.has(state))
      if (!fresh.length) continue
      marks.push({ p, step })
      for (const state of fresh) next.add(state)
    }
    for (const state of next) known.add(state)
    reached = next
  }
  return marks
}

const heardBy = (p: Procedure, step: string): readonly Mark[] =>
  Object.entries(p.hears).flatMap(([link, heard]) =>
    Object.entries(heard ?? {}).flatMap(([theirs, answer]) => {
      const other = procedures[p.links[link]?.to ?? '']
      return other && (typeof answer === 'string' ? answer : answer.step) === step ? [{ p: other, step: theirs }] : []
    }),
  )

const openersOf = (p: Procedure): readonly Mark[] =>
  p.opening.by.some(role => role !== 'linked')
    ? []
    : Object.values(procedures).flatMap(other =>
        Object.entries(other.steps)
          .filter(([, s]) => Object.keys(s.opens ?? {}).some(link => other.links[link]?.to === p.name))
          .map(([step]) => ({ p: other, step })),
      )
