import type { Fields } from '#core/engine/record.ts'
import { addDays, type Day } from '#core/law/days.ts'
import type { Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import { asPetitioner } from './as-petitioner.ts'
import { ownRecord, publishedBeside, publishedRecord, publishedRecords } from './published.queries.ts'

/** A record as far as the public may read it: what its declaration publishes, and the state that it is in. */
export interface Told {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly told: Fields
}
export interface Booked {
  readonly number: string
  readonly state: string
  readonly data: Fields
  /** The session, while it is published. */ readonly session?: Told
}

const toldOf = ({
  id,
  number,
  state,
  published,
}: {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly published: Fields
}): Told => ({ id, number, state, told: published })
const always: Day = '2000-01-01'

/** What an office publishes of a procedure, by the days that it is about; whole texts are left to `publishedOne`. */
export const published = (
  world: World,
  office: string,
  procedure: string,
  { from = always, to = addDays(world.today(), 3660), most = 500 }: { readonly from?: Day; readonly to?: Day; readonly most?: number } = {},
): Promise<readonly Told[]> =>
  asPetitioner(world, office, undefined, async tx => (await publishedRecords(tx, procedure, from, to, most)).map(toldOf))

/** One of them by its number, with its text. */
export const publishedOne = (world: World, office: string, procedure: string, number: string): Promise<Told | undefined> =>
  asPetitioner(world, office, undefined, async tx => {
    const found = await publishedRecord(tx, number)
    return found?.procedure === procedure ? toldOf(found) : undefined
  })

/** The call for suggestions of this number, while it is open: what answers it hangs on it. */
export async function openCall(tx: Tx, number: string, today: Day): Promise<{ readonly id: string; readonly subject: string } | undefined> {
  const found = await publishedRecord(tx, number)
  const subject = found?.published['subject']
  const until = found?.published['on']
  const from = found?.published['from']
  const isOpen =
    found?.procedure === 'public-suggestion'
    && found.state === 'calling'
    && typeof from === 'string'
    && typeof until === 'string'
    && from <= today
    && today <= until
  return isOpen && typeof subject === 'string' ? { id: found.id, subject } : undefined
}

/** The booking whose number and code were shown, with what is published of its session. */
export const bookingOf = (
  world: World,
  { office, record }: { readonly office: string; readonly record: string },
): Promise<Booked | undefined> =>
  asPetitioner(world, office, record, async tx => {
    const own = await ownRecord(tx, office, record)
    if (own?.procedure !== 'booking') return undefined
    const [session] = await publishedBeside(tx, record, 'session')
    return { number: own.number, state: own.state, data: own.data, ...(session && { session: toldOf(session) }) }
  })
