import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useState, type KeyboardEvent } from 'react'
import type { Day } from '../api/types.ts'
import { useLang } from '../lang.tsx'

interface Props {
  readonly label?: string
  readonly id?: string
  readonly value: Day | ''
  readonly max?: Day
  readonly onChange: (day: Day | '') => void
  readonly describedBy?: string
}

const stored = 'YYYY-MM-DD'
// Shown as people write it; typed as it comes quickest: 20260312, 0312, 3.12, 3-12.
const formats = { zh: 'YYYY年M月D日', en: 'D MMM YYYY' }
const typed = [stored, 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'MMDD', 'M.D', 'M-D', 'M/D']

/** A day, typed or picked; never one after `max`. The calendar opens by a click or ↓, so that it hides nothing from who types. */
export function DayInput({ label, id, value, max, onChange, describedBy }: Props) {
  const lang = useLang()
  const [open, setOpen] = useState(false)
  const onKeyDown = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === 'ArrowDown') setOpen(true)
    // The library looks once more at a field that is left, and fails where that has gone with its form: so it is left before the form is
    // sent.
    if (key === 'Enter' && (ctrlKey || metaKey) && target instanceof HTMLElement) target.blur()
  }
  return (
    <DatePicker
      className="day"
      value={value ? dayjs(value, stored) : null}
      format={[formats[lang], ...typed]}
      placeholder=""
      allowClear={{ clearIcon: '✕' }}
      {...(max && { maxDate: dayjs(max, stored) })}
      open={open}
      onOpenChange={next => {
        if (!next) setOpen(false)
      }}
      onClick={() => setOpen(true)}
      onKeyDown={onKeyDown}
      onChange={day => onChange(day ? day.format(stored) : '')}
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      {...(describedBy && { 'aria-describedby': describedBy })}
    />
  )
}
