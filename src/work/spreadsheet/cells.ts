import { isDay, type Day } from '#core/law/days.ts'
import { firstDay } from '#core/law/articles.ts'
import type { Label } from '#core/law/label.ts'
import type { Directory } from '../directory.ts'
import type { Layout } from './column.ts'
import { faultAt, type RowFault } from './fault.ts'
import type { Row } from './rows.ts'

/** The cells of one row as what they mean; what cannot be read is noted and left out. */
export interface Cells<K extends string> {
  readonly faults: RowFault[]
  has(key: K): boolean
  text(key: K, most: number): string | undefined
  lines(key: K): readonly string[]
  /** What stands one a line or between commas. */
  several(key: K): readonly string[]
  day(key: K): Day | undefined
  whole(key: K, least: number, most: number): number | undefined
  choice(key: K): string | undefined
  choices(key: K): readonly string[]
  unit(key: K): string | undefined
  units(key: K): readonly string[]
}

/** Reads a row. `happened`: the last day that can have happened, where every day of the sheet has. */
export function cellsOf<K extends string>(
  { row, cells }: Row<K>,
  layout: Layout<K>,
  { units }: Pick<Directory, 'units'>,
  happened?: Day,
): Cells<K> {
  const faults: RowFault[] = []
  const no = (key: K, zh: string, en: string) => {
    faults.push(faultAt(row, layout.column(key).label, zh, en))
    return undefined
  }
  const words = (key: K): string | undefined => {
    const cell = cells.get(key)
    if (cell === undefined) return undefined
    if (typeof cell === 'number' && !Number.isSafeInteger(cell) && Math.abs(cell) > 1e15)
      return no(
        key,
        '这一格是数字，末几位已经丢失；请把单元格设为“文本”，重新填写',
        'This cell holds a number whose last digits are lost; format it as text and fill it in again',
      )
    const text = cell instanceof Date ? (dayOf(cell) ?? '') : String(cell).replaceAll('\r\n', '\n').replaceAll('_x000D_', '')
    return text.includes('\u0000') || !text.isWellFormed()
      ? no(key, '含有不能保存的字符，请删去', 'It holds a character that cannot be stored; remove it')
      : text.trim()
  }
  const several = (key: K) =>
    (words(key) ?? '')
      .split(/[\n、，,；;]/)
      .map(name => name.trim())
      .filter(name => name !== '')
  const chosen = (key: K, name: string): string | undefined => {
    const options = layout.options(key)
    const found = options.find(([id, { zh, en }]) =>
      [id, zh, en, zh.replace(/类$/, '')].some(known => plain(known) === plain(padded(name, options))),
    )
    if (found) return found[0]
    const few = options.slice(0, 12).map(([, label]) => label)
    const more = options.length > few.length
    return no(
      key,
      `没有“${short(name)}”这一项；须为：${few.map(o => o.zh).join('、')}${more ? '等，全部名称见模板的“选项”表' : ''}`,
      `There is no “${short(name)}”; it is one of: ${few.map(o => o.en).join(', ')}${more ? ' and more, all of which are in the template' : ''}`,
    )
  }
  const unitCalled = (key: K, name: string): string | undefined => {
    const all = [...units.values()]
    const exact = all.filter(u => [u.id, u.name.zh, u.name.en, u.short.zh, u.short.en].some(known => plain(known) === plain(name)))
    // Old lists leave the district's name away.
    const found = exact.length || [...name].length < 4 ? exact : all.filter(u => plain(u.name.zh).endsWith(plain(name)))
    if (found.length === 1) return found[0]?.id
    return found.length
      ? no(
          key,
          `有 ${found.length} 个单位都叫“${short(name)}”，请写代号：${found.map(u => u.id).join('、')}`,
          `${found.length} units are called “${short(name)}”; write the id: ${found.map(u => u.id).join(', ')}`,
        )
      : no(
          key,
          `名录中没有“${short(name)}”；请写单位的全称、简称或者代号`,
          `The directory has no unit “${short(name)}”; write its name, short name or id`,
        )
  }
  const one = (of: (key: K, name: string) => string | undefined) => (key: K) => {
    const name = words(key)
    return name === undefined ? undefined : of(key, name)
  }
  // A name may hold a comma itself: what is called so as it stands is one.
  const all = (of: (key: K, name: string) => string | undefined) => (key: K) => {
    const names = new Set(layout.options(key).flatMap(([, { zh, en }]) => [plain(zh), plain(en)]))
    const cut = (text: string, marks: RegExp) =>
      text
        .split(marks)
        .map(name => name.trim())
        .filter(name => name !== '')
    return cut(words(key) ?? '', /[\n；;]/)
      .flatMap(line => (names.has(plain(line)) ? [line] : cut(line, /[、，,]/)))
      .flatMap(name => of(key, name) ?? [])
  }
  return {
    faults,
    has: key => cells.has(key),
    several,
    text: (key, most) => {
      const text = words(key)
      return text !== undefined && [...text].length > most
        ? no(key, `最多 ${most} 字，请缩短`, `At most ${most} characters; shorten it`)
        : text
    },
    lines: key =>
      (words(key) ?? '')
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    day: key => {
      const cell = cells.get(key)
      if (cell === undefined) return undefined
      const day = dayOf(cell)
      if (!day) return no(key, '不是日期；请写成年-月-日，例如 2021-03-05', 'It is no day; write it such as 2021-03-05')
      if (happened === undefined) return day
      if (day > happened) return no(key, `${day} 晚于今天（${happened}），请核对`, `${day} lies after today (${happened}); check it`)
      return day < firstDay
        ? no(
            key,
            `${day} 早于 ${firstDay}，此前的法规本系统未收录；请核对，或者删去这一行`,
            `${day} lies before ${firstDay}, and no earlier law is kept here; check it, or leave the row out`,
          )
        : day
    },
    whole: (key, least, most) => {
      const text = words(key)
      const n = Number(text)
      if (text === undefined) return undefined
      return text !== '' && Number.isInteger(n) && n >= least && n <= most
        ? n
        : no(key, `须为 ${least} 至 ${most} 的整数`, `A whole number from ${least} to ${most} is needed`)
    },
    choice: one(chosen),
    choices: all(chosen),
    unit: one(unitCalled),
    units: all(unitCalled),
  }
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const short = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text)
/** A spreadsheet takes the leading nought from a code such as 0401. */
const padded = (name: string, options: readonly (readonly [string, Label])[]) =>
  /^\d{3}$/.test(name) && options.some(([id]) => id === `0${name}`) ? `0${name}` : name

/** A day as people write it: 2021-03-05, 2021/3/5, 2021.3.5, 2021年3月5日, 20210305, also with a time after it. */
function dayOf(cell: string | number | Date): Day | undefined {
  if (cell instanceof Date) {
    const text = Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
    return isDay(text) ? text : undefined
  }
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/.exec(
      compact(String(cell).normalize('NFKC').trim()),
    ) ?? []
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
const compact = (text: string) => text.replace(/^(\d{4})(\d{2})(\d{2})(?=\D|$)/, '$1-$2-$3')
