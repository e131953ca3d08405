import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Tx } from '#database/index.ts'
import { findPeople } from '#work/people/index.ts'
import { entries, normalise } from '../words.ts'
import type { World } from '../world.ts'
import { candidates, submissionsLike, submissionsOf, textOf } from './queries.ts'

/** An earlier submission that may be about the same matter, and the petition it led to. */
export interface Likely {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly opened: Day
  readonly state: Label
  readonly petition?: { readonly id: string; readonly number: string; readonly unit?: string; readonly open: boolean }
  readonly similarity: number
  readonly samePerson: boolean
  readonly why: Label
}
export interface Asked {
  readonly office: string
  readonly staff: string
  readonly subject?: string
  readonly text?: string
  readonly person?: unknown
  readonly record?: string
}

/**
 * Probable earlier submissions for the page of one new submission: by the same person (which is logged) or in like words. At most five, and
 * only petitions, never a count of anybody's.
 */
export async function likely(world: World, tx: Tx, asked: Asked): Promise<readonly Likely[]> {
  const { office, record } = asked
  const typed = record
    ? ((await textOf(tx, office, record))?.text ?? '')
    : normalise(`${asked.subject ?? ''}\n${asked.text?.slice(0, 400) ?? ''}`)
  const people =
    asked.person === undefined
      ? []
      : await findPeople(world, tx, {
          office,
          staff: asked.staff,
          person: asked.person,
          reason: '登记时查找可能的重复件',
          ...(record && { record }),
        })
  const same = new Set(people.filter(p => p.same).map(p => p.person))
  const theirs = people.length
    ? await submissionsOf(
        tx,
        office,
        people.map(p => p.person),
        record,
      )
    : []
  const query = anyOfThem(typed)
  const alike = query ? await submissionsLike(tx, office, query, record) : []
  const ids = [...new Set([...theirs.map(t => t.id), ...alike.map(a => a.id)])]
  if (!ids.length) return []
  const of = new Set(entries(typed))
  const mine = new Set(theirs.filter(t => same.has(t.person)).map(t => t.id))
  const known = new Set(theirs.map(t => t.id))
  return (await candidates(tx, office, ids))
    .map(c => {
      const similarity = overlap(of, new Set(entries(c.text)))
      const samePerson = mine.has(c.id)
      return {
        id: c.id,
        number: c.number,
        title: c.title,
        opened: c.opened,
        state: procedures['submission']?.states[c.state]?.label ?? { zh: c.state, en: c.state },
        ...(c.petition && {
          petition: {
            id: c.petition.id,
            number: c.petition.number,
            open: c.petition.open,
            ...(c.petition.unit && { unit: c.petition.unit }),
          },
        }),
        similarity,
        samePerson,
        why: reason(similarity, samePerson, known.has(c.id)),
      }
    })
    .filter(l => (l.samePerson || known.has(l.id) ? l.similarity > 0.05 : l.similarity > 0.35))
    .toSorted((a, b) => Number(b.samePerson) - Number(a.samePerson) || b.similarity - a.similarity)
    .slice(0, 5)
}

/** Records that hold some three neighbouring characters of it: pairs of pairs, or'ed. */
function anyOfThem(text: string): string | undefined {
  const words = entries(text.slice(0, 60))
    .filter(w => [...w].length > 1)
    .map(w => `'${w.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`)
  const pairs = words.slice(0, 13).flatMap((w, i) => (words[i + 1] ? [`(${w} & ${words[i + 1]})`] : []))
  return pairs.length ? pairs.join(' | ') : undefined
}

/** How much of the shorter text's entries the two share, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size
  const least = Math.min(a.size, b.size)
  return least ? Math.round((100 * shared) / least) / 100 : 0
}

function reason(similarity: number, samePerson: boolean, known: boolean): Label {
  const percent = Math.round(100 * similarity)
  if (samePerson) return { zh: `同一人·文字相似 ${percent}%`, en: `Same person, text ${percent}% alike` }
  if (known) return { zh: `电话或姓名相同·文字相似 ${percent}%`, en: `Same phone or name, text ${percent}% alike` }
  return { zh: `文字相似 ${percent}%`, en: `Text ${percent}% alike` }
}
