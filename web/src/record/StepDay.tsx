import { useState } from 'react'
import { Input } from 'antd'
import { useMeta } from '../api/meta.ts'
import type { Fault } from '../api/problem.ts'
import type { Day } from '../api/types.ts'
import { daysBetween, longDay } from '../days/day.ts'
import { DayInput } from '../forms/DayInput.tsx'
import { Labelled } from '../forms/Labelled.tsx'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Props {
  readonly day: Day
  readonly late: string
  readonly faults: readonly Fault[]
  readonly onChange: (day: Day, late: string) => void
}

/** When it happened: today unless said otherwise; what lies more than a day back needs a reason. */
export function StepDay({ day, late, faults, onChange }: Props) {
  const say = useSay()
  const lang = useLang()
  const { today } = useMeta()
  const [asked, setAsked] = useState(day !== today)
  const mine = (path: string) => faults.filter(fault => fault.path === path).map(fault => say(fault))
  if (!asked && !mine('/day').length)
    return (
      <p className="step-day">
        {say(words.step.day)} <b>{longDay(today, lang)}</b>{' '}
        <button type="button" className="plain" onClick={() => setAsked(true)}>
          {say(words.step.notToday)}
        </button>
      </p>
    )
  return (
    <>
      <Labelled id="step-day" label={say(words.step.day)} required hint={say(words.step.dayHint)} faults={mine('/day')}>
        <DayInput id="step-day" value={day} max={today} describedBy="step-day__about" onChange={next => onChange(next, late)} />
      </Labelled>
      {day !== '' && daysBetween(day, today) > 1 && (
        <Labelled id="step-late" label={say(words.step.late)} required faults={[...mine('/late'), ...mine('/reason')]}>
          <Input.TextArea
            id="step-late"
            value={late}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={event => onChange(day, event.target.value)}
          />
        </Labelled>
      )}
    </>
  )
}
