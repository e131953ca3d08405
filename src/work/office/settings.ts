import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { wrongCategories } from '#core/procedures/shared/wrong-categories.ts'
import type { Settings } from '../directory.ts'

const Words = Type.Object({ zh: Type.String(), en: Type.String() })
const Category = Type.Object({ code: Type.String(), label: Words, off: Type.Optional(Type.Literal(true)) })
const Stored = Type.Object({
  spans: Type.Optional(
    Type.Record(
      Type.String(),
      Type.Object({ n: Type.Integer({ minimum: 0 }), unit: Type.Union([Type.Literal('day'), Type.Literal('workingDay')]) }),
    ),
  ),
  patterns: Type.Optional(Type.Record(Type.String(), Type.String({ pattern: '\\{serial:[1-9]\\}$' }))),
  contact: Type.Optional(Type.Object({ address: Type.Optional(Words), phone: Type.Optional(Type.String()), hours: Type.Optional(Words) })),
  categories: Type.Optional(
    Type.Object({ list: Type.Array(Category), by: Type.Optional(Type.String()), at: Type.Optional(Type.String()) }),
  ),
})

/** An office's settings as its row holds them. Undefined when they are not what they should be. */
export function readSettings(json: unknown): Settings | undefined {
  if (!Value.Check(Stored, json) || (json.categories && wrongCategories([], json.categories.list).length)) return undefined
  return {
    spans: json.spans ?? {},
    numbers: json.patterns ?? {},
    contact: json.contact ?? {},
    ...(json.categories && { categories: json.categories }),
  }
}
