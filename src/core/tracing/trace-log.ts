import { evolve } from '../engine/evolve.ts'
import { isEnd } from '../engine/clocks.ts'
import { unitOf, type Procedure } from '../engine/procedure.ts'
import type { Event, Rec } from '../engine/record.ts'
import { daysBetween, type Day } from '../law/days.ts'
import type { Label } from '../law/label.ts'

// 倒查: what the log of one record says of how it went. Each step with its body, its day, the limit it had to keep and the days it took;
// what was entered late, sent back, handed on, corrected. Reads events alone, and judges nobody but bodies.

/** One event, and the day in Shanghai on which it was entered. */
export interface Logged {
  readonly event: Event
  readonly entered: Day
}

export interface Kept {
  readonly limit: string
  readonly label: Label
  readonly since: Day
  readonly due: Day
  readonly used: number
  /** Days after the last one; 0 where it was kept. */ readonly late: number
}
export type Remark = 'late' | 'open' | 'late-entry' | 'backdated' | 'sent-back' | 'handed' | 'objected' | 'corrected'
export interface TracedStep {
  readonly record: string
  readonly procedure: string
  /** Absent for what has not been done yet. */
  readonly step?: string
  readonly label: Label
  /** The body that owed it; the office's own where no unit did, none where it was the petitioner's. */
  readonly body?: string
  readonly day: Day
  readonly entered?: Day
  readonly kept: readonly Kept[]
  readonly remarks: readonly Remark[]
  /** To whom it was handed. */
  readonly to?: string
}

const corrections = ['correct', 'reclassify', 'unjoin', 'unmerge', 'reunite', 'revive', 'take-back']

/** Who answers for what is owed there: a unit by the record's own field, the office for what is its own, nobody for the petitioner. */
function bodyOf(p: Procedure, record: Pick<Rec, 'data'>, party: string | undefined, home: string): string | undefined {
  if (party === 'petitioner') return undefined
  const field = Object.entries(p.parties).find(([body]) => body === party)?.[1]
  const named = field === undefined ? undefined : record.data[field]
  return typeof named === 'string' ? named : home
}

const holderOf = (p: Procedure, state: string): string | undefined => {
  const s = p.states[state]
  return s && ('holder' in s ? s.holder : 'idle' in s ? s.idle : undefined)
}

/** The duties that ran while it stood where it did and run there no more, with the days that they took. */
function keptBy(p: Procedure, before: Rec, after: Rec, day: Day): readonly (Kept & { readonly owes: string })[] {
  return Object.entries(before.limits).flatMap(([name, clock]) => {
    const limit = p.limits[name]
    if (
      !limit
      || !('owes' in limit)
      || clock.endedOn
      || !limit.during.includes(before.state)
      || limit.during.includes(after.state)
      || (limit.afterEndOf && day <= clock.since)
    )
      return []
    return [
      {
        limit: name,
        label: limit.label,
        owes: limit.owes,
        since: clock.since,
        due: clock.due,
        used: Math.max(0, daysBetween(clock.since, day)),
        late: Math.max(0, daysBetween(clock.due, day)),
      },
    ]
  })
}

const plain = ({ limit, label, since, due, used, late }: Kept): Kept => ({ limit, label, since, due, used, late })

/**
 * The steps of one record as its log tells them, drafts left out, and what is owed today and late.
 * @param log every event of it, in order
 * @param home the office's own unit
 */
export function traceLog(p: Procedure, log: readonly Logged[], today: Day, home: string): readonly TracedStep[] {
  const steps: TracedStep[] = []
  let before: Rec | undefined
  for (const { event, entered } of log) {
    const after = evolve(before, event)
    const step = p.steps[event.step]
    const kept = before && event.act === 'take' ? keptBy(p, before, after, event.day) : []
    const from = before && unitOf(p, before.data)
    const to = unitOf(p, after.data)
    const isHanded = from !== undefined && to !== undefined && from !== to
    const label = event.step === 'open' ? p.opening.label : (step?.label ?? { zh: event.step, en: event.step })
    const isBackdated = event.late !== undefined && kept.some(k => k.late === 0 && k.due < entered)
    const remarks: readonly (Remark | false)[] = [
      kept.some(k => k.late > 0) && 'late',
      event.late !== undefined && !isBackdated && 'late-entry',
      isBackdated && 'backdated',
      event.act === 'return' && 'sent-back',
      isHanded && 'handed',
      event.step === 'object' && event.act === 'take' && 'objected',
      corrections.includes(event.step) && 'corrected',
    ]
    const party = kept[0]?.owes ?? (before ? holderOf(p, before.state) : 'office')
    const body = before ? bodyOf(p, before, party, home) : bodyOf(p, after, holderOf(p, after.state), home)
    const acts = step?.by.every(role => role === 'linked') === true
    // What only answers another record's step is told there.
    if (event.act !== 'draft' && (!acts || kept.length > 0)) {
      steps.push({
        record: event.record,
        procedure: p.name,
        step: event.step,
        label,
        ...(body !== undefined && { body }),
        day: event.day,
        ...(entered !== event.day && { entered }),
        kept: kept.map(plain),
        remarks: remarks.flatMap(r => r || []),
        ...(isHanded && { to }),
      })
    }
    before = after
  }
  return before ? [...steps, ...owedNow(p, before, today, home)] : steps
}

/** What is owed now and late: it has no step yet. */
function owedNow(p: Procedure, record: Rec, today: Day, home: string): readonly TracedStep[] {
  if (isEnd(p, record.state)) return []
  return Object.entries(record.limits).flatMap(([name, clock]): TracedStep[] => {
    const limit = p.limits[name]
    if (!limit || !('owes' in limit) || clock.endedOn || clock.pausedOn || !limit.during.includes(record.state) || clock.due >= today)
      return []
    const body = bodyOf(p, record, limit.owes, home)
    const kept: Kept = {
      limit: name,
      label: limit.label,
      since: clock.since,
      due: clock.due,
      used: daysBetween(clock.since, today),
      late: daysBetween(clock.due, today),
    }
    return [
      {
        record: record.id,
        procedure: p.name,
        label: limit.label,
        ...(body !== undefined && { body }),
        day: today,
        kept: [kept],
        remarks: ['late', 'open'],
      },
    ]
  })
}
