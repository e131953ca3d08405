import { correspondence } from './correspondence.ts'
import type { Day } from './days.ts'
import type { Label } from './label.ts'
import { laws, type LawId, type Sure } from './laws.ts'
import { placeOf, refOf, type Article, type Place, type Within } from './places.ts'
import { regulation2005, type Ref2005 } from './regulation-2005.ts'
import { regulation2022 } from './regulation-2022.ts'

/** Under which rule something is done or falls due, and how sure we are of it. Plain JSON: it is stored in events. */
export type Basis = { readonly law: LawId; readonly sure: Sure } & Partial<Place>

/** A place in the Regulations on Petition Work: `art(22)`, `art(23, 3)`, `art(31, { item: 6 })`, `art(22, { paragraph: 1, item: 3 })`. */
export function art<const A extends Article>(article: A, at?: Within<A>): Basis
export function art(article: number, at?: number | Omit<Place, 'article'>): Basis {
  return { law: '2022', article, ...(typeof at === 'number' ? { paragraph: at } : at), sure: 'H' }
}
/** A place in the regulation of 2005, as its table names it: `art2005('35(1)')`. */
export const art2005 = (ref: Ref2005): Basis => ({ law: '2005', ...placeOf(ref), sure: 'H' })
/** Another rule; `sure` is that of the rule unless its cited content is better or worse known. */
export const rule = (law: Exclude<LawId, '2022' | '2005' | 'local'>, article?: number, sure: Sure = laws[law].sure): Basis => ({
  law,
  ...(article !== undefined && { article }),
  sure,
})
/** No text says so: a practice of the office, kept in its settings. */
export const local: Basis = { law: 'local', sure: 'L' }

/** The first day on which a regulation that we know was in force. */
export const firstDay: Day = '2005-05-01'

/**
 * What a matter opened on that day may cite; undefined where the law of that day had no such rule.
 * Regulations and simple-handling measures are kept from the opening on; all other rules apply as they stand.
 * @throws RangeError when a regulation is to be cited for a day before the first that we know
 */
export function cite(basis: Basis, opened: Day): Basis | undefined {
  const { keeps, from, to, replaces } = laws[basis.law]
  if (!keeps) return basis
  if (opened < firstDay) throw new RangeError(`no version of the law covers ${opened}`)
  if (to && opened > to) return undefined
  if (!from || opened >= from) return basis
  const older = replaces && earlier(basis, replaces)
  return older && cite(older, opened)
}

/** The same rule in the law before. How measures numbered their articles before is not known to us, so none is named. */
function earlier(basis: Basis, law: LawId): Basis | undefined {
  if (law !== '2005') return { law, sure: laws[law].sure }
  const ref = referenceIn(regulation2022, basis)
  const old = ref && correspondence[ref]
  return old ? art2005(old) : undefined
}

const holds = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key)
function referenceIn<T extends object>(table: T, { article, ...rest }: Basis): keyof T | undefined {
  const ref = article === undefined ? '' : refOf({ article, ...rest })
  return holds(table, ref) ? ref : undefined
}

/** What the cited place says, in our own words; undefined for rules of which we keep no table. */
export function gist(basis: Basis): Label | undefined {
  return basis.law === '2022' ? wordsIn(regulation2022, basis) : basis.law === '2005' ? wordsIn(regulation2005, basis) : undefined
}

function wordsIn(table: Readonly<Record<string, Label>>, basis: Basis): Label | undefined {
  const ref = referenceIn(table, basis)
  return ref === undefined ? undefined : table[ref]
}

/** Every place of a regulation that can be cited, in its order. */
export function places(law: '2022' | '2005'): readonly { readonly basis: Basis; readonly gist: Label }[] {
  return Object.entries(law === '2022' ? regulation2022 : regulation2005)
    .map(([ref, gist]) => ({ place: placeOf(ref), gist }))
    .toSorted((a, b) => a.place.article - b.place.article)
    .map(({ place, gist }) => ({ basis: { law, ...place, sure: 'H' }, gist }))
}

/** 《信访工作条例》第23条第3款; Regulations on Petition Work, art. 23(3). */
export function inWords(basis: Basis): Label {
  const { name } = laws[basis.law]
  const at = where(basis)
  return { zh: name.zh + at.zh, en: [name.en, at.en].filter(Boolean).join(', ') }
}

/** For a tooltip or a chart: 条例第22条; art. 22. */
export function shortly(basis: Basis): Label {
  const { short } = laws[basis.law]
  const at = where(basis)
  return { zh: short.zh + at.zh, en: [short.en, at.en].filter(Boolean).join(' ') || laws[basis.law].name.en }
}

const halves: Readonly<Record<number, Label>> = { 1: { zh: '前段', en: ', first half' }, 2: { zh: '后段', en: ', second half' } }

function where({ article, paragraph, item, half = 0 }: Basis): Label {
  if (article === undefined) return { zh: '', en: '' }
  return {
    zh: `第${article}条${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}${halves[half]?.zh ?? ''}`,
    en: `art. ${article}${paragraph ? `(${paragraph})` : ''}${item ? `, item ${item}` : ''}${halves[half]?.en ?? ''}`,
  }
}
