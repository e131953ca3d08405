import type { FieldProps } from '@rjsf/utils'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { pluralOf, titleOf, unitLabel, useMeta } from '../api/meta.ts'
import { pageQuery } from '../api/records.ts'
import { get } from '../api/send.ts'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Row, Rows } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { useAbout } from './about.tsx'
import { faultsIn, textsIn } from './several.ts'
import { formWords } from './words.ts'

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null

/** Several records of another procedure in one field: found by number or words, each of them taken away by its cross. */
export function RecordsField({ formData, onChange, fieldPathId, uiSchema, errorSchema }: FieldProps) {
  const say = useSay()
  const meta = useMeta()
  const about = useAbout()
  const [typed, setTyped] = useState('')
  const declared: unknown = uiSchema?.['ui:options']?.['declared']
  const field = isField(declared) ? declared : {}
  const plural = pluralOf(meta, field.items?.procedure ?? '')
  const id = fieldPathId.$id
  const chosen = textsIn(formData)
  const found = useQuery({
    queryKey: ['lists', 'pick', plural, typed],
    enabled: typed.trim().length > 1,
    queryFn: ({ signal }) => get<Rows>(`/${plural}`, { q: typed.trim(), limit: 20 }, signal),
  })
  const told = (row: Row) =>
    `${row.number} ${say(titleOf(meta, row))} · ${say(row.stateLabel)}${row.unit ? ` · ${say(unitLabel(meta, row.unit))}` : ''}`
  // What was chosen stays told by its words when the search is over, and after a draft was kept.
  const kept = useQueries({ queries: chosen.map(one => pageQuery(plural, one)) }).flatMap(({ data }) =>
    data ? [{ value: data.id, label: told(data) }] : [],
  )
  const others = (found.data?.items ?? [])
    .filter(row => row.id !== about?.id && !kept.some(one => one.value === row.id))
    .map(row => ({ value: row.id, label: told(row) }))
  const none = found.data !== undefined && typed !== '' && !others.length
  return (
    <>
      <Select<string[]>
        mode="multiple"
        id={id}
        className="type-select"
        value={[...chosen]}
        options={[...others, ...kept]}
        placeholder={say(formWords.number)}
        allowClear
        notFoundContent={null}
        loading={found.isFetching}
        showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
        popupMatchSelectWidth={false}
        aria-describedby={`${id}__about`}
        onChange={next => {
          setTyped('')
          onChange(next.length ? next : undefined, fieldPathId.path)
        }}
      />
      <p className="hint" role="status">
        {none ? say(formWords.notFound) : ''}
      </p>
      {faultsIn(errorSchema).map(fault => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
    </>
  )
}
