import { procedures } from '#core/procedures/index.ts'
import { declaredFigures, firstFigures } from './declared.ts'
import { entryFigures } from './entry.ts'
import { lastYear, type Figure } from './figure.ts'
import { handlingFigures } from './handling.ts'
import { outcomeFigures } from './outcomes.ts'
import { ratingFigures } from './ratings.ts'
import { remedyFigures } from './remedies.ts'
import { routingFigures } from './routing.ts'
import { standingFigures } from './standing.ts'
import { timelinessFigures } from './timeliness.ts'
import { visitFigures } from './visits.ts'
import { volumeFigures } from './volume.ts'

const byHand: readonly Figure[] = [
  ...volumeFigures,
  ...visitFigures,
  ...routingFigures,
  ...timelinessFigures,
  ...handlingFigures,
  ...remedyFigures,
  ...outcomeFigures,
  ...ratingFigures,
  ...standingFigures,
]
const figured = new Set(byHand.map(figure => figure.of))
/** Every figure, in the order of a report: those of a petition's way, each told by hand, then what the other procedures declare. */
export const allFigures: readonly Figure[] = [
  ...byHand,
  ...entryFigures,
  ...Object.values(procedures).flatMap(p => [...declaredFigures(p), ...(figured.has(p.name) ? [] : firstFigures(p))]),
]
export const figureNames: readonly string[] = allFigures.map(figure => figure.name)
const byName = new Map(allFigures.map(figure => [figure.name, figure]))
/** What every procedure counts of itself, where no report prints it: for the year by field, and opened by its name like any other. */
const unprinted = new Map(
  Object.values(procedures)
    .filter(p => figured.has(p.name))
    .flatMap(firstFigures)
    .flatMap(figure => (byName.has(figure.name) ? [] : [[figure.name, figure]])),
)

/** A figure by its name; every figure of a year also has `.lastYear`, whether or not a report prints it. */
export function figureNamed(name: string): Figure | undefined {
  const known = (named: string) => byName.get(named) ?? unprinted.get(named)
  const of = known(name.replace(/\.lastYear$/, ''))
  return known(name) ?? (of?.day && lastYear(of))
}

/** @throws when there is none */
export function theFigure(name: string): Figure {
  const figure = figureNamed(name)
  if (!figure) throw new Error(`no figure is called ${name}`)
  return figure
}
