import { Link } from '@tanstack/react-router'
import { holderLabel, pluralOf, useMeta } from '../api/meta.ts'
import type { Page, Row } from '../api/types.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** What this record hangs together with, one line each: where it stands and by when. */
export function Links({ page }: { readonly page: Page }) {
  const say = useSay()
  if (!page.links.length) return null
  const names = [...new Map(page.links.map(link => [link.name, link.label]))]
  return (
    <section className="card"><h2>{say(words.record.links)}</h2>
      {names.map(([name, label]) => <div key={name} className="linked"><h3>{say(label)}</h3>{page.links.filter(link => link.name === name).map(link => <LinkLine key={link.record.id} row={link.record} />)}</div>)}
    </section>
  )
}

function LinkLine({ row }: { readonly row: Row }) {
  const say = useSay(), meta = useMeta(), holder = holderLabel(meta, row)
  return (
    <p className="link-line">
      <Link to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>{row.title}</Link> <span className="number">{row.number}</span>
      <span>{say(row.stateLabel)}{holder ? ` · ${say(holder)}` : ''}</span> <RowChip row={row} />
    </p>
  )
}
