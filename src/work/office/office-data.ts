import type { Role } from '#core/engine/party.ts'
import type { Label } from '#core/law/label.ts'
import type { UnitKind } from '../directory.ts'

export interface UnitData {
  readonly id: string
  readonly kind: UnitKind
  readonly name: Label
  readonly short: Label
  readonly parent?: string
  readonly superior?: string
  readonly outside?: boolean
  readonly duties?: readonly string[]
}

/** Somebody to be given an account. Without a password one is made. */
export interface StaffData {
  readonly login: string
  readonly name: Label
  readonly unit: string
  readonly roles: readonly Role[]
  readonly password?: string
}

export interface OfficeData {
  readonly office: {
    readonly id: string
    readonly code: string
    readonly name: Label
    readonly demo?: boolean
    readonly settings?: unknown
  }
  readonly units: readonly UnitData[]
  readonly staff: readonly StaffData[]
}

/** Told once, to whoever made the account: only the hash is kept. */
export interface MadeAccount {
  readonly login: string
  readonly password: string
}
