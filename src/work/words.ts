const han = /\p{Script=Han}/u
const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/** The form in which text is indexed and compared: full-width and capital letters folded, spaces made one. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * What a text is indexed under: pairs of neighbouring characters for Chinese, whole words else. The last character of a Chinese run stands
 * alone too, so that a single character is found as the beginning of some entry.
 */
export function entries(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [run] of normalise(text).matchAll(runs)) {
    if (!han.test(run)) {
      found.add(run.slice(0, 100))
      continue
    }
    const characters = [...run]
    characters.forEach((c, i) => found.add(c + (characters[i + 1] ?? '')))
  }
  return [...found]
}

export interface SearchFor {
  readonly query: string
  readonly phrases: readonly string[]
}

/**
 * What was typed, as a query over the entries and the phrases that must then be found in the text; nothing where nothing can be searched.
 */
export function searchFor(typed: string): SearchFor | undefined {
  const phrases = normalise(typed)
    .split(' ')
    .filter(phrase => phrase.match(runs))
    .slice(0, 8)
  const terms = phrases.flatMap(phrase =>
    (phrase.match(runs) ?? []).flatMap(run => {
      if (!han.test(run)) return [`${quoted(run.slice(0, 100))}:*`]
      const characters = [...run]
      return characters.length === 1 ? [`${quoted(run)}:*`] : characters.slice(0, -1).map((c, i) => quoted(c + characters[i + 1]))
    }),
  )
  return terms.length ? { query: [...new Set(terms)].join(' & '), phrases } : undefined
}

const quoted = (term: string) => `'${term.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
