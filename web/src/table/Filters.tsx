import { Button, Checkbox, Input, Select, type InputRef } from 'antd'
import { Fragment, useEffect, useRef, useState } from 'react'
import { useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Label } from '../api/types.ts'
import { DayInput } from '../forms/DayInput.tsx'
import { finds, type Listed } from '../forms/TypeSelect.tsx'
import { useCategoriesOfOld } from '../forms/useCategories.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { isOwed } from './columns.tsx'
import { asWhere, narrowed, type FilterName } from './filter.ts'
import { useNarrow } from './useNarrow.ts'
import { useSlash } from './useSlash.ts'

interface Props {
  readonly procedure: ProcedureMeta
  readonly filter: Readonly<Record<string, string>>
  readonly onSet: (next: Partial<Record<FilterName, string | undefined>>) => void
  readonly onClear: () => void
}

export function Filters({ procedure, filter, onSet, onClear }: Props) {
  const say = useSay()
  const isNarrow = useNarrow()
  const meta = useMeta()
  const fields = procedure.fields.properties ?? {}
  const categories = useCategoriesOfOld()
  const labels = (options: Readonly<Record<string, Label>>) =>
    Object.entries(options).map(([value, label]) => ({ value, label: say(label) }))
  const own = narrowed(filter['where'])
  const narrow = (field: string) => (value: string | null | undefined) => onSet({ where: asWhere({ ...own, [field]: value ?? undefined }) })
  const units = Object.fromEntries(meta.units.map(unit => [unit.id, unit.short]))
  const isYes = { true: words.record.yes, false: words.record.no }
  const thisYear = Number(meta.today.slice(0, 4))
  const years = Object.fromEntries([1, 0, -1, -2, -3, -4].map(ago => String(thisYear + ago)).map(year => [year, { zh: year, en: year }]))
  const pick = (
    label: Label,
    value: string | undefined,
    options: Readonly<Record<string, Label>>,
    onChange: (value: string | null | undefined) => void,
    width = 140,
  ) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={labels(options)}
      placeholder={say(label)}
      aria-label={say(label)}
      style={{ width }}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  )
  const category = (label: Label, value: string | undefined, onChange: (value: string | null | undefined) => void) => (
    <Select<string, Listed>
      allowClear
      showSearch={{ filterOption: finds }}
      value={value ?? null}
      options={[...categories]}
      placeholder={say(label)}
      aria-label={say(label)}
      style={{ width: 160 }}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  )
  const choose = (name: FilterName, label: Label, options: Readonly<Record<string, Label>>, width = 140) =>
    pick(label, filter[name], options, value => onSet({ [name]: value ?? undefined }), width)
  const rest = (
    <>
      {choose('state', words.list.state, Object.fromEntries(Object.entries(procedure.states).map(([name, state]) => [name, state.label])))}
      {procedure.unit && choose('unit', fields[procedure.unit]?.label ?? words.list.unit, units, 150)}
      {fields['channel']?.options && choose('channel', words.list.channel, fields['channel'].options, 100)}
      {fields['content'] && category(words.list.content, filter['content'], value => onSet({ content: value ?? undefined }))}
      {procedure.narrowed.map(name => {
        const field = fields[name]
        const label = field?.label ?? { zh: name, en: name }
        const value = own[name]
        const on = narrow(name)
        return (
          <Fragment key={name}>
            {field?.ref === 'category'
              ? category(label, value, on)
              : pick(label, value, field?.ref === 'unit' ? units : field?.widget === 'year' ? years : (field?.options ?? isYes), on)}
          </Fragment>
        )
      })}
      {fields['repeat'] && choose('repeat', words.list.repeat, { false: words.list.first, true: words.list.again }, 130)}
      {isOwed(procedure) && (
        <Checkbox checked={filter['overdue'] === 'true'} onChange={event => onSet({ overdue: event.target.checked ? 'true' : undefined })}>
          {say(words.list.overdue)}
        </Checkbox>
      )}
      <span className="span">
        <span className="quiet">{say(words.list.from)}</span>
        <DayInput label={say(words.list.from)} value={filter['from'] ?? ''} onChange={from => onSet({ from: from || undefined })} />
        <span className="quiet">{say(words.list.to)}</span>
        <DayInput label={say(words.list.to)} value={filter['to'] ?? ''} onChange={to => onSet({ to: to || undefined })} />
      </span>
      {isOwed(procedure) && choose('sort', words.list.sort, { due: words.list.byDue, opened: words.list.byOpened }, 150)}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={onClear}>
          {say(words.list.clear)}
        </Button>
      )}
    </>
  )
  // On a telephone the list is what is looked for, not ten fields above it.
  return (
    <form className="filters" role="search" onSubmit={event => event.preventDefault()}>
      <Search value={filter['q'] ?? ''} onSearch={q => onSet({ q: q || undefined })} />
      {isNarrow ? (
        <details className="fold">
          <summary>{say(folded(Object.keys(filter).filter(name => name !== 'q').length))}</summary>
          <div className="filters">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </form>
  )
}

const folded = (n: number): Label => (n ? { zh: `筛选（已用 ${n} 项）`, en: `Filters (${n} set)` } : { zh: '筛选', en: 'Filters' })

/** Asks when typing pauses. */
function Search({ value, onSearch }: { readonly value: string; readonly onSearch: (q: string) => void }) {
  const say = useSay()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  useSlash(field)
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value
      setTyped(value)
    }
  }, [value])
  useEffect(() => {
    if (typed === asked.current) return undefined
    const wait = setTimeout(() => {
      asked.current = typed
      onSearch(typed.trim())
    }, 250)
    return () => clearTimeout(wait)
  }, [typed, onSearch])
  return (
    <Input
      ref={field}
      className="search"
      allowClear
      value={typed}
      placeholder={say(words.list.search)}
      aria-label={say(words.list.search)}
      onChange={event => setTyped(event.target.value)}
    />
  )
}
