import { open, recordOf, step, type Play, type Played } from '#core/engine/play.ts'
import { formOf } from '#core/engine/decide.ts'
import { readAct } from '#core/engine/allowed.ts'
import type { Role } from '#core/engine/party.ts'
import type { Event, Fields } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Day } from '#core/law/days.ts'
import type { RowFault } from '#work/spreadsheet/index.ts'
import { bodiesOf, type Directory } from '../directory.ts'
import { columns, isColumn, type ColumnKey } from './columns.ts'
import { fault } from './fault.ts'
import type { OldMatter } from './old-matter.ts'

/** An old matter as it went through the engine: its events, the submission, and where that ended up. */
export interface Told {
  readonly events: readonly Event[]
  readonly submission: string
  readonly state: string
}
export interface Stage {
  readonly directory: Directory
  readonly today: Day
  newId(): string
}

interface Move {
  readonly on: 'submission' | 'petition' | 'executions'
  readonly step: string
  readonly as: Role
  readonly by?: string
  readonly day: Day | undefined
  readonly column: ColumnKey
  readonly given?: Fields
}

/**
 * Plays a matter as far as its days go. The engine judges each step on its own day; what it refuses is a fault of the row, at the column
 * that it comes from.
 * @param petitioner the id under which the person is sealed; nobody for an anonymous matter
 */
export function playMatter(
  { directory, today, newId }: Stage,
  m: OldMatter,
  petitioner: string | undefined,
): Told | { readonly faults: readonly RowFault[] } {
  const late = `历史数据导入：${m.original ? `原编号 ${m.original}` : `原表第 ${m.row} 行`}`
  const actor = (role: Role, id = 'system') => ({ id, roles: [role], ...(m.unit && { unit: m.unit }) })
  const bodies = bodiesOf(directory)
  const old = { unit: m.unit ?? '', roles: ['handler', 'unit-lead'] } as const
  // Whether its unit has anybody here yet is another question: whoever worked on it then stands in the old file. What has ended may have
  // been with a body that lies outside.
  const outside = m.days.concluded ? new Set<string>() : bodies.outside
  const start: Play = {
    procedures,
    calendar: directory.calendar,
    ...bodies,
    outside,
    staff: new Map([...bodies.staff, ['import', old]]),
    settings: directory.settings.spans,
    today,
    records: {},
    ties: [],
    events: [],
    newId,
  }
  // Each step as on its own day: nothing was late then.
  const asOf = (play: Play, day: Day): Play => ({ ...play, today: day < today ? day : today })
  const opened = open(asOf(start, m.receivedOn), 'submission', {
    actor: actor('reception'),
    given: { ...m.filed, ...(petitioner !== undefined && { petitioner }) },
    day: m.receivedOn,
    late,
  })
  if ('refused' in opened) return { faults: faultsOf(m.row, 'received', opened.refused) }
  let play = opened.play
  for (const move of moves(m)) {
    if (!move.day) break
    for (const id of whereOf(play, opened.id, move.on)) {
      const taken: Played = step(asOf(play, move.day), id, move.step, {
        actor: actor(move.as, move.by),
        given: fitted(play, id, move),
        day: move.day,
        late,
      })
      if ('refused' in taken) return { faults: faultsOf(m.row, move.column, taken.refused) }
      play = taken.play
    }
  }
  // Whatever was issued then stands in the old file: nothing was issued here.
  const events = play.events.map(event => ({ ...event, effect: { ...event.effect, issues: [] } }))
  return { events, submission: opened.id, state: recordOf(play, opened.id).state }
}

/** The records on which a step is taken. */
function whereOf(play: Play, submission: string, on: Move['on']): readonly string[] {
  const linked = (id: string, name: string) => play.ties.filter(t => t.from === id && t.name === name).map(t => t.to)
  return on === 'submission'
    ? [submission]
    : on === 'petition'
      ? linked(submission, 'petitions')
      : linked(submission, 'petitions').flatMap(id => linked(id, 'executions'))
}

/**
 * The steps in their order. The sheet does not tell when the unit signed for it: taken as the day of forwarding, from which the unit's days
 * then run.
 */
function moves(m: OldMatter): readonly Move[] {
  const { forwarded, accepted, replied, delivered, concluded } = m.days
  const elsewhere = '历史数据导入，见原卷'
  const closed = m.closing ?? elsewhere
  if (m.filed['purpose'] === 'accusation') {
    const passing = { on: 'submission', day: forwarded, column: 'forwarded' } as const
    return [
      { ...passing, step: 'pass', as: 'triage', by: 'import', given: { to: m.unit ?? '', opinion: elsewhere } },
      { ...passing, step: 'pass.sign', as: 'director' },
    ]
  }
  const unit = { on: 'petition' } as const
  const sorted = {
    category: m.category,
    ...(m.content && { content: m.content }),
    ...(m.filed['place'] !== undefined && { place: m.filed['place'] }),
  }
  return [
    {
      on: 'submission',
      step: 'triage',
      as: 'triage',
      day: forwarded,
      column: 'forwarded',
      given: { ...sorted, matters: [{ subject: m.subject, demands: m.demands }] },
    },
    { ...unit, step: 'forward', as: 'triage', day: forwarded, column: 'forwarded', given: { unit: m.unit ?? '' } },
    { ...unit, step: 'sign-for', as: 'handler', day: accepted && forwarded, column: 'forwarded' },
    { ...unit, step: 'accept', as: 'unit-lead', day: accepted, column: 'accepted' },
    // Whoever drafted and signed it stands in the old file: two who are nobody here.
    {
      ...unit,
      step: 'inquire',
      as: 'handler',
      by: 'import',
      day: replied,
      column: 'replied',
      given: { heard: elsewhere, found: elsewhere },
    },
    {
      ...unit,
      step: 'reply',
      as: 'handler',
      by: 'import',
      day: replied,
      column: 'replied',
      given: { answers: m.demands.map((_, i) => ({ demand: `d${i + 1}`, ...m.answer })) },
    },
    { ...unit, step: 'reply.sign', as: 'unit-lead', day: replied, column: 'replied' },
    {
      ...unit,
      step: 'deliver',
      as: 'handler',
      day: delivered,
      column: 'delivered',
      given: {
        deliveredBy: m.deliveredBy ?? 'mail',
        proof: m.deliveredBy ? '历史数据导入（见原卷）' : '历史数据导入（原表未载明送达方式）',
      },
    },
    // What was supported has been carried out where the old matter has ended.
    { on: 'executions', step: 'report', as: 'handler', by: 'import', day: concluded, column: 'concluded', given: { proof: closed } },
    { on: 'executions', step: 'report.sign', as: 'unit-lead', by: 'system', day: concluded, column: 'concluded' },
    { on: 'executions', step: 'verify', as: 'supervisor', by: 'import-check', day: concluded, column: 'concluded' },
    {
      ...unit,
      step: 'conclude',
      as: 'handler',
      day: concluded,
      column: 'concluded',
      given: m.answer?.outcome === 'supported' ? { solved: closed } : { explained: closed },
    },
  ]
}

/** As much of what the row gives as the step's form takes. */
function fitted(play: Play, id: string, { step: name, given = {} }: Move): Fields {
  const p = procedures[recordOf(play, id).procedure]
  if (!p) return given
  const { step: own, act } = readAct(p, name)
  const { properties } = formOf(p, own, act)
  return Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(properties, key)))
}

/** Told at the column of the field that is wrong, else at that of the step. */
function faultsOf(row: number, column: ColumnKey, { zh, en, fields }: Refusal): readonly RowFault[] {
  const check = { zh: `；请核对${columns[column].label.zh}`, en: `; check “${columns[column].label.en}”` }
  if (!fields?.length) return [fault(row, column, zh + check.zh, en + check.en)]
  return fields.map(f => {
    const at = f.path === '/to' ? 'unit' : f.path.split('/').findLast(isColumn)
    return at ? fault(row, at, f.zh, f.en) : fault(row, column, f.zh + check.zh, f.en + check.en)
  })
}
