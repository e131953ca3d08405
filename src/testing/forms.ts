import type { Fields, Json } from '#core/engine/record.ts'
import type { Play } from '#core/engine/play.ts'
import type { FieldSchema } from '#core/engine/schema.ts'
import { addDays, type Day } from '#core/law/days.ts'

// Chance that a seed repeats, and forms that are filled by it.

/** A source of chance that a seed repeats. What is filled in depends on the world, so it cannot be drawn beforehand. */
export function chance(seed: number) {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return state / 0x80_00_00_00
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, of: <T>(list: readonly T[]): T | undefined => list[below(list.length)] }
}
export type Chance = ReturnType<typeof chance>

/** The first that comes to something. */
export function first<T, R>(list: readonly T[], of: (item: T) => R | undefined | false): (R extends true ? T : R) | undefined
export function first(list: readonly unknown[], of: (item: unknown) => unknown): unknown {
  for (const item of list) {
    const found = of(item)
    if (found) return found === true ? item : found
  }
  return undefined
}
export const shuffled = <T>(list: readonly T[], c: Chance): readonly T[] => byLiking(list, c, () => 1)
/** In an order of chance in which what is liked comes early. */
export const byLiking = <T>(list: readonly T[], c: Chance, liking: (item: T) => number): readonly T[] =>
  list
    .map(item => ({ item, at: -Math.log(1 - c.next()) / Math.max(liking(item), 1e-9) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** Today mostly; yesterday; earlier with a reason or without; tomorrow, which is refused. */
export function dated(w: Play, c: Chance): { readonly day: Day; readonly late?: string } {
  const r = c.next()
  if (r < 0.9) return { day: w.today }
  if (r < 0.94) return { day: addDays(w.today, -1) }
  if (r < 0.98) return { day: addDays(w.today, -c.below(12)), late: '补录' }
  return { day: addDays(w.today, r < 0.99 ? 1 : -9) }
}

export const nonsense = (c: Chance): Fields =>
  c.of<Fields>([{}, { x: 1 }, { reason: null }, { reason: '\u0000' }, { answers: [] }, { constructor: 'x' }, { unit: 'mars' }]) ?? {}

export function filled(schema: FieldSchema, c: Chance, w: Play, record?: string): Fields {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name) || c.next() < 0.4)
      .map(([name, field]) => [name, fitting(name, field, c, w, record) ?? value(field, c, w)]),
  )
}

/** Forms that must fit the record: each demand once, a demand of it, somebody of its unit, a petition that joined it. */
function fitting(name: string, field: FieldSchema, c: Chance, w: Play, record: string | undefined): Json | undefined {
  const data = w.records[record ?? '']?.data ?? {}
  const of = field.items ?? field
  const role = of.acts
  const rows = (list: Json | undefined): readonly Fields[] => (Array.isArray(list) ? list : [])
  if (c.next() < 0.1) return undefined
  if (name === 'answers') return rows(data['demands']).map(d => ({ ...filled(field.items ?? {}, c, w), demand: d['id'] ?? null }))
  if (name === 'covers') return rows(data['demands']).map(d => d['id'] ?? null)
  if (name === 'off')
    return rows(data['demands'])
      .slice(1)
      .map(d => d['id'] ?? null)
  if (role) {
    const chosen = c.of([...w.staff].filter(([, s]) => s.roles.includes(role)).map(([id]) => id)) ?? null
    return field.items ? [chosen] : chosen
  }
  if (field.ref === 'staff') return c.of([...w.staff].filter(([, s]) => s.unit === data['unit']).map(([id]) => id))
  if (name === 'petition' && field.ref !== 'record') return rows(data['absorbed'])[0]?.['petition']
  if (name === 'petition' && c.next() < 0.5) return Object.values(w.records).find(r => r.state === 'terminated')?.id
  if (field.ref === 'record' && c.next() < 0.4)
    return c.of(w.ties.filter(t => t.from === record && w.records[t.to]?.procedure === field.procedure).map(t => t.to))
  if (name === 'contained') return true
  if (name === 'submission') return c.of(w.ties.filter(t => t.from === record && t.name === 'submissions').map(t => t.to))
  if (name === 'into')
    return c.of(
      Object.values(w.records)
        .filter(r => r.procedure === 'petition' && !r.closed && r.id !== record)
        .map(r => r.id),
    )
  return undefined
}

function value(field: FieldSchema, c: Chance, w: Play): Json {
  if (field.enum) return c.of(field.enum) ?? null
  // Mostly one that has somebody here.
  if (field.ref === 'unit')
    return (
      c.of(c.next() < 0.7 ? [...new Set([...w.staff.values()].filter(s => s.roles.includes('handler')).map(s => s.unit))] : [...w.units])
      ?? null
    )
  if (field.ref === 'staff') return c.of([...w.staff.keys()]) ?? null
  if (field.ref === 'category') return c.of([...w.categories]) ?? null
  if (field.ref === 'person') return `p${c.below(5)}`
  if (field.ref === 'record')
    return (
      c.of([
        ...Object.values(w.records)
          .filter(r => r.procedure === field.procedure)
          .map(r => r.id),
        'm999',
      ]) ?? null
    )
  switch (field.type) {
    case 'object':
      return filled(field, c, w)
    case 'array':
      return [...new Set(Array.from({ length: (field.minItems ?? 0) + c.below(3) }, () => value(field.items ?? {}, c, w)))]
    // Last year, this one, or one to come.
    case 'integer':
      return field.widget === 'year'
        ? Number(w.today.slice(0, 4)) - 1 + c.below(4)
        : (field.minimum ?? 0) + c.below(Math.min(field.maximum ?? 9, 9))
    case 'boolean':
      return c.next() < 0.7
    // As often to come as past.
    default:
      return field.format === 'date'
        ? addDays(w.today, c.below(60) - 20)
        : field.pattern?.startsWith('^([01]')
          ? (c.of(['08:30', '09:00', '09:30']) ?? null)
          : field.pattern?.startsWith('^d')
            ? `d${1 + c.below(3)}`
            : `字${c.below(1000)}`
  }
}
