import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import type { Dimension } from './facts.queries.ts'
import type { Figure } from './figure.ts'
import { scopeOf, tell, type FigureTold, type Scope } from './figures.ts'
import { keysOf, labelOf, wayLabel } from './labels.ts'
import { countAll, countBy, noKey, sealedCounts } from './queries.ts'
import { sealedBy, sealedKey } from './sealed.ts'
import { nothing, plus, valueOf, type Counted, type Value } from './value.ts'

export interface Part extends Value {
  readonly key: string
  readonly label: Label
}
export interface Breakdown extends FigureTold {
  readonly year: number
  readonly scope: Scope
  readonly by: Dimension
  readonly ways: readonly { readonly by: Dimension; readonly label: Label }[]
  readonly breakdown: readonly Part[]
}

/**
 * A figure with its parts by one dimension, in 3 statements. The parts of a count, and the numerators and denominators of a rate, add up to
 * the figure's.
 */
export async function breakdown(
  world: Pick<World, 'today'>,
  tx: Tx,
  directory: Directory,
  figure: Figure,
  year: number,
  by: Dimension = figure.by[0],
): Promise<Breakdown> {
  const office = directory.office.id
  const asked = { figure, year, today: world.today() }
  const [counted] = await countAll(tx, office, [asked])
  const rows = await countBy(tx, office, asked, by)
  const { whole_office, sealed } = await sealedCounts(tx, [year, year - 1], asked.today)
  return {
    ...tell(figure, year, counted, sealed),
    year,
    scope: scopeOf(whole_office),
    by,
    ways: figure.by.map(way => ({ by: way, label: wayLabel(figure, way) })),
    breakdown: partsOf(figure, by, [...rows, ...sealedBy(figure, year, sealed, by)], directory),
  }
}

/**
 * The parts with their labels. Known keys stand in their own order, also where nothing is counted under them; others by size; what has no
 * key, and what is sealed, last.
 */
export function partsOf(
  figure: Figure,
  by: Dimension,
  rows: readonly (Counted & { readonly key: string })[],
  directory: Directory,
): readonly Part[] {
  const parts = new Map<string, Counted>(Object.keys(keysOf(figure, by)).map(key => [key, nothing]))
  for (const { key, ...part } of rows) parts.set(key, plus(parts.get(key) ?? nothing, part))
  const last = (key: string) => (key === sealedKey ? 2 : key === noKey ? 1 : 0)
  const bySize = ['unit', 'body', 'content', 'state', 'holder'].includes(by)
  return [...parts]
    .toSorted(([a, { whole: m }], [b, { whole: n }]) => last(a) - last(b) || (bySize ? n - m : 0))
    .map(([key, part]) => ({ key, label: labelOf(figure, by, key, directory), ...valueOf(figure.measure, part) }))
}
