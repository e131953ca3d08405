import { access, constants, mkdir } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Label } from '#core/law/label.ts'
import { Misuse } from './misuse.ts'

/** The options of a verb as its declaration says. @throws Misuse for any other */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const known =
      Object.keys(options)
        .map(name => `--${name}`)
        .join(' ') || '—'
    throw new Misuse({ zh: `选项有误。可用选项：${known}`, en: `${error.message}. The options are: ${known}` })
  }
}

/** The file that a verb is given, before or after its options. @throws Misuse when there is none, or more than one */
export function readFileAndOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  const taking = new Set(
    Object.entries(options)
      .filter(([, o]) => o.type === 'string')
      .map(([name]) => `--${name}`),
  )
  const at = args.findIndex((arg, i) => !arg.startsWith('-') && !taking.has(args[i - 1] ?? ''))
  const file = args[at]
  if (file === undefined) throw new Misuse({ zh: '请写明文件', en: 'Name the file' })
  return { file, given: readOptions(args.toSpliced(at, 1), options) }
}

/** @throws Misuse when it is no whole number between the two */
export function wholeNumber(text: string, name: string, least: number, most: number): number {
  const n = Number(text)
  if (text.trim() === '' || !Number.isInteger(n) || n < least || n > most)
    throw new Misuse({
      zh: `${name} 应为 ${least} 至 ${most} 之间的整数，不是“${text}”`,
      en: `${name} is a whole number from ${least} to ${most}, not "${text}"`,
    })
  return n
}

/** @throws Misuse when it was left out */
export function needed(value: string | undefined, name: string): string {
  if (!value?.trim()) throw new Misuse({ zh: `请给出 ${name}`, en: `${name} is missing` })
  return value
}

/** Makes the folder that a command is to write into. @throws Misuse when it cannot be made or written */
export async function folderFor(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse(
      {
        zh: `无法写入文件夹 ${path}。请检查其权限，或用 --out 指定另一个`,
        en: `The folder ${path} cannot be written. Check its permissions, or name another one with --out`,
      },
      1,
    )
  }
}

/** `名称/Name`; without the second, the first stands for both. */
export function inBoth(name: string): Label {
  const [zh = '', en = ''] = name.split('/').map(part => part.trim())
  return { zh, en: en || zh }
}
