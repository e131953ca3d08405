import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { get } from './send.ts'
import type { Meta, ProcedureMeta, StepMeta } from './meta-types.ts'
import type { Label, Row } from './types.ts'

export const metaQuery = queryOptions({ queryKey: ['meta'], queryFn: () => get<Meta>('/meta'), staleTime: 10 * 60_000 })

/** The declarations, as the server tells them. */
export const useMeta = (): Meta => useSuspenseQuery(metaQuery).data

export function procedureAt(meta: Meta, plural: string): ProcedureMeta | undefined {
  return Object.values(meta.procedures).find(p => p.plural === plural)
}
export const pluralOf = (meta: Meta, procedure: string): string => meta.procedures[procedure]?.plural ?? procedure
/** What a list of them is called: 信访件, Submissions. */
export const pluralLabel = ({ label }: ProcedureMeta): Label => ({ zh: label.zh, en: label.many })

const bare = (text: string): Label => ({ zh: text, en: text })
export const unitLabel = (meta: Meta, id: string): Label => meta.units.find(u => u.id === id)?.short ?? bare(id)

/** A category of the second level behind its first. */
export function categoryLabel(meta: Meta, code: string): Label {
  const top = meta.categories.find(group => group.children.some(c => c.code === code))
  const own = top?.children.find(c => c.code === code)?.label
  return top && own ? { zh: `${top.label.zh} · ${own.zh}`, en: `${top.label.en} · ${own.en}` } : bare(code)
}

/** Parties that are one of many bodies. */
const bodies = ['unit', 'superior', 'organiser']
/** The bodies that something can be sent to here. */
export const unitsInside = (meta: Meta): Meta['units'] => meta.units.filter(u => !u.outside)

/** What a record is called where it stands among others; some have no words of their own, and some are called by a choice, or by a unit. */
export function titleOf(meta: Meta, row: Pick<Row, 'title' | 'procedure'>): Label {
  const p = meta.procedures[row.procedure]
  const field = p?.fields.properties?.[p.title]
  if (!row.title) return p?.label ?? bare(row.procedure)
  return field?.options?.[row.title] ?? (field?.ref === 'unit' ? unitLabel(meta, row.title) : bare(row.title))
}

/** Whether a record, though nobody owes anything more, stands for what is in force: an entry of a register has not ended. */
export function isStanding(meta: Meta, { procedure, state }: Pick<Row, 'procedure' | 'state'>): boolean {
  const of = meta.procedures[procedure]?.states[state]
  return of?.kind === 'end' && of.phase !== 'end' && of.phase !== 'exit'
}

/** Who holds a record, in words: the unit or the office by its name, else the party. */
export function holderLabel(meta: Meta, row: Pick<Row, 'holder' | 'unit'>): Label | undefined {
  if (!row.holder) return undefined
  const own = row.holder === 'office' && meta.units.find(u => u.kind === 'office')
  if (own) return own.short
  return bodies.includes(row.holder) && row.unit ? unitLabel(meta, row.unit) : (meta.parties[row.holder] ?? bare(row.holder))
}

export function stepMeta(meta: Meta, procedure: string, step: string): StepMeta | undefined {
  const declared = meta.procedures[procedure]
  return step === 'open' ? declared?.opening : declared?.steps[step]
}
