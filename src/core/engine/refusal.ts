import type { Basis } from '../law/articles.ts'

/**
 * Why something cannot be done, as a value. `unknown`: there is no such thing (404). `forbidden`: not for this person (403). `conflict`:
 * not now (409). `invalid`: what was filled in (422).
 */
export interface Refusal {
  readonly code: string
  readonly kind: 'unknown' | 'forbidden' | 'conflict' | 'invalid'
  readonly zh: string
  readonly en: string
  readonly under?: Basis
  readonly fields?: readonly Fault[]
}

/** One thing wrong with one field; `path` is a JSON pointer into what was given. */
export interface Fault {
  readonly path: string
  readonly zh: string
  readonly en: string
}

/** What a declaration's `when` returns: the step is not possible now. */
export const notNow = (code: string, zh: string, en: string, under?: Basis): Refusal => ({
  code,
  kind: 'conflict',
  zh,
  en,
  ...(under && { under }),
})

/** What a declaration's `checks` returns: the form is wrong, at this field. */
export const wrong = (code: string, path: string, zh: string, en: string, under?: Basis): Refusal => ({
  code,
  kind: 'invalid',
  zh,
  en,
  fields: [{ path, zh, en }],
  ...(under && { under }),
})
