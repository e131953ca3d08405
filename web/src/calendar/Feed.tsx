import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { feedQuery, useFeed } from '../api/calendar.ts'
import { longDay } from '../days/day.ts'
import { Problem } from '../frame/Problem.tsx'
import { useLang, useSay } from '../lang.tsx'
import { calendarWords } from './words.ts'

const words = calendarWords.feed

/** The private address at which one’s own days are read by another calendar: made, shown once, renewed, revoked. */
export function Feed() {
  const say = useSay()
  const lang = useLang()
  const { data, error } = useQuery(feedQuery)
  const { make, revoke } = useFeed()
  const [copied, setCopied] = useState(false)
  const address = make.data && `${location.origin}${make.data.path}${lang === 'en' ? '?lang=en' : ''}`
  const trouble = error ?? make.error ?? revoke.error
  // Where the browser keeps the clipboard to itself (plain http), the address stands there to be marked by hand.
  const copy = () =>
    void navigator.clipboard?.writeText(address ?? '').then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <details className="card feed">
      <summary>{say(words.title)}</summary>
      <p>{say(words.what)}</p>
      <p>
        <b>{say(words.keep)}</b>
      </p>
      {trouble && <Problem error={trouble} />}
      {address && data?.made && (
        <div role="status">
          <p>{say(words.once)}</p>
          <Input readOnly value={address} aria-label={say(words.once)} onFocus={event => event.target.select()} />
          <p className="foot">
            <Button onClick={copy}>{say(copied ? words.copied : words.copy)}</Button>{' '}
            <a href={address.replace(/^https?:/, 'webcal:')}>{say(words.subscribe)}</a>
          </p>
        </div>
      )}
      {!address && data?.made && <p>{say(words.made(longDay(data.made.slice(0, 10), lang)))}</p>}
      {revoke.isSuccess && !data?.made && <p role="status">{say(words.revoked)}</p>}
      <p className="foot">
        <Button
          type={data?.made ? 'default' : 'primary'}
          loading={make.isPending}
          onClick={() => {
            setCopied(false)
            revoke.reset()
            make.mutate()
          }}
        >
          {say(data?.made ? words.renew : words.make)}
        </Button>
        {data?.made && (
          <Button
            loading={revoke.isPending}
            onClick={() => {
              make.reset()
              revoke.mutate()
            }}
          >
            {say(words.revoke)}
          </Button>
        )}
      </p>
    </details>
  )
}
