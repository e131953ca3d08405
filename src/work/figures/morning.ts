import { yearOf, type Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { theFigure } from './all.ts'
import { partsOf, type Part } from './breakdown.ts'
import type { Dimension } from './facts.queries.ts'
import { lastYear } from './figure.ts'
import { figures, type FigureTold, type FiguresTold } from './figures.ts'
import { countBy } from './queries.ts'

/** A figure beside that of the year before, where it is one of a year. */
export interface Compared extends FigureTold {
  readonly lastYear?: FigureTold
}
/** The parts of one figure; each opens under its name, `by` and key. */
export interface Bars {
  readonly name: string
  readonly label: FigureTold['label']
  readonly unit: FigureTold['unit']
  readonly by: Dimension
  readonly parts: readonly Part[]
}
export interface Morning extends Pick<FiguresTold, 'year' | 'scope'> {
  readonly day: Day
  readonly figures: readonly Compared[]
  /** By unit, the worst first. */
  readonly onTime: Bars
  readonly age: Bars
  readonly overdue: Bars
  /** Drafts that await a signature. */
  readonly toSign: FigureTold
}

const six = [
  'petitions.total',
  'petitions.open',
  'petitions.overdue',
  'petitions.acceptedOnTime',
  'petitions.concludedOnTime',
  'ratings.unit',
].map(theFigure)
const before = six.filter(figure => figure.day).map(lastYear)
const toSign = theFigure('petitions.toSign')
const bars = {
  onTime: ['petitions.concludedOnTime', 'unit'],
  age: ['petitions.openByAge', 'age'],
  overdue: ['petitions.overdue', 'holder'],
} as const

/** What the director sees first, in 5 statements. */
export async function morning(world: Pick<World, 'today'>, tx: Tx, directory: Directory): Promise<Morning> {
  const day = world.today()
  const year = yearOf(day)
  const { scope, figures: all } = await figures(world, tx, directory, year, [...six, ...before, toSign])
  const told = (name: string) => all.find(figure => figure.name === name)
  const barsOf = async ([name, by]: readonly [string, Dimension]): Promise<Bars> => {
    const figure = theFigure(name)
    const parts = partsOf(figure, by, await countBy(tx, directory.office.id, { figure, year, today: day }, by), directory)
    return { name, label: figure.label, unit: figure.unit, by, parts }
  }
  const onTime = await barsOf(bars.onTime)
  const age = await barsOf(bars.age)
  const overdue = await barsOf(bars.overdue)
  const compared = six.flatMap(({ name }) => {
    const now = told(name)
    const then = told(`${name}.lastYear`)
    return now ? [{ ...now, ...(then && { lastYear: then }) }] : []
  })
  const signatures = told(toSign.name)
  if (!signatures) throw new Error('the figures left one out')
  return {
    day,
    year,
    scope,
    figures: compared,
    onTime: { ...onTime, parts: onTime.parts.toSorted((a, b) => (a.value ?? 101) - (b.value ?? 101)) },
    age,
    overdue,
    toSign: signatures,
  }
}
