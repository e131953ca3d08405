import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils'
import { Button } from 'antd'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Person } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { Closing, isClosing } from './Closing.tsx'
import { liesOpen } from './inputs.tsx'
import { Labelled } from './Labelled.tsx'
import { PersonFields } from './PersonFields.tsx'
import { formWords } from './words.ts'

const whole: readonly unknown[] = ['person', 'files', 'checks', 'demands', 'several', 'records']
const grouped: readonly unknown[] = ['person', 'checks', 'demands', 'yes', 'route']

/** Objects and lists bring their own frame; every single field gets its label, help and faults. */
export function FieldTemplate({ id, label, required, children, schema, uiSchema, rawErrors, hidden, rawHelp }: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>
  // These are each one field, whatever their shape.
  const own = (schema.type === 'object' || schema.type === 'array') && !whole.includes(uiSchema?.['ui:field'])
  if (own)
    return (
      <div id={id}>
        {children}
        {rawErrors?.map(fault => (
          <p key={fault} className="fault" role="alert">
            {fault}
          </p>
        ))}
      </div>
    )
  const declared: unknown = uiSchema?.['ui:options']?.['declared']
  const group = grouped.includes(uiSchema?.['ui:field'] ?? uiSchema?.['ui:widget']) || (isField(declared) && liesOpen(declared))
  return (
    <Labelled
      id={id}
      label={label}
      required={required === true}
      hint={rawHelp}
      faults={rawErrors ?? []}
      group={group}
      quiet={uiSchema?.['ui:label'] === false || uiSchema?.['ui:widget'] === 'yes'}
    >
      {children}
    </Labelled>
  )
}

export function ObjectFieldTemplate({ properties }: ObjectFieldTemplateProps) {
  const closing = properties.filter(property => isClosing(property.name))
  const others = properties.filter(property => !closing.includes(property))
  return (
    <>
      {closing.length > 1 && <Closing>{closing.map(property => property.content)}</Closing>}
      {others.map(property => property.content)}
    </>
  )
}

export function ArrayFieldTemplate({ title, items, canAdd, onAddClick, fieldPathId, required }: ArrayFieldTemplateProps) {
  const say = useSay()
  return (
    <fieldset id={`${fieldPathId.$id}_list`} className="many">
      <legend>
        {title}
        {title && !required ? <span className="quiet">{say(words.step.optional)}</span> : ''}
      </legend>
      {items}
      {canAdd && (
        <Button type="dashed" onClick={() => onAddClick()}>
          ＋ {say(words.step.add)}
          {title ? ` · ${title}` : ''}
        </Button>
      )}
    </fieldset>
  )
}

export function ArrayFieldItemTemplate({ children, buttonsProps, index, totalItems, parentUiSchema }: ArrayFieldItemTemplateProps) {
  const say = useSay()
  const least: unknown = parentUiSchema?.['ui:options']?.['least']
  return (
    <div className="item">
      <div className="item-body">{children}</div>
      {buttonsProps.hasRemove && totalItems > (typeof least === 'number' ? least : 1) && (
        <Button
          type="text"
          size="small"
          aria-label={`${say(words.step.remove)} ${index + 1}`}
          onClick={event => buttonsProps.onRemoveItem(event)}
        >
          ✕
        </Button>
      )}
    </div>
  )
}

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null
const isPerson = (value: unknown): value is Person => typeof value === 'object' && value !== null
export function PersonField({ formData, onChange, fieldPathId }: FieldProps) {
  const say = useSay()
  // Carried over by their id from the record that the form is begun from: nobody reads or types a name again.
  if (typeof formData === 'string')
    return (
      <p className="carried" id={fieldPathId.$id}>
        {say(formWords.carried)}{' '}
        <Button size="small" onClick={() => onChange(undefined, fieldPathId.path)}>
          {say(formWords.another)}
        </Button>
      </p>
    )
  return (
    <PersonFields
      id={fieldPathId.$id}
      person={isPerson(formData) ? formData : undefined}
      onChange={person => onChange(person, fieldPathId.path)}
    />
  )
}
