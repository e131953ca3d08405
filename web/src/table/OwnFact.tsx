import type { Label, Row } from '../api/types.ts'
import { useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'
import { Value } from '../record/Value.tsx'

/** A short fact of a record's own kind, in a list. */
export function OwnFact({
  row,
  name,
  staff,
}: {
  readonly row: Row
  readonly name: string
  readonly staff: Readonly<Record<string, Label>>
}) {
  const say = useSay()
  const field = useMeta().procedures[row.procedure]?.fields.properties?.[name]
  const value = row.facts?.[name]
  if (value === undefined || value === null) return null
  return field?.ref === 'staff' ? say(staff[String(value)]) : <Value field={field} value={value} />
}
