import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { unitOf } from '#core/engine/procedure.ts'
import { procedures } from '#core/procedures/index.ts'
import { findFailures, type Failure, type Standing } from '#core/tracing/find-failures.ts'
import { traceLog, type TracedStep } from '#core/tracing/trace-log.ts'
import type { Tx } from '#database/index.ts'
import { logsAbout, type Log } from '#work/records/index.ts'
import { bodiesOf, type Directory } from '../directory.ts'
import type { World } from '../world.ts'

/** A step as the page shows it: by which record, and the name of its body. */
export interface Drawn extends Omit<TracedStep, 'to'> {
  readonly number: string
  readonly of: Label
  readonly bodyName?: Label
  readonly toName?: Label
}
export interface DrawnMatter {
  readonly steps: readonly Drawn[]
  readonly failures: readonly Failure[]
}

/** What belongs to a petition's own way; what else hangs on it has a log of its own. */
const links = ['submissions', 'assignments', 'assists', 'jurisdiction', 'hearings', 'mediations', 'executions', 'reviews', 're-reviews']

/**
 * The way of the petition that a back-tracing (倒查) is about, step by step, out of its log and of what belongs to it, and what was not
 * done as it should be. Under the reader's own identity: what they do not see is not in it.
 * @returns nothing where the back-tracing is not theirs to see
 */
export async function drawMatter(world: World, tx: Tx, directory: Directory, backTracing: string): Promise<DrawnMatter | undefined> {
  const office = directory.office.id
  const own = await logsAbout(tx, office, backTracing, ['petition'])
  const today = world.today()
  if (!own.some(l => l.id === backTracing && l.procedure === 'back-tracing')) return undefined
  const petition = own.find(l => l.procedure === 'petition')
  if (!petition) return { steps: [], failures: [] }
  const logs = await logsAbout(tx, office, petition.id, links)
  const { home } = bodiesOf(directory)
  const name = (id: string | undefined): Label | undefined => (id === undefined ? undefined : directory.units.get(id)?.short)
  const drawn = logs.flatMap((log): readonly Drawn[] => {
    const p = procedures[log.procedure]
    return p
      ? traceLog(p, log.log, today, home).map(({ to, ...step }) => {
          const bodyName = name(step.body)
          const toName = name(to)
          return { ...step, number: log.number, of: p.label, ...(bodyName && { bodyName }), ...(toName && { toName }) }
        })
      : []
  })
  // As they happened; on one day in the order of the records.
  const steps = drawn.toSorted((a, b) => a.day.localeCompare(b.day))
  return {
    steps,
    failures: findFailures(
      procedures,
      steps,
      logs.flatMap(log => standingOf(log, petition)),
    ).filter(f => directory.units.has(f.unit)),
  }
}

/** What tells beside the steps that something failed: the answer, how a review judged it, how the unit was rated. */
function standingOf({ procedure, data, log }: Log, petition: Log): readonly Standing[] {
  const p = procedures['petition']
  const unit = p && unitOf(p, petition.data)
  const on = (field: string): Day | undefined => {
    const day = data[field]
    return typeof day === 'string' && isDay(day) ? day : undefined
  }
  if (unit === undefined) return []
  const decided = log.findLast(l => l.event.step === 'decide' && l.event.act === 'take')?.event.day
  const rating = data['rating']
  const day = procedure === 'petition' ? on('repliedOn') : procedure === 'submission' ? on('ratedOn') : decided
  const isBad = typeof rating === 'object' && rating !== null && 'unit' in rating && rating['unit'] === 'dissatisfied'
  return day === undefined || (procedure === 'submission' && !isBad) ? [] : [{ procedure, data, unit, on: day }]
}
