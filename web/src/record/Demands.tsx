import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { isFields, Value } from './Value.tsx'

/** What is asked, one by one, each with its answer under it. */
export function Demands({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const field = procedure.fields.properties?.['demands']?.items?.properties ?? {}
  const demands = Array.isArray(page.data['demands']) ? page.data['demands'].filter(isFields) : []
  if (!demands.length) return null
  return (
    <section className="card">
      <h2>{say(words.record.demands)}</h2>
      <ol className="demands">
        {demands.map((demand, i) => (
          <li key={i}>
            <p className="demand">
              <Value field={field['text']} value={demand['text'] ?? ''} />
            </p>
            {demand['answer'] !== undefined && (
              <div className="answer">
                {demand['outcome'] && (
                  <strong>
                    <Value field={field['outcome']} value={demand['outcome']} />
                  </strong>
                )}
                <Value field={field['answer']} value={demand['answer']} />
                {demand['basis'] && (
                  <p className="quiet">
                    {say(field['basis']?.label)}
                    {say(words.colon)}
                    <Value field={field['basis']} value={demand['basis']} />
                  </p>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
