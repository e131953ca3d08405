import type { TSchema } from 'typebox'
import { gist, inWords, shortly, type Basis } from '#core/law/articles.ts'
import { formOf } from '#core/engine/decide.ts'
import { columnsOf, narrowedBy, usualOf } from '#core/engine/listed.ts'
import { desks, fields } from '#core/engine/order.ts'
import { parties, roles } from '#core/engine/party.ts'
import { unitField, type Procedure } from '#core/engine/procedure.ts'
import type { Opening, Step } from '#core/engine/step.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { CategoryList } from '#core/procedures/shared/category-list.ts'
import { procedures } from '#core/procedures/index.ts'
import { papers } from '#core/procedures/shared/papers.ts'
import { guide } from '#core/procedures/shared/routes.ts'
import { forks } from '#core/guidance/which-way.ts'
import { isFilled } from '#work/sheets/index.ts'
import { categoriesOf, type Directory } from '../../work/directory.ts'

const told = new WeakMap<CategoryList, ReturnType<typeof tell>>()

/** The declarations as the console reads them: every label, form, role and article of every step, with the categories of the office. */
export function declarations({ settings }: Directory) {
  const list = categoriesOf(settings)
  const known = told.get(list) ?? tell(list)
  told.set(list, known)
  return known
}

function tell(list: CategoryList) {
  return {
    procedures: Object.fromEntries(Object.values(procedures).map(p => [p.name, declared(p, list)])),
    roles,
    parties,
    desks,
    fields,
    categories: list.groups,
    papers: Object.fromEntries(Object.values(papers).map(p => [p.code, p.label])),
    /** The questions of article 31, in their order; the first yes decides. With each way what whoever goes it is told. */
    guide: guide.map(({ route, label, under, asks, leads }) => ({
      route,
      label,
      under: basisTold(under),
      leads,
      ...(asks && { asks }),
      ...toldOnTheWay(route),
    })),
  }
}

function toldOnTheWay(route: string) {
  const way = forks.find(f => f.turn === route)
  return way && { goTo: way.goTo, bring: way.bring, ...(way.soon && { soon: way.soon }) }
}

/** All bodies by name; `outside`: it has nobody here, and nothing can be sent to it here. */
export const unitsOf = (directory: Directory) =>
  [...directory.units.values()].map(({ id, name, short, kind, parent, outside }) => ({
    id,
    name,
    short,
    kind,
    ...(parent && { parent }),
    ...(outside && { outside }),
  }))

function declared(p: Procedure, list: CategoryList) {
  const form = (schema: TSchema) => named(schemaOf(schema), list)
  return {
    name: p.name,
    plural: p.plural,
    label: p.label,
    desk: p.desk,
    serves: p.serves,
    dates: p.dates,
    title: p.title,
    spine: p.spine,
    fields: form(p.data),
    columns: columnsOf(p),
    usual: usualOf(p),
    narrowed: narrowedBy(p),
    ...(unitField(p) && { unit: unitField(p) }),
    sheet: isFilled(p),
    states: Object.fromEntries(
      Object.entries(p.states).map(([name, s]) => [
        name,
        {
          label: s.label,
          phase: s.phase,
          kind: 'holder' in s ? 'holder' : 'idle' in s ? 'idle' : 'waits' in s ? 'waits' : 'end',
          ...('holder' in s && { holder: s.holder }),
          ...('idle' in s && { idle: s.idle }),
          ...('waits' in s && { waits: s.waits }),
        },
      ]),
    ),
    opening: stepTold(p.opening, form(p.opening.takes)),
    steps: Object.fromEntries(
      Object.entries(p.steps)
        .filter(([, s]) => !s.by.includes('linked'))
        .map(([name, s]) => [
          name,
          {
            ...stepTold(s, form(formOf(p, name, s.signedBy ? 'draft' : 'take'))),
            aside: s.aside ?? false,
            from: s.from,
            ...(s.signedBy && { signedBy: s.signedBy, sendBack: form(formOf(p, name, 'return')) }),
          },
        ]),
    ),
    limits: Object.fromEntries(
      Object.entries(p.limits).map(([name, l]) => [name, { label: l.label, ...('owes' in l ? { owes: l.owes } : { may: l.may }) }]),
    ),
    links: Object.fromEntries(Object.entries(p.links).map(([name, l]) => [name, { label: l.label, to: l.to }])),
  }
}

const stepTold = (s: Step | Opening, form: unknown) => ({
  label: s.label,
  by: s.by,
  to: [s.to].flat(),
  under: basisTold(s.under),
  form,
  issues: (s.issues ?? []).map(({ code, label }) => ({ code, label })),
})
/** A form whose categories are called as the office calls them. */
function named(field: FieldSchema, list: CategoryList): FieldSchema {
  return {
    ...field,
    ...(field.ref === 'category' && { options: list.labels }),
    ...(field.items && { items: named(field.items, list) }),
    ...(field.properties && {
      properties: Object.fromEntries(Object.entries(field.properties).map(([name, f]) => [name, named(f, list)])),
    }),
  }
}
function basisTold(basis: Basis) {
  const words = gist(basis)
  return { words: inWords(basis), short: shortly(basis), ...(words && { gist: words }) }
}
