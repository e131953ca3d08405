import { unreadable, type Sheet } from './sheet.ts'

/** A sheet saved as text: UTF-8, UTF-16 with its mark, or GB18030 as Excel in China writes it; separated by comma, tab or semicolon. */
export function readCsv(file: Buffer): Sheet {
  const text = decoded(file)
  if (text === undefined || text.includes('\u0000'))
    return unreadable(
      '文件不是表格。请上传 .xlsx 工作簿，或者 .csv 文本',
      'The file is no spreadsheet. Send an .xlsx workbook or a .csv text',
    )
  const rows = parsed(text, separatorOf(text))
  return rows
    ? { rows }
    : unreadable(
        '文件中有一处引号没有成对，无法分清单元格；请另存为 .xlsx 后再导入',
        'A quotation mark has no partner, so that cells cannot be told apart; save it as .xlsx and import that',
      )
}

function decoded(file: Buffer): string | undefined {
  const wide = file[0] === 0xff && file[1] === 0xfe
  for (const encoding of wide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
}

/** Whichever stands most often in the first line. */
function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => head.split(mark).length
  return ['\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

/** Cells as RFC 4180 has them; nothing where a quotation never ends. */
function parsed(text: string, separator: string): string[][] | undefined {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === separator) {
      row.push(cell)
      cell = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += c
  }
  if (quoted) return undefined
  return cell || row.length ? [...rows, [...row, cell]] : rows
}
