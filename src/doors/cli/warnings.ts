import type { Label } from '#core/law/label.ts'
import { offices } from '#work/intake/index.ts'
import { look, type Looked } from '#work/warnings/index.ts'
import { noOffice, officeMeant, openExisting } from './installation.ts'
import { readOptions } from './options.ts'

/**
 * Looks now, in every office or in one, for what rose and for what a unit may have to answer for. What is found is opened for a person to
 * judge. Also beside a running server.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { office, json } = readOptions(args, { office: { type: 'string' }, json: { type: 'boolean' } })
  const world = await openExisting()
  try {
    const wanted = office === undefined ? undefined : await officeMeant(world, office)
    const found: (Looked & { readonly office: string; readonly name: Label })[] = []
    for (const { id, name } of (await offices(world)).filter(o => wanted === undefined || o.id === wanted))
      found.push({ office: id, name, ...(await look(world, id, world.today())) })
    console.log(
      json
        ? JSON.stringify(
            found.map(({ name: _, ...f }) => f),
            undefined,
            2,
          )
        : found.map(told).join('\n') || `${noOffice.zh}\n${noOffice.en}`,
    )
    return 0
  } finally {
    await world.db.close()
  }
}

const told = ({ name, warnings, grown, leads }: Looked & { readonly name: Label }): string =>
  `${name.zh}：新预警 ${warnings} 条，在办预警补充 ${grown} 条，新督办线索 ${leads} 条\n${name.en}: warnings ${warnings} new, ${grown} in hand took in more; leads ${leads} new`
