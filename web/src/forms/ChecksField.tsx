import type { FieldProps } from '@rjsf/utils'
import { Checkbox } from 'antd'
import type { FieldSchema } from '../api/meta-types.ts'
import { useSay } from '../lang.tsx'

const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null

/** Some of a fixed list, each to be ticked. */
export function ChecksField({ formData, onChange, fieldPathId, uiSchema }: FieldProps) {
  const say = useSay()
  const declared: unknown = uiSchema?.['ui:options']?.['declared']
  const options = isField(declared) ? (declared.items?.options ?? {}) : {}
  const chosen: readonly unknown[] = Array.isArray(formData) ? formData : []
  return (
    <div className="checks" id={fieldPathId.$id}>
      {Object.entries(options).map(([key, label]) => (
        <Checkbox
          key={key}
          checked={chosen.includes(key)}
          onChange={event =>
            onChange(
              Object.keys(options).filter(one => (one === key ? event.target.checked : chosen.includes(one))),
              fieldPathId.path,
            )
          }
        >
          {say(label)}
        </Checkbox>
      ))}
    </div>
  )
}
