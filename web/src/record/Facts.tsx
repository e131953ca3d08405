import type { FieldSchema, ProcedureMeta } from '../api/meta-types.ts'
import type { Fields, Json, Page } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { isFields, isList, Value } from './Value.tsx'
import { ValueTable } from './ValueTable.tsx'

/** What only serves the engine. */
const unsaid = ['seenBy', 'barred']
/** What stands in the paper of an examination. */
const inPaper = ['questions', 'chosen', 'key', 'sat', 'since']
/** What has a place of its own on the page of a petition or of what is about one. */
const toldElsewhere = [
  'chain',
  'handler',
  'deputy',
  'recused',
  'suggestedRoute',
  'suggestedBy',
  'route',
  'routeBy',
  'flags',
  'written',
  'solved',
  'explained',
  'helped',
  'otherLaw',
  'resolvedOn',
  'resolution',
  'quashed',
  'absorbed',
  'before',
  'reReviewed',
  'lastKind',
  'lastRedoBy',
  'lastExecute',
  'receipt',
  'bodies',
  'letter',
  'askedBy',
]

const isLong = (field: FieldSchema): boolean =>
  field.type === 'string' && (field.widget === 'textarea' || (field.maxLength ?? 0) > 200) && !field.options

/** Entries of several fields each. */
const linesOf = (value: Json): readonly Fields[] => (isList(value) && value.every(isFields) ? value : [])

/**
 * What the record holds, by its declaration: short facts as a list, long texts as they were written. Persons and demands stand elsewhere.
 */
export function Facts({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const filled = Object.entries(procedure.fields.properties ?? {}).flatMap(([key, field]) => {
    const value = page.data[key]
    // The number of a demand says nothing beside its words.
    const elsewhere =
      unsaid.includes(key)
      || (['exam', 'attempt'].includes(procedure.name) && inPaper.includes(key))
      || (procedure.desk === 'petitions' && toldElsewhere.includes(key))
      || (typeof value === 'string' && /^d\d{1,2}$/.test(value))
      || key === procedure.title
      || key === 'demands'
      || field.ref === 'person'
      || field.items?.ref === 'person'
      || field.items?.ref === 'file'
      || !field.label
    return elsewhere || value === undefined || value === null || (isList(value) && value.length === 0) ? [] : [{ key, field, value }]
  })
  // A table in a narrow column would be a ribbon.
  const texts = filled.filter(fact => isLong(fact.field) || linesOf(fact.value).length > 0)
  const facts = filled.filter(fact => !texts.includes(fact))
  return (
    <>
      {texts.map(({ key, field, value }) => (
        <section key={key} className="card">
          <h2>{say(field.label)}</h2>
          {linesOf(value).length > 0 ? <ValueTable field={field} rows={linesOf(value)} /> : <Value field={field} value={value} />}
        </section>
      ))}
      {facts.length > 0 && (
        <section className="card">
          <h2>{say(words.record.facts)}</h2>
          <dl className="facts">
            {facts.map(({ key, field, value }) => (
              <div key={key}>
                <dt>{say(field.label)}</dt>
                <dd>
                  <Value field={field} value={value} people={page.people} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
