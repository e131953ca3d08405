import type { Refusal } from '#core/engine/refusal.ts'
import { transaction, type Tx } from '#database/index.ts'
import type { World } from '../world.ts'
import { isPassword } from './password.ts'
import { deleteSession, insertSession, placesOf, sessionWith } from './queries.ts'
import { hours, sessionFrom, sessionId, type Session } from './session.ts'
import { forget, takeBack, tryOnce, type Limited } from './tries.ts'

export interface SigningIn {
  readonly login: string
  readonly password: string
  readonly address: string
}
/** `retryAfter` in seconds, where it is the number of tries that was refused. */
export type SignInRefusal = Refusal & { readonly retryAfter?: number }
type Needs = Pick<World, 'db' | 'keys' | 'now' | 'random'>

const byLogin = (login: string): Limited => ({ scope: 'sign-in', value: login, most: 5, minutes: 15 })
const byAddress = (address: string): Limited => ({ scope: 'sign-in-address', value: address, most: 30, minutes: 15 })

/**
 * Opens a session of 12 hours; `token` is for the cookie, and is kept nowhere here.
 * Refused: `wrong-password` (which logins exist is not told, neither by words nor by time), `locked`, `too-many-tries`.
 */
export async function signIn(
  world: Needs,
  given: SigningIn,
): Promise<{ readonly token: string; readonly session: Session } | SignInRefusal> {
  const login = given.login.normalize('NFKC').trim().toLowerCase()
  const account = byLogin(login)
  const place = byAddress(given.address)
  // Argon2 is slow on purpose: it runs between two transactions, in none.
  const asked = await transaction(
    world.db,
    'select',
    async tx => (await refusal(world, tx, account, place)) ?? { places: isLogin(login) ? await placesOf(tx, login) : [] },
  )
  if ('code' in asked) return asked
  const [first] = asked.places
  const tooLong = given.password.length > 1000
  const right = (await isPassword(first?.password, tooLong ? '' : given.password)) && !tooLong
  if (!right || !first?.office || !first.staff) return wrongPassword
  const { office, staff } = first
  const token = world.random(32).toString('base64url')
  const id = sessionId(token)
  if (id === undefined) throw new Error('a token of ours was not one')
  return transaction(world.db, `set local app.session = '${id}'`, async tx => {
    const now = world.now()
    await insertSession(tx, { id, office, staff, at: now, expires: new Date(now.getTime() + hours * 3_600_000) })
    await forget(world, tx, account)
    await takeBack(world, tx, place)
    const row = await sessionWith(tx, id, now)
    if (!row) throw new Error('a session just made was not found')
    return { token, session: sessionFrom(row) }
  })
}

/** Ends the session of the token; nothing happens when there is none. */
export async function signOut(world: Pick<World, 'db'>, token: string): Promise<void> {
  const id = sessionId(token)
  if (id !== undefined) await transaction(world.db, `set local app.session = '${id}'`, tx => deleteSession(tx, id))
}

/** What PostgreSQL cannot take, or no login can be, is asked of nobody. */
const isLogin = (login: string) => /^[a-z0-9-]{1,63}$/.test(login)

async function refusal(world: Needs, tx: Tx, account: Limited, place: Limited): Promise<SignInRefusal | undefined> {
  const everywhere = await tryOnce(world, tx, place)
  if (everywhere !== undefined) return tooManyTries(everywhere)
  const wait = await tryOnce(world, tx, account)
  return wait === undefined ? undefined : locked(wait)
}

const wrongPassword: Refusal = {
  code: 'wrong-password',
  kind: 'forbidden',
  zh: '用户名或密码不对。请检查后重试；连续五次不对，将锁定 15 分钟',
  en: 'Login or password is wrong. Check and try again; five in a row lock the account for 15 minutes',
}
const minutes = (seconds: number) => Math.ceil(seconds / 60)
const locked = (retryAfter: number): SignInRefusal => ({
  code: 'locked',
  kind: 'forbidden',
  retryAfter,
  zh: `密码连续五次不对，此账号已锁定。请 ${minutes(retryAfter)} 分钟后再试`,
  en: `Five wrong passwords in a row have locked this account. Try again in ${minutes(retryAfter)} minutes`,
})
const tooManyTries = (retryAfter: number): SignInRefusal => ({
  code: 'too-many-tries',
  kind: 'forbidden',
  retryAfter,
  zh: `此网络地址登录失败次数过多。请 ${minutes(retryAfter)} 分钟后再试`,
  en: `Too many failed sign-ins from this network address. Try again in ${minutes(retryAfter)} minutes`,
})
