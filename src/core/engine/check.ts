import { Form } from './field.ts'
import type { Procedure } from './procedure.ts'
import { schemaOf } from './schema.ts'
import type { State } from './shape.ts'
import type { Step } from './step.ts'

/** What no compiler sees, because it crosses files or needs the whole. Read at start, and by a test: each fault as a sentence. */
export function check(all: Readonly<Record<string, Procedure>>): readonly string[] {
  return Object.values(all).flatMap(p =>
    [...links(p, all), ...states(p, all), ...steps(p), ...shared(p, all), ...marked(p, all)].map(fault => `${p.name}: ${fault}`),
  )
}

/** Two procedures with one mark would share a series of numbers, and neither could be told from its number. */
function marked(p: Procedure, all: Readonly<Record<string, Procedure>>): string[] {
  return Object.values(all).flatMap(other =>
    other !== p && other.mark === p.mark ? [`its mark ${p.mark} is also that of ${other.name}`] : [],
  )
}

function links(p: Procedure, all: Readonly<Record<string, Procedure>>): string[] {
  const back = Object.entries(p.links).flatMap(([name, link]) => {
    const other = all[link.to]
    if (!other) return [`link ${name} leads to ${link.to}, which is no procedure`]
    return other.links[link.back]?.to === p.name ? [] : [`link ${name} expects ${link.to} to have a link ${link.back} back`]
  })
  const heard = Object.entries(p.hears).flatMap(([name, answers]) =>
    Object.entries(answers ?? {}).flatMap(([theirs, mine]) => {
      const other = all[p.links[name]?.to ?? '']
      const own = p.steps[typeof mine === 'string' ? mine : mine.step]
      return [
        ...(other && !other.steps[theirs] ? [`hears ${other.name}.${theirs}, which does not exist`] : []),
        ...(own?.by.includes('linked') ? [] : [`answers ${name}.${theirs} with a step that is not by 'linked'`]),
        // A good step is never undone by a reaction: what answers must be possible in every state.
        ...(own && mayRefuse(own) ? [`answers ${name}.${theirs} with a step that may refuse`] : []),
        ...(own && typeof mine === 'string' && schemaOf(own.takes ?? Form({})).required?.length
          ? [`answers ${name}.${theirs} with a step that wants something filled in`]
          : []),
        ...(own && own.from !== 'any' ? [`answers ${name}.${theirs} with a step that is not possible in every state`] : []),
      ]
    }),
  )
  return [...back, ...heard]
}

/** What a step takes under a field's own name is written there, so it must be the same thing: it carries the same label. */
function misnamed(p: Procedure, s: Step): readonly string[] {
  const own = schemaOf(p.data).properties ?? {}
  return Object.entries(schemaOf(s.takes ?? Form({})).properties ?? {}).flatMap(([field, taken]) =>
    own[field] && own[field].label?.zh !== taken.label?.zh ? [field] : [],
  )
}

/** What a step opens must have the links that it shares, under the same names and to the same procedure. */
function shared(p: Procedure, all: Readonly<Record<string, Procedure>>): string[] {
  return Object.entries(p.steps).flatMap(([name, s]) =>
    Object.keys(s.opens ?? {}).flatMap(link =>
      (s.shares ?? []).flatMap(also => {
        const other = all[p.links[link]?.to ?? '']
        return !other || other.links[also]?.to === p.links[also]?.to
          ? []
          : [`${name} shares the link ${also}, which ${other.name} does not have`]
      }),
    ),
  )
}

const mayRefuse = (s: Step): boolean =>
  [s.when, s.checks, s.within, s.after, s.once, s.signedBy, s.notBy, s.extends].some(condition => condition !== undefined)

function states(p: Procedure, all: Readonly<Record<string, Procedure>>): string[] {
  return Object.entries(p.states).flatMap(([name, state]) => [
    ...held(p, name, state),
    ...waited(p, name, state, all),
    ...reached(p, name, state),
  ])
}

function held(p: Procedure, name: string, state: State): string[] {
  const here = Object.values(p.limits).filter(l => l.during.includes(name))
  const duties = here.filter(l => 'owes' in l && !l.afterEndOf)
  const owes = (party: string) => duties.some(l => 'owes' in l && l.owes === party)
  if ('holder' in state) {
    const others = duties.filter(l => 'owes' in l && l.owes !== state.holder)
    return [
      ...(!state.unlimited && !owes(state.holder) ? [`in ${name} the ${state.holder} owes a step, and no limit says by when`] : []),
      ...(state.unlimited && owes(state.holder) ? [`${name} is called unlimited and has a limit`] : []),
      ...(others.length ? [`in ${name} the ${state.holder} holds, and somebody else owes too`] : []),
    ]
  }
  return [
    ...(duties.length ? [`in ${name} nobody holds, and a duty runs`] : []),
    ...('idle' in state && !here.some(l => l.afterEndOf) ? [`${name}: when its window closes, nobody owes the next step`] : []),
  ]
}

function waited(p: Procedure, name: string, state: State, all: Readonly<Record<string, Procedure>>): string[] {
  if (!('waits' in state)) return []
  const other = all[p.links[state.waits]?.to ?? '']
  const heard = p.hears[state.waits] ?? {}
  return Object.entries(other?.steps ?? {}).flatMap(([step, s]) =>
    [s.to].flat().some(to => 'end' in (other?.states[to] ?? {})) && !heard[step]
      ? [`${name} waits for ${other?.name} and does not hear its ${step}`]
      : [],
  )
}

function reached(p: Procedure, name: string, state: State): string[] {
  const all = Object.values(p.steps)
  const leaves = all.some(s => (typeof s.from === 'string' || s.from.includes(name)) && s.to !== 'same')
  return [
    ...('end' in state || leaves ? [] : [`${name} cannot be left`]),
    ...([p.opening.to].flat().includes(name) || all.some(s => [s.to].flat().includes(name)) ? [] : [`${name} cannot be reached`]),
  ]
}

function steps(p: Procedure): string[] {
  const windows = (name: string | undefined) => name !== undefined && 'owes' in (p.limits[name] ?? {})
  const unknown = (what: string, names: readonly (string | undefined)[], known: object) =>
    names.flatMap(n => (n === undefined || n === 'same' || Object.hasOwn(known, n) ? [] : [`names the ${what} ${n}, which does not exist`]))
  return Object.entries(p.steps).flatMap(([name, s]) => [
    ...[
      ...unknown('state', [typeof s.from === 'string' ? [] : s.from, s.to].flat(), p.states),
      ...unknown('limit', [s.within, s.after, s.pauses, s.resumes, s.unpauses, s.extends?.limit], p.limits),
      ...unknown('step', s.notBy ?? [], { ...p.steps, open: p.opening }),
      ...unknown('link', [...[s.opens, s.joins, s.parts].flatMap(of => Object.keys(of ?? {})), ...(s.shares ?? [])], p.links),
    ].map(fault => `${name} ${fault}`),
    ...(Array.isArray(s.to) === (s.goes !== undefined) ? [] : [`${name}: several targets and "goes" belong together`]),
    ...misnamed(p, s).map(field => `${name} takes ${field}, which the record would keep under the name of something else`),
    ...(windows(s.within) || windows(s.after) ? [`${name}: a step stands within or after a window, not a duty`] : []),
    ...(/[.]/.test(name) ? [`${name}: a step's name has no dot`] : []),
  ])
}
