import { cite, inWords, shortly, type Basis } from '../../law/articles.ts'
import type { Day, Span } from '../../law/days.ts'
import type { Label, Lang } from '../../law/label.ts'
import { limitAt } from '../../law/limits.ts'
import { laws } from '../../law/laws.ts'
import { lengthInWords } from '../explain.ts'
import { parties, roles, type Party, type Role } from '../party.ts'
import type { Procedure } from '../procedure.ts'
import type { Limit, State } from '../shape.ts'
import type { Step } from '../step.ts'

/**
 * What the charts say alike: in which language, by the law of which day, and with the lengths that the office has set, where one is known.
 */
export interface Telling {
  readonly lang: Lang
  readonly day: Day
  readonly spans?: Readonly<Record<string, Span>>
}

export const kinds = {
  flow: { zh: '流程图', en: 'flow chart' },
  responsibility: { zh: '责任图', en: 'who answers' },
  limits: { zh: '时限图', en: 'time limits' },
} as const satisfies Record<string, Label>
export type Kind = keyof typeof kinds

export const listed = (words: readonly string[], lang: Lang): string => words.join(lang === 'zh' ? '、' : ', ')
export const partyIn = (party: Party, lang: Lang): string => parties[party][lang]

/** Who may take a step: `承办人拟稿，单位负责人签发`. What only answers a linked record names nobody. */
export function byWhom(step: Pick<Step, 'by' | 'signedBy'>, lang: Lang): string {
  const people: readonly Role[] = step.by.filter(role => role !== 'linked')
  if (!people.length) return lang === 'zh' ? '随关联事项自动进行' : 'by itself, with a linked record'
  const names = listed(
    people.map(role => roles[role][lang]),
    lang,
  )
  if (!step.signedBy) return names
  const signer = roles[step.signedBy][lang]
  return lang === 'zh' ? `${names}拟稿，${signer}签发` : `${names} drafts, ${signer} signs`
}

/** The rule in force on that day, short; nothing where the law of that day had none. */
export function ruleOf(basis: Basis, { lang, day }: Telling): string {
  const cited = cite(basis, day)
  return cited ? shortly(cited)[lang] : ''
}
/** The same without paragraph and item, where there is little room. */
export function articleOf(basis: Basis, { lang, day }: Telling): string {
  const cited = cite(basis, day)
  return cited ? shortly({ law: cited.law, sure: cited.sure, ...(cited.article !== undefined && { article: cited.article }) })[lang] : ''
}
export function ruleInFull(basis: Basis, { lang, day }: Telling): string {
  const cited = cite(basis, day)
  return cited ? inWords(cited)[lang] : ''
}

/** `15日`, `2个工作日*`: the star says that the office sets it. */
export function lengthOf(limit: Limit, telling: Telling): string {
  const { lang, day } = telling
  const row = 'law' in limit.within ? limitAt(limit.within.law, day) : undefined
  if (row?.inWords) return row.inWords[lang]
  const span = spanOf(limit, telling)
  const words = lengthInWords({ span })[lang]
  // A number stays with its unit.
  return (span ? words.replaceAll(' ', '\u00a0') : words) + (isLocal(limit) ? '*' : '')
}
export function spanOf({ within }: Limit, { day, spans }: Telling): Span | null {
  if ('law' in within) return limitAt(within.law, day)?.span ?? null
  return 'setting' in within ? (spans?.[within.setting] ?? within.default) : null
}
export const underOf = (limit: Limit, day: Day): Basis | undefined =>
  'law' in limit.within ? limitAt(limit.within.law, day)?.under : 'under' in limit ? limit.under : undefined
export const isLocal = (limit: Limit): boolean => 'setting' in limit.within

export const during = (p: Procedure, state: string): readonly Limit[] => Object.values(p.limits).filter(l => l.during.includes(state))
/** What can be done at any time is listed, not drawn. */
export const isAside = (step: Pick<Step, 'aside' | 'from'>): boolean => step.aside === true || typeof step.from === 'string'
/** Somebody takes it: not only the engine, when a linked record was stepped. */
export const byPeople = (step: Pick<Step, 'by'>): boolean => step.by.some(role => role !== 'linked')
export const partyAt = (state: State): Party | undefined => ('holder' in state ? state.holder : 'idle' in state ? state.idle : undefined)

/** The regulations that a procedure cites on that day, with their first day in force. */
export function lawsOf(p: Procedure, { lang, day }: Telling): readonly string[] {
  const all = [p.opening.under, ...Object.values(p.steps).map(s => s.under), ...Object.values(p.limits).flatMap(l => underOf(l, day) ?? [])]
  const ids = new Set(all.flatMap(basis => cite(basis, day)?.law ?? []))
  return [...ids].map(id => {
    const { name, from } = laws[id]
    return from
      ? lang === 'zh'
        ? `${name.zh}（${dayIn(from, lang)}起施行）`
        : `${name.en} (in force from ${dayIn(from, lang)})`
      : name[lang]
  })
}

export function dayIn(day: Day, lang: Lang): string {
  const [year, month, date] = day.split('-').map(Number)
  return lang === 'zh'
    ? `${year}年${month}月${date}日`
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}
