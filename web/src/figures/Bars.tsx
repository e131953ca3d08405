import { Link } from '@tanstack/react-router'
import { unitLabel, useMeta } from '../api/meta.ts'
import type { Figure, Part } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { inFigures, isRate, share } from './value.ts'

interface Props { readonly figure: Figure; readonly year: number; readonly by?: string; readonly worstFirst?: boolean; readonly most?: number }

/** The parts of a figure as bars, each opening into its records. */
export function Bars({ figure, year, by, worstFirst = false, most }: Props) {
  const say = useSay(), meta = useMeta(), parts = figure.breakdown ?? [], rate = isRate(figure)
  const sorted = worstFirst ? parts.filter(part => part.value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)) : parts
  const top = rate ? 100 : Math.max(1, ...parts.map(part => part.value ?? 0))
  const name = (part: Part) => say(part.label ?? unitLabel(meta, part.key))
  return (
    <ul className="bars">
      {sorted.slice(0, most).map(part => (
        <li key={part.key}>
          <Link to="/figures/$name" params={{ name: figure.name }} search={{ year: String(year), key: part.key, ...(by && { by }) }}>
            <span className="bar-name">{name(part)}</span>
            <span className="bar" aria-hidden="true"><span style={{ width: `${100 * (part.value ?? 0) / top}%` }} /></span>
            <span className="bar-value">{say(inFigures(part.value, figure.unit))} <small className="quiet">{share(part)}</small></span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
