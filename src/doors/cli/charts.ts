import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shanghaiDay } from '#core/law/days.ts'
import type { Lang } from '#core/law/label.ts'
import { sheetsOf, wall, type Hanging } from '#work/charts/index.ts'
import { dutiesOf } from '#work/intake/index.ts'
import { officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { folderFor, needed, readOptions } from './options.ts'

const langs: readonly Lang[] = ['zh', 'en']

/**
 * Writes every chart for the wall, in both languages. `--office`: with its units and settings; `--address`: a code on each that leads
 * there.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readOptions(args, { out: { type: 'string' }, office: { type: 'string' }, address: { type: 'string' } })
  const out = needed(given.out, '--out')
  if (given.address !== undefined && !URL.canParse(given.address))
    throw new Misuse({ zh: `--address 应为网址，不是“${given.address}”`, en: `--address is a URL, not "${given.address}"` })
  await folderFor(out)
  const directory = given.office === undefined ? {} : await officeOf(given.office)
  const day = shanghaiDay(new Date())
  const about = { day, ...directory, ...(given.address !== undefined && { address: given.address }) }
  for (const lang of langs) console.log((await writeCharts(out, { lang, ...about })).join('\n'))
  return 0
}

/** The office's units and settings, and who answers for what in it. */
async function officeOf(asked: string): Promise<Pick<Hanging, 'directory' | 'duties'>> {
  const world = await openExisting()
  try {
    const directory = await world.directory(await officeMeant(world, asked))
    return { directory, duties: await dutiesOf(world, directory) }
  } finally {
    await world.db.close()
  }
}

/** Every chart in one language, each sheet in a file of its own: the paths written. */
export async function writeCharts(out: string, hanging: Hanging): Promise<readonly string[]> {
  await folderFor(out)
  const files: string[] = []
  for (const { of, kinds } of wall)
    for (const { kind } of kinds) {
      const sheets = (await sheetsOf(of, kind, hanging)) ?? []
      for (const [i, svg] of sheets.entries()) {
        const file = join(out, `${of}-${kind}${sheets.length > 1 ? `-${i + 1}` : ''}.${hanging.lang}.svg`)
        await writeFile(file, svg)
        files.push(file)
      }
    }
  return files
}
