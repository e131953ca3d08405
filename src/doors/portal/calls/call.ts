import type { Json } from '#core/engine/record.ts'
import { isFields } from '#core/engine/validate.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { publicSuggestion } from '#core/procedures/prevention/public-suggestion.ts'
import { published, type Told } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'

/** A call for suggestions as the public is told of it, and what became of what came. */
export interface Call {
  readonly number: string
  readonly subject: string
  readonly about: string
  readonly how: string
  readonly from: Day
  readonly until: Day
  /** `ahead`: it has not begun; `over`: nothing more is taken, and what came is being studied. */
  readonly stands: 'ahead' | 'open' | 'over' | 'answered'
  readonly received?: number
  readonly adopted?: number
  readonly replies: readonly { readonly suggestion: string; readonly result: Label; readonly reason: string }[]
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const results = schemaOf(publicSuggestion.data).properties?.['replies']?.items?.properties?.['result']?.options ?? {}

export function callOf({ number, state, told }: Told, today: Day): Call | undefined {
  const from = text(told['from'])
  const until = text(told['on'])
  const { received, adopted, replies } = told
  if (!isDay(from) || !isDay(until)) return undefined
  return {
    number,
    from,
    until,
    subject: text(told['subject']),
    about: text(told['about']),
    how: text(told['how']),
    stands: state === 'answered' ? 'answered' : state !== 'calling' || today > until ? 'over' : today < from ? 'ahead' : 'open',
    ...(typeof received === 'number' && { received }),
    ...(typeof adopted === 'number' && { adopted }),
    replies: (Array.isArray(replies) ? replies : []).flatMap((reply: Json) => {
      const result = isFields(reply) ? results[text(reply['result'])] : undefined
      return isFields(reply) && result ? [{ suggestion: text(reply['suggestion']), reason: text(reply['reason']), result }] : []
    }),
  }
}

/** What is asked now, was asked, and what became of it: the latest first. */
export const calls = async (world: World, office: string): Promise<readonly Call[]> =>
  (await published(world, office, 'public-suggestion', { most: 200 })).flatMap(told => callOf(told, world.today()) ?? []).toReversed()
