import pg from 'pg'
import { commit, rethrow, within, type Tx } from './kysely.ts'

/**
 * In whose name statements run. Row security reads it from `app.office`, `app.actor`, `app.roles`, `app.unit`, `app.units`,
 * `app.submission`.
 */
export interface Identity {
  readonly office: string
  readonly actor: string
  readonly roles: readonly string[]
  readonly unit?: string
  /** The unit and everything below it. */
  readonly units: readonly string[]
  /** Set for a petitioner: the submission whose number and code were shown. */
  readonly submission?: string
}

/**
 * Runs the work in one transaction of the application's role under the identity; the identity ends with it. Thrown errors roll back and
 * pass on.
 * @throws DatabaseTrouble when the database is gone or full
 */
export async function asActor<T>(db: { readonly pool: pg.Pool }, identity: Identity, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(db, settingsOf(identity), tx => work(tx))
}

/**
 * The same where who acts is itself a question to the database (a session): `opening` is sent together with `begin`, in one round trip, and
 * the rows of its last statement are handed to the work, which calls `become` before it touches anything that row security guards.
 * @throws DatabaseTrouble when the database is gone or full
 */
export async function transaction<T, R extends pg.QueryResultRow = never>(
  db: { readonly pool: pg.Pool },
  opening: string,
  work: (tx: Tx, rows: readonly R[], become: (identity: Identity) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect().catch(rethrow)
  let broken = false
  try {
    // Several statements in one text give a list of results, which the driver's types do not say.
    const results = [await client.query<R>(`begin; ${opening}`).catch(rethrow)].flat()
    const result = await work(within(client), results.at(-1)?.rows ?? [], async identity => {
      await client.query(settingsOf(identity)).catch(rethrow)
    })
    await commit(client)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * One text, one round trip. `set local` with a literal, because `set_config()` does not travel to the workers of a distributed database.
 */
export const beginAs = (identity: Identity): string => `begin; ${settingsOf(identity)}`

function settingsOf({ office, actor, roles, unit, units, submission }: Identity): string {
  const settings = {
    office: one(office),
    actor: one(actor),
    roles: list(roles),
    unit: maybe(unit),
    units: list(units),
    submission: maybe(submission),
  }
  return Object.entries(settings)
    .map(([name, value]) => `set local app.${name} = ${pg.escapeLiteral(value)}`)
    .join('; ')
}

const id = /^[0-9A-Za-z-]{1,64}$/

/** An id with a comma would be two in a list, and one that is empty would be no one. */
function one(value: string): string {
  if (!id.test(value)) throw new TypeError(`not an id: ${JSON.stringify(value)}`)
  return value
}
const maybe = (value: string | undefined) => (value === undefined ? '' : one(value))
const list = (values: readonly string[]) => values.map(one).join(',')
