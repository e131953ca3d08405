import { Link } from '@tanstack/react-router'
import { useMeta } from '../api/meta.ts'
import { useHasRole } from '../api/session.ts'
import type { Page } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { openersFor } from './openers.ts'
import { recordWords } from './words.ts'

/** What can be begun about this record, by who may: a supervision letter, a leader's instruction, a referral. */
export function Openers({ page }: { readonly page: Page }) {
  const say = useSay()
  const meta = useMeta()
  const has = useHasRole()
  const openers = openersFor(meta, page, has)
  if (!openers.length) return null
  return (
    <details className="card openers">
      <summary>{say(recordWords.begin)}</summary>
      {openers.map(({ procedure, field }) => (
        <p key={procedure.name}>
          <Link to="/$plural/new" params={{ plural: procedure.plural }} search={{ [field]: page.id }}>
            {say(procedure.label)}
          </Link>
        </p>
      ))}
    </details>
  )
}
