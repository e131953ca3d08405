import type { Notice } from './calendar.ts'
import { isDay, weekday, yearOf, type Day } from './days.ts'
import type { Label } from './label.ts'

/** The two festivals that every year's notice has at its ends; a notice without them is not whole. */
export const festivalsMissing = (year: number, rest: readonly string[]): readonly string[] =>
  [`${year}-01-01`, `${year}-10-01`].filter(day => !rest.includes(day))

/**
 * Reads the notice of a year that an office loads before a release of this program knows it: `{ "year": 2027, "rest": ["2027-01-01", …],
 * "work": ["2027-02-06", …], "names": { "2027-01-01": { "zh": "元旦", "en": "New Year's Day" } } }`. `names` may be left out. What is wrong
 * with it is said in both languages.
 */
export function parseNotice(json: unknown): { readonly notice: Notice } | { readonly fault: Label } {
  if (!isObject(json)) return fault('通知应为一个对象，含 year、rest、work', 'A notice is an object with year, rest and work')
  const { year, rest, work, names } = json
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 9998)
    return fault('year 应为四位年份，如 2027', 'year must be a year such as 2027')
  const off = readDays('rest', rest, year)
  const worked = readDays('work', work, year)
  if ('fault' in off) return off
  if ('fault' in worked) return worked
  const [missing] = festivalsMissing(year, off.days)
  if (missing) return fault(`rest 缺少 ${missing}，该通知不完整`, `rest lacks ${missing}: the notice is not whole`)
  const both = worked.days.find(day => off.days.includes(day))
  if (both) return fault(`${both} 既放假又上班，请删去一处`, `${both} is both off and worked: remove one`)
  const plain = worked.days.find(day => ![0, 6].includes(weekday(day)))
  if (plain)
    return fault(
      `${plain} 不是周末，本就上班；work 只列调休上班的周末`,
      `${plain} is no weekend day and worked anyway: work lists weekends worked in exchange only`,
    )
  const named = readNames(names, off.days)
  return 'fault' in named ? named : { notice: { year, rest: off.days, work: worked.days, ...named } }
}

interface Fault {
  readonly fault: Label
}
const fault = (zh: string, en: string): Fault => ({ fault: { zh, en } })
const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function readDays(key: string, json: unknown, year: number): { readonly days: readonly Day[] } | Fault {
  if (!Array.isArray(json)) return fault(`${key} 应为日期列表`, `${key} must be a list of days`)
  const days: Day[] = []
  for (const day of json) {
    if (typeof day !== 'string' || !isDay(day))
      return fault(
        `${key} 中的 ${JSON.stringify(day)} 不是日期，应如 ${year}-01-01`,
        `${JSON.stringify(day)} in ${key} is not a day such as ${year}-01-01`,
      )
    // A notice may begin with the days before New Year.
    if (yearOf(day) !== year && day.slice(0, 7) !== `${year - 1}-12`)
      return fault(`${key} 中的 ${day} 不属于 ${year} 年`, `${day} in ${key} does not belong to ${year}`)
    if (days.includes(day)) return fault(`${key} 中的 ${day} 重复`, `${day} stands twice in ${key}`)
    days.push(day)
  }
  return { days: days.toSorted() }
}

function readNames(json: unknown, rest: readonly Day[]): Pick<Notice, 'names'> | Fault {
  if (json === undefined) return {}
  if (!isObject(json)) return fault('names 应为对象：日期对应节日名称', 'names must be an object from day to festival')
  const names: Record<string, Label> = {}
  for (const [day, name] of Object.entries(json)) {
    if (!rest.some(off => off === day)) return fault(`names 中的 ${day} 不在 rest 内`, `${day} in names is not in rest`)
    if (!isObject(name) || typeof name['zh'] !== 'string' || typeof name['en'] !== 'string' || !name['zh'] || !name['en'])
      return fault(`names 中的 ${day} 应有 zh 与 en 两个名称`, `${day} in names needs a name in zh and in en`)
    names[day] = { zh: name['zh'], en: name['en'] }
  }
  return { names }
}
