import { useNavigate } from '@tanstack/react-router'
import { Table, type TableRef } from 'antd'
import { useRef, useState, type KeyboardEvent, type ReactNode, type UIEvent } from 'react'
import { pluralOf, useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Label, Row } from '../api/types.ts'
import { useColumns, widthOf, type ColumnName } from './columns.tsx'
import { useHeight } from './useHeight.ts'
import { useNarrow } from './useNarrow.ts'

interface Props {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly ColumnName[]
  readonly empty: ReactNode
  /** Of a list of one procedure, for columns of its own; and the members of staff whom the rows name. */
  readonly procedure?: ProcedureMeta
  readonly staff?: Readonly<Record<string, Label>>
  /** Called when the end comes near. */
  readonly onEnd?: () => void
  /** A table that stands above another takes only the height of its rows, and scrolls when they are many. */
  readonly fits?: boolean
}

const lineHeight = 40
const stackHeight = 146
const mostAbove = 10
const headHeight = 40
/** The page's own foot and the table's frame: a pixel less, and the page scrolls beside the table. */
const belowTable = 34
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** Records as lines of 40 px, on a telephone as short stacks, of which only those in view are drawn: ↑ ↓ choose, Enter opens. */
export function RowTable({ label, rows, columns, empty, procedure, staff, onEnd, fits = false }: Props) {
  const meta = useMeta()
  const go = useNavigate()
  const narrow = useNarrow()
  const rowHeight = narrow ? stackHeight : lineHeight
  const headRoom = narrow ? 0 : headHeight
  const [place, room] = useHeight(belowTable)
  const table = useRef<TableRef>(null)
  const [at, setAt] = useState(0)
  const shown = Math.min(at, Math.max(0, rows.length - 1))
  const most = fits ? mostAbove * rowHeight : room - headRoom
  const height = Math.min(Math.max(1, rows.length) * rowHeight, Math.max(most, rowHeight))
  const open = (row: Row) => void go({ to: '/$plural/$id', params: { plural: pluralOf(meta, row.procedure), id: row.id } })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    const row = rows[shown]
    if (event.key === 'Enter' && row) {
      event.preventDefault()
      open(row)
      return
    }
    if (by === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, shown + by))
    setAt(next)
    table.current?.scrollTo({ index: next })
    if (next > rows.length - 20) onEnd?.()
  }
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
    if (scrollHeight - scrollTop - clientHeight < 20 * rowHeight) onEnd?.()
  }
  const current = rows[shown]
  const drawn = useColumns(columns, narrow, procedure, staff)
  if (!rows.length)
    return (
      <div className="rows empty" ref={place}>
        {empty}
      </div>
    )
  return (
    <div className={narrow ? 'rows stacked' : 'rows'} ref={place} tabIndex={0} role="group" aria-label={label} onKeyDown={onKeyDown}>
      <span className="visually-hidden" aria-live="polite">
        {current ? `${shown + 1} / ${rows.length} ${current.number} ${current.title}` : ''}
      </span>
      <Table<Row>
        virtual
        showHeader={!narrow}
        ref={table}
        rowKey="id"
        size="small"
        pagination={false}
        columns={drawn}
        dataSource={rows}
        showSorterTooltip={false}
        scroll={{ x: narrow ? 280 : widthOf(columns), y: height }}
        onScroll={onScroll}
        rowClassName={(_, i) => (i === shown ? 'at' : '')}
        onRow={(row, i) => ({ onClick: () => open(row), onMouseDown: () => setAt(i ?? 0) })}
      />
    </div>
  )
}
