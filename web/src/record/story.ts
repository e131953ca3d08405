import type { Entry } from '../api/types.ts'

/** One line of the story: a step, with its draft where another person signed it. */
export interface Line {
  readonly entry: Entry
  readonly draft?: Entry
}

/** Newest first. A draft and its signature become one line; a draft sent back, and the return, stay as they were. */
export function linesOf(timeline: readonly Entry[]): readonly Line[] {
  const lines: Line[] = []
  const drafts = new Map<string, Entry>()
  for (const entry of timeline.toSorted((a, b) => a.seq - b.seq)) {
    const draft = drafts.get(entry.step)
    if (entry.act === 'draft') drafts.set(entry.step, entry)
    else drafts.delete(entry.step)
    if (entry.act === 'take' && draft)
      lines.splice(
        lines.findIndex(line => line.entry === draft),
        1,
      )
    lines.push(entry.act === 'take' && draft ? { entry, draft } : { entry })
  }
  return lines.reverse()
}

/** Lines of one phase, one after the other. */
export interface Chapter {
  readonly phase: string
  readonly lines: readonly Line[]
}

/** A long story cut where it passed from one phase into another. */
export function chaptersOf(lines: readonly Line[], phaseOf: (state: string) => string): readonly Chapter[] {
  return lines.reduce<readonly Chapter[]>((all, line) => {
    const phase = phaseOf(line.entry.state)
    const last = all.at(-1)
    return last?.phase === phase ? [...all.slice(0, -1), { phase, lines: [...last.lines, line] }] : [...all, { phase, lines: [line] }]
  }, [])
}
