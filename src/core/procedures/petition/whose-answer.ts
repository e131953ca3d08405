import { art, type Basis } from '../../law/articles.ts'
import type { Fields, Linked } from '../../engine/record.ts'

// By which article a petition is answered, and who waits for the answer.

/** A suggestion is not accepted and decided on, but received and answered (article 29): its papers are others. */
export const isSuggestion = ({ data }: { readonly data: Fields }): boolean => data['category'] === 'suggestion'
export const isAppeal = (at: { readonly data: Fields }): boolean => !isSuggestion(at)
/** The article by which it is answered, delivered and concluded, where that is not the written opinion of the petition procedure. */
export const answeredUnder = ({ data }: { readonly data: { readonly category: string; readonly route?: string } }): Basis | undefined =>
  data.category === 'suggestion' ? art(29, 1) : data.route === 'duty' ? art(31, { item: 5 }) : undefined

/** Whose answer it is: the submissions that wait for it, the one that it came of first. */
export const waiting = ({ data, linked }: Waiting): readonly string[] =>
  linked('submissions')
    .flatMap(s => (s.open ? [s.id] : []))
    .toSorted((a, b) => Number(b === data.letter) - Number(a === data.letter))
/** Those of them to whom the answer has not been delivered. */
export function notReached(at: Waiting): readonly string[] {
  const all = waiting(at)
  const reached = [...(at.data.deliveredTo ?? all.slice(0, 1)), ...(at.data.unreached ?? [])]
  return all.filter(id => !reached.includes(id))
}
interface Waiting {
  readonly data: { readonly letter?: string; readonly deliveredTo?: readonly string[]; readonly unreached?: readonly string[] }
  readonly linked: (link: string) => readonly Linked[]
}
