import type { Figure } from '../api/figure-types.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'

/** What every procedure counts of itself. */
export const counted = ['opened', 'closed', 'open', 'overdue', 'onTime'] as const
export type Counted = (typeof counted)[number]
/** A procedure with its counts; one without days of its own has but the first two. */
export interface Counts {
  readonly procedure: ProcedureMeta
  readonly counts: Readonly<Partial<Record<Counted, Figure>>>
}

/** Tells what the procedures count of themselves from the figures that a report asks for. */
export function countsOf(
  figures: readonly Figure[],
  procedures: readonly ProcedureMeta[],
): { readonly rows: readonly Counts[]; readonly named: readonly Figure[] } {
  const byName = new Map(figures.map(figure => [figure.name, figure]))
  const taken = new Set<string>()
  const rows = procedures.flatMap(procedure => {
    const found = counted.flatMap((what): (readonly [Counted, Figure])[] => {
      const figure = byName.get(`${procedure.plural}.${what}`)
      return figure ? [[what, figure]] : []
    })
    // Those of the law itself are counted by hand, and some of them are called the same.
    if (!found.some(([what]) => what === 'opened')) return []
    for (const [, figure] of found) taken.add(figure.name)
    return [{ procedure, counts: Object.fromEntries(found) }]
  })
  return { rows, named: figures.filter(figure => !taken.has(figure.name)) }
}
