import { Link } from '@tanstack/react-router'
import type { Bars } from '../api/figure-types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { inFigures, isPercent, share } from './value.ts'

interface Props {
  readonly bars: Bars
  readonly year: number
  readonly most?: number
  readonly chosen?: string | undefined
}

/** The parts of a figure as bars, each opening into its records. Parts without a value, and empty counts, stand in no bar. */
export function BarList({ bars, year, most = 60, chosen }: Props) {
  const say = useSay()
  const parts = bars.parts.filter(part => part.value !== null && (isPercent(bars.unit) || part.value > 0))
  const top = isPercent(bars.unit) ? 100 : Math.max(1, ...parts.map(part => part.value ?? 0))
  if (!parts.length) return <p className="quiet">{say(words.figures.none)}</p>
  return (
    <ul className="bars">
      {parts.slice(0, most).map(part => (
        <li key={part.key}>
          <Link
            to="/figures/$name"
            params={{ name: bars.name }}
            search={{ year: String(year), by: bars.by, key: part.key }}
            {...(part.key === chosen && { 'aria-current': true })}
          >
            <span className="bar-name" title={say(part.label)}>
              {say(part.label)}
            </span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(100 * (part.value ?? 0)) / top}%` }} />
            </span>
            <span className="bar-value">
              {say(inFigures(part.value, bars.unit))} <small className="quiet">{share(part)}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
