import { categories } from '#core/procedures/shared/categories.ts'
import { compose, type DemoMatter } from '../compose.ts'
import { sentence } from '../followups.ts'
import type { Tale } from '../year/tale.ts'

/**
 * What a record of a desk is about: an invented matter of a department or street, of which only the subject, the category and the place are
 * used.
 */
export function about(t: Tale): DemoMatter {
  const matter = compose(t.random, { day: t.today() })
  return matter.purpose === 'request' && matter.unit !== 'xinfang' && matter.unit !== 'jiwei' && matter.pattern.size === undefined
    ? matter
    : about(t)
}

/** A matter with another side to it, such as mediators settle: somebody and an enterprise. */
export function quarrel(t: Tale): DemoMatter {
  const matter = about(t)
  return matter.enterprise === undefined ? quarrel(t) : matter
}

const names = new Map<string, string>(categories.flatMap(top => top.children.map(({ code, label }) => [code, label.zh])))
/** What the matters of a category are called together. */
export const kindOf = ({ category }: DemoMatter): string => names.get(category) ?? category

/** One of the templates, with the words of the matter. */
export const says = (t: Tale, m: DemoMatter, ...templates: readonly string[]): string =>
  sentence(t.random, m, { day: t.today() }, templates)
