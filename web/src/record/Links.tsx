import { Link } from '@tanstack/react-router'
import { holderLabel, isStanding, pluralOf, titleOf, unitLabel, useMeta } from '../api/meta.ts'
import type { Page, Row } from '../api/types.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { waitingFor } from './waiting.ts'
import { recordWords } from './words.ts'

/** More than so many that have ended are folded away. */
const few = 3
/** Of what still runs so many stand in sight. */
const many = 8

/**
 * What this record hangs together with, one line each: where it stands and by when. What still runs stands first; much that has ended is
 * folded.
 */
export function Links({ page }: { readonly page: Page }) {
  const say = useSay()
  const meta = useMeta()
  if (!page.links.length) return null
  const names = [...new Map(page.links.map(link => [link.name, link.label]))]
  return (
    <section className="card">
      <h2>{say(words.record.links)}</h2>
      {names.map(([name, label]) => {
        const rows = page.links
          .filter(link => link.name === name)
          .map(link => link.record)
          .toSorted((a, b) => a.number.localeCompare(b.number))
        const open = rows.filter(row => !row.closed || isStanding(meta, row))
        const ended = rows.filter(row => !open.includes(row))
        return (
          <div key={name} className="linked">
            <h3>{say(label)}</h3>
            {open.slice(0, many).map(row => (
              <LinkLine key={row.id} row={row} />
            ))}
            {open.length > many && (
              <details>
                <summary>{say(recordWords.more(open.length - many))}</summary>
                {open.slice(many).map(row => (
                  <LinkLine key={row.id} row={row} />
                ))}
              </details>
            )}
            {ended.length > few ? (
              <details>
                <summary>{say(recordWords.ended(ended.length))}</summary>
                {ended.map(row => (
                  <LinkLine key={row.id} row={row} />
                ))}
              </details>
            ) : (
              ended.map(row => <LinkLine key={row.id} row={row} />)
            )}
          </div>
        )
      })}
    </section>
  )
}

function LinkLine({ row }: { readonly row: Row }) {
  const say = useSay()
  const meta = useMeta()
  // What has ended is with nobody; whose it was tells several of one name apart.
  const holder = holderLabel(meta, row) ?? waitingFor(meta, row) ?? (row.unit ? unitLabel(meta, row.unit) : undefined)
  return (
    <p className="link-line">
      <Link to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>
        {say(titleOf(meta, row))}
      </Link>{' '}
      <span className="number">{row.number}</span>
      <span>
        {row.closed && !isStanding(meta, row) ? '✓ ' : ''}
        {say(row.stateLabel)}
        {holder ? ` · ${say(holder)}` : ''}
      </span>{' '}
      <RowChip row={row} />
    </p>
  )
}
