import type { Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import type { Person } from '#work/people/index.ts'
import { cellsOf, type Cells as CellsOf, type Row, type RowFault } from '#work/spreadsheet/index.ts'
import type { Directory, Unit } from '../directory.ts'
import { columns, layoutFor, type ColumnKey } from './columns.ts'
import { fault } from './fault.ts'

type Cells = CellsOf<ColumnKey>

/** One old matter as its row tells it: what came in, and as much of its path as there are days for. */
export interface OldMatter {
  readonly row: number
  readonly original?: string
  readonly receivedOn: Day
  readonly person?: Person
  /** The registration's form, but for the petitioner. */
  readonly filed: Fields
  readonly demands: readonly string[]
  readonly subject: string
  readonly category: string
  readonly content?: string
  readonly unit?: string
  readonly days: Readonly<Partial<Record<Milestone, Day>>>
  readonly answer?: Readonly<Record<'outcome' | 'answer' | 'basis', string>>
  readonly deliveredBy?: string
  readonly closing?: string
}
/** The days of the path, in the order in which they must follow one another. */
export const milestones = ['forwarded', 'accepted', 'replied', 'delivered', 'concluded'] as const satisfies readonly ColumnKey[]
export type Milestone = (typeof milestones)[number]

/** What a row says; or everything in it that is wrong by itself. Whether the path was possible is the engine's to judge. */
export function oldMatter(row: Row<ColumnKey>, directory: Directory, today: Day): OldMatter | { readonly faults: readonly RowFault[] } {
  const c = cellsOf(row, layoutFor(directory), directory, today)
  const missing = (['received', 'channel', 'subject', 'text'] as const)
    .filter(key => !c.has(key))
    .map(key => fault(row.row, key, `请填写${columns[key].label.zh}`, `${columns[key].label.en} is missing`))
  const receivedOn = c.day('received')
  const subject = c.text('subject', 100)
  const text = c.text('text', 20_000)
  const channel = c.choice('channel')
  const purpose = c.choice('purpose')
  const original = originalOf(c, row.row)
  const demands = demandsOf(c, row.row)
  const content = c.choice('content')
  const place = c.unit('place')
  const unit = c.unit('unit')
  const heads = c.whole('heads', 1, 9999)
  const category = c.choice('category') ?? (purpose === 'suggestion' ? 'suggestion' : 'appeal')
  const person = personOf(c)
  const answer = answerOf(c)
  const deliveredBy = c.choice('deliveredBy')
  const closing = c.text('closing', 2000)
  const days = Object.fromEntries(
    milestones.flatMap(key => {
      const day = c.day(key)
      return day ? [[key, day]] : []
    }),
  )
  const path = pathFaults(c, row.row, receivedOn, days, purpose === 'accusation')
  const faults = [
    ...missing,
    ...c.faults,
    ...path,
    ...(purpose === 'accusation' && unit !== undefined ? passedWrongly(row.row, unit, directory) : []),
  ]
  if (faults.length || !receivedOn || !subject || !text || !channel) return { faults: faults.toSorted((a, b) => orderOf(a) - orderOf(b)) }
  return {
    row: row.row,
    receivedOn,
    subject,
    category,
    demands: demands.length ? demands : [subject],
    days,
    ...(original && { original }),
    ...(person && { person }),
    ...(content && { content }),
    ...(unit && { unit }),
    ...(answer && { answer }),
    ...(deliveredBy && { deliveredBy }),
    ...(closing && { closing }),
    filed: {
      channel,
      subject,
      text,
      ...(purpose && { purpose }),
      ...(place && { place }),
      ...(content && { content }),
      ...(heads !== undefined && { heads }),
    },
  }
}

const order = Object.values(columns).map(column => column.label.zh)
const orderOf = (f: RowFault) => order.findIndex(zh => zh === f.column.zh)

function originalOf(c: Cells, row: number): string | undefined {
  const text = c.text('original', 60)
  if (text === undefined || /^[\p{L}\p{N} 〔〕[\]()（）/._-]+$/u.test(text)) return text
  c.faults.push(
    fault(
      row,
      'original',
      '编号只能用文字、数字、空格和 〔〕[]（）/._- 这些符号，请检查',
      'A number holds letters, digits, blanks and 〔〕[]()/._- only; check it',
    ),
  )
  return undefined
}

function demandsOf(c: Cells, row: number): readonly string[] {
  const demands = c.lines('demands')
  if (demands.length > 20)
    c.faults.push(
      fault(
        row,
        'demands',
        `最多 20 项，这里有 ${demands.length} 项；请合并`,
        `At most 20, and here are ${demands.length}; put some together`,
      ),
    )
  if (demands.some(demand => [...demand].length > 500))
    c.faults.push(fault(row, 'demands', '每项最多 500 字，请缩短', 'Each has at most 500 characters; shorten it'))
  return demands
}

/** Nobody where nothing is known of them: that is an anonymous matter. */
function personOf(c: Cells): Person | undefined {
  const name = c.text('name', 60) ?? ''
  const phone = c.text('phone', 30)
  const idNumber = c.text('idNumber', 40)
  const address = c.text('address', 200)
  return name || phone || idNumber || address
    ? { name, ...(phone && { phone }), ...(idNumber && { idNumber }), ...(address && { address }) }
    : undefined
}

function answerOf(c: Cells): OldMatter['answer'] {
  const outcome = c.choice('outcome')
  const answer = c.text('answer', 10_000)
  const basis = c.text('basis', 1000)
  return outcome && answer && basis ? { outcome, answer, basis } : undefined
}

/** An old list names the unit that was complained about; an accusation must not arrive there (article 30). */
function passedWrongly(row: number, id: string, directory: Directory): readonly RowFault[] {
  const all = [...directory.units.values()]
  const isDiscipline = (u: Unit) => u.duties.some(duty => duty.startsWith('17'))
  const unit = directory.units.get(id)
  if (!unit || unit.kind === 'superior' || isDiscipline(unit) || !all.some(isDiscipline)) return []
  const bodies = all.filter(isDiscipline)
  return [
    fault(
      row,
      'unit',
      `检举控告只移送纪检监察机关，不填被反映的单位；请改为：${bodies.map(u => u.short.zh).join('、')}`,
      `An accusation is passed to discipline only, not to the unit that it names; write: ${bodies.map(u => u.short.en).join(', ')}`,
    ),
  ]
}

/** What a day of the path asks for besides, and the order of the days. */
function pathFaults(c: Cells, row: number, receivedOn: Day | undefined, days: OldMatter['days'], accusation: boolean): readonly RowFault[] {
  const faults: RowFault[] = []
  const no = (key: ColumnKey, zh: string, en: string) => {
    faults.push(fault(row, key, zh, en))
  }
  const wants = (key: ColumnKey, of: ColumnKey) => {
    if (c.has(of) && !c.has(key))
      no(
        key,
        `填了${columns[of].label.zh}，请同时填写${columns[key].label.zh}`,
        `With “${columns[of].label.en}”, “${columns[key].label.en}” is needed too`,
      )
  }
  wants('unit', 'forwarded')
  wants('forwarded', 'unit')
  if (accusation) {
    for (const key of milestones.slice(1))
      if (c.has(key))
        no(
          key,
          '检举控告移送纪检监察机关以后不在本系统办理；请留空，移送机关填在责任单位，移送的日期填在转送日',
          'An accusation is not handled here once it was passed to discipline; leave this empty, and give the body as “Responsible unit” and the day as “Forwarded on”',
        )
  } else {
    wants('content', 'forwarded')
    milestones.slice(1).forEach((key, i) => {
      wants(milestones[i] ?? key, key)
    })
    for (const key of ['outcome', 'answer', 'basis'] as const) wants(key, 'replied')
  }
  const path = [['received', receivedOn] as const, ...milestones.map(key => [key, days[key]] as const)].flatMap(([key, day]) =>
    day ? [{ key, day }] : [],
  )
  path.forEach(({ key, day }, i) => {
    const before = path[i - 1]
    if (before && day < before.day)
      no(
        key,
        `${columns[key].label.zh}（${day}）早于${columns[before.key].label.zh}（${before.day}），请核对`,
        `“${columns[key].label.en}” (${day}) lies before “${columns[before.key].label.en}” (${before.day}); check them`,
      )
  })
  return faults
}
