import { Form } from '#core/engine/field.ts'
import { parties } from '#core/engine/party.ts'
import { schemaOf, fieldAt } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { categoriesOf, type Directory } from '../directory.ts'
import { fieldOrLabel, type Dimension } from './facts.queries.ts'
import type { Figure } from './figure.ts'
import { noKey } from './queries.ts'
import { sealedKey } from './sealed.ts'

type Labels = Readonly<Record<string, Label>>
const kinds: Labels = { first: { zh: '初次', en: 'First' }, repeat: { zh: '重复', en: 'Repeat' } }
const ages: Labels = {
  '0-15': { zh: '15日以内', en: 'Up to 15 days' },
  '16-30': { zh: '16至30日', en: '16 to 30 days' },
  '31-60': { zh: '31至60日', en: '31 to 60 days' },
  '61-90': { zh: '61至90日', en: '61 to 90 days' },
  '91-': { zh: '90日以上', en: 'Over 90 days' },
}
const fixed: Labels = { [noKey]: { zh: '未填', en: 'Not given' }, [sealedKey]: { zh: '已密封（只计数）', en: 'Sealed (counted only)' } }

const optionsOf = (procedure: string, path: string): Labels => {
  const p = procedures[procedure]
  return (p && fieldAt(schemaOf(p.data), path)?.options) ?? {}
}

/** The labels of a breakdown that are known beforehand, in their order; they are told also where nothing is counted under them. */
export function keysOf(figure: Figure, by: Dimension): Labels {
  switch (by) {
    case 'channel':
      return optionsOf('submission', '/channel')
    case 'level':
      return optionsOf('visit', '/level')
    case 'officeRating':
      return optionsOf('submission', '/rating/office')
    case 'unitRating':
      return optionsOf('submission', '/rating/unit')
    case 'route':
      return optionsOf('petition', '/route')
    case 'decision':
      return optionsOf('review', '/kind')
    case 'result':
      return optionsOf('follow-up', '/result')
    case 'repeat':
      return kinds
    case 'age':
      return ages
    default: {
      const at = fieldOrLabel(by)
      return 'field' in at ? optionsOf(figure.of, `/${at.field}`) : {}
    }
  }
}

/** What a breakdown is called. */
export function wayLabel(figure: Figure, by: Dimension): Label {
  const at = fieldOrLabel(by)
  return 'label' in at
    ? at.label
    : (fieldAt(schemaOf(procedures[figure.of]?.data ?? Form({})), `/${at.field}`)?.label ?? { zh: at.field, en: at.field })
}

/** The unit, the member of the staff, or yes and no, that a field's key stands for. */
function named(of: string, field: string, key: string, directory: Directory): Label | undefined {
  const schema = fieldAt(schemaOf(procedures[of]?.data ?? Form({})), `/${field}`)
  if (schema?.type === 'boolean') return key === 'true' ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  return schema?.ref === 'unit' ? directory.units.get(key)?.short : schema?.ref === 'staff' ? directory.staff.get(key)?.name : undefined
}

/** What a key of a breakdown means. */
export function labelOf(figure: Figure, by: Dimension, key: string, directory: Directory): Label {
  const own = (): Label | undefined => {
    switch (by) {
      case 'unit':
      case 'body':
        return directory.units.get(key)?.short
      case 'holder':
        return directory.units.get(key)?.short ?? Object.entries(parties).find(([party]) => key === `party:${party}`)?.[1]
      case 'content':
        return categoriesOf(directory.settings).labels[key]
      case 'state':
        return procedures[figure.of]?.states[key]?.label
      case 'month':
        return { zh: `${Number(key.slice(5))}月`, en: key }
      default: {
        const at = fieldOrLabel(by)
        const known = keysOf(figure, by)[key]
        return known ?? ('field' in at ? named(figure.of, at.field, key, directory) : undefined)
      }
    }
  }
  return fixed[key] ?? own() ?? { zh: key, en: key }
}
