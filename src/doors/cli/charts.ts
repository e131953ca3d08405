import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shanghaiDay, type Day } from '#core/law/days.ts'
import type { Lang } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { chart, kinds, type Kind } from '#work/charts/index.ts'
import { version } from '../../work/version.ts'
import { folderFor, needed, readOptions } from './options.ts'

/** Writes every chart for the wall, in both languages. */
export async function run(args: readonly string[]): Promise<number> {
  const out = needed(readOptions(args, { out: { type: 'string' } }).out, '--out')
  const files = [...await writeCharts(out, 'zh', shanghaiDay(new Date())), ...await writeCharts(out, 'en', shanghaiDay(new Date()))]
  console.log(files.join('\n'))
  return 0
}

/** The charts of every procedure in one language, as of a day: the paths written. */
export async function writeCharts(out: string, lang: Lang, day: Day): Promise<readonly string[]> {
  await folderFor(out)
  const files: string[] = []
  for (const p of Object.values(procedures)) for (const kind of allKinds) {
    const file = join(out, `${p.name}-${kind}.${lang}.svg`)
    await writeFile(file, await chart(p, kind, lang, { day, version: await version() }))
    files.push(file)
  }
  return files
}

const allKinds = Object.keys(kinds).filter((kind): kind is Kind => Object.hasOwn(kinds, kind))
