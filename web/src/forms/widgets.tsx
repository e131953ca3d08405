import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils'
import type { ComponentType } from 'react'
import type { FieldSchema } from '../api/meta-types.ts'
import { DayInput } from './DayInput.tsx'
import { CategoryInput, ChoiceInput, LineInput, LongInput, UnitInput, WholeInput, YesInput, type InputProps } from './inputs.tsx'
import { JoinedInput } from './JoinedInput.tsx'
import { ConnectedInput, LetterInput } from './LetterInput.tsx'
import { RecordInput } from './RecordInput.tsx'
import { RouteInput } from './RouteInput.tsx'
import { HandlerInput, StaffInput } from './StaffInput.tsx'

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null

/** An input of ours in the place of an rjsf widget; a value of another type than its field's is shown as none. */
function widget<T>(Input: ComponentType<InputProps<T>>, is: (value: unknown) => value is T) {
  return function Widget({ id, value, onChange, options, required }: WidgetProps) {
    const field = isField(options['declared']) ? options['declared'] : {}
    return (
      <Input
        id={id}
        field={field}
        value={is(value) ? value : undefined}
        onChange={onChange}
        required={required === true}
        describedBy={`${id}__about`}
      />
    )
  }
}
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isYes = (value: unknown): value is boolean => typeof value === 'boolean'

// A step's days lie ahead, or are judged by the server; the day of the step itself stands under the form.
function AnyDay({ id, value, onChange, describedBy }: InputProps<string>) {
  return <DayInput id={id} value={value ?? ''} onChange={day => onChange(day || undefined)} {...(describedBy && { describedBy })} />
}

export const widgets: RegistryWidgetsType = {
  line: widget(LineInput, isText),
  long: widget(LongInput, isText),
  whole: widget(WholeInput, isNumber),
  yes: widget(YesInput, isYes),
  choice: widget(ChoiceInput, isText),
  category: widget(CategoryInput, isText),
  unit: widget(UnitInput, isText),
  day: widget(AnyDay, isText),
  record: widget(RecordInput, isText),
  staff: widget(StaffInput, isText),
  handler: widget(HandlerInput, isText),
  joined: widget(JoinedInput, isText),
  letter: widget(LetterInput, isText),
  connected: widget(ConnectedInput, isText),
  route: widget(RouteInput, isText),
}
