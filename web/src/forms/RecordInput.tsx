import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { pluralOf, unitLabel, useMeta } from '../api/meta.ts'
import { lookUp, pageQuery } from '../api/records.ts'
import { useHasRole } from '../api/session.ts'
import { get } from '../api/send.ts'
import type { Rows } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { useAbout } from './about.tsx'
import type { InputProps } from './inputs.tsx'
import { formWords } from './words.ts'

/** A record of another procedure, found by number or words; those that are probably the same matter stand first. */
export function RecordInput({ id, field, value, onChange, describedBy }: InputProps<string>) {
  const meta = useMeta()
  const say = useSay()
  const about = useAbout()
  const has = useHasRole()
  const looks = has('reception') || has('triage')
  const [typed, setTyped] = useState('')
  const procedure = field.procedure ?? ''
  const plural = pluralOf(meta, procedure)
  const found = useQuery({
    queryKey: ['lists', 'pick', plural, typed],
    enabled: typed.trim().length > 1,
    queryFn: ({ signal }) => get<Rows>(`/${plural}`, { q: typed.trim(), limit: 20 }, signal),
  })
  const near = useQuery({
    queryKey: ['likely', about?.id, procedure],
    enabled: about?.procedure === 'submission' && procedure === 'petition' && looks,
    staleTime: Infinity,
    queryFn: () =>
      lookUp({
        ...(about && { subject: about.title, record: about.id }),
        ...(typeof about?.data['text'] === 'string' && { text: about.data['text'] }),
      }),
  })
  const likely = (near.data?.items ?? []).flatMap(item =>
    item.petition?.open
      ? [
          {
            value: item.petition.id,
            label: `${item.petition.number} ${item.title}${item.petition.unit ? ` · ${say(unitLabel(meta, item.petition.unit))}` : ''} · ${say(words.step.likely)}（${say(item.why)}）`,
          },
        ]
      : [],
  )
  const others = (found.data?.items ?? [])
    .filter(row => !likely.some(item => item.value === row.id))
    .filter(row => row.id !== about?.id)
    .map(row => ({
      value: row.id,
      label: `${row.number} ${row.title} · ${say(row.stateLabel)}${row.unit ? ` · ${say(unitLabel(meta, row.unit))}` : ''}`,
    }))
  // What was chosen stays told by its words when the search is over, and after a draft was kept.
  const chosen = useQuery({ ...pageQuery(plural, value ?? ''), enabled: value !== undefined }).data
  const kept =
    chosen && ![...likely, ...others].some(item => item.value === chosen.id)
      ? [{ value: chosen.id, label: `${chosen.number} ${chosen.title} · ${say(chosen.stateLabel)}` }]
      : []
  const none = found.data !== undefined && !likely.length && !others.length
  return (
    <>
      <Select
        id={id}
        value={value ?? null}
        allowClear
        placeholder={say(formWords.number)}
        notFoundContent={null}
        className="type-select"
        {...(describedBy && { 'aria-describedby': describedBy })}
        showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
        loading={found.isFetching || near.isFetching}
        onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
        options={[...likely, ...others, ...kept]}
      />
      <p className="hint" role="status">
        {none ? say(words.step.none) : ''}
      </p>
    </>
  )
}
