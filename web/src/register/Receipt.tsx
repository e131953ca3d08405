import { Link } from '@tanstack/react-router'
import { Button, QRCode } from 'antd'
import { useEffect, useRef } from 'react'
import { useMeta } from '../api/meta.ts'
import type { Day, Opened, Slip as Told } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { useSession } from '../api/session.ts'
import { useLang, useSay } from '../lang.tsx'
import { registerWords as words } from './words.ts'

interface SlipProps {
  readonly title: string
  readonly slip: Omit<Told, 'code'> & Partial<Pick<Told, 'code'>>
  readonly day: Day
  /** Of a slot at a reception, which has a page of its own to look at it. */ readonly isBooking?: boolean
}

/** As one reads it out and types it: by fours. */
const inGroups = (hex: string) => hex.replace(/(.{4})(?=.)/g, '$1 ')

/** The paper itself: number, query code, where to follow it, and what proves it. */
export function Slip({ title, slip: { number, code, receipt, salt }, day, isBooking = false }: SlipProps) {
  const say = useSay()
  const lang = useLang()
  const { office } = useSession()
  // The number opens nothing by itself; the code is asked for there, so that a photographed slip's address gives nothing away.
  const follow = `${location.origin}${isBooking ? '/reception/booking' : '/follow'}?number=${encodeURIComponent(number)}`
  const check = receipt && `${location.origin}/receipt?number=${encodeURIComponent(number)}&receipt=${receipt}`
  return (
    <div className="slip" role="status">
      <h2>
        {say(office.name)} · {say(isBooking ? words.bookingSlip : words.receipt)}
      </h2>
      <p>{title}</p>
      <dl className="big">
        <div>
          <dt>{say(words.number)}</dt>
          <dd>{number}</dd>
        </div>
        {code && (
          <div>
            <dt>{say(words.code)}</dt>
            <dd>{code}</dd>
          </div>
        )}
        <div>
          <dt>{say(words.day)}</dt>
          <dd>{longDay(day, lang)}</dd>
        </div>
      </dl>
      {code && (
        <p>
          <b>{say(isBooking ? words.bookingCode : words.codeHint)}</b>
        </p>
      )}
      <div className="qr">
        <QRCode type="svg" value={follow} size={132} bordered={false} color="#000" />
        <span>
          {say(isBooking ? words.bookingHint : words.qrHint)}
          <br />
          <small className="quiet">{follow}</small>
        </span>
      </div>
      {check && salt && (
        <>
          <dl>
            <div>
              <dt>{say(words.hash)}</dt>
              <dd>
                <code>{inGroups(receipt)}</code>
              </dd>
            </div>
            <div>
              <dt>{say(words.salt)}</dt>
              <dd>
                <code>{inGroups(salt)}</code>
              </dd>
            </div>
          </dl>
          <div className="qr">
            <QRCode type="svg" value={check} size={132} bordered={false} color="#000" />
            <span>
              {say(words.checkHint)}
              <br />
              <small className="quiet">{location.origin}/receipt</small>
            </span>
          </div>
        </>
      )}
    </div>
  )
}

interface Props {
  readonly filed: Opened
  readonly warning: string | undefined
  readonly onNext: () => void
}

/** What the petitioner takes home. Enter goes to the next letter, P prints. */
export function Receipt({ filed, warning, onNext }: Props) {
  const say = useSay()
  const { today } = useMeta()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <section className="receipt card" aria-label={say(words.receipt)}>
      <Slip title={filed.record?.title ?? say(words.sealedAtOnce)} slip={filed} day={filed.record?.opened ?? today} />
      {warning && (
        <div className="sentence" role="alert">
          {warning}
        </div>
      )}
      <div className="foot">
        <Button ref={next} type="primary" size="large" onClick={onNext}>
          {say(words.again)} (Enter)
        </Button>
        <Button size="large" onClick={() => window.print()}>
          {say(words.print)}
        </Button>
        {filed.record && (
          <Link to="/$plural/$id" params={{ plural: 'submissions', id: filed.record.id }}>
            {say(words.openRecord)}
          </Link>
        )}
      </div>
    </section>
  )
}
