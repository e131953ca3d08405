import type { Label } from '../../law/label.ts'
import { categories } from './categories.ts'

// The national code book is not public, and offices have lists of their own: an office adds to the built-in one, renames, and switches off.
// Nothing is ever taken away.

/** What an office says of one category, of either level. `off`: it can no longer be chosen; matters that have it keep it. */
export interface CategoryEntry {
  readonly code: string
  readonly label: Label
  readonly off?: true
}
export interface CategoryGroup extends CategoryEntry {
  readonly children: readonly CategoryEntry[]
}

/** The categories in force in an office, in the order of their codes. */
export interface CategoryList {
  /** All of them, also those switched off. */
  readonly groups: readonly CategoryGroup[]
  /** What can be chosen from. */
  readonly offered: readonly CategoryGroup[]
  /** The labels of both levels, also of those switched off. */
  readonly labels: Readonly<Record<string, Label>>
  /** The second-level codes that may be chosen. */
  readonly open: ReadonlySet<string>
}

/** A first-level code ends in 00; a second-level one begins with the same two digits. */
export const isTopCode = (code: string): boolean => code.endsWith('00')
export const topCodeOf = (code: string): string => `${code.slice(0, 2)}00`

const builtInEntries: readonly CategoryEntry[] = categories.flatMap<CategoryEntry>(({ code, label, children }) => [
  { code, label },
  ...children,
])

/** The built-in list with what an office says over it. A second level whose first is missing is left out; `wrongCategories` tells of it. */
export function categoryList(own: readonly CategoryEntry[] = []): CategoryList {
  const all = [...new Map([...builtInEntries, ...own].map(entry => [entry.code, entry])).values()].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  )
  const groups = all
    .filter(top => isTopCode(top.code))
    .map(top => ({ ...top, children: all.filter(c => !isTopCode(c.code) && topCodeOf(c.code) === top.code) }))
  const offered = groups
    .filter(g => !g.off)
    .map(g => ({ ...g, children: g.children.filter(c => !c.off) }))
    .filter(g => g.children.length)
  return {
    groups,
    offered,
    labels: Object.fromEntries(groups.flatMap(g => [g, ...g.children]).map(({ code, label }) => [code, label])),
    open: new Set(offered.flatMap(g => g.children.map(c => c.code))),
  }
}

/** Where no office has said anything. */
export const builtInList: CategoryList = categoryList()

/** An office's entries with some of them said anew: what is not named stays, and what says the same as the built-in list is left out. */
export function withCategories(own: readonly CategoryEntry[], said: readonly CategoryEntry[]): readonly CategoryEntry[] {
  const isBuiltIn = ({ code, label, off }: CategoryEntry) =>
    !off && builtInEntries.some(b => b.code === code && b.label.zh === label.zh && b.label.en === label.en)
  return [...new Map([...own, ...said].map(entry => [entry.code, entry])).values()]
    .filter(entry => !isBuiltIn(entry))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
