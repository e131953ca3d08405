import type { Class } from '../../engine/procedure.ts'
import type { Fields } from '../../engine/record.ts'
import { Form, maybe, UnitId, Yes } from '../../engine/field.ts'

// Once a letter proves to be an accusation, its petition and what was opened for that are sealed with it: they end, and are seen by those
// alone who see the letter (article 30).

const Sealed = Yes({ zh: '随检举控告密封', en: 'Sealed with an accusation' })
const PassedTo = UnitId({ zh: '移送机关', en: 'Passed to' })
export const sealedWith = { sealed: maybe(Sealed), passedTo: maybe(PassedTo) }
export const SealedNow = Form({ sealed: Sealed, passedTo: maybe(PassedTo) })

interface Kept {
  readonly sealed?: boolean
  readonly passedTo?: string
}
export const classOf = ({ sealed, passedTo }: Kept): Class => (!sealed ? 'open' : passedTo ? 'passed' : 'sealed')
/** The units that read it: those given, as long as it is open. */
export const readBy = ({ sealed, passedTo }: Kept, others: readonly string[]): readonly string[] =>
  sealed ? [passedTo ?? []].flat() : others

const sealing = {
  step: 'seal-too',
  given: ({ data }: { readonly data: Fields }) => ({
    sealed: data['sealed'] === true,
    ...(typeof data['passedTo'] === 'string' && { passedTo: data['passedTo'] }),
  }),
} as const
/** How what was opened for a petition hears that it was taken back, passed on, or found to be no accusation. */
export const sealings = { 'take-away': sealing, 'pass-along': sealing, 'give-back': sealing }
