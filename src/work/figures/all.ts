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

/** Every figure, in the order of a report. A new one is a new entry in the list of its group. */
export const allFigures: readonly Figure[] = [...volumeFigures, ...visitFigures, ...routingFigures, ...timelinessFigures, ...handlingFigures, ...remedyFigures, ...outcomeFigures, ...ratingFigures, ...standingFigures]
export const figureNames: readonly string[] = allFigures.map(figure => figure.name)
const byName = new Map(allFigures.map(figure => [figure.name, figure]))

/** A figure by its name; every figure of a year also has `.lastYear`, whether or not a report prints it. */
export function figureNamed(name: string): Figure | undefined {
  const of = byName.get(name.replace(/\.lastYear$/, ''))
  return byName.get(name) ?? (of?.day && lastYear(of))
}

/** @throws when there is none */
export function theFigure(name: string): Figure {
  const figure = figureNamed(name)
  if (!figure) throw new Error(`no figure is called ${name}`)
  return figure
}
