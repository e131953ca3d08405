import { asActor } from '#database/index.ts'
import { figures } from '#work/figures/index.ts'
import { asSystem, officeMeant, openExisting } from './installation.ts'
import { needed, readOptions, wholeNumber } from './options.ts'

/** Prints the figures of a year, each under its name; a rate in percent, with what it is of. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readOptions(args, { year: { type: 'string' }, office: { type: 'string' }, json: { type: 'boolean' } })
  const year = wholeNumber(needed(given.year, '--year'), '--year', 2006, 2100)
  const world = await openExisting()
  try {
    const office = await officeMeant(world, given.office)
    const directory = await world.directory(office)
    const told = await asActor(world.db, asSystem(office), tx => figures(world, tx, directory, year))
    if (given.json) {
      const named = told.figures.map(({ name, value, numerator, denominator, unit, label }) => [
        name,
        { value, ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }), unit: unit.zh, label },
      ])
      console.log(JSON.stringify(Object.fromEntries(named), undefined, 2))
      return 0
    }
    console.log(`${directory.office.name.zh} ${year}  ${directory.office.name.en}`)
    for (const { label, value, numerator, denominator, unit } of told.figures) {
      console.log(
        `${`${value ?? '—'} ${unit.zh}`.padStart(14)}  ${label.zh} ${label.en}${numerator === undefined ? '' : ` (${numerator}/${denominator})`}`,
      )
    }
    return 0
  } finally {
    await world.db.close()
  }
}
