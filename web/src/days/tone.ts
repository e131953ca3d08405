import type { Day, Label } from '../api/types.ts'
import { daysBetween } from './day.ts'

export type Tone = 'calm' | 'near' | 'over' | 'done'

/** Amber when a fifth of the days is left; where the start is not known, three days. */
export function toneOf(daysLeft: number, since?: Day, due?: Day): Tone {
  if (daysLeft < 0) return 'over'
  const length = since && due ? daysBetween(since, due) : 15
  return daysLeft <= Math.max(1, length / 5) ? 'near' : 'calm'
}

/** 还剩 6 天; the same fact that the colour tells. */
export function leftInWords(daysLeft: number): Label {
  if (daysLeft < 0) return { zh: `逾期 ${-daysLeft} 天`, en: `${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'} overdue` }
  if (daysLeft === 0) return { zh: '今天到期', en: 'due today' }
  return { zh: `还剩 ${daysLeft} 天`, en: `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left` }
}
