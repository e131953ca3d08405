import { unitLabel, useMeta } from '../api/meta.ts'
import type { Entry } from '../api/types.ts'
import { useSay } from '../lang.tsx'

/** Who took a step, and from where. */
export function Who({ by }: { readonly by: Entry['by'] }) {
  const say = useSay(), meta = useMeta()
  return <>{by.unit ? `${say(unitLabel(meta, by.unit))} ` : ''}{say(by.name)}</>
}
