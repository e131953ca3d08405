import type { Label } from '#core/law/label.ts'

/** A label as the database holds it. @throws when it is none, which the loading of offices does not let in */
export function labelOf(json: unknown): Label {
  if (!isLabel(json)) throw new Error(`not a label in two languages: ${JSON.stringify(json)}`)
  return { zh: json.zh, en: json.en }
}

export const isLabel = (json: unknown): json is Label =>
  typeof json === 'object' && json !== null && 'zh' in json && 'en' in json && typeof json.zh === 'string' && typeof json.en === 'string'
