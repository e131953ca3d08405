import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { holderLabel, isStanding, pluralOf, titleOf, unitLabel, useMeta } from '../api/meta.ts'
import { useHasRole } from '../api/session.ts'
import type { Meta, ProcedureMeta, StepMeta } from '../api/meta-types.ts'
import type { Label, Row } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { RowChip } from '../days/RowChip.tsx'
import { useLang, useSay } from '../lang.tsx'
import { stepLabel } from '../record/choices.ts'
import { waitingFor } from '../record/waiting.ts'
import { words } from '../words.ts'
import { OwnFact } from './OwnFact.tsx'

/** A column that every list may have, or one of a procedure's own fields. */
type Common = keyof typeof words.column
type Own = `own:${string}`
export type ColumnName = Common | Own
const isOwn = (name: string): name is Own => name.startsWith('own:')
const ownField = (name: Own): string => name.slice(4)
export const isColumnName = (name: unknown): name is ColumnName =>
  typeof name === 'string' && (columnNames.some(known => known === name) || isOwn(name))

/** What a column is called; a unit as the procedure calls the one that its records are with. */
export function columnLabel(name: ColumnName, procedure: ProcedureMeta | undefined): Label {
  const field = isOwn(name) ? ownField(name) : name === 'unit' ? procedure?.unit : undefined
  const label = field === undefined ? undefined : procedure?.fields.properties?.[field]?.label
  return label ?? (isOwn(name) ? { zh: ownField(name), en: ownField(name) } : words.column[name])
}
export const columnNames = [
  'due',
  'number',
  'title',
  'state',
  'holder',
  'unit',
  'opened',
  'closed',
  'channel',
  'content',
  'repeat',
  'petitioner',
  'via',
] as const satisfies readonly Common[]
/** What somebody reads who is to sign: on what, which step, drafted by whom and when. */
export const signatureColumns = ['due', 'kind', 'number', 'title', 'sign', 'drafted'] as const satisfies readonly Common[]
/** What others have from oneself: who, until when. */
export const awaitedColumns = ['due', 'kind', 'number', 'title', 'state', 'holder'] as const satisfies readonly Common[]
/** In what one takes part beside its holder: when, as what. */
export const besideColumns = ['as', 'kind', 'number', 'title', 'on', 'state', 'holder'] as const satisfies readonly Common[]
const widths: Readonly<Record<string, number>> = {
  due: 282,
  number: 196,
  state: 118,
  holder: 120,
  next: 150,
  kind: 132,
  sign: 190,
  drafted: 200,
  unit: 132,
  opened: 132,
  closed: 132,
  channel: 80,
  content: 150,
  repeat: 90,
  petitioner: 100,
  via: 190,
  as: 150,
  on: 210,
}

/** Of a procedure's own field. */
const ownWidth = 136
/** Where no days stand beside it, as in a register. */
const ownWidthAlone = 176
const widthIn = (names: readonly ColumnName[], name: ColumnName): number =>
  widths[name] ?? (names.includes('due') ? ownWidth : ownWidthAlone)

const option = (procedure: ProcedureMeta | undefined, field: string, value: string | undefined): Label | undefined =>
  value === undefined ? undefined : (procedure?.fields.properties?.[field]?.options?.[value] ?? { zh: value, en: value })

/** The width below which a table scrolls sideways: a title is never squeezed away. */
export const widthOf = (names: readonly ColumnName[]): number =>
  names.reduce((sum, name) => sum + (name === 'title' ? 200 : widthIn(names, name)), 0)

/** Whether anybody ever owes anything: a mere register has no days to be late by. */
export const isOwed = (procedure: ProcedureMeta): boolean => Object.values(procedure.states).some(s => s.kind !== 'end')

/** Which columns a procedure can fill at all. */
export function columnsOf(procedure: ProcedureMeta): readonly ColumnName[] {
  const has = (field: string) => procedure.fields.properties?.[field] !== undefined
  const lacking = new Set<Common>([
    ...(has('channel') ? [] : ['channel' as const]),
    ...(has('content') ? [] : ['content' as const]),
    ...(has('repeat') ? [] : ['repeat' as const]),
    ...(has('petitioner') ? [] : ['petitioner' as const]),
    ...(procedure.unit ? [] : ['unit' as const]),
    ...(Object.values(procedure.states).some(s => s.kind === 'waits') ? [] : ['via' as const]),
    ...(isOwed(procedure) ? [] : ['due' as const, 'holder' as const]),
  ])
  return [...columnNames.filter(name => !lacking.has(name)), ...procedure.columns.map(name => `own:${name}` as const)]
}

/** Those that are shown until somebody chooses: where it stands, and what the procedure shows first of its own. */
export function usualColumns(procedure: ProcedureMeta): readonly ColumnName[] {
  const own = procedure.usual.map(name => `own:${name}` as const)
  const unit = procedure.unit !== undefined && procedure.unit !== procedure.title ? 'unit' : 'holder'
  // Many of its own stand in the number's place, which a page tells as well: a table that scrolls sideways is read by nobody.
  const usual: readonly ColumnName[] = own.length
    ? ['due', ...(own.length > 2 ? [] : ['number' as const]), 'title', 'state', unit]
    : ['due', 'number', 'title', 'state', 'holder', 'channel', 'repeat', 'petitioner', 'opened']
  return [...columnsOf(procedure).filter(name => usual.includes(name)), ...own]
}

/** What stands under a title where there is no room for columns. */
const under: readonly Common[] = ['kind', 'as', 'on', 'state', 'sign', 'next', 'drafted', 'holder', 'number']

/** Columns by their names; on a telephone one, with the title above the day and all else. */
export function useColumns(
  names: readonly ColumnName[],
  narrow: boolean,
  procedure?: ProcedureMeta,
  staff: Readonly<Record<string, Label>> = {},
): NonNullable<TableColumnsType<Row>> {
  const meta = useMeta()
  const say = useSay()
  const lang = useLang()
  const mine = useHasRole()
  return useMemo(
    () =>
      narrow
        ? [
            {
              key: 'stack',
              render: (_: unknown, row: Row) => {
                const of = (name: ColumnName) =>
                  isOwn(name) ? (
                    <OwnFact row={row} name={ownField(name)} staff={staff} />
                  ) : (
                    cell(name, row, meta, mine, say, day => longDay(day, lang))
                  )
                return (
                  <div className="stack">
                    {of('title')}
                    <div>{of('due')}</div>
                    <p className="quiet">
                      {[...under.filter(name => names.includes(name)), ...names.filter(isOwn)].map(name => (
                        <span key={name}>{of(name)}</span>
                      ))}
                    </p>
                  </div>
                )
              },
            },
          ]
        : names.map(name => ({
            key: name,
            title: say(columnLabel(name, procedure)),
            ellipsis: name !== 'due',
            className: name === 'title' ? 'column-title' : '',
            ...(name !== 'title' && { width: widthIn(names, name) }),
            render: (_: unknown, row: Row) =>
              isOwn(name) ? (
                <OwnFact row={row} name={ownField(name)} staff={staff} />
              ) : (
                cell(name, row, meta, mine, say, day => longDay(day, lang))
              ),
          })),
    [names, narrow, meta, mine, say, lang, procedure, staff],
  )
}

/** What a record waits for shows its day in the record's place. */
const soonest = (row: Row): Row | undefined =>
  row.due ? row : row.via?.filter(other => other.due).toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0]

/** The step by which this reader would take the record on; at a fork all the ways, none of which is the usual one. */
function nextStep(procedure: ProcedureMeta | undefined, row: Row, mine: (role: string) => boolean): Label | undefined {
  // A sealed accusation takes another way than the declared one; its page says which.
  if (row.sealed) return undefined
  const steps = Object.values(procedure?.steps ?? {}).filter(
    step => !step.aside && Array.isArray(step.from) && step.from.includes(row.state),
  )
  const here = procedure?.spine.indexOf(row.state) ?? -1
  const next = here < 0 ? undefined : procedure?.spine[here + 1]
  const ours = steps.filter(step => step.by.some(mine))
  if (next === undefined && ours.length > 1)
    return { zh: ours.map(step => step.label.zh).join(' / '), en: ours.map(step => step.label.en).join(' / ') }
  const onward = (step: StepMeta) => next !== undefined && step.to.includes(next)
  const toSign = (step: StepMeta) => step.signedBy !== undefined && mine(step.signedBy)
  return (
    ours.find(onward)
    ?? steps.find(step => onward(step) && toSign(step))
    ?? steps.find(onward)
    ?? ours.find(step => !step.to.includes('same'))
    ?? ours[0]
    ?? steps.find(toSign)
  )?.label
}

const signs = (row: Row, procedure: ProcedureMeta | undefined, say: (label: Label | undefined) => string): string =>
  (row.sign ?? []).map(({ step }) => say(procedure && stepLabel(procedure, { step, half: 'sign' }))).join(say(words.between))

function cell(
  name: Common,
  row: Row,
  meta: Meta,
  mine: (role: string) => boolean,
  say: (label: Label | undefined) => string,
  inDays: (day: string) => string,
) {
  const procedure = meta.procedures[row.procedure]
  switch (name) {
    case 'due':
      return soonest(row) ? (
        <RowChip row={soonest(row) ?? row} />
      ) : row.closed ? (
        isStanding(meta, row) ? (
          <span className="quiet">{say(row.stateLabel)}</span>
        ) : (
          <span className="chip-like done">✓ {say(row.stateLabel)}</span>
        )
      ) : (
        <span className="quiet">{say(waitingFor(meta, row)) || say(words.record.noDay)}</span>
      )
    case 'number':
      return <span className="number">{row.number}</span>
    case 'title':
      return (
        <Link
          className="title"
          tabIndex={-1}
          to="/$plural/$id"
          params={{ plural: pluralOf(meta, row.procedure), id: row.id }}
          title={row.title}
        >
          {row.sealed ? `〔${say(words.record.sealed)}〕` : ''}
          {say(titleOf(meta, row))}
        </Link>
      )
    case 'state':
      return <span className="state">{say(row.stateLabel)}</span>
    case 'holder':
      return (
        (row.holder ? [row] : (row.via ?? []))
          .map(one => say(holderLabel(meta, one)))
          .filter((name, i, all) => name && all.indexOf(name) === i)
          .join(say(words.between))
        || say(waitingFor(meta, row))
        || (row.unit && !row.closed && procedure?.states[row.state]?.kind === 'holder' ? say(unitLabel(meta, row.unit)) : '')
      )
    case 'next':
      return row.sign?.length ? signs(row, procedure, say) : say(nextStep(procedure, row, mine))
    case 'kind':
      return say(procedure?.label)
    case 'sign':
      return signs(row, procedure, say)
    case 'drafted':
      return row.sign?.map(draft => `${say(draft.by)} ${inDays(draft.on)}`).join(say(words.between)) ?? ''
    case 'as':
      return (row.as ?? []).map(say).join(say(words.between))
    case 'on':
      return row.on ? `${inDays(row.on.day)} ${say(row.on.what)}` : ''
    case 'unit':
      return row.unit ? say(unitLabel(meta, row.unit)) : ''
    case 'opened':
      return inDays(row.opened)
    case 'closed':
      return row.closed && !isStanding(meta, row) ? inDays(row.closed) : ''
    case 'channel':
      return say(option(procedure, 'channel', row.channel))
    case 'content':
      return say(option(procedure, 'content', row.content))
    case 'repeat':
      return row.repeat === undefined ? '' : say(row.repeat ? words.list.again : words.list.first)
    case 'petitioner':
      return row.petitioner ?? ''
    case 'via':
      return (row.via ?? [])
        .map(v => say(meta.procedures[v.procedure]?.states[v.state]?.label) + (v.unit ? ` ${say(unitLabel(meta, v.unit))}` : ''))
        .join(say(words.between))
  }
}
