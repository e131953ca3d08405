import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pluralOf, unitLabel, useMeta } from '../api/meta.ts'
import { pageQuery } from '../api/records.ts'
import type { Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useLang, useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import { textIn } from './fields.ts'
import { recordWords as words } from './words.ts'

const shownOn = ['petition', 'review', 're-review']

/** What became of the petition above: which body reviewed it, what it decided, on which day that was delivered. */
export function Remedies({ page }: { readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const rows = page.links
    .filter(
      link =>
        ['review', 're-review'].includes(link.record.procedure)
        && link.record.procedure !== page.procedure
        && ['reviews', 're-reviews', 're-review', 'review'].includes(link.name),
    )
    .map(link => link.record)
  // A body's own record may not be this reader's to see; then its line says where it stands, and no more.
  const read = useQueries({ queries: rows.map(row => pageQuery(pluralOf(meta, row.procedure), row.id)) })
  if (!rows.length || !shownOn.includes(page.procedure)) return null
  return (
    <section className="card">
      <h2>{say(words.remedies)}</h2>
      {rows.map((row, i) => {
        const procedure = meta.procedures[row.procedure]
        const told = read[i]?.data
        const data = told?.data ?? {}
        const kinds = procedure?.fields.properties?.['kind']?.options ?? {}
        const kind = textIn(data, 'kind')
        const above = textIn(data, 'lastKind')
        const opinion = textIn(data, 'opinion') ?? textIn(data, 'refusal')
        const on = textIn(data, 'deliveredOn')
        return (
          <div key={row.id} className="remedy">
            <p>
              <Link to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>
                {say(procedure?.label)}
              </Link>{' '}
              <b>{row.unit ? say(unitLabel(meta, row.unit)) : ''}</b> {say(row.stateLabel)} <RowChip row={row} />
            </p>
            {kind && (
              <p>
                <strong>{say(kinds[kind])}</strong>
                {on ? `${say(general.comma)}${say(words.deliveredOn(longDay(on, lang)))}` : ''}
              </p>
            )}
            {opinion && <p className="words quiet">{opinion}</p>}
            {above && (
              <p>
                {say(words.above)}
                {say(general.colon)}
                <strong>{say(kinds[above])}</strong>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
