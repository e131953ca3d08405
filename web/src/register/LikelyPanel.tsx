import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { lookUp } from '../api/records.ts'
import { unitLabel, useMeta } from '../api/meta.ts'
import type { Likely, Person } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { registerWords as words } from './words.ts'

interface About {
  readonly subject: string
  readonly text: string
  readonly person: Person | undefined
}

/** Probable earlier petitions, looked for when typing pauses: matters, never a count of what somebody filed. */
export function LikelyPanel({ about }: { readonly about: About }) {
  const say = useSay()
  const asked = useLater(JSON.stringify(about), 500)
  const parsed: About = JSON.parse(asked)
  const enough =
    parsed.subject.length > 3 || parsed.text.length > 7 || (parsed.person?.name.length ?? 0) > 1 || (parsed.person?.phone?.length ?? 0) > 6
  const found = useQuery({
    queryKey: ['likely', asked],
    enabled: enough,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () =>
      lookUp({
        ...(parsed.subject && { subject: parsed.subject }),
        ...(parsed.text && { text: parsed.text }),
        ...(parsed.person && { person: parsed.person }),
      }),
  })
  const items = enough ? (found.data?.items ?? []) : []
  return (
    <aside className="likely card" aria-label={say(words.likely)}>
      <h2>{say(words.likely)}</h2>
      <div aria-live="polite">
        {found.error ? (
          <p className="quiet">{say(problemOf(found.error).detail)}</p>
        ) : items.length ? (
          <ul>
            {items.map(item => (
              <One key={item.id} item={item} />
            ))}
          </ul>
        ) : (
          <p className="quiet">{say(enough && found.data ? words.noLikely : words.likelyHint)}</p>
        )}
      </div>
    </aside>
  )
}

function One({ item }: { readonly item: Likely }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  return (
    <li>
      <p>
        <strong>{item.title}</strong>
      </p>
      <p>
        <b>{say(item.why)}</b>
      </p>
      <p className="quiet">
        {longDay(item.opened, lang)} · {item.number} · {say(item.state)}
        {item.petition?.unit ? ` · ${say(unitLabel(meta, item.petition.unit))}` : ''}
      </p>
      <a
        href={item.petition ? `/console/petitions/${item.petition.id}` : `/console/submissions/${item.id}`}
        target="_blank"
        rel="noreferrer"
      >
        {say(words.open)}
      </a>
    </li>
  )
}

function useLater(value: string, wait: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return later
}
