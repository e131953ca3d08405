import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'
import type { InputProps } from './inputs.tsx'
import { formWords as words } from './words.ts'

/** Which of the six ways of article 31 it goes: chosen, or found by answering its questions one after the other. */
export function RouteInput({ id, field, value, onChange, describedBy, required }: InputProps<string>) {
  // Where a way must be named, the petition procedure is none: it is what remains, and has a step of its own.
  const say = useSay()
  const guide = useMeta().guide.filter(way => way.asks ?? !required)
  const [at, setAt] = useState<number>()
  const [asked, setAsked] = useState(false)
  const [none, setNone] = useState(false)
  const chosen = guide.find(way => way.route === value)
  const choose = (route: string) => {
    const known = guide.some(way => way.route === route)
    onChange(known ? route : undefined)
    setNone(!known)
    setAt(undefined)
    setAsked(true)
  }
  return (
    <div className="route">
      {at === undefined ? (
        <>
          <Radio.Group
            id={id}
            className="column"
            value={value ?? null}
            aria-label={say(field.label)}
            onChange={event => {
              setAsked(false)
              setNone(false)
              onChange(String(event.target.value))
            }}
            {...(describedBy && { 'aria-describedby': describedBy })}
            options={guide.map(way => ({
              value: way.route,
              id: `${id}-${way.route}`,
              label: (
                <>
                  {say(way.label)} <small className="quiet">{say(way.under.short)}</small>
                </>
              ),
            }))}
          />
          <Button onClick={() => setAt(0)}>{say(words.askMe)}</Button>
        </>
      ) : (
        <Asks at={at} onYes={choose} onAt={setAt} onStop={() => setAt(undefined)} />
      )}
      {none && at === undefined && (
        <p className="sentence" role="status">
          {say(words.accept)}
        </p>
      )}
      {chosen && at === undefined && (
        <p className="hint" role="status">
          {asked ? `${say(words.byGuide)}${say(chosen.label)}${chosen.asks ? '' : ` · ${say(words.remains)}`}。` : ''}
          {say(chosen.leads)} · {say(chosen.under.words)}
        </p>
      )}
    </div>
  )
}

interface Asking {
  readonly at: number
  readonly onYes: (route: string) => void
  readonly onAt: (at: number) => void
  readonly onStop: () => void
}

/** One question. After the last no, what has no question remains. */
function Asks({ at, onYes, onAt, onStop }: Asking) {
  const say = useSay()
  const { guide } = useMeta()
  const questions = guide.filter(way => way.asks)
  const way = questions[at]
  const rest = guide.find(other => !other.asks)
  if (!way) return null
  const no = () => {
    if (at + 1 < questions.length) onAt(at + 1)
    else if (rest) onYes(rest.route)
  }
  return (
    <div className="asks" role="group" aria-live="polite">
      <p className="quiet">{say(words.asks(at + 1, questions.length))}</p>
      <p>
        <b>{say(way.asks)}</b>
      </p>
      <p className="hint">
        {say(way.label)} · {say(way.under.words)}
      </p>
      <div className="foot">
        <Button type="primary" onClick={() => onYes(way.route)}>
          {say(words.yes)}
        </Button>
        <Button onClick={no}>{say(words.notThat)}</Button>
        {at > 0 && (
          <Button type="link" onClick={() => onAt(at - 1)}>
            {say(words.back)}
          </Button>
        )}
        <Button type="link" onClick={onStop}>
          {say(words.stopAsking)}
        </Button>
      </div>
    </div>
  )
}
