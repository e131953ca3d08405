import { Link } from '@tanstack/react-router'
import type { Figure } from '../api/figure-types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { inFigures, isOver, isPercent, share } from './value.ts'

/** One number; it opens into the records that it counts. */
export function FigureCard({ figure, year }: { readonly figure: Figure & { readonly lastYear?: Figure }; readonly year: number }) {
  const say = useSay()
  return (
    <Link
      className="figure card"
      to="/figures/$name"
      params={{ name: figure.name }}
      search={{ year: String(year) }}
      title={say(figure.note)}
    >
      <span className="quiet">{say(figure.label)}</span>
      <strong className={isOver(figure) ? 'over' : ''}>{say(inFigures(figure.value, figure.unit))}</strong>
      <small className="quiet">
        {[
          isPercent(figure.unit) && share(figure),
          figure.lastYear && `${say(words.figures.before)} ${say(inFigures(figure.lastYear.value, figure.unit))}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </Link>
  )
}
