import { Popover } from 'antd'
import { Fragment, useState, type ReactNode } from 'react'
import type { Day, Label } from '../api/types.ts'
import { useMeta } from '../api/meta.ts'
import { useLang, useSay } from '../lang.tsx'
import { shortDay } from './day.ts'
import { leftInWords, toneOf } from './tone.ts'

interface Props {
  readonly due: Day
  readonly daysLeft: number
  readonly since?: Day | undefined
  /** The rule in few words: 条例第22条. */
  readonly basis?: Label | undefined
  /** It does not run now, and why. */
  readonly still?: Label | undefined
  /** What happened to it: extended, days left out. */
  readonly note?: Label | undefined
  /** What a tap opens; made only then. */
  readonly explain: () => ReactNode
}

const why: Label = { zh: '为什么是这一天', en: 'Why this day' }

/** The day by which somebody owes something: 还剩 6 天 · 3月12日 · 条例第22条. The same everywhere. */
export function DayChip({ due, daysLeft, since, basis, still, note, explain }: Props) {
  const say = useSay()
  const lang = useLang()
  const { today } = useMeta()
  const [open, setOpen] = useState(false)
  const parts = [say(still ?? leftInWords(daysLeft)), shortDay(due, lang, today), say(basis), say(note)].filter(Boolean)
  const text = parts.join(' · ')
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={say(why)} content={open ? explain() : null} destroyOnHidden>
      <button
        type="button"
        className={`chip ${still ? 'calm' : toneOf(daysLeft, since, due)}`}
        aria-expanded={open}
        aria-label={`${text}：${say(why)}`}
        onClick={event => event.stopPropagation()}
        onKeyDown={event => event.stopPropagation()}
      >
        <span className="mark" aria-hidden="true" />
        <span className="told">
          {parts.map((part, i) => (
            <Fragment key={part}>
              {i > 0 && <span className="dot">·</span>}
              {part}
            </Fragment>
          ))}
        </span>
      </button>
    </Popover>
  )
}
