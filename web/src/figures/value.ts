import type { Figure, Part } from '../api/figure-types.ts'
import type { Label } from '../api/types.ts'

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** 1,204 件; 97.5%. A rate over nothing is told as such, never as 0 or 100. */
export function inFigures(value: number | null, unit: Label): Label {
  if (value === null) return { zh: '—', en: '—' }
  const n = numbers.format(value)
  return isPercent(unit)
    ? { zh: `${n}%`, en: `${n}%` }
    : { zh: `${n} ${unit.zh}`, en: `${n} ${value === 1 ? unit.en.replace(/(?<=ch)es$|s$/, '') : unit.en}` }
}
export const isPercent = (unit: Label): boolean => unit.zh === '%'
export const share = ({ numerator, denominator }: Pick<Part, 'numerator' | 'denominator'>): string =>
  numerator === undefined || denominator === undefined ? '' : `${numbers.format(numerator)} / ${numbers.format(denominator)}`
/** Red is for days that have passed, here as everywhere. */
export const isOver = ({ name, value }: Pick<Figure, 'name' | 'value'>): boolean => name.endsWith('.overdue') && value !== null && value > 0
