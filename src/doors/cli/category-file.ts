import type { Label } from '#core/law/label.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { CategoryEntry } from '#core/procedures/shared/category-list.ts'
import { readSheet } from '#work/spreadsheet/index.ts'

/** What a file says of categories, each entry with the place that a reader finds it at; or every fault, each a sentence with its place. */
export type CategoryFile =
  | { readonly entries: readonly (CategoryEntry & { readonly place: Label })[] }
  | { readonly faults: readonly Label[] }
  | { readonly refused: Refusal }

/** Reads .json, .csv or .xlsx, by what the file is and not by what it is called. */
export async function readCategoryFile(file: Buffer): Promise<CategoryFile> {
  const text = file.toString('utf8').replace(/^\uFEFF/, '')
  if (/^\s*[[{]/.test(text)) return fromJson(text)
  const sheet = await readSheet(file)
  return 'refused' in sheet ? sheet : fromRows(sheet.rows.map(row => row.map(plain)))
}

const plain = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').trim())
/** A spreadsheet takes the leading nought from a code such as 0401. */
const padded = (code: string) => (/^\d{3}$/.test(code) ? `0${code}` : code)

const headings = { code: ['代码', 'code'], zh: ['中文名称', 'zh'], en: ['英文名称', 'en'], off: ['停用', 'off'] } as const
const words: Readonly<Record<string, boolean>> = {
  是: true,
  停用: true,
  yes: true,
  true: true,
  1: true,
  x: true,
  off: true,
  '': false,
  否: false,
  在用: false,
  no: false,
  false: false,
  0: false,
}

function fromRows([head = [], ...rows]: readonly (readonly string[])[]): CategoryFile {
  const at = (names: readonly string[]) => head.findIndex(name => names.includes(name.toLowerCase()))
  const code = at(headings.code)
  const zh = at(headings.zh)
  const en = at(headings.en)
  const off = at(headings.off)
  if (code < 0 || zh < 0 || en < 0)
    return {
      faults: [
        {
          zh: '第 1 行应有这些列名：代码、中文名称、英文名称，另可有：停用',
          en: 'Line 1 must name the columns code, zh and en; off may be another',
        },
      ],
    }
  return gathered(
    rows.flatMap((row, i) => {
      const place = { zh: `第 ${i + 2} 行`, en: `Line ${i + 2}` }
      const cell = (column: number) => row[column] ?? ''
      if (row.every(text => !text)) return []
      const isOff = words[cell(off).toLowerCase()]
      return [
        isOff === undefined
          ? {
              zh: `${place.zh}：“停用”一列只能填“是”，或者留空，不能填“${cell(off)}”`,
              en: `${place.en}: in the column off stands yes or nothing, not “${cell(off)}”`,
            }
          : { place, code: padded(cell(code)), label: { zh: cell(zh), en: cell(en) }, ...(isOff && { off: true as const }) },
      ]
    }),
  )
}

function fromJson(text: string): CategoryFile {
  const list = parsed(text)
  if (!Array.isArray(list))
    return {
      faults: [
        {
          zh: '文件应为 JSON 数组，例如 [{ "code": "0498", "label": { "zh": "…", "en": "…" } }]',
          en: 'The file must be a JSON list, such as [{ "code": "0498", "label": { "zh": "…", "en": "…" } }]',
        },
      ],
    }
  return gathered(
    list.map((item: unknown, i) => {
      const place = { zh: `第 ${i + 1} 项`, en: `Entry ${i + 1}` }
      const label = of(item, 'label')
      const code = of(item, 'code')
      const zh = of(label, 'zh')
      const en = of(label, 'en')
      const off = of(item, 'off') ?? false
      return typeof code === 'string' && typeof zh === 'string' && typeof en === 'string' && typeof off === 'boolean'
        ? { place, code, label: { zh: zh.trim(), en: en.trim() }, ...(off && { off: true as const }) }
        : {
            zh: `${place.zh}应写成 { "code": "0498", "label": { "zh": "…", "en": "…" } }；停用的加上 "off": true`,
            en: `${place.en} must be { "code": "0498", "label": { "zh": "…", "en": "…" } }, with "off": true where it is switched off`,
          }
    }),
  )
}

const of = (item: unknown, key: string): unknown =>
  typeof item === 'object' && item !== null ? Object.entries(item).find(([name]) => name === key)?.[1] : undefined

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Entry = CategoryEntry & { readonly place: Label }
function gathered(read: readonly (Entry | Label)[]): CategoryFile {
  const entries = read.filter(one => 'code' in one)
  const faults = read.flatMap(one => ('code' in one ? [] : [one]))
  if (faults.length) return { faults }
  return entries.length ? { entries } : { faults: [{ zh: '文件里没有分类', en: 'The file holds no category' }] }
}
