import { schemaOf } from '#core/engine/schema.ts'
import type { Step } from '#core/engine/step.ts'
import { isUnitRated } from '#core/procedures/submission/petitioners.ts'
import { bodiesOf, type Directory } from '../directory.ts'
import type { Page } from '#work/records/index.ts'

/** Of a form's fields, those that a petitioner is not asked for; and those that they must fill in, although others may leave them. */
export interface Asked {
  readonly unasked: readonly string[]
  readonly needed: readonly string[]
}

/** What a step's form asks of the petitioner of this record. */
export function askedOf({ procedure, data }: Pick<Page, 'procedure' | 'data'>, name: string, { takes }: Step, directory: Directory): Asked {
  const { properties = {}, required = [] } = takes ? schemaOf(takes) : {}
  // Whose request it is need not be asked of who opened their own letter.
  const own = Object.entries(properties).flatMap(([field, schema]) => (schema.ref === 'record' ? [field] : []))
  if (procedure !== 'submission' || name !== 'rate') return { unasked: own, needed: required }
  const units = Array.isArray(data['units']) ? data['units'].filter(unit => typeof unit === 'string') : []
  return isUnitRated({ units }, bodiesOf(directory))
    ? { unasked: own, needed: [...required, 'unit'] }
    : { unasked: [...own, 'unit'], needed: required }
}
