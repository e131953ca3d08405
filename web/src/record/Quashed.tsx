import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { rowsIn } from './fields.ts'
import { Value } from './Value.tsx'
import { recordWords as words } from './words.ts'

/** The opinion that a review annulled, folded: what is handled anew must not repeat it. */
export function Quashed({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const rows = rowsIn(page.data, 'quashed')
  const field = procedure.fields.properties?.['quashed']
  if (!rows.length) return null
  return (
    <section className="card">
      <details>
        <summary>{say(words.quashed)}</summary>
        <Value field={field} value={rows} />
      </details>
    </section>
  )
}
