import assert from 'node:assert/strict'
import { readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'
import type { TObject } from 'typebox'
import { staffRoles, type StaffRole } from './everyone.ts'
import { sample, type Known } from './sample.ts'
import type { Answer, Body, Caller, TestServer } from './server.ts'

// Walks through every procedure by what its pages allow: opens records, and takes each step that somebody may take.

/** A step that this caller may take of this record now. */
export interface Chance { readonly p: Procedure; readonly name: string; readonly form: TObject; readonly role: StaffRole; readonly caller: Caller; readonly page: Body; readonly good: Readonly<Record<string, unknown>> }
export const chanceKey = ({ p, name }: Pick<Chance, 'p' | 'name'>) => `${p.name}.${name}`

/** What staff may take: the halves of signed steps each for itself; not what only petitioners and linked records take. */
export const staffSteps = (p: Procedure): readonly string[] => Object.entries(p.steps).filter(([, s]) => s.by.some(role => staffRoles.some(r => r === role)))
  .flatMap(([name, s]) => s.signedBy ? [name, `${name}.sign`, `${name}.return`] : [name])

/**
 * Visits each step that staff may take, once, where it is possible, and then takes it; waits for what is possible only later. `visit` must leave no trace.
 * @param signIn everybody by role, signed in anew: sessions end while we wait
 * @returns the steps that were never possible
 */
export async function explore(server: TestServer, signIn: () => Promise<ReadonlyMap<StaffRole, Caller>>, visit: (chance: Chance) => Promise<void>): Promise<readonly string[]> {
  let callers = await signIn()
  const records: Records = new Map(), visited = new Set<string>()
  const note = (body: Body) => {
    const p = procedures[body.procedure]
    if (p) records.set(body.id, { p, usable: !body.closed && !body.sealed })
    for (const { record } of body.links ?? []) note(record)
  }
  for (const p of Object.values(procedures)) for (const opening of await open(p, callers, server)) note(opening)
  const wanted = Object.values(procedures).flatMap(p => staffSteps(p).map(name => chanceKey({ p, name })))
  for (let waits = 0; waits < 3;) {
    let fresh: Chance | undefined, onward: Chance | undefined
    for await (const chance of chances(server, callers, records)) {
      if (!visited.has(chanceKey(chance))) { fresh = chance; break }
      if (chance.page.steps.find(s => s.name === chance.name)?.primary) onward ??= chance
    }
    if (fresh) await visit(fresh)
    // Nothing new here: the way onward, or time.
    const next = fresh ?? onward
    if (fresh) visited.add(chanceKey(fresh))
    if (wanted.every(name => visited.has(name))) break
    if (!next) { waits++; server.world.wait(40 * 24 * 60); callers = await signIn(); continue }
    const taken = await take(next)
    // Else what was refused before was perhaps refused for another reason.
    assert.equal(taken.status, 200, `${chanceKey(next)} with a good form: ${taken.text}`)
    note(taken.body)
  }
  return wanted.filter(name => !visited.has(name))
}

export const take = ({ p, name, caller, page, good }: Chance, more: object = {}): Promise<Answer> => caller.post(`/${p.plural}/${page.id}/steps/${name}`, { given: good, version: page.version, ...more })

/** One record for each choice that its form offers: they lead different ways. */
async function open(p: Procedure, callers: ReadonlyMap<StaffRole, Caller>, server: TestServer): Promise<readonly Body[]> {
  const caller = staffRoles.filter(role => p.opening.by.includes(role)).map(role => callers.get(role))[0]
  if (!caller) return []
  const known = knownOf(server, new Map()), form = p.opening.takes, made: Body[] = []
  const choices = Object.entries(schemaOf(form).properties ?? {}).flatMap(([name, field]) => (field.enum?.length ?? 99) > 8 ? [] : (field.enum ?? []).map(option => ({ [name]: option })))
  for (const choice of [{}, {}, ...choices]) {
    const answer = await caller.post(`/${p.plural}`, { given: { ...sample(form, known), ...choice } })
    assert.ok(answer.status === 201 || answer.status === 422, answer.text)
    // What the opener may not see (an accusation) others will find in their lists.
    if (answer.status === 201) made.push(answer.body.record ?? { ...answer.body, procedure: p.name })
  }
  return made
}

type Records = Map<string, { readonly p: Procedure; readonly usable: boolean }>

async function* chances(server: TestServer, callers: ReadonlyMap<StaffRole, Caller>, records: Records): AsyncGenerator<Chance> {
  const known = knownOf(server, records)
  for (const [id, { p }] of records) for (const [role, caller] of callers) {
    if (!staffSteps(p).some(name => rolesOf(p, name).includes(role))) continue
    const { status, body: page } = await caller.get(`/${p.plural}/${id}`)
    if (status !== 200) continue
    for (const { name, allowed } of page.steps) {
      if (!allowed) continue
      const { step, act } = readAct(p, name), form = formOf(p, step, act)
      yield { p, name, form, role, caller, page, good: sample(form, known) }
    }
  }
}

function rolesOf(p: Procedure, name: string): readonly string[] {
  const { step, act } = readAct(p, name), declared = p.steps[step]
  return declared?.signedBy && act !== 'draft' ? [declared.signedBy] : declared?.by ?? []
}

const knownOf = (server: TestServer, records: Records): Known =>
  ({ today: server.world.today(), unit: 'renshe', record: procedure => [...records].find(([, { p, usable }]) => usable && p.name === procedure)?.[0] })
