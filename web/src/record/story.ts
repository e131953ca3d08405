import type { Entry } from '../api/types.ts'

/** One line of the story: a step, with its draft where another person signed it. */
export interface Line { readonly entry: Entry; readonly draft?: Entry }

/** Newest first. A draft and its signature become one line; a draft sent back, and the return, stay as they were. */
export function linesOf(timeline: readonly Entry[]): readonly Line[] {
  const lines: Line[] = [], drafts = new Map<string, Entry>()
  for (const entry of timeline.toSorted((a, b) => a.seq - b.seq)) {
    const draft = drafts.get(entry.step)
    if (entry.act === 'draft') drafts.set(entry.step, entry)
    else drafts.delete(entry.step)
    if (entry.act === 'take' && draft) lines.splice(lines.findIndex(line => line.entry === draft), 1)
    lines.push(entry.act === 'take' && draft ? { entry, draft } : { entry })
  }
  return lines.reverse()
}
