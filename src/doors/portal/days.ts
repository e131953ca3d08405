import { daysBetween, isDay, weekday, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2026年3月12日`, `12 March 2026`. */
export function dayInWords(day: Day): Label {
  const [year = '', month = '', date = ''] = day.split('-')
  return { zh: `${year}年${Number(month)}月${Number(date)}日`, en: `${Number(date)} ${months[Number(month) - 1]} ${year}` }
}

const weekdays: readonly Label[] = [
  { zh: '星期日', en: 'Sunday' },
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
]
/** `2026年3月12日 星期四`, `Thursday, 12 March 2026`: for a day on which one comes. */
export function dayOfWeekInWords(day: Day): Label {
  const { zh, en } = dayInWords(day)
  const name = weekdays[weekday(day)]
  return { zh: `${zh} ${name?.zh ?? ''}`.trim(), en: `${name?.en ?? ''}, ${en}` }
}

/** A sentence in which days stand as they are stored, with each day in words. */
export function daysInWords({ zh, en }: Label): Label {
  const said = (text: string, lang: keyof Label) =>
    text
      .replace(/ ?(\d{4}-\d{2}-\d{2}) ?/g, (as, day: string) =>
        !isDay(day) ? as : lang === 'zh' ? dayInWords(day).zh : ` ${dayInWords(day).en} `,
      )
      .trim()
  return { zh: said(zh, 'zh'), en: said(en, 'en').replaceAll(/ +(?=[.,;)])/g, '') }
}

export function monthInWords(day: Day): Label {
  const [year = '', month = ''] = day.split('-')
  return { zh: `${year}年${Number(month)}月`, en: `${months[Number(month) - 1]} ${year}` }
}

const daysEn = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** How far a last day is from today: `还剩 6 天`, `今天到期`, `已超过 2 天`. */
export function leftInWords(today: Day, due: Day): Label {
  const n = daysBetween(today, due)
  if (n === 0) return { zh: '今天是最后一天', en: 'today is the last day' }
  return n > 0 ? { zh: `还剩 ${n} 天`, en: `${daysEn(n)} left` } : { zh: `已超过 ${-n} 天`, en: `${daysEn(-n)} over` }
}

/** Colour means time, and the word beside it says the same: late, soon (a fifth of the days is left), or neither. */
export function toneOf(today: Day, clock: { readonly since: Day; readonly due: Day }): 'late' | 'soon' | 'calm' {
  const left = daysBetween(today, clock.due)
  if (left < 0) return 'late'
  return left * 5 <= daysBetween(clock.since, clock.due) ? 'soon' : 'calm'
}
