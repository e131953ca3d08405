import { rises, type Report, type Rise, type Thing, type Watch } from './rises.ts'

// One rise, one warning. A cause that rises at one place rises as a cause and at that place too, and tomorrow night it is still there: what
// lies behind a warning already explains nothing more. So the least explicable comes first, and what is left of the others without its
// petitions must still be a rise of its own.

/** Things of one kind, such as causes by place. */
export interface Kind {
  readonly name: string
  readonly things: readonly Thing[]
}
export interface NewRise extends Rise {
  readonly kind: string
}

const longest = 28

/**
 * What rose and lies behind no warning yet.
 * @param kinds from the general to the particular
 * @param told what lies behind an earlier warning, of whatever kind
 * @param watch `budget`: false warnings that are put up with, a month, of all kinds together
 */
export function newRises(
  kinds: readonly Kind[],
  all: readonly Report[] | undefined,
  told: ReadonlySet<string>,
  { history, budget = 1 }: Watch,
): readonly NewRise[] {
  const found: NewRise[] = []
  const covered = new Set(told)
  for (;;) {
    const rising = kinds.flatMap(({ name, things }) =>
      rises(things.map(left(covered)), all, { history, budget: budget / kinds.length }).map(rise => ({ ...rise, kind: name })),
    )
    const first = rising.reduce<NewRise | undefined>((a, b) => (a && a.chance <= b.chance ? a : b), undefined)
    // Where all of it has one enterprise, or one place, that is what it is about.
    const next = first && rising.findLast(rise => rise.window === first.window && isSame(rise.records, first.records))
    if (!next) return found
    found.push(next)
    for (const record of next.records) covered.add(record)
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && new Set([...a, ...b]).size === a.length

/**
 * Without what is explained, and without those who stand behind it: whoever has been counted once is no new petitioner. The past stays as
 * it was.
 */
const left =
  (covered: ReadonlySet<string>) =>
  ({ key, reports }: Thing): Thing => {
    const counted = new Set(reports.flatMap(r => (r.ago < longest && covered.has(r.record) ? [r.who] : [])))
    return counted.size
      ? { key, reports: reports.filter(r => r.ago >= longest || (!covered.has(r.record) && !counted.has(r.who))) }
      : { key, reports }
  }
