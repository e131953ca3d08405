import { Button } from 'antd'
import type { InQueue } from '../api/hall.ts'
import type { Label } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { hallWords as words } from './words.ts'

/** Called within so many minutes is what a model window promises. */
const prompt = 15

interface Props {
  readonly label: string
  readonly rows: readonly InQueue[]
  readonly business: (ticket: InQueue) => Label | undefined
  readonly onCall?: (ticket: InQueue) => void
  readonly where?: true
}

/** Tickets in turn: number, what for, how long. Of who they are there is nothing. */
export function QueueTable({ label, rows, business, onCall, where }: Props) {
  const say = useSay()
  return (
    <table className="queue" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.kind)}</th>
          <th scope="col">{say(where ? words.whichWindow : words.minutes)}</th>
          {onCall && (
            <th scope="col">
              <span className="visually-hidden">{say(words.callThis)}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(ticket => (
          <tr key={ticket.id}>
            <td className="no">{ticket.called}</td>
            <td>{say(business(ticket))}</td>
            <td className={!where && ticket.minutes > prompt ? 'long' : ''}>
              {where ? ticket.window : say(words.inMinutes(ticket.minutes))}
            </td>
            {onCall && (
              <td>
                <Button size="small" aria-label={`${say(words.callThis)} ${ticket.called}`} onClick={() => onCall(ticket)}>
                  {say(words.callThis)}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
