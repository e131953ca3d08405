import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { InQueue } from '../api/hall.ts'
import type { Label } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { hallWords as words } from './words.ts'

interface Props {
  readonly window: number | null
  readonly ticket: InQueue | undefined
  readonly business: (ticket: InQueue) => Label | undefined
  readonly busy: boolean
  readonly onNext: () => void
  readonly onDo: (step: 'serve' | 'again' | 'pass-over') => void
}

/** Who stands at this window, as large as the two keys that it takes. */
export function AtWindow({ window, ticket, business, busy, onNext, onDo }: Props) {
  const say = useSay()
  const go = useNavigate()
  return (
    <section className="card window-now" aria-label={say(words.now)} aria-live="polite">
      <h2>{say(ticket ? words.now : words.nobody)}</h2>
      {ticket ? (
        <>
          <p className="called">{ticket.called}</p>
          <p>
            {say(business(ticket))} · {say(words.waited(ticket.minutes))}
          </p>
          <Button type="primary" size="large" block loading={busy} onClick={() => onDo('serve')}>
            {say(words.served)}
            <kbd aria-hidden="true">2</kbd>
          </Button>
          <div className="small">
            <Button disabled={busy} onClick={() => onDo('again')}>
              {say(words.again)}
            </Button>
            <Button disabled={busy} onClick={() => onDo('pass-over')}>
              {say(words.missed)}
            </Button>
            <Button
              onClick={() =>
                void go({ to: '/register', search: { ticket: ticket.id, called: ticket.called, window: String(window ?? '') } })
              }
            >
              {say(words.register)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Button type="primary" size="large" block loading={busy} disabled={window === null} onClick={onNext}>
            {say(words.next)}
            <kbd aria-hidden="true">1</kbd>
          </Button>
          {window === null && (
            <p className="sentence" role="status">
              {say(words.chooseWindow)}
            </p>
          )}
        </>
      )}
      <p className="quiet">{say(words.keys)}</p>
    </section>
  )
}
