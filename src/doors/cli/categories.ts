import { readFile } from 'node:fs/promises'
import type { Label } from '#core/law/label.ts'
import type { CategoryEntry } from '#core/procedures/shared/category-list.ts'
import { setCategories } from '#work/office/index.ts'
import { categoriesOf, type Directory } from '../../work/directory.ts'
import { readCategoryFile } from './category-file.ts'
import { officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { readOptions } from './options.ts'

/**
 * The categories in force in an office; `--load` says some of them anew. 0 done, 1 an entry is wrong and nothing was set, 2 the file cannot
 * be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readOptions(args, { office: { type: 'string' }, load: { type: 'string' }, json: { type: 'boolean' } })
  const world = await openExisting()
  try {
    const office = await officeMeant(world, given.office)
    if (given.load === undefined) print(await world.directory(office), given.json === true)
    else return await load(office, given.load)
    return 0
  } finally {
    await world.db.close()
  }
}

async function load(office: string, path: string): Promise<number> {
  const file = await readFile(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse({
      zh: `无法读取文件 ${path}（${String(error.code)}）。请检查路径和权限`,
      en: `The file ${path} cannot be read (${String(error.code)}). Check its path and permissions`,
    })
  })
  const read = await readCategoryFile(file)
  if ('refused' in read) throw new Misuse(read.refused)
  if ('faults' in read) return refuse(read.faults)
  const said: readonly CategoryEntry[] = read.entries.map(({ place: _, ...entry }) => entry)
  let answer: Awaited<ReturnType<typeof setCategories>> | undefined
  const again = await openExisting({
    prepare: async owner => {
      answer = await setCategories({ now: () => new Date() }, owner, office, said)
    },
  })
  await again.db.close()
  if (answer === undefined) throw new Error('the categories were not set')
  if ('code' in answer) {
    const placed = ({ path: at, zh, en }: { readonly path: string } & Label): Label => {
      const place = at ? read.entries[Number(at.slice(1))]?.place : undefined
      return place ? { zh: `${place.zh}：${zh}`, en: `${place.en}: ${en}` } : { zh, en }
    }
    return refuse(answer.fields?.map(placed) ?? [answer])
  }
  console.log(
    `已设置 ${said.length} 个分类；与内置分类不同的现有 ${answer.own} 个。没有列出的保持原样\nSet ${said.length} categories; ${answer.own} now differ from the built-in list. What was not named stays as it was`,
  )
  return 0
}

function refuse(faults: readonly Label[]): number {
  for (const { zh, en } of faults) console.error(`${zh}\n  ${en}`)
  console.error(
    `共 ${faults.length} 处有误，没有设置任何分类。请改好后再导入\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was set. Mend the file and load it again`,
  )
  return 1
}

/** As `--load` takes it: with `--json` the whole list, to be changed and loaded. */
function print({ office, settings }: Directory, json: boolean): void {
  const { groups } = categoriesOf(settings)
  const own = new Set(settings.categories?.list.map(entry => entry.code))
  const entries = groups.flatMap(({ children, ...top }) => [top, ...children])
  if (json) {
    console.log(JSON.stringify(entries, undefined, 2))
    return
  }
  console.log(
    `${office.name.zh}：内容分类${own.size ? `（* 为本机关自定，共 ${own.size} 个）` : '（内置）'}\n${office.name.en}: content categories${own.size ? ` (* the office’s own, ${own.size})` : ' (built in)'}`,
  )
  for (const { code, label, off } of entries)
    console.log(
      `${code.endsWith('00') ? '' : '  '}${own.has(code) ? '*' : ' '} ${code}  ${label.zh}  ${label.en}${off ? '  （停用 off）' : ''}`,
    )
}
