import type { ReactNode } from 'react'
import { Tag } from 'antd'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import { textIn, textsIn } from './fields.ts'
import { recordWords as words } from './words.ts'

/** Who handles it, who stands in, who stands aside; which way it goes, who suggested it and who decided. */
export function Handling({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const fields = procedure.fields.properties ?? {}
  if (!fields['handler']) return null
  const name = (id: string | undefined) => (id ? say(page.staff.find(one => one.id === id)?.name) || id : undefined)
  const handler = name(textIn(page.data, 'handler'))
  const deputy = name(textIn(page.data, 'deputy'))
  const recused = textsIn(page.data, 'recused').map(name)
  const isWithUnit = procedure.states[page.state]?.holder === 'unit'
  const route = (key: string, by: string) => {
    const value = textIn(page.data, key)
    const who = name(textIn(page.data, by))
    return (
      value && (
        <>
          {say(fields[key]?.options?.[value])}
          {who && <span className="quiet">{say(words.by(who))}</span>}
        </>
      )
    )
  }
  const suggested = route('suggestedRoute', 'suggestedBy')
  const decided = route('route', 'routeBy')
  const flags = textsIn(page.data, 'flags')
  const lines: readonly (readonly [string, ReactNode])[] = [
    [say(words.handler), handler ?? (isWithUnit && say(words.anyone))],
    [say(words.deputy), deputy],
    [say(words.recused), recused.join(say(general.between))],
    [
      `${say(words.route)} · ${say(words.suggested)}`,
      suggested && (
        <>
          {suggested}
          {!decided && <small className="quiet"> {say(words.onlySuggested)}</small>}
        </>
      ),
    ],
    [`${say(words.route)} · ${say(words.decided)}`, decided],
    [say(words.flags), flags.length > 0 && flags.map(flag => <Tag key={flag}>{say(fields['flags']?.items?.options?.[flag]) || flag}</Tag>)],
  ]
  const told = lines.filter(([, value]) => Boolean(value))
  if (!told.length) return null
  return (
    <section className="card">
      <h2>{say(words.who)}</h2>
      <dl className="facts wide">
        {told.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
