/** Words that a user reads, in both languages of the product. */
export interface Label {
  readonly zh: string
  readonly en: string
}
export type Lang = 'zh' | 'en'
export const say = (label: Label, lang: Lang): string => label[lang]
