import type { Role } from '#core/engine/party.ts'
import type { Label } from '#core/law/label.ts'
import type { CategoryCode, TopCategory } from '#core/procedures/shared/categories.ts'

export type UnitKind = 'office' | 'department' | 'street' | 'community' | 'superior'

/** The demonstration installation's office: `code` is an administrative code that no place in China has. */
export interface DemoOffice {
  readonly id: string
  readonly code: string
  readonly name: Label
  readonly region: Label
}

/**
 * A unit that answers for matters. `parent` places it in a subtree (a community under its street);
 * `superior` decides reviews of what it replied; `outside` means that it has no accounts in this installation.
 */
export interface DemoUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly parent?: string
  readonly superior?: string
  readonly outside?: true
  readonly name: Label
  readonly short: Label
  /** Categories that it answers for; a top-level code stands for all under it that no other unit names. */
  readonly duties: readonly (TopCategory | CategoryCode)[]
}

export interface DemoStaff {
  readonly login: string
  readonly name: Label
  readonly unit: string
  readonly roles: readonly Role[]
}

/** Staff from a short roster entry such as `'zhou-min 周敏'`; the English name is the login's, surname first. */
export function staffMember(entry: string, unit: string, ...roles: Role[]): DemoStaff {
  const [login = '', zh = ''] = entry.split(' ')
  const en = login
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  return { login, name: { zh, en }, unit, roles }
}
