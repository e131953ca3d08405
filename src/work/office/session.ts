import { createHash } from 'node:crypto'
import { everyone, onlyFor } from '#core/engine/procedure.ts'
import { roles as allRoles, type Role } from '#core/engine/party.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Label } from '#core/law/label.ts'
import type { Identity } from '#database/index.ts'
import { labelOf } from './label.ts'
import type { SessionRow } from './queries.ts'

/** Somebody signed in: in which office, as whom, and what for. `units` is the unit with everything below it. */
export interface Session {
  readonly office: string
  readonly staff: string
  readonly name: Label
  readonly unit: string
  readonly roles: readonly Role[]
  readonly units: readonly string[]
  readonly revision: number
  readonly demo: boolean
}

export const hours = 12

/** The id under which a session is kept: the SHA-256 of its token in hex; undefined when it cannot be a token of ours. */
export const sessionId = (token: string): string | undefined =>
  /^[A-Za-z0-9_-]{43}$/.test(token) ? createHash('sha256').update(token).digest('hex') : undefined

export const sessionFrom = ({ name, roles, ...row }: SessionRow): Session => ({ ...row, name: labelOf(name), roles: roles.filter(isRole) })
export const isRole = (role: string): role is Role => Object.hasOwn(allRoles, role)

/** Under which identity the database serves a session. Who only manages accounts sees no case, not even those of the own unit. */
export function identityOf({ office, staff, unit, units, roles }: Session): Identity {
  return { office, actor: staff, roles, unit, units: roles.some(role => role !== 'admin') ? [...units, everyone, onlyFor(staff)] : [] }
}

export const signedOut: Refusal = {
  code: 'signed-out',
  kind: 'forbidden',
  zh: '登录已失效，请重新登录',
  en: 'You are not signed in, or your session has ended; sign in again',
}
