import { unitLabel, useMeta } from '../api/meta.ts'
import type { Entry } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import type { Line } from './story.ts'

/** Who took a step, and from where. */
export function Who({ by }: { readonly by: Entry['by'] }) {
  const say = useSay()
  const meta = useMeta()
  return (
    <>
      {by.unit ? `${say(unitLabel(meta, by.unit))} ` : ''}
      {say(by.name)}
    </>
  )
}

/** Whose hands a step went through: one, or whoever drafted it and whoever signed. */
export function Hands({ line: { entry, draft } }: { readonly line: Line }) {
  const say = useSay()
  return draft ? (
    <>
      <Who by={draft.by} /> {say(words.record.drafted)}
      {say(words.comma)}
      <Who by={entry.by} /> {say(words.record.signed)}
    </>
  ) : (
    <Who by={entry.by} />
  )
}
