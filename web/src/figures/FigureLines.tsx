import { Link } from '@tanstack/react-router'
import type { Figure } from '../api/figure-types.ts'
import { useSay } from '../lang.tsx'
import { inFigures, isPercent, share } from './value.ts'

/** Figures one a line, in columns where there is room; each opens. */
export function FigureLines({ figures, year }: { readonly figures: readonly Figure[]; readonly year: number }) {
  const say = useSay()
  return (
    <ul className="figure-lines">
      {figures.map(figure => (
        <li key={figure.name}>
          <Link to="/figures/$name" params={{ name: figure.name }} search={{ year: String(year) }} title={say(figure.note)}>
            <span>{say(figure.label)}</span>
            <b className={figure.value ? '' : 'zero'}>
              {say(inFigures(figure.value, figure.unit))}
              {isPercent(figure.unit) && share(figure) && <small className="quiet"> {share(figure)}</small>}
            </b>
          </Link>
        </li>
      ))}
    </ul>
  )
}
