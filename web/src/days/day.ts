import type { Day, Label, Lang } from '../api/types.ts'

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const formats = {
  long: {
    zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', dateStyle: 'long' }),
    en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
  },
  short: {
    zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric' }),
    en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', day: 'numeric' }),
  },
  moment: {
    zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }),
    en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }),
  },
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
/** 2026年3月12日; 12 Mar 2026. */
export const longDay = (day: Day, lang: Lang): string => (isDay(day) ? formats.long[lang].format(utc(day)) : day)
/** A sentence of the server, where days stand as they are stored: each as people write it. */
export const daysInWords = ({ zh, en }: Label): Label => ({
  zh: zh.replace(/ ?(\d{4}-\d{2}-\d{2}) ?/g, (_, day: string) => longDay(day, 'zh')),
  en: en.replace(/\d{4}-\d{2}-\d{2}/g, day => longDay(day, 'en')),
})
/** 3月12日; 12 Mar. With the year where it is not this one. */
export const shortDay = (day: Day, lang: Lang, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formats.short[lang].format(utc(day)) : longDay(day, lang)
/** The moment something was written, in Beijing time. */
export const moment = (at: string, lang: Lang): string => formats.moment[lang].format(new Date(at))

const dayLength = 86_400_000
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
/** 0 Monday … 6 Sunday. */
export const weekdayFromMonday = (day: Day): number => (utc(day).getUTCDay() + 6) % 7
export const weekdays: readonly Label[] = [
  { zh: '一', en: 'Mo' },
  { zh: '二', en: 'Tu' },
  { zh: '三', en: 'We' },
  { zh: '四', en: 'Th' },
  { zh: '五', en: 'Fr' },
  { zh: '六', en: 'Sa' },
  { zh: '日', en: 'Su' },
]
/** 周三; We. */
export const weekdayOf = (day: Day): Label => {
  const { zh = '', en = '' } = weekdays[weekdayFromMonday(day)] ?? {}
  return { zh: `周${zh}`, en }
}
export const addDays = (day: Day, n: number): Day => new Date(Date.parse(day) + n * dayLength).toISOString().slice(0, 10)
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`
export const lastOfMonth = (day: Day): Day => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
