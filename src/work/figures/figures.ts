import type { Label } from '#core/law/label.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { allFigures } from './all.ts'
import { groups, type Figure, type Group } from './figure.ts'
import { countAll, sealedCounts, type SealedRow } from './queries.ts'
import { sealedIn } from './sealed.ts'
import { plus, valueOf, type Counted, type Value } from './value.ts'

/** A figure with its number. A rate is in percent; `value` is null where it would be over nothing. */
export interface FigureTold extends Value {
  readonly name: string
  readonly label: Label
  readonly unit: Label
  readonly note: Label
  readonly group: { readonly name: Group; readonly label: Label }
}
export interface FiguresTold {
  readonly year: number
  readonly scope: Scope
  readonly figures: readonly FigureTold[]
}

/** Of whose records the numbers are: of the whole office, or of those that the reader's unit may see. */
export interface Scope {
  readonly name: 'office' | 'unit'
  readonly label: Label
}
export const scopeOf = (wholeOffice: boolean): Scope =>
  wholeOffice
    ? { name: 'office', label: { zh: '全区数据', en: 'The whole office' } }
    : { name: 'unit', label: { zh: '仅本单位承办的事项', en: 'Only what your unit handles' } }

/** Every figure of a year, in 2 statements. */
export async function figures(
  world: Pick<World, 'today'>,
  tx: Tx,
  directory: Directory,
  year: number,
  which: readonly Figure[] = allFigures,
): Promise<FiguresTold> {
  const today = world.today()
  const counted = await countAll(
    tx,
    directory.office.id,
    which.map(figure => ({ figure, year, today })),
  )
  const { whole_office, sealed } = await sealedCounts(tx, [year, year - 1], today)
  return { year, scope: scopeOf(whole_office), figures: which.map((figure, i) => tell(figure, year, counted[i], sealed)) }
}

/** A figure's number: of what its list shows, and of what is sealed. */
export function tell(figure: Figure, year: number, counted: Counted | undefined, sealed: readonly SealedRow[]): FigureTold {
  const { name, label, unit, note, group, measure } = figure
  const inSeal = sealedIn(figure, year, sealed)
  return {
    name,
    label,
    unit,
    note,
    group: { name: group, label: groups[group] },
    ...valueOf(measure, counted ? plus(counted, inSeal) : inSeal),
  }
}
