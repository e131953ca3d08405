import type { Fields } from '#core/engine/record.ts'
import { isFields } from '#core/engine/validate.ts'
import type { Page } from '#work/records/index.ts'

/** Which fields are the petitioner's at any time, and which from a proven delivery on. */
export interface TellsData {
  readonly always: readonly string[]
  readonly after?: readonly string[]
}

/**
 * Of a record's data what the petitioner may know. Until its delivery an answer to a demand has no effect towards them, so it is not there;
 * but one that lies ready for them is.
 */
export function dataTold({ data }: Pick<Page, 'data'>, tells: TellsData | undefined): Fields {
  const delivered = typeof data['deliveredOn'] === 'string' || typeof data['keptAt'] === 'string'
  const fields = [...(tells?.always ?? []), ...(delivered ? (tells?.after ?? []) : [])]
  return Object.fromEntries(
    fields.flatMap(field => {
      const value = data[field]
      if (value === undefined) return []
      return [[field, field === 'demands' && !delivered && Array.isArray(value) ? value.filter(isFields).map(onlyAsked) : value]]
    }),
  )
}

const onlyAsked = (demand: Fields): Fields => ({ id: demand['id'] ?? '', text: demand['text'] ?? '' })
