import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node'
import type { Directory } from '../directory.ts'
import { columnKeys, columnOf, optionsOf, type ColumnKey } from './columns.ts'
import { letterOf } from './rows.ts'

const sheetName = '历史数据', listName = '选项', lastRow = 5000, textRows = 300
/** Their digits would be lost as numbers. */
const asText: readonly ColumnKey[] = ['original', 'phone', 'idNumber']

/** The sheet to fill in, as .xlsx: headings, a line of explanation, two examples, and lists to choose from. */
export async function template(directory: Directory): Promise<Buffer> {
  const lists = listsOf(directory), head = columnKeys.map(key => ({ value: columnOf(key).label.zh + ('needed' in columnOf(key) ? '*' : ''), fontWeight: 'bold' as const, backgroundColor: '#dbe7f3', wrap: true }))
  const explained = columnKeys.map((key, i) => ({ value: i === 0 ? '说明' : columnOf(key).hint.zh, height: 56, textColor: '#555555', backgroundColor: '#f4f4f4', wrap: true, alignVertical: 'top' as const }))
  const told = examples(directory).map(example => columnKeys.map(key => ({ type: String, value: example[key] ?? '', height: 44, textColor: '#777777', wrap: true, alignVertical: 'top' as const, format: '@' })))
  const blank = Array.from({ length: textRows }, () => columnKeys.map(key => asText.includes(key) ? { type: String, format: '@' } : null))
  const longest = Math.max(...lists.map(list => list.words.length))
  const options: SheetData = [lists.map(list => ({ value: columnOf(list.key).label.zh, fontWeight: 'bold' as const })), ...Array.from({ length: longest }, (_, i) => lists.map(list => list.words[i] ?? null))]
  return writeExcelFile([
    { sheet: sheetName, data: [head, explained, ...told, ...blank], columns: columnKeys.map(key => ({ width: columnOf(key).width })), stickyRowsCount: 1 },
    { sheet: listName, data: options, columns: lists.map(() => ({ width: 20 })), stickyRowsCount: 1 },
  ], { fontFamily: '宋体', fontSize: 11, features: [choosing(lists)] }).toBuffer()
}

interface List { readonly key: ColumnKey; readonly words: readonly string[] }

function listsOf(directory: Directory): readonly List[] {
  const units = [...directory.units.values()].filter(u => !u.outside).map(u => u.name.zh)
  return columnKeys.flatMap((key): List[] => {
    const { kind } = columnOf(key)
    return kind === 'choice' ? [{ key, words: optionsOf(key, directory).map(([, o]) => o.zh) }] : kind === 'unit' ? [{ key, words: units }] : []
  })
}

/** Lets the cells of a column be chosen from its list. Other words may still be typed: units by their short name, content by its code. */
const choosing = (lists: readonly List[]): Feature<Stream | Buffer | Blob> => ({
  files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml, _options, { sheetIndex }) => sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData>${validations(lists)}`) : xml } } },
})

function validations(lists: readonly List[]): string {
  const one = ({ key, words }: List, i: number) => {
    const cells = letterOf(columnKeys.indexOf(key)), list = letterOf(i)
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}3:${cells}${lastRow}"><formula1>${listName}!$${list}$2:$${list}$${words.length + 1}</formula1></dataValidation>`
  }
  return `<dataValidations count="${lists.length}">${lists.map(one).join('')}</dataValidations>`
}


function examples(directory: Directory): readonly Readonly<Partial<Record<ColumnKey, string>>>[] {
  const unit = [...directory.units.values()].find(u => u.kind === 'department' && !u.outside) ?? [...directory.units.values()][0], name = unit?.name.zh ?? ''
  return [
    {
      mark: '示例', original: '旧〔2021〕0135', received: '2021-03-05', channel: '来信', name: '张某某', address: '某社区 3 栋 201', phone: '19900000001', heads: '1', subject: '小区电梯停运半年', text: '我住的小区电梯去年九月停运，多次联系物业没有结果，请督促修复。',
      demands: '修复电梯\n公开维修资金的使用情况', purpose: '求决', category: '申诉求决类', content: '物业管理', unit: name, forwarded: '2021-03-12', accepted: '2021-03-20', replied: '2021-04-26', outcome: '支持', answer: '经查，反映的情况属实，已责令物业公司于五月底前修复。',
      basis: '《物业管理条例》第三十五条', delivered: '2021-04-28', deliveredBy: '邮寄', concluded: '2021-06-10', closing: '电梯已修复，信访人认可。',
    },
    { mark: '示例', original: '旧〔2021〕0136', received: '2021年3月8日', channel: '来电', subject: '村口路灯不亮', text: '村口三盏路灯坏了两个月，晚上出行不便。' },
  ]
}
