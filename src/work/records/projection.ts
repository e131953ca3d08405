import { standing } from '#core/engine/clocks.ts'
import { unitOf, type Procedure } from '#core/engine/procedure.ts'
import type { Fields, Rec } from '#core/engine/record.ts'
import { entries, normalise } from '../words.ts'

/** The columns of the record table that follow from where a record stands. */
export function projection(p: Procedure, record: Rec) {
  const { holder, from, due } = standing(p, record)
  const unit = unitOf(p, record.data) ?? null
  const text = searchedText(p, record.data)
  return {
    state: record.state,
    unit,
    readers: [...(p.readers?.(record.data) ?? [unit ?? []].flat())],
    holder: holder ?? null,
    owed_from: from ?? null,
    due: due ?? null,
    closed: record.closed ?? null,
    class: p.seals?.(record.data) ?? 'open',
    version: record.version,
    data: JSON.stringify(record.data),
    limits: JSON.stringify(record.limits),
    pending: JSON.stringify(record.pending),
    done: JSON.stringify(record.done),
    published: publishedOf(p, record),
    text,
  }
}

/** What the public may read of it now; null: nothing. What has no day to stand under is not told either. */
function publishedOf(p: Procedure, { data, state }: Rec): string | null {
  const told = p.publishes?.(data, state)
  return told?.on === undefined ? null : JSON.stringify(told)
}

/** What is searched, and the entries it is found under. Written when a record opens, and when a searched field changes. */
export const searched = (text: string) => ({ searched: normalise(text), words: entries(text) })

const searchedText = (p: Procedure, data: Fields): string => p.words.map(field => String(data[field] ?? '')).join('\n')
export const changesWords = (p: Procedure, set: Fields): boolean => p.words.some(field => field in set)
