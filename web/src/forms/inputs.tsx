import { Checkbox, Input, InputNumber, Radio } from 'antd'
import { useMemo } from 'react'
import { unitsInside, useMeta } from '../api/meta.ts'
import type { FieldSchema } from '../api/meta-types.ts'
import { useSay } from '../lang.tsx'
import { TypeSelect } from './TypeSelect.tsx'
import { useCategories } from './useCategories.ts'

export interface InputProps<T> {
  readonly id: string
  readonly field: FieldSchema
  readonly value: T | undefined
  readonly onChange: (value: T | undefined) => void
  readonly required?: boolean
  readonly describedBy?: string
}
const described = (by: string | undefined) => (by ? { 'aria-describedby': by } : {})

export function LineInput({ id, field, value, onChange, describedBy }: InputProps<string>) {
  const most = field.maxLength ?? 200
  return (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={most}
      showCount={most <= 200 && (value?.length ?? 0) > most * 0.7}
      onChange={event => onChange(event.target.value || undefined)}
      {...described(describedBy)}
    />
  )
}

export function LongInput({ id, field, value, onChange, describedBy, rows = 4 }: InputProps<string> & { readonly rows?: number }) {
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={field.maxLength ?? 4000}
      showCount
      autoSize={{ minRows: rows, maxRows: 14 }}
      onChange={event => onChange(event.target.value || undefined)}
      {...described(describedBy)}
    />
  )
}

export function WholeInput({ id, field, value, onChange, describedBy }: InputProps<number>) {
  return (
    <InputNumber<number>
      id={id}
      value={value ?? null}
      precision={0}
      {...(field.minimum !== undefined && { min: field.minimum })}
      {...(field.maximum !== undefined && { max: field.maximum })}
      onChange={next => onChange(next ?? undefined)}
      {...described(describedBy)}
    />
  )
}

export function YesInput({ id, field, value, onChange, describedBy }: InputProps<boolean>) {
  const say = useSay()
  return (
    <Checkbox id={id} checked={value === true} onChange={event => onChange(event.target.checked)} {...described(describedBy)}>
      {say(field.label)}
    </Checkbox>
  )
}

/** How many choices lie open; more are found by typing. */
const few = 6
export const liesOpen = (field: FieldSchema): boolean => field.options !== undefined && Object.keys(field.options).length <= few

export function ChoiceInput({ id, field, value, onChange, describedBy, required }: InputProps<string>) {
  const say = useSay()
  const options = Object.entries(field.options ?? {}).map(([key, label]) => ({ value: key, label: say(label) }))
  if (liesOpen(field)) {
    return (
      <Radio.Group
        id={id}
        optionType="button"
        value={value ?? null}
        onChange={event => onChange(String(event.target.value))}
        {...described(describedBy)}
        aria-label={say(field.label)}
        options={options.map((option, i) => ({ ...option, id: i === 0 ? `${id}-first` : `${id}-${option.value}` }))}
      />
    )
  }
  return (
    <TypeSelect id={id} options={options} value={value} onChange={onChange} clearable={!required} {...(describedBy && { describedBy })} />
  )
}

/** In two levels; a code that was switched off since stands there to be replaced. */
export function CategoryInput({ id, value, onChange, describedBy, required }: InputProps<string>) {
  return (
    <TypeSelect
      id={id}
      options={useCategories(value)}
      value={value}
      onChange={onChange}
      clearable={!required}
      {...(describedBy && { describedBy })}
    />
  )
}

export function UnitInput({ id, value, onChange, describedBy, required }: InputProps<string>) {
  const say = useSay()
  const meta = useMeta()
  // The id is romanised, so a unit is also found by its pinyin; the full name beside the short one tells streets from communities.
  const options = useMemo(
    () => unitsInside(meta).map(unit => ({ value: unit.id, label: say(unit.short), also: `${say(unit.name)} ${unit.id}` })),
    [meta, say],
  )
  return (
    <TypeSelect id={id} options={options} value={value} onChange={onChange} clearable={!required} {...(describedBy && { describedBy })} />
  )
}
