import { Link } from '@tanstack/react-router'
import { holderLabel, isStanding, pluralOf, titleOf, useMeta } from '../api/meta.ts'
import type { Page } from '../api/types.ts'
import { ClockChip } from '../days/ClockChip.tsx'
import { longDay } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { endedOn } from './ended-on.ts'
import { waitingFor } from './waiting.ts'

/** Who holds the matter now, and by when. */
export function Standing({ page }: { readonly page: Page }) {
  const meta = useMeta()
  const kind = meta.procedures[page.procedure]?.states[page.state]?.kind
  if (kind === 'end') return <Ended page={page} />
  if (page.standing.waits?.length) return <Waits rows={page.standing.waits} clocks={page.clocks.filter(clock => clock.pausedOn)} />
  return page.standing.from !== undefined && page.standing.from > meta.today ? (
    <Later page={page} from={page.standing.from} />
  ) : (
    <Now page={page} />
  )
}

function Now({ page }: { readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const { due, holderName } = page.standing
  const clock = page.clocks.find(c => c.kind === 'duty' && c.running && c.due === due)
  return (
    <section className="card standing">
      <p className="quiet">{say(words.record.now)}</p>
      <p className="holder">{say(holderName ?? holderLabel(meta, page))}</p>
      {due ? (
        <p className="by">
          {say(words.record.by)} {longDay(due, lang)}
          {clock ? ` · ${say(clock.label)}` : ''}
        </p>
      ) : (
        <p className="quiet">{say(words.record.noDay)}</p>
      )}
      {clock ? <ClockChip clock={clock} /> : <RowChip row={page} />}
    </section>
  )
}

/** A window is open for somebody else; the duty behind it begins when that has closed. */
function Later({ page, from }: { readonly page: Page; readonly from: string }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const { due } = page.standing
  const clock = page.clocks.find(c => c.kind === 'duty' && c.due === due)
  const owes = meta.procedures[page.procedure]?.limits[clock?.limit ?? '']?.owes
  const holder = owes && holderLabel(meta, { holder: owes, ...(page.unit && { unit: page.unit }) })
  return (
    <section className="card standing">
      <p className="holder">{say(words.record.mayUntil)}</p>
      {holder && <p>{say(words.record.then(longDay(from, lang), say(holder)))}</p>}
      {due && (
        <p className="quiet">
          {say(clock?.label)} {say(words.record.by)} {longDay(due, lang)}
        </p>
      )}
    </section>
  )
}

function Waits({ rows, clocks }: { readonly rows: NonNullable<Page['standing']['waits']>; readonly clocks: Page['clocks'] }) {
  const say = useSay()
  const meta = useMeta()
  return (
    <section className="card standing">
      <p className="quiet">{say(words.record.waits)}</p>
      {rows.map(wait => (
        <div key={wait.id} className="wait">
          <Link to="/$plural/$id" params={{ plural: pluralOf(meta, wait.procedure), id: wait.id }}>
            {say(titleOf(meta, wait))}
          </Link>{' '}
          <span className="quiet">{say(meta.procedures[wait.procedure]?.label)}</span>
          <p>
            <b>{say(holderLabel(meta, wait) ?? waitingFor(meta, wait))}</b> {say(wait.stateLabel)}
          </p>
          <RowChip row={wait} />
        </div>
      ))}
      {clocks.map(clock => (
        <div key={clock.limit} className="wait">
          <p>{say(clock.label)}</p>
          <ClockChip clock={clock} />
        </div>
      ))}
    </section>
  )
}

function Ended({ page }: { readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  const day = endedOn(page)
  if (isStanding(useMeta(), page))
    return (
      <section className="card standing">
        <p className="holder">{say(page.stateLabel)}</p>
      </section>
    )
  return (
    <section className="card standing">
      <p className="quiet">{say(words.record.ended)}</p>
      <p className="holder ended">✓ {say(page.stateLabel)}</p>
      {day && <p>{longDay(day, lang)}</p>}
    </section>
  )
}
