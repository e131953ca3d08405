import { useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, InputNumber } from 'antd'
import { useMemo } from 'react'
import { queueQuery, takeTicket, type InQueue } from '../api/hall.ts'
import { useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { useHasRole } from '../api/session.ts'
import { Loading } from '../frame/Loading.tsx'
import { Missing, Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { AtWindow } from '../hall/AtWindow.tsx'
import { QueueTable } from '../hall/QueueTable.tsx'
import { useActs, useKeys, usePlace } from '../hall/useWindow.ts'
import { hallWords as words } from '../hall/words.ts'
import { useSay } from '../lang.tsx'
import '../hall/hall.css'

/** A window of the hall: who is next, with two keys. */
export function Window() {
  const has = useHasRole()
  return has('reception') ? <Desk /> : <Missing />
}

function Desk() {
  const say = useSay()
  const meta = useMeta()
  const { message } = App.useApp()
  const [place, setPlace] = usePlace()
  const acts = useActs(place)
  const { data, error, refetch } = useQuery(queueQuery)
  const options = meta.procedures['ticket']?.fields.properties?.['business']?.options ?? {}
  const business = (ticket: InQueue) => options[ticket.business]
  const here = data?.atWindows.find(ticket => ticket.window === place.window)
  const elsewhere = data?.atWindows.filter(ticket => ticket !== here) ?? []
  const { mutate, isPending } = acts
  useTitle(say(words.title))
  const keys = useMemo(() => {
    const tell = { onError: (failed: Error) => void message.error(say(problemOf(failed).detail)) }
    const ready = !isPending && place.window !== null
    const next = () => {
      if (ready && !here) mutate({ do: 'next' }, tell)
    }
    const act = (step: 'serve' | 'again' | 'pass-over') => {
      if (ready && here) mutate({ do: step, ticket: here }, tell)
    }
    return {
      next,
      act,
      call: (ticket: InQueue) => {
        if (ready && !here) mutate({ do: 'call', ticket }, tell)
      },
      pressed: { 1: next, 2: () => act('serve') },
    }
  }, [isPending, place.window, here, mutate, message, say])
  useKeys(keys.pressed)
  const give = async (kind: string) => {
    await takeTicket(kind).then(
      () => message.success(say(words.given)),
      (failed: unknown) => message.error(say(problemOf(failed).detail)),
    )
    void refetch()
  }
  if (error && !data) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading rows={10} />
  return (
    <>
      <div className="headline">
        <h1>{say(words.title)}</h1>
        <span className="counts">{say(words.waiting(data.waiting.length))}</span>
      </div>
      <div className="window-place">
        <label>
          {say(words.window)}{' '}
          <InputNumber min={1} max={99} precision={0} value={place.window} onChange={window => setPlace({ ...place, window })} />
        </label>
        <fieldset>
          <legend className="visually-hidden">{say(words.serves)}</legend>
          <span className="quiet">{say(words.serves)} </span>
          <Checkbox.Group
            value={[...place.business]}
            onChange={chosen => setPlace({ ...place, business: chosen })}
            options={Object.entries(options).map(([value, label]) => ({ value, label: say(label) }))}
          />
        </fieldset>
      </div>
      <div className="window-page">
        <AtWindow window={place.window} ticket={here} business={business} busy={isPending} onNext={keys.next} onDo={keys.act} />
        <div>
          <section className="card">
            <h2>{say(words.waiting(data.waiting.length))}</h2>
            {data.waiting.length ? (
              <QueueTable label={say(words.waiting(data.waiting.length))} rows={data.waiting} business={business} />
            ) : (
              <p className="quiet">{say(words.empty)}</p>
            )}
          </section>
          {data.missed.length > 0 && (
            <section className="card">
              <h2>{say(words.passedOver)}</h2>
              <QueueTable label={say(words.passedOver)} rows={data.missed} business={business} onCall={keys.call} />
            </section>
          )}
          {elsewhere.length > 0 && (
            <section className="card">
              <h2>{say(words.others)}</h2>
              <QueueTable label={say(words.others)} rows={elsewhere} business={business} where />
            </section>
          )}
          <section className="card">
            <h2>{say(words.give)}</h2>
            <div className="give">
              {Object.entries(options).map(([kind, label]) => (
                <Button key={kind} onClick={() => void give(kind)}>
                  {say(label)}
                </Button>
              ))}
            </div>
          </section>
        </div>
      </div>
    </>
  )
}
