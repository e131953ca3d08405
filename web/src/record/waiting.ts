import type { Meta } from '../api/meta-types.ts'
import type { Label, Row } from '../api/types.ts'
import { recordWords } from './words.ts'

/** Whose turn it is, or for what it waits, where nobody owes a step. */
export function waitingFor(meta: Meta, row: Row): Label | undefined {
  const procedure = meta.procedures[row.procedure]
  const state = procedure?.states[row.state]
  const party = state?.idle && meta.parties[state.idle]
  const link = state?.waits && procedure?.links[state.waits]?.label
  if (row.closed) return undefined
  return party
    ? { zh: recordWords.turn(party.zh).zh, en: recordWords.turn(party.en).en }
    : link
      ? { zh: recordWords.waitsFor(link.zh).zh, en: recordWords.waitsFor(link.en.toLowerCase()).en }
      : undefined
}
