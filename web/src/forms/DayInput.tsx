import { Input } from 'antd'
import type { Day } from '../api/types.ts'

interface Props { readonly label?: string; readonly id?: string; readonly value: Day | ''; readonly max?: Day; readonly onChange: (day: Day | '') => void; readonly describedBy?: string }

/** The browser's own day field: typed as digits, opened with the mouse, read out by readers. */
export function DayInput({ label, id, value, max, onChange, describedBy }: Props) {
  return <Input type="date" className="day" value={value} onChange={event => onChange(event.target.value)} {...(id && { id })} {...(label && { 'aria-label': label })} {...(max && { max })} {...(describedBy && { 'aria-describedby': describedBy })} />
}
