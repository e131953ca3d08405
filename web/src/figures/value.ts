import type { Figure, Label, Part } from '../api/types.ts'

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** 1,204 件; 97.5%. A rate over nothing is told as such, never as 0 or 100. */
export function inFigures(value: number | null, unit: Figure['unit']): Label {
  const { zh, en } = typeof unit === 'string' ? { zh: unit, en: unit } : unit
  if (value === null) return { zh: '—', en: '—' }
  const n = numbers.format(value)
  return zh === '%' ? { zh: `${n}%`, en: `${n}%` } : { zh: `${n} ${zh}`, en: `${n} ${en}` }
}
export const isRate = (figure: Pick<Figure, 'unit'>): boolean => (typeof figure.unit === 'string' ? figure.unit : figure.unit.zh) === '%'
export const share = ({ numerator, denominator }: Pick<Part, 'numerator' | 'denominator'>): string => numerator === undefined || denominator === undefined ? '' : `${numbers.format(numerator)} / ${numbers.format(denominator)}`
