import { Type } from 'typebox'
import { Day, Label, List } from './shapes.ts'

// What the API answers of figures. `value` is null where a rate would be over nothing.

const maybe = Type.Optional
const Value = { value: Type.Union([Type.Number(), Type.Null()]), numerator: maybe(Type.Number()), denominator: maybe(Type.Number()) }
const Scope = Type.Object({ name: Type.Union([Type.Literal('office'), Type.Literal('unit')]), label: Label })
const told = {
  name: Type.String(),
  label: Label,
  unit: Label,
  note: Label,
  group: Type.Object({ name: Type.String(), label: Label }),
  ...Value,
}
const Figure = Type.Object(told)
const Part = Type.Object({ key: Type.String(), label: Label, ...Value })
const Bars = Type.Object({ name: Type.String(), label: Label, unit: Label, by: Type.String(), parts: Type.Array(Part) })

export const Figures = Type.Object({ year: Type.Integer(), scope: Scope, figures: Type.Array(Figure) })
export const Broken = Type.Object({
  ...told,
  year: Type.Integer(),
  scope: Scope,
  by: Type.String(),
  ways: Type.Array(Type.Object({ by: Type.String(), label: Label })),
  breakdown: Type.Array(Part),
})
export const FigureRecords = Type.Intersect([List, Type.Object({ sealed: Type.Integer() })])
export const Morning = Type.Object({
  day: Day,
  year: Type.Integer(),
  scope: Scope,
  figures: Type.Array(Type.Object({ ...told, lastYear: maybe(Figure) })),
  onTime: Bars,
  age: Bars,
  overdue: Bars,
  toSign: Figure,
})

const Compared = Type.Object({ ...told, lastYear: maybe(Figure) })
export const Fields = Type.Object({
  year: Type.Integer(),
  scope: Scope,
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      label: Label,
      procedures: Type.Array(
        Type.Object({
          procedure: Type.String(),
          label: Label,
          figures: Type.Object({
            opened: maybe(Compared),
            closed: maybe(Compared),
            onTime: maybe(Compared),
            open: maybe(Compared),
            overdue: maybe(Compared),
          }),
        }),
      ),
    }),
  ),
})
