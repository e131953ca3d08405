import { unitLabel, useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { rowsIn, textIn } from './fields.ts'
import { recordWords as words } from './words.ts'

/** 首接首办: through whose hands it went; whoever passed it on answers for it until the next has signed. */
export function Chain({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const how = procedure.fields.properties?.['chain']?.items?.properties?.['how']?.options ?? {}
  const links = rowsIn(page.data, 'chain')
  const last = links.at(-1)
  const before = links.at(-2)
  const unit = (id: string | undefined) => (id ? say(unitLabel(meta, id)) : '')
  if (links.length < 2) return null
  const answers =
    last && !textIn(last, 'signedOn') && before && meta.procedures[page.procedure]?.states[page.state]?.kind !== 'end'
      ? unit(textIn(before, 'unit'))
      : undefined
  return (
    <section className="card">
      <h2>{say(words.chain)}</h2>
      <ol className="chain">
        {links.map((link, i) => {
          const signed = textIn(link, 'signedOn')
          return (
            <li key={i} className={signed ? 'signed-for' : ''}>
              <b>{unit(textIn(link, 'unit'))}</b>
              <span>
                {longDay(textIn(link, 'since') ?? '', lang)} {say(how[textIn(link, 'how') ?? ''])}
              </span>
              <span className="quiet">
                {i === 0
                  ? ''
                  : say(
                      signed
                        ? words.signed(longDay(signed, lang))
                        : i === links.length - 1 && textIn(link, 'unit') === textIn(page.data, 'unit')
                          ? words.unsigned
                          : words.neverSigned,
                    )}
              </span>
            </li>
          )
        })}
      </ol>
      {answers && <p className="sentence">{say(words.answers(answers))}</p>}
    </section>
  )
}
