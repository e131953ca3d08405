import { unitLabel, useMeta } from '../api/meta.ts'
import type { FieldSchema, Json, PersonMark } from '../api/types.ts'
import { isDay, longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Props { readonly field: FieldSchema | undefined; readonly value: Json; readonly people?: readonly PersonMark[] }

/** One stored value as its declaration reads it. */
export function Value({ field, value, people = [] }: Props) {
  const say = useSay(), lang = useLang(), meta = useMeta()
  if (value === null || value === '') return <span className="quiet">{say(words.record.noText)}</span>
  if (typeof value === 'boolean') return say(value ? words.record.yes : words.record.no)
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    if (field?.options) return say(field.options[value]) || value
    if (field?.ref === 'unit') return say(unitLabel(meta, value))
    if (field?.ref === 'person') return people.find(p => p.id === value)?.masked ?? '*'
    if (isDay(value)) return longDay(value, lang)
    return <span className="words">{value}</span>
  }
  if (isList(value)) {
    const flat = value.every(item => typeof item !== 'object')
    if (flat && !field?.items?.sealed) return <>{value.map((item, i) => <span key={i}>{i > 0 && (lang === 'zh' ? '、' : ', ')}<Value field={field?.items} value={item} people={people} /></span>)}</>
    return <ol className="values">{value.map((item, i) => <li key={i}><Value field={field?.items} value={item} people={people} /></li>)}</ol>
  }
  return (
    <dl className="inner">
      {Object.entries(value).filter(([key]) => key !== 'id').map(([key, inner]) => (
        <div key={key}><dt>{say(field?.properties?.[key]?.label) || key}</dt><dd><Value field={field?.properties?.[key]} value={inner} people={people} /></dd></div>
      ))}
    </dl>
  )
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
