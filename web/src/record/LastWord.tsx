import { stepMeta, useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { linesOf } from './story.ts'
import { inOrder, Value } from './Value.tsx'
import { Hands } from './Who.tsx'

/**
 * What was written with the step that brought the record here, where the record itself does not hold it: the reason of an objection, an
 * instruction.
 */
export function LastWord({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  if (procedure.states[page.state]?.kind !== 'holder') return null
  const lines = linesOf(page.timeline)
  const since = lines.findIndex(({ entry }) => entry.state !== page.state)
  const line = since < 0 ? undefined : lines.slice(0, since).findLast(({ entry }) => entry.act === 'take')
  const form = line && stepMeta(meta, page.procedure, line.entry.step)?.form
  const given = { ...line?.draft?.given, ...line?.entry.given }
  const said = inOrder(given, form).filter(
    ([key, value]) =>
      !(key in page.data)
      && form?.properties?.[key]?.label
      && (form.properties[key].sealed || form.properties[key].ref === 'unit')
      && value !== '',
  )
  if (!line || !form || !said.length) return null
  return (
    <section className="card">
      <h2>
        {say(line.entry.label)}{' '}
        <small className="quiet">
          {longDay(line.entry.day, lang)} <Hands line={line} />
        </small>
      </h2>
      <dl className="inner">
        {said.map(([key, value]) => (
          <div key={key}>
            <dt>{say(form.properties?.[key]?.label)}</dt>
            <dd>
              <Value field={form.properties?.[key]} value={value} people={page.people} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
