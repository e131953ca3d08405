import { Select } from 'antd'
import { useState } from 'react'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Option { readonly value: string; readonly label: string; readonly also?: string }
interface Props {
  readonly id: string
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly clearable?: boolean
  readonly describedBy?: string
  /** After Enter has chosen, or has passed over an untouched field. */
  readonly onNext?: () => void
}

/** A list found by typing. It opens by typing, ↓ or a click, never by Enter alone, which goes on. */
export function TypeSelect({ id, options, value, onChange, clearable = true, describedBy, onNext }: Props) {
  const say = useSay(), [typed, setTyped] = useState(''), [open, setOpen] = useState(false)
  const shut = () => { setOpen(false); setTyped('') }
  const finds = (needle: string, option?: Option) => `${option?.label ?? ''} ${option?.also ?? ''}`.toLowerCase().includes(needle.toLowerCase())
  // The library's own empty list is no list to a reader: that nothing was found is said beside.
  const none = typed !== '' && !options.some(option => finds(typed, option))
  return (<>
    <Select<string, Option> id={id} className="type-select" value={value ?? null} options={[...options]} open={open} allowClear={clearable} placeholder={say(words.step.choose)}
      notFoundContent={null} popupMatchSelectWidth={false} {...(describedBy && { 'aria-describedby': describedBy })}
      showSearch={{ searchValue: typed, onSearch: text => { setTyped(text); setOpen(text !== '') }, filterOption: finds }}
      optionRender={option => <span>{option.data.label} {option.data.also && <small className="quiet">{option.data.also.split(' ')[0]}</small>}</span>}
      onOpenChange={next => next ? setOpen(true) : shut()}
      onChange={next => onChange(next ?? undefined)}
      onSelect={() => { shut(); onNext?.() }}
      onInputKeyDown={event => {
        if (event.key === 'Enter' && !open) { event.preventDefault(); event.stopPropagation(); onNext?.() }
      }} />
    <p className="hint" role="status">{none ? say(words.step.none) : ''}</p>
  </>)
}
