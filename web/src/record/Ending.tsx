import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { textIn } from './fields.ts'
import { Value } from './Value.tsx'
import { recordWords as words } from './words.ts'

const evidence = ['solved', 'explained', 'helped', 'otherLaw']

/** Concluded and resolved: two facts, each with what shows it. */
export function Ending({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  const fields = procedure.fields.properties ?? {}
  const resolvedOn = textIn(page.data, 'resolvedOn')
  const isOver = page.closed !== undefined && procedure.states[page.state]?.phase === 'end'
  if (!fields['resolvedOn'] || (!isOver && !resolvedOn)) return null
  return (
    <section className="card">
      <h2>
        {say(words.two)} <small className="quiet">{say(words.twoHint)}</small>
      </h2>
      <div className="two">
        <div>
          <h3>
            {say(words.concluded)}
            {page.closed && isOver ? ` · ${longDay(page.closed, lang)}` : ''}
          </h3>
          {isOver ? (
            <dl className="inner">
              {evidence.flatMap(key => {
                const value = page.data[key]
                return value === undefined
                  ? []
                  : [
                      <div key={key}>
                        <dt>{say(fields[key]?.label)}</dt>
                        <dd>
                          <Value field={fields[key]} value={value} />
                        </dd>
                      </div>,
                    ]
              })}
            </dl>
          ) : (
            <p className="quiet">{say(words.notConcluded)}</p>
          )}
        </div>
        <div>
          <h3>
            {say(words.resolved)}
            {resolvedOn ? ` · ${longDay(resolvedOn, lang)}` : ''}
          </h3>
          {resolvedOn ? (
            <Value field={fields['resolution']} value={page.data['resolution'] ?? ''} />
          ) : (
            <p className="quiet">{say(words.notResolved)}</p>
          )}
        </div>
      </div>
    </section>
  )
}
