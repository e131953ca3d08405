import type { Party } from '../party.ts'

/** A picture in units of its own; the sheet scales it. `spills`: a word is wider than its box, so that smaller letters are needed. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly svg: string
  readonly spills?: boolean
}

export const ink = '#1d2939'
export const quiet = '#5b6472'
export const line = '#cfcabd'
export const accent = '#0f5b66'
export const ground = '#f3f1ea'

/** Whose turn it is. Amber, red and green mean time everywhere else, so no party has one of them; and the party is also written. */
export const tints: Readonly<Record<Party, string>> = {
  office: '#d9ebed',
  unit: '#e2e6f5',
  petitioner: '#eee3f1',
  superior: '#d3def2',
  organiser: '#ebe6de',
  supervision: '#e4e4e4',
  conference: '#dce3ea',
  leader: '#ecdfe0',
  mediator: '#dfe8e0',
  lawyer: '#e5e1ef',
  discipline: '#e7e4d9',
}
