import type { FieldProps } from '@rjsf/utils'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useMemo } from 'react'
import { unitsInside, useMeta } from '../api/meta.ts'
import { staffQuery } from '../api/records.ts'
import type { FieldSchema } from '../api/meta-types.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import { faultsIn, textsIn } from './several.ts'
import { finds, type Listed } from './TypeSelect.tsx'
import { formWords as words } from './words.ts'

/** From so many on a kind of unit can be taken as a whole. */
const wholesale = 30
const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null

/** Several units or members of staff: found by typing, each of them taken away by its cross. */
export function SeveralField({ formData, onChange, fieldPathId, uiSchema, errorSchema }: FieldProps) {
  const say = useSay()
  const declared: unknown = uiSchema?.['ui:options']?.['declared']
  const field = isField(declared) ? declared : {}
  const id = fieldPathId.$id
  const chosen = textsIn(formData)
  const choose = (next: readonly string[]) => onChange(next.length ? [...new Set(next)] : undefined, fieldPathId.path)
  const units = useUnits()
  const staff = useStaff(field)
  const isUnits = field.items?.ref === 'unit'
  return (
    <>
      <Select<string[], Listed>
        mode="multiple"
        id={id}
        className="type-select"
        value={[...chosen]}
        options={[...(isUnits ? units : staff)]}
        placeholder={say(general.step.choose)}
        allowClear
        maxTagCount="responsive"
        notFoundContent={say(general.step.none)}
        showSearch={{ filterOption: finds, autoClearSearchValue: true }}
        popupMatchSelectWidth={false}
        onChange={choose}
        aria-describedby={`${id}__about`}
      />
      {isUnits && (field.maxItems ?? 0) >= wholesale && <Kinds chosen={chosen} onChoose={choose} />}
      {chosen.length > 3 && (
        <p className="hint" role="status">
          {say(words.chosen(chosen.length))}
        </p>
      )}
      {faultsIn(errorSchema).map(fault => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
    </>
  )
}

/** All departments, all streets, all communities at one press. */
function Kinds({ chosen, onChoose }: { readonly chosen: readonly string[]; readonly onChoose: (next: readonly string[]) => void }) {
  const say = useSay()
  const inside = unitsInside(useMeta())
  const kinds = ['department', 'street', 'community'] as const
  return (
    <p className="kinds">
      {kinds.map(kind => {
        const of = inside.filter(unit => unit.kind === kind).map(unit => unit.id)
        return (
          of.length > 1 && (
            <Button key={kind} size="small" onClick={() => onChoose([...chosen, ...of])}>
              ＋ {say(words.kinds[kind](of.length))}
            </Button>
          )
        )
      })}
    </p>
  )
}

function useUnits(): readonly Listed[] {
  const say = useSay()
  const meta = useMeta()
  return useMemo(
    () => unitsInside(meta).map(unit => ({ value: unit.id, label: say(unit.short), also: `${say(unit.name)} ${unit.id}` })),
    [meta, say],
  )
}
function useStaff(field: FieldSchema): readonly Listed[] {
  const say = useSay()
  const { data } = useQuery({ ...staffQuery(field.items?.acts), enabled: field.items?.ref === 'staff' })
  return (data?.items ?? []).map(one => ({
    value: one.id,
    label: say(one.name),
    also: `${one.roles.map(role => say(role.label)).join(say(general.between))} ${one.id}`,
  }))
}
