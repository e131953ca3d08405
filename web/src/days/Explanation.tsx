import type { ClockMeta, CountedDay, Label } from '../api/types.ts'
import { useMeta } from '../api/meta.ts'
import { useLang, useSay } from '../lang.tsx'
import { recordWords } from '../record/words.ts'
import { words } from '../words.ts'
import { daysBetween, longDay, shortDay, weekdayFromMonday, weekdays } from './day.ts'

const told = {
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'to' },
  length: { zh: '期限', en: 'Length' },
  provisional: {
    zh: '其中有的年份放假通知尚未公布，暂按周末推算，公布后会重算',
    en: 'The holiday notice for part of this period is not out yet: reckoned by weekends, to be counted again',
  },
} as const satisfies Record<string, Label>

/** A limit told day by day: a small calendar with each day counted or skipped, and why. */
export function Explanation({ clock }: { readonly clock: ClockMeta }) {
  const say = useSay()
  const lang = useLang()
  const { today } = useMeta()
  const notes = clock.days.filter(day => day.why)
  const before = weekdayFromMonday(clock.since)
  return (
    <div className="explanation" tabIndex={0} role="group" aria-label={say(clock.label)}>
      <p>
        <strong>{say(clock.label)}</strong>
        {say(words.colon)}
        {say(clock.length)}
        {lang === 'zh' ? '。' : '. '}
        {say(clock.basis)}
      </p>
      <p className="quiet">
        {say(told.from)} {longDay(clock.since, lang)} {say(told.to)} {longDay(clock.due, lang)}
      </p>
      {clock.happened && <p>{say(recordWords.enteredLate(longDay(clock.happened, lang)))}</p>}
      {clock.pausedOn && (
        <p>
          <b>{say(recordWords.pausedSince(longDay(clock.pausedOn, lang)))}</b>
        </p>
      )}
      {clock.extendedFrom && <p>{say(recordWords.extendedFrom(longDay(clock.extendedFrom, lang)))}</p>}
      {clock.excluded !== undefined && <p>{say(recordWords.excluded(clock.excluded))}</p>}
      <div className="calendar" role="list" aria-label={say(clock.label)}>
        {weekdays.map(name => (
          <span key={name.en} className="weekday" aria-hidden="true">
            {say(name)}
          </span>
        ))}
        {before > 0 && <span aria-hidden="true" style={{ gridColumn: `span ${before}` }} />}
        {clock.days.map((day, i) => (
          <Cell
            key={day.day}
            day={day}
            due={day.day === clock.due}
            today={day.day === today}
            showsMonth={i === 0 || day.day.endsWith('-01')}
          />
        ))}
      </div>
      {notes.length > 0 && (
        <ul className="why">
          {stretches(notes).map(({ from, to }) => (
            <li key={from.day}>
              <b>
                {shortDay(from.day, lang, today)}
                {to.day === from.day ? '' : ` – ${shortDay(to.day, lang, today)}`}
              </b>{' '}
              {say(from.why)}
            </li>
          ))}
        </ul>
      )}
      {clock.provisional && <p className="quiet">{say(told.provisional)}</p>}
    </div>
  )
}

/** Days one after the other of which the same is to be said, as one line. */
function stretches(days: readonly CountedDay[]): readonly { readonly from: CountedDay; readonly to: CountedDay }[] {
  return days.reduce<readonly { from: CountedDay; to: CountedDay }[]>((all, day) => {
    const last = all.at(-1)
    const goesOn = last?.from.why?.zh === day.why?.zh && last !== undefined && daysBetween(last.to.day, day.day) === 1
    return goesOn ? [...all.slice(0, -1), { from: last.from, to: day }] : [...all, { from: day, to: day }]
  }, [])
}

interface CellProps {
  readonly day: CountedDay
  readonly due: boolean
  readonly today: boolean
  readonly showsMonth: boolean
}

function Cell({ day, due, today, showsMonth }: CellProps) {
  const say = useSay()
  const lang = useLang()
  const counted = day.n === undefined ? { zh: '不计入', en: 'not counted' } : { zh: `第${day.n}天`, en: `day ${day.n}` }
  const kind = [day.n === undefined ? 'skipped' : 'counted', due && 'due', today && 'today'].filter(Boolean).join(' ')
  return (
    <span
      role="listitem"
      className={kind}
      title={`${longDay(day.day, lang)} ${say(counted)} ${say(day.why)}`}
      aria-label={`${longDay(day.day, lang)} ${say(counted)}`}
    >
      <span>{showsMonth ? `${Number(day.day.slice(5, 7))}/${Number(day.day.slice(8))}` : Number(day.day.slice(8))}</span>
      <small>{day.n ?? '–'}</small>
    </span>
  )
}
