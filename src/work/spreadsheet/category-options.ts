import type { Label } from '#core/law/label.ts'
import { categoriesOf, type Directory } from '../directory.ts'

/** The categories that may be chosen, by their codes. Two of one name are told apart by them. */
export function categoryOptions({ settings }: Pick<Directory, 'settings'>): readonly (readonly [string, Label])[] {
  const all = categoriesOf(settings).offered.flatMap(g => g.children)
  const isShared = (name: string) => all.filter(c => c.label.zh === name).length > 1
  return all.map(({ code, label }) => [code, isShared(label.zh) ? { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` } : label])
}
