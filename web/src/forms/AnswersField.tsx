import type { FieldProps } from '@rjsf/utils'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Fields } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { useAbout } from './about.tsx'
import { Labelled } from './Labelled.tsx'
import { ChoiceInput, liesOpen, LongInput } from './inputs.tsx'
import { faultsUnder } from './faults.ts'

const isRow = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null
const isField = (value: unknown): value is FieldSchema => typeof value === 'object' && value !== null
const textOf = (fields: Fields, key: string): string => (typeof fields[key] === 'string' ? fields[key] : '')
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One block per demand, with the demand's own words above its answer: none can be forgotten. */
export function AnswersField({ formData, onChange, fieldPathId, uiSchema, errorSchema }: FieldProps) {
  const say = useSay()
  const about = useAbout()
  const given: readonly unknown[] = Array.isArray(formData) ? formData : []
  const options: unknown = uiSchema?.['ui:options']?.['declared']
  const items = isField(options) ? (options.items?.properties ?? {}) : {}
  const demands = Array.isArray(about?.data['demands']) ? about.data['demands'].filter(isFields) : []
  const rows = demands.map(demand => ({ ...given.filter(isRow).find(row => row['demand'] === demand['id']), demand: textOf(demand, 'id') }))
  const set = (at: number, key: string, value: string | undefined) =>
    onChange(
      rows.map((row, i) => {
        const { [key]: _, ...rest }: Record<string, string> = row
        return i === at ? { ...rest, ...(value !== undefined && { [key]: value }) } : row
      }),
      fieldPathId.path,
    )
  return (
    <div className="answers">
      {demands.map((demand, i) => {
        const row: Record<string, string> = rows[i] ?? {}
        return (
          <fieldset key={textOf(demand, 'id')}>
            <legend>
              {say(words.step.demand)} {i + 1}
            </legend>
            <p className="demand">{textOf(demand, 'text')}</p>
            {Object.entries(items)
              .filter(([key]) => key !== 'demand')
              .map(([key, field]) => {
                const id = `${fieldPathId.$id}_${i}_${key}`
                const Input = field.options ? ChoiceInput : LongInput
                return (
                  <Labelled
                    key={key}
                    id={id}
                    label={say(field.label)}
                    required
                    group={liesOpen(field)}
                    faults={faultsUnder(errorSchema, [String(i), key])}
                  >
                    <Input
                      id={id}
                      field={field}
                      value={row[key]}
                      onChange={value => set(i, key, value)}
                      describedBy={`${id}__about`}
                      required
                    />
                  </Labelled>
                )
              })}
          </fieldset>
        )
      })}
    </div>
  )
}
