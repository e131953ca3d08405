import type { Day, Fields, Person } from '../api/types.ts'

/** The visit that a submission came with. */
export interface VisitDraft { readonly level: string; readonly place: string; readonly heads: string; readonly representatives: string; readonly summary: string }

/** What the clerk has typed, as she typed it. */
export interface Draft {
  readonly channel: string
  readonly via: string
  readonly day: Day
  readonly late: string
  readonly person: Required<Person>
  /** The other fields of the declaration by name; numbers stay the text that was typed. */
  readonly fields: Readonly<Record<string, string>>
  readonly visit: VisitDraft
  /** Ids of scans and photos that were sent already. */
  readonly files?: readonly string[]
}

export const emptyDraft = (day: Day): Draft => ({
  channel: 'letter', via: '', day, late: '', person: { name: '', phone: '', idNumber: '', address: '' }, fields: { purpose: 'request' }, visit: { level: 'district', place: '', heads: '1', representatives: '', summary: '' },
})
export const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'channel' in value && 'fields' in value && 'visit' in value && 'person' in value

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => text.trim() ? [[key, text.trim()]] : []))

/** Who it is, or nobody: an address or a telephone alone still makes a person, with the name that is missing. */
export function personOf({ person }: Draft): Person | undefined {
  const { name = '', ...rest } = filled(person)
  return name || Object.keys(rest).length ? { name, ...rest } : undefined
}

/** What the opening of a submission takes. Empty fields are left out, so that the server says which of them it needs. */
export function givenOf(draft: Draft): Fields {
  const { heads, ...texts } = filled(draft.fields), person = personOf(draft)
  return {
    channel: draft.channel, ...(draft.via && { via: draft.via }), ...texts, ...(heads && { heads: Number(heads) }), ...(person && { petitioner: { ...person } }), ...(draft.files?.length && { files: draft.files }),
  }
}

export function visitGiven({ visit }: Draft): Fields {
  const { heads, representatives, ...texts } = filled({ ...visit })
  return { ...texts, ...(heads && { heads: Number(heads) }), ...(representatives && { representatives: Number(representatives) }) }
}
