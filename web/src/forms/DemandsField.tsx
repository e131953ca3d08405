import type { FieldProps } from '@rjsf/utils'
import { Checkbox } from 'antd'
import type { Fields } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { useAbout } from './about.tsx'
import { formWords as words } from './words.ts'

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (demand: Fields, key: string): string => (typeof demand[key] === 'string' ? demand[key] : '')

/** Some of a petition’s demands, chosen by their words. */
export function DemandsField({ formData, onChange, fieldPathId }: FieldProps) {
  const say = useSay()
  const about = useAbout()
  const demands = Array.isArray(about?.data['demands']) ? about.data['demands'].filter(isFields) : []
  const chosen: readonly unknown[] = Array.isArray(formData) ? formData : []
  const keys = demands.map(demand => textOf(demand, 'id'))
  if (!demands.length) return <p className="hint">{say(words.noDemands)}</p>
  return (
    <div className="checks column" id={fieldPathId.$id}>
      {demands.map(demand => {
        const key = textOf(demand, 'id')
        return (
          <Checkbox
            key={key}
            checked={chosen.includes(key)}
            onChange={event =>
              onChange(
                keys.filter(one => (one === key ? event.target.checked : chosen.includes(one))),
                fieldPathId.path,
              )
            }
          >
            {textOf(demand, 'text')}
          </Checkbox>
        )
      })}
    </div>
  )
}
