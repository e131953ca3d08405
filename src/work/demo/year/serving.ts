import type { Fields } from '#core/engine/record.ts'
import { between } from '../chance.ts'
import { share } from './seeded.ts'
import type { Tale } from './tale.ts'

/** How a paper reached the petitioner, and its proof; a registered letter's is known some days later. */
export function served(t: Tale, late: boolean): readonly [Fields, { readonly ago: number; readonly late: string }?] {
  const [deliveredBy, receipt] = share(t.random, [
    [['in-person', 'HZ'], 34],
    [['mail', 'XA'], 26],
    [['electronic', 'DZ'], 40],
  ])
  const given = { deliveredBy, proof: receipt + between(t.random, 100_000, 999_999) }
  return deliveredBy === 'mail' && late ? [given, { ago: between(t.random, 2, 4), late: '挂号信回执退回后，按签收日补录' }] : [given]
}
