import type { Day, Fields, Person } from '../api/types.ts'

/** The visit that a submission came with. */
export interface VisitDraft {
  readonly level: string
  readonly answers: string
  readonly place: string
  readonly heads: string
  readonly representatives: string
  readonly summary: string
  /** The ticket by which they were called. */ readonly ticket?: string
}

/** Who else is in it: joint petitioners, those chosen to speak for them, an agent; and the bodies complained about. */
export interface PartiesDraft {
  readonly others: readonly Person[]
  readonly representatives: readonly Person[]
  readonly agent: readonly Person[]
  readonly against: readonly string[]
}

/** What the clerk has typed, as she typed it. */
export interface Draft {
  readonly channel: string
  readonly via: string
  readonly day: Day
  readonly late: string
  readonly person: Required<Person>
  readonly parties: PartiesDraft
  /** The other fields of the declaration by name; numbers stay the text that was typed. */
  readonly fields: Readonly<Record<string, string>>
  readonly visit: VisitDraft
  /** Ids of scans and photos that were sent already. */
  readonly files?: readonly string[]
}

export const emptyDraft = (day: Day): Draft => ({
  channel: 'letter',
  via: '',
  day,
  late: '',
  person: { name: '', phone: '', idNumber: '', address: '' },
  parties: { others: [], representatives: [], agent: [], against: [] },
  fields: { purpose: 'request' },
  visit: { level: 'district', answers: '', place: '', heads: '1', representatives: '', summary: '' },
})
export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object'
  && value !== null
  && 'channel' in value
  && 'fields' in value
  && 'visit' in value
  && 'person' in value
  && 'parties' in value

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])))

/** Somebody, or nobody: an address or a telephone alone still makes a person, with the name that is missing. */
function someone(person: Person): Person | undefined {
  const { name = '', ...rest } = filled({ ...person })
  return name || Object.keys(rest).length ? { name, ...rest } : undefined
}
export const personOf = ({ person }: Draft): Person | undefined => someone(person)
const everyone = (people: readonly Person[]) =>
  people.flatMap(person => {
    const one = someone(person)
    return one ? [{ ...one }] : []
  })

/** Whether it goes to those who route accusations, and to nobody else, from its first second. */
export const isAccusation = (draft: Draft): boolean => draft.fields['purpose'] === 'accusation'

/**
 * What the opening of a submission takes. Empty fields are left out, so that the server says which of them it needs. `receivedBy`: the unit
 * that it reached directly.
 */
export function givenOf(draft: Draft, receivedBy: string | undefined): Fields {
  const { heads, ...texts } = filled(draft.fields)
  const person = personOf(draft)
  const others = everyone(draft.parties.others)
  const representatives = everyone(draft.parties.representatives)
  const [agent] = everyone(draft.parties.agent)
  const against = draft.parties.against.filter(unit => unit !== '')
  return {
    channel: draft.channel,
    ...(draft.via && { via: draft.via }),
    ...texts,
    ...(heads && { heads: Number(heads) }),
    ...(person && { petitioner: { ...person } }),
    ...(receivedBy && { receivedBy }),
    ...(others.length && { others }),
    ...(representatives.length && { representatives }),
    ...(agent && { agent }),
    ...(against.length && { against }),
    ...(draft.files?.length && { files: draft.files }),
  }
}

export function visitGiven({ visit }: Draft): Fields {
  const { heads, representatives, ...texts } = filled({ ...visit })
  return { ...texts, ...(heads && { heads: Number(heads) }), ...(representatives && { representatives: Number(representatives) }) }
}
