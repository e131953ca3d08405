import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

interface Props {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onNext: () => void
  readonly autoFocus?: boolean
}

/** A choice by its digit: (1)来信 (2)网上 … A digit chooses and goes on; arrows and the mouse choose as they always do. */
export function Digits({ name, label, options, value, onChange, onNext, autoFocus = false }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[Number(event.key) - 1]
    if (!option || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    // What the choice shows must be there before the next field is looked for.
    flushSync(() => onChange(option.value))
    onNext()
  }
  return (
    <div className="digits" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option, i) => (
        <label key={option.value} className={option.value === value ? 'chosen' : ''}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            autoFocus={autoFocus && option.value === value}
            onChange={() => onChange(option.value)}
          />
          <kbd aria-hidden="true">{i + 1}</kbd>
          {option.label}
        </label>
      ))}
    </div>
  )
}
