import { readFile, writeFile } from 'node:fs/promises'
import { asActor } from '#database/index.ts'
import { importFile, settleAfter, statesTold, template, type ImportAnswer } from '#work/imports/index.ts'
import { asSystem, officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { needed, readFileAndOptions, readOptions } from './options.ts'
import { progress } from './progress.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const shown = 200

/**
 * Brings in old matters from a spreadsheet: 0 done (or nothing wrong), 1 a row is wrong and nothing was written, 2 the file cannot be read.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--template')) return writeTemplate(args)
  const { file: path, given } = readFileAndOptions(args, { office: text, check: flag, json: flag })
  const file = await fileAt(path)
  const world = await openExisting()
  try {
    const office = await officeMeant(world, given.office)
    const directory = await world.directory(office)
    const bar = progress(given.check ? '检查' : '导入')
    const answer = await asActor(world.db, asSystem(office), tx =>
      importFile(world, tx, { directory, staff: 'system', file, check: given.check === true, onProgress: bar.step }),
    ).finally(bar.end)
    if ('batch' in answer) await settleAfter(world, office)
    tell(answer, given.json === true)
    return 'states' in answer ? 0 : 'refused' in answer && answer.refused.code === 'unreadable' ? 2 : 1
  } finally {
    await world.db.close()
  }
}

function tell(answer: ImportAnswer, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(answer, undefined, 2))
    return
  }
  if ('refused' in answer) {
    console.error(`${answer.refused.zh}\n${answer.refused.en}`)
    return
  }
  if ('faults' in answer) {
    const { faults, rows, wrong } = answer
    for (const { row, column, zh, en } of faults.slice(0, shown))
      console.log(`第 ${row} 行 ${column.zh}：${zh}\n  row ${row}, ${column.en}: ${en}`)
    if (faults.length > shown)
      console.log(
        `……另有 ${faults.length - shown} 处。改好以上各处后再检查一次\n  and ${faults.length - shown} more; mend these first and check again`,
      )
    console.error(
      `共 ${rows} 行，${wrong} 行有误，没有写入任何内容。请改好后再导入\n${rows} rows, ${wrong} of them wrong; nothing was written. Mend them and import again`,
    )
    return
  }
  const { rows, records, states } = answer
  const sum = statesTold(states)
  console.log(
    records === undefined
      ? `${rows} 行全部无误，可以导入。${sum.zh}\nAll ${rows} rows are good and can be imported. ${sum.en}`
      : `已导入 ${rows} 行，共 ${records} 条记录。${sum.zh}\nImported ${rows} rows: ${records} records. ${sum.en}`,
  )
}

async function writeTemplate(args: readonly string[]): Promise<number> {
  const given = readOptions(args, { office: text, template: text })
  const path = needed(given.template, '--template')
  const world = await openExisting()
  try {
    await writeFile(path, await template(await world.directory(await officeMeant(world, given.office)))).catch(unusable(path))
    console.log(`模板已写入 ${path}\nThe template was written to ${path}`)
    return 0
  } finally {
    await world.db.close()
  }
}

const fileAt = async (path: string): Promise<Buffer> => readFile(path).catch(unusable(path))

/** @throws Misuse for a file that is not there or cannot be used */
const unusable =
  (path: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse({
      zh: `无法读写文件 ${path}（${String(error.code)}）。请检查路径和权限`,
      en: `The file ${path} cannot be used (${String(error.code)}). Check its path and permissions`,
    })
  }
