import type { ReactNode } from 'react'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly hint?: ReactNode
  readonly faults?: readonly string[]
  /** Several inputs under one name: radios, a person. */
  readonly group?: boolean
  /** The name is said by what stands around; readers still hear it. */
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** One field: its name above, its help below, and what is wrong beside it in a sentence. */
export function Labelled({ id, label, required = false, hint, faults = [], group = false, quiet = false, children }: Props) {
  const say = useSay()
  const name = (
    <>
      {label}
      {!required && !quiet && <span className="quiet">{say(words.step.optional)}</span>}
    </>
  )
  return (
    <div className={`field${faults.length ? ' faulty' : ''}`} {...(group && { role: 'group', 'aria-label': label })}>
      {group ? (
        <span className={quiet ? 'visually-hidden' : 'label'}>{name}</span>
      ) : (
        <label className={quiet ? 'visually-hidden' : 'label'} htmlFor={id}>
          {name}
        </label>
      )}
      {children}
      <div id={`${id}__about`}>
        {hint && <p className="hint">{hint}</p>}
        {faults.map(fault => (
          <p key={fault} className="fault" role="alert">
            {fault}
          </p>
        ))}
      </div>
    </div>
  )
}
