import type { Tx } from '#database/index.ts'
import { tracesOf } from './queries.ts'

/**
 * Gives each of these people a number, the same where their traces say that they are one: the same ID number, or the same name and phone.
 * For counts of how many different ones there are, in the work of the system; the numbers mean nothing, hold for this once, and nobody is
 * told them.
 */
export async function samePeople(tx: Tx, office: string, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const first = new Map<string, number>()
  const above = new Map<number, number>()
  const top = (i: number): number => {
    let at = i
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  const index = new Map(people.map((id, i) => [id, i]))
  for (const { person, idNumber, contact } of await tracesOf(tx, office, people)) {
    const i = index.get(person)
    if (i === undefined) continue
    for (const mark of [idNumber, contact]) {
      if (mark === null) continue
      const other = first.get(mark)
      if (other === undefined) first.set(mark, i)
      else if (top(i) !== top(other)) above.set(top(i), top(other))
    }
  }
  return new Map(people.map((id, i) => [id, top(i)]))
}
