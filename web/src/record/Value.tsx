import { categoryLabel, unitLabel, useMeta } from '../api/meta.ts'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Fields, Json, Page, PersonMark } from '../api/types.ts'
import { isDay, longDay } from '../days/day.ts'
import { useAbout } from '../forms/about.tsx'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { FileName } from './Attachments.tsx'
import { NamedRecord } from './NamedRecord.tsx'

interface Props {
  readonly field: FieldSchema | undefined
  readonly value: Json
  readonly people?: readonly PersonMark[]
}

/** One stored value as its declaration reads it. */
export function Value({ field, value, people = [] }: Props) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const about = useAbout()
  if (value === null || value === '') return <span className="quiet">{say(words.record.noText)}</span>
  if (typeof value === 'boolean') return say(value ? words.record.yes : words.record.no)
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    if (field?.ref === 'category') return say(categoryLabel(meta, value))
    if (field?.options) return say(field.options[value]) || value
    if (field?.ref === 'unit') return say(unitLabel(meta, value))
    if (field?.ref === 'person') return people.find(p => p.id === value)?.masked ?? '*'
    if (field?.ref === 'file') return about ? <FileName id={value} record={about.id} /> : say(words.files.uploaded)
    if (isDay(value)) return longDay(value, lang)
    // A bare id stands for a body or a member of staff.
    if (field?.ref === 'staff' || (field && !field.label && !field.sealed))
      return say(about?.staff.find(one => one.id === value)?.name) || say(unitLabel(meta, value))
    if (field?.ref === 'record') return <NamedRecord id={value} procedure={field.procedure ?? ''} />
    if (/^d\d{1,2}$/.test(value)) return demandText(about, value) ?? say({ zh: `第${value.slice(1)}项`, en: `no. ${value.slice(1)}` })
    // Some fields name another record by its bare id.
    const linked = about?.links.find(link => link.record.id === value)?.record
    return linked ? <NamedRecord id={value} procedure={linked.procedure} /> : <span className="words">{value}</span>
  }
  if (isList(value)) {
    const flat = value.every(item => typeof item !== 'object')
    if (flat && !field?.items?.sealed)
      return (
        <>
          {value.map((item, i) => (
            <span key={i}>
              {i > 0 && say(words.between)}
              <Value field={field?.items} value={item} people={people} />
            </span>
          ))}
        </>
      )
    return (
      <ol className="values">
        {value.map((item, i) => (
          <li key={i}>
            <Value field={field?.items} value={item} people={people} />
          </li>
        ))}
      </ol>
    )
  }
  if (!isFields(value)) return null
  return (
    <dl className="inner">
      {inOrder(value, field)
        .filter(([key]) => key !== 'id')
        .map(([key, inner]) => (
          <div key={key}>
            <dt>{key === 'demand' ? say(words.step.demand) : say(field?.properties?.[key]?.label) || key}</dt>
            <dd>
              {key === 'demand' ? (
                (demandText(about, inner) ?? String(inner))
              ) : (
                <Value field={field?.properties?.[key]} value={inner} people={people} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** In the order of the form: what comes from the database has lost it. */
export function inOrder(value: Fields, field: FieldSchema | undefined): readonly (readonly [string, Json])[] {
  const keys = Object.keys(field?.properties ?? {})
  const place = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length)
  return Object.entries(value).toSorted(([a], [b]) => place(a) - place(b))
}

/** An answer names its demand by number; it is read by the demand's words. */
function demandText(about: Page | undefined, id: Json): string | undefined {
  const demands = about?.data['demands']
  const asked = demands && isList(demands) ? demands.find(demand => isFields(demand) && demand['id'] === id) : undefined
  return isFields(asked) && typeof asked['text'] === 'string' ? asked['text'] : undefined
}

export const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
