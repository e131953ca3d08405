import { Select } from 'antd'
import { useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

const years = 6

export function YearChoice({ year, onChoose }: { readonly year: number; readonly onChoose: (year: string) => void }) {
  const say = useSay()
  const now = Number(useMeta().today.slice(0, 4))
  return (
    <Select<number>
      aria-label={say(words.figures.year)}
      value={year}
      onChange={next => onChoose(String(next))}
      options={Array.from({ length: years }, (_, i) => ({ value: now - i, label: `${say(words.figures.year)} ${now - i}` }))}
    />
  )
}
export const yearOf = (text: string | undefined, today: string): number =>
  /^\d{4}$/.test(text ?? '') ? Number(text) : Number(today.slice(0, 4))
