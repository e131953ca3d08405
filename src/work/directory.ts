import type { Role } from '#core/engine/party.ts'
import type { Facts } from '#core/engine/record.ts'
import type { Calendar } from '#core/law/calendar.ts'
import type { Span } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { builtInList, categoryList, type CategoryEntry, type CategoryList } from '#core/procedures/shared/category-list.ts'

export const unitKinds = ['office', 'department', 'street', 'community', 'superior'] as const
export type UnitKind = (typeof unitKinds)[number]

/** A body of the district. `parent` places it in a subtree; `superior` decides reviews; `outside` has no accounts here. */
export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: Label
  readonly short: Label
  readonly parent?: string
  readonly superior?: string
  readonly outside: boolean
  readonly duties: readonly string[]
}

export interface Staff {
  readonly id: string
  readonly name: Label
  readonly unit: string
  readonly roles: readonly Role[]
  readonly active: boolean
}

/** What an office decides for itself. */
export interface Settings {
  /** Lengths of time, by the names that limits use. */
  readonly spans: Readonly<Record<string, Span>>
  /** Patterns of numbers by procedure; see `records/number.ts`. */
  readonly numbers: Readonly<Record<string, string>>
  /** What the portal prints of the office (article 18). */
  readonly contact: { readonly address?: Label; readonly phone?: string; readonly hours?: Label }
  /** What the office says of 内容分类 over the built-in list; when it was set (ISO), and by whom (`system`: on the command line). */
  readonly categories?: { readonly list: readonly CategoryEntry[]; readonly by?: string; readonly at?: string }
}

/** An office with its units, staff, working days and settings, as of one revision. */
export interface Directory {
  readonly office: { readonly id: string; readonly code: string; readonly name: Label; readonly demo: boolean; readonly revision: number }
  readonly units: ReadonlyMap<string, Unit>
  readonly staff: ReadonlyMap<string, Staff>
  readonly calendar: Calendar
  readonly settings: Settings
}

type Bodies = Pick<Facts, 'units' | 'home' | 'superiors' | 'outside' | 'parents' | 'staff' | 'categories'>
const bodies = new WeakMap<Directory, Bodies>()

/** The bodies, the staff and the categories of a directory, as steps ask for them. */
export function bodiesOf(directory: Directory): Bodies {
  const known = bodies.get(directory)
  if (known) return known
  const all = [...directory.units.values()]
  const read: Bodies = {
    units: new Set(directory.units.keys()),
    home: all.find(u => u.kind === 'office')?.id ?? '',
    staff: new Map([...directory.staff].filter(([, s]) => s.active)),
    superiors: new Map(all.flatMap(u => (u.superior ? [[u.id, u.superior]] : []))),
    outside: new Set(all.filter(u => u.outside).map(u => u.id)),
    parents: new Map(all.flatMap(u => (u.parent ? [[u.id, u.parent]] : []))),
    categories: categoriesOf(directory.settings).open,
  }
  bodies.set(directory, read)
  return read
}

const lists = new WeakMap<Settings, CategoryList>()

/** The categories in force: the built-in ones with what the office says over them. */
export function categoriesOf(settings: Settings | undefined): CategoryList {
  if (!settings?.categories) return builtInList
  const known = lists.get(settings) ?? categoryList(settings.categories.list)
  lists.set(settings, known)
  return known
}
