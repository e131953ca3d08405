import { allowed, readAct } from '#core/engine/allowed.ts'
import { clockOf, isEnd, running, standing } from '#core/engine/clocks.ts'
import { explain, type Explanation } from '#core/engine/explain.ts'
import { parties } from '#core/engine/party.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Actor, Clock, Fields, Pending, Rec } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { gist, inWords, shortly, type Basis } from '#core/law/articles.ts'
import { daysBetween, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { openMatterKey } from '#work/people/index.ts'
import type { World } from '../world.ts'
import { factsOf } from './deed.ts'
import { hide } from './hide.ts'
import { procedureNamed } from './open.ts'
import { eventsOf } from './log.queries.ts'
import { fullRecord, linksFrom, rowsByIds } from './reading.queries.ts'
import { rowOf, type Row } from './row.ts'
import { told, type Told } from './story.ts'

/** A limit of a record, counted and explained. */
export interface ClockTold extends Explanation {
  readonly kind: 'duty' | 'window'
  readonly party: Label
  readonly daysLeft: number
  readonly overdue: boolean
  readonly running: boolean
  /** It stands still from this day on. */
  readonly pausedOn?: Day
  /** From this day on it runs for days that were added. */
  readonly extendedFrom?: Day
  /** How many days stood still and do not count. */
  readonly excluded?: number
}
export interface StepTold {
  /** `reply` (draft), `reply.sign`, `reply.return`, or the step's own name. */
  readonly name: string
  readonly step: string
  readonly half?: 'draft' | 'sign' | 'return'
  readonly allowed: boolean
  readonly refusal?: Omit<Refusal, 'under'> & { readonly under?: Basis & { readonly words: Label } }
  /** The next step on the happy path, for this reader. */
  readonly primary: boolean
  /** It takes the record to another state. */
  readonly moves: boolean
  /** Under which rule, where that is not the step’s usual one. */
  readonly under?: { readonly words: Label; readonly short: Label; readonly gist?: Label }
}
export interface Page extends Row {
  readonly data: Fields
  readonly standing: {
    readonly holder?: string
    readonly holderName?: Label
    readonly unit?: string
    readonly from?: Day
    readonly due?: Day
    readonly waits?: readonly Row[]
  }
  readonly clocks: readonly ClockTold[]
  readonly steps: readonly StepTold[]
  readonly pending: readonly {
    readonly step: string
    readonly given: Fields
    readonly by: { readonly id: string; readonly name: Label }
    readonly on: Day
  }[]
  readonly timeline: readonly Told[]
  readonly links: readonly { readonly name: string; readonly label: Label; readonly record: Row }[]
  readonly people: readonly { readonly id: string; readonly masked: string; readonly field: string; readonly label: Label }[]
  /** The members of staff whom the record or a step names by their id. */
  readonly staff: readonly { readonly id: string; readonly name: Label; readonly unit: string }[]
}

/** Everything that is to be seen of one record by this reader, in at most 4 statements; nothing when it is not theirs to see. */
export async function readPage(world: World, tx: Tx, directory: Directory, actor: Actor, id: string): Promise<Page | undefined> {
  const office = directory.office.id
  const today = world.today()
  const row = await fullRecord(tx, office, id)
  if (!row) return undefined
  const p = procedureNamed(row.procedure)
  const record: Rec = {
    id,
    procedure: row.procedure,
    opened: row.opened,
    ...(row.closed && { closed: row.closed }),
    version: row.version,
    state: row.state,
    data: row.data,
    limits: row.limits,
    pending: row.pending,
    done: row.done,
  }
  const events = await eventsOf(tx, office, id)
  const links = await linksFrom(tx, office, id)
  const rows = links.length
    ? new Map(
        (
          await rowsByIds(
            tx,
            office,
            links.map(l => l.to),
          )
        ).map(r => [r.id, rowOf(r, today)]),
      )
    : new Map<string, Row>()
  const linked = links.flatMap(l => {
    const other = rows.get(l.to)
    const label = p.links[l.name]?.label
    return other && label ? [{ name: l.name, label, record: other }] : []
  })
  const now = standing(p, record)
  const owed = now.from === undefined || now.from <= today
  const key = row.key ? openMatterKey(world, { office, record: id }, row.key) : undefined
  return {
    ...rowOf(row, today),
    data: row.data,
    standing: {
      ...(now.holder && owed && { holder: now.holder, holderName: holderName(now.holder, row.unit, directory) }),
      ...(row.unit && { unit: row.unit }),
      ...(now.from && { from: now.from }),
      ...(now.due && { due: now.due }),
      ...(now.waits && { waits: linked.filter(l => l.name === now.waits && !l.record.closed).map(l => l.record) }),
    },
    clocks: clocksTold(p, record, directory, today),
    steps: stepsTold(p, record, actor, world, directory, row.linked),
    pending: Object.entries(row.pending).map(([step, draft]) => pendingTold(step, draft, directory)),
    timeline: events.map(e => told(p, e, directory, key)).map(hide(p, row.linked, new Set(rows.keys()))),
    links: linked,
    people: row.people.map(person => ({ ...person, label: fieldLabel(p, person.field) })),
    staff: staffNamed([row.data, ...events.map(e => e.given)], directory),
  }
}

const isBody = (party: string): boolean => ['unit', 'superior', 'organiser'].includes(party)

/** Who holds, by name: the unit that answers, or the party. */
export function holderName(party: string, unit: string | null | undefined, directory: Directory): Label {
  const named = isBody(party) && unit ? directory.units.get(unit)?.name : party === 'office' ? directory.office.name : undefined
  return named ?? Object.entries(parties).find(([name]) => name === party)?.[1] ?? { zh: party, en: party }
}

function clocksTold(p: Procedure, record: Rec, directory: Directory, today: Day): readonly ClockTold[] {
  const run = running(p, record)
  return Object.keys(record.limits)
    .flatMap(name => {
      const told = explain(p, record, name, directory.calendar)
      const limit = p.limits[name]
      if (!told || !limit || !clockOf(record, name) || isEnd(p, record.state)) return []
      const duty = 'owes' in limit
      const left = daysBetween(today, told.due)
      // A duty that begins when a window closes is not yet anybody's.
      const started = !limit.afterEndOf || today > told.since
      return [
        {
          ...told,
          kind: duty ? ('duty' as const) : ('window' as const),
          party: parties[duty ? limit.owes : limit.may],
          daysLeft: left,
          overdue: duty && started && left < 0,
          running: run.includes(name) && started,
          ...changesOf(record.limits[name]),
        },
      ]
    })
    .toSorted((a, b) => a.due.localeCompare(b.due))
}

/** What happened to a limit after it began. */
function changesOf(clock: Clock | undefined): Pick<ClockTold, 'pausedOn' | 'extendedFrom' | 'excluded'> {
  const excluded = clock?.excluded?.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0)
  return {
    ...(clock?.pausedOn && { pausedOn: clock.pausedOn }),
    ...(clock?.extended && { extendedFrom: clock.extended.from }),
    ...(excluded && { excluded }),
  }
}

/** Of what is stored under a name or in a list, what is the id of a member of staff. */
function staffNamed(stored: readonly Fields[], directory: Directory): Page['staff'] {
  const ids = new Set(stored.flatMap(fields => Object.values(fields).flat()))
  return [...directory.staff.values()].filter(s => ids.has(s.id)).map(({ id, name, unit }) => ({ id, name, unit }))
}

function stepsTold(
  p: Procedure,
  record: Rec,
  actor: Actor,
  world: World,
  directory: Directory,
  linked: Parameters<typeof factsOf>[2],
): readonly StepTold[] {
  const may = allowed(p, record, actor, world.today(), factsOf(world, directory, linked))
  // Off the spine no way on is more usual than another.
  const here = p.spine.indexOf(record.state)
  const next = here < 0 ? undefined : p.spine[here + 1]
  return Object.entries(may).map(([name, refusal]) => {
    const { step, act } = readAct(p, name)
    const declared = p.steps[step]
    const rather = declared?.rather?.({ data: record.data })
    const half = declared?.signedBy ? (act === 'take' ? 'sign' : act) : undefined
    const leads = declared !== undefined && next !== undefined && !declared.aside && [declared.to].flat().includes(next)
    // Of a signed step, the half that is due now: the signature once a draft lies there.
    const primary = leads && refusal === undefined && (half === undefined || half === (record.pending[step] ? 'sign' : 'draft'))
    return {
      name,
      step,
      ...(half && { half }),
      allowed: refusal === undefined,
      ...(refusal && { refusal: inFull(refusal) }),
      primary,
      moves: declared !== undefined && [declared.to].flat().some(to => to !== 'same' && to !== record.state),
      ...(rather && { under: ruleTold(rather) }),
    }
  })
}

function ruleTold(basis: Basis): NonNullable<StepTold['under']> {
  const words = gist(basis)
  return { words: inWords(basis), short: shortly(basis), ...(words && { gist: words }) }
}

const inFull = ({ under, ...refusal }: Refusal) => ({ ...refusal, ...(under && { under: { ...under, words: inWords(under) } }) })

const pendingTold = (step: string, draft: Pending, directory: Directory) => ({
  step,
  given: draft.given,
  by: { id: draft.by, name: directory.staff.get(draft.by)?.name ?? { zh: draft.by, en: draft.by } },
  on: draft.on,
})

const fieldLabel = (p: Procedure, field: string): Label => {
  const schema: { readonly label?: Label } | undefined = p.data.properties[field]
  return schema?.label ?? { zh: field, en: field }
}
