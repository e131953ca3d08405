import type { Ref2022 } from './regulation-2022.ts'

/** A place in a law. `half` is the part before or after the semicolon (前段, 后段). */
export type Place = { readonly article: number; readonly paragraph?: number; readonly item?: number; readonly half?: number }

/** `22(1)#3`, `31#6`, `23(3)/2`: how the tables of the regulations name a place. */
export const refOf = ({ article, paragraph, item, half }: Place): string =>
  `${article}${paragraph ? `(${paragraph})` : ''}${item ? `#${item}` : ''}${half ? `/${half}` : ''}`

/** The place that such a name stands for. @throws RangeError when it is not one */
export function placeOf(ref: string): Place {
  const [, article, paragraph, item, half] = /^(\d+)(?:\((\d+)\))?(?:#(\d+))?(?:\/(\d))?$/.exec(ref) ?? []
  if (!article) throw new RangeError(`no place in a law: ${ref}`)
  return {
    article: Number(article),
    ...(paragraph && { paragraph: Number(paragraph) }),
    ...(item && { item: Number(item) }),
    ...(half && { half: Number(half) }),
  }
}

/** The articles of the regulation of 2022 that can be cited. */
export type Article = Ref2022 extends infer R ? (R extends `${infer A extends number}` ? A : never) : never

/** Where in that article: a paragraph's number, or an object for what is finer. */
export type Within<A extends Article> = Ref2022 extends infer R
  ? R extends `${A}#${infer I extends number}`
    ? { readonly item: I }
    : R extends `${A}(${infer P extends number})#${infer I extends number}`
      ? { readonly paragraph: P; readonly item: I }
      : R extends `${A}(${infer P extends number})/${infer H extends number}`
        ? { readonly paragraph: P; readonly half: H }
        : R extends `${A}(${infer P extends number})`
          ? P
          : never
  : never
