import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node'
import { say, type Label, type Lang } from '#core/law/label.ts'
import { asides, columnAt, type Layout } from './column.ts'
import { sheetNamed } from './sheet-named.ts'

const lastRow = 5000
const textRows = 300
const listName: Label = { zh: '选项', en: 'Options' }

export interface Template<K extends string> {
  readonly name: Label
  readonly lang: Lang
  /** Rows that show how it is filled in; marked so, or they would be imported. */
  readonly examples: readonly Readonly<Partial<Record<K, string>>>[]
}

/** A sheet to fill in, as .xlsx: headings, a line of explanation, examples, and lists to choose from. */
export async function writeTemplate<K extends string>(layout: Layout<K>, { name, lang, examples }: Template<K>): Promise<Buffer> {
  const { keys, column } = layout
  const lists = listsOf(layout, lang)
  const mark = asides[lang === 'zh' ? 0 : 2] ?? ''
  const head = keys.map(key => ({
    value: say(column(key).label, lang) + (column(key).needed ? '*' : ''),
    fontWeight: 'bold' as const,
    backgroundColor: '#dbe7f3',
    wrap: true,
  }))
  const explained = keys.map(key => ({
    value: column(key).kind === 'mark' ? mark : say(column(key).hint, lang),
    height: 56,
    textColor: '#555555',
    backgroundColor: '#f4f4f4',
    wrap: true,
    alignVertical: 'top' as const,
  }))
  const told = examples.map(example =>
    keys.map(key => ({
      type: String,
      value: example[key] ?? '',
      height: 44,
      textColor: '#777777',
      wrap: true,
      alignVertical: 'top' as const,
      format: '@',
    })),
  )
  const blank = Array.from({ length: textRows }, () => keys.map(key => (column(key).asText ? { type: String, format: '@' } : null)))
  const longest = Math.max(0, ...lists.map(list => list.words.length))
  const options: SheetData = [
    lists.map(list => ({ value: say(column(list.key).label, lang), fontWeight: 'bold' as const })),
    ...Array.from({ length: longest }, (_, i) => lists.map(list => list.words[i] ?? null)),
  ]
  return writeExcelFile(
    [
      {
        sheet: sheetNamed(say(name, lang)),
        data: [head, explained, ...told, ...blank],
        columns: keys.map(key => ({ width: column(key).width })),
        stickyRowsCount: 1,
      },
      ...(lists.length
        ? [{ sheet: say(listName, lang), data: options, columns: lists.map(() => ({ width: 20 })), stickyRowsCount: 1 }]
        : []),
    ],
    { fontFamily: '宋体', fontSize: 11, features: lists.length ? [choosing(lists, layout, say(listName, lang))] : [] },
  ).toBuffer()
}

interface List<K> {
  readonly key: K
  readonly words: readonly string[]
}

const listsOf = <K extends string>(layout: Layout<K>, lang: Lang): readonly List<K>[] =>
  layout.keys.flatMap((key): List<K>[] => {
    const words = ['choice', 'choices', 'unit', 'units'].includes(layout.column(key).kind)
      ? layout.options(key).map(([, o]) => say(o, lang))
      : []
    return words.length ? [{ key, words }] : []
  })

/**
 * Lets the cells of a column be chosen from its list. Other words may still be typed: units by their short name, content by its code,
 * several of a list.
 */
const choosing = <K extends string>(lists: readonly List<K>[], layout: Layout<K>, listed: string): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData>${validations(lists, layout, listed)}`) : xml,
      },
    },
  },
})

function validations<K extends string>(lists: readonly List<K>[], layout: Layout<K>, listed: string): string {
  const one = ({ key, words }: List<K>, i: number) => {
    const cells = columnAt(layout.keys.indexOf(key))
    const list = columnAt(i)
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}3:${cells}${lastRow}"><formula1>${listed}!$${list}$2:$${list}$${words.length + 1}</formula1></dataValidation>`
  }
  return `<dataValidations count="${lists.length}">${lists.map(one).join('')}</dataValidations>`
}
