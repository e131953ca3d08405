import type { FieldSchema } from '../api/meta-types.ts'
import type { Fields, Json } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { Value } from './Value.tsx'

/** Entries of several fields each, one a line, under the names of their fields. What none of them has stands in no column. */
export function ValueTable({ field, rows }: { readonly field: FieldSchema; readonly rows: readonly Fields[] }) {
  const say = useSay()
  const columns = Object.entries(field.items?.properties ?? {}).filter(([key]) => rows.some(row => hasValue(row[key])))
  return (
    <table className="values">
      <thead>
        <tr>
          {columns.map(([key, of]) => (
            <th key={key} scope="col">
              {say(of.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {columns.map(([key, of]) => (
              <td key={key}>{hasValue(row[key]) ? <Value field={of} value={row[key] ?? null} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const hasValue = (value: Json | undefined): boolean => value !== undefined && value !== null
