import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils'
import type { ComponentType } from 'react'
import { useMeta } from '../api/meta.ts'
import type { FieldSchema } from '../api/types.ts'
import { DayInput } from './DayInput.tsx'
import { ChoiceInput, LineInput, LongInput, UnitInput, WholeInput, YesInput, type InputProps } from './inputs.tsx'
import { RecordInput } from './RecordInput.tsx'

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null

/** An input of ours in the place of an rjsf widget; a value of another type than its field's is shown as none. */
function widget<T>(Input: ComponentType<InputProps<T>>, is: (value: unknown) => value is T) {
  return function Widget({ id, value, onChange, options, required }: WidgetProps) {
    const field = isField(options['declared']) ? options['declared'] : {}
    return <Input id={id} field={field} value={is(value) ? value : undefined} onChange={onChange} required={required === true} describedBy={`${id}__about`} />
  }
}
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isYes = (value: unknown): value is boolean => typeof value === 'boolean'

function PastDay({ id, value, onChange, describedBy }: InputProps<string>) {
  const { today } = useMeta()
  return <DayInput id={id} value={value ?? ''} max={today} onChange={day => onChange(day || undefined)} {...(describedBy && { describedBy })} />
}

export const widgets: RegistryWidgetsType = {
  line: widget(LineInput, isText), long: widget(LongInput, isText), whole: widget(WholeInput, isNumber), yes: widget(YesInput, isYes),
  choice: widget(ChoiceInput, isText), unit: widget(UnitInput, isText), day: widget(PastDay, isText), record: widget(RecordInput, isText),
}
