import { shanghaiDay, shanghaiTime } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { dayInWords } from '../days.ts'

/** `2026年3月12日 23:30`, in Shanghai. */
export function momentInWords(at: Date): Label {
  const { zh, en } = dayInWords(shanghaiDay(at))
  const clock = shanghaiTime(at)
  return { zh: `${zh} ${clock}`, en: `${en}, ${clock}` }
}
