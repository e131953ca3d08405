import { Select, type RefSelectProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Option {
  readonly value: string
  readonly label: string
  readonly also?: string
  readonly disabled?: boolean
}
/** Options under a heading; typing how it begins finds them all. */
export interface Options {
  readonly label: string
  readonly options: readonly Option[]
}
export type Listed = Option | Options
interface Props {
  readonly id: string
  readonly options: readonly Listed[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly clearable?: boolean
  readonly describedBy?: string
  /** After Enter has chosen, or has passed over an untouched field. */
  readonly onNext?: () => void
}

/** Whether an option is found by what was typed, anywhere in its words; a heading only by how it begins, lest it hides what is meant. */
export function finds(typed: string, option?: Listed): boolean {
  const needle = typed.toLowerCase()
  const label = option?.label.toLowerCase() ?? ''
  return option && 'options' in option ? label.startsWith(needle) : `${label} ${option?.also?.toLowerCase() ?? ''}`.includes(needle)
}

/** A list found by typing. It opens by typing, ↓ or a click, never by Enter alone, which goes on. */
export function TypeSelect({ id, options, value, onChange, clearable = true, describedBy, onNext }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const list = useRef<RefSelectProps>(null)
  const shut = () => {
    setOpen(false)
    setTyped('')
  }
  // Else what was found may lie above the part that is shown.
  useEffect(() => {
    if (typed) list.current?.scrollTo(0)
  }, [typed])
  // The library's own empty list is no list to a reader: that nothing was found is said beside.
  const none =
    typed !== ''
    && !options.some(option => finds(typed, option) || ('options' in option && option.options.some(inner => finds(typed, inner))))
  return (
    <>
      <Select<string, Listed>
        ref={list}
        id={id}
        className="type-select"
        value={value ?? null}
        options={[...options]}
        open={open}
        allowClear={clearable}
        placeholder={say(words.step.choose)}
        notFoundContent={null}
        popupMatchSelectWidth={false}
        {...(describedBy && { 'aria-describedby': describedBy })}
        showSearch={{
          searchValue: typed,
          onSearch: text => {
            setTyped(text)
            setOpen(text !== '')
          },
          filterOption: finds,
        }}
        optionRender={option => (
          <span>
            {option.data.label}{' '}
            {'also' in option.data && <small className={option.value === value ? '' : 'quiet'}>{option.data.also?.split(' ')[0]}</small>}
          </span>
        )}
        onOpenChange={next => (next ? setOpen(true) : shut())}
        onChange={next => onChange(next ?? undefined)}
        onSelect={() => {
          shut()
          onNext?.()
        }}
        onInputKeyDown={event => {
          // With Ctrl it sends the form.
          if (event.key === 'Enter' && !open && !event.ctrlKey && !event.metaKey) {
            event.preventDefault()
            event.stopPropagation()
            onNext?.()
          }
        }}
      />
      <p className="hint" role="status">
        {none ? say(words.step.none) : ''}
      </p>
    </>
  )
}
