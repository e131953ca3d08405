import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, FieldProps, FieldTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils'
import { Button } from 'antd'
import type { FieldSchema, Person } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { liesOpen } from './inputs.tsx'
import { Labelled } from './Labelled.tsx'
import { PersonFields } from './PersonFields.tsx'

/** Objects and lists bring their own frame; every single field gets its label, help and faults. */
export function FieldTemplate({ id, label, required, children, schema, uiSchema, rawErrors, hidden, rawHelp }: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>
  // A person and a list of files are each one field, whatever their shape.
  const own = (schema.type === 'object' || schema.type === 'array') && uiSchema?.['ui:field'] !== 'person' && uiSchema?.['ui:field'] !== 'files'
  if (own) return <div id={id}>{children}{rawErrors?.map(fault => <p key={fault} className="fault" role="alert">{fault}</p>)}</div>
  const declared: unknown = uiSchema?.['ui:options']?.['declared']
  const group = uiSchema?.['ui:field'] === 'person' || uiSchema?.['ui:widget'] === 'yes' || (isField(declared) && liesOpen(declared))
  return <Labelled id={id} label={label} required={required === true} hint={rawHelp} faults={rawErrors ?? []} group={group} quiet={uiSchema?.['ui:label'] === false}>{children}</Labelled>
}

export function ObjectFieldTemplate({ properties }: ObjectFieldTemplateProps) {
  return <>{properties.map(property => property.content)}</>
}

export function ArrayFieldTemplate({ title, items, canAdd, onAddClick, fieldPathId }: ArrayFieldTemplateProps) {
  const say = useSay()
  return (
    <fieldset id={`${fieldPathId.$id}_list`} className="many">
      <legend>{title}</legend>
      {items}
      {canAdd && <Button type="dashed" onClick={() => onAddClick()}>＋ {say(words.step.add)}{title ? ` · ${title}` : ''}</Button>}
    </fieldset>
  )
}

export function ArrayFieldItemTemplate({ children, buttonsProps, index, totalItems }: ArrayFieldItemTemplateProps) {
  const say = useSay()
  return (
    <div className="item">
      <div className="item-body">{children}</div>
      {buttonsProps.hasRemove && totalItems > 1 && <Button type="text" size="small" aria-label={`${say(words.step.remove)} ${index + 1}`} onClick={event => buttonsProps.onRemoveItem(event)}>✕</Button>}
    </div>
  )
}

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null
const isPerson = (value: unknown): value is Person => typeof value === 'object' && value !== null
export function PersonField({ formData, onChange, fieldPathId }: FieldProps) {
  return <PersonFields id={fieldPathId.$id} person={isPerson(formData) ? formData : undefined} onChange={person => onChange(person, fieldPathId.path)} />
}
