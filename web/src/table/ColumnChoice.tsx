import { Button, Checkbox, Popover } from 'antd'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { columnLabel, type ColumnName } from './columns.tsx'

interface Props {
  readonly procedure: ProcedureMeta
  readonly possible: readonly ColumnName[]
  readonly chosen: readonly ColumnName[]
  readonly onChoose: (columns: readonly ColumnName[]) => void
}

/** Which columns to show; remembered on the device. The title always stays. */
export function ColumnChoice({ procedure, possible, chosen, onChoose }: Props) {
  const say = useSay()
  const content = (
    <div className="choices">
      {possible.map(name => (
        <Checkbox
          key={name}
          disabled={name === 'title'}
          checked={chosen.includes(name)}
          onChange={event => onChoose(possible.filter(other => (other === name ? event.target.checked : chosen.includes(other))))}
        >
          {say(columnLabel(name, procedure))}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <Popover trigger="click" content={content} placement="bottomRight">
      <Button>{say(words.list.columns)}</Button>
    </Popover>
  )
}
