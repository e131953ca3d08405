import { Link } from '@tanstack/react-router'
import type { Figure } from '../api/figure-types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { inFigures, isPercent, isOver, share } from './value.ts'

/** One number of a procedure in a table: it opens into its records; a share with what it is of, and the year before beside it. */
export function Count({
  figure,
  year,
}: {
  readonly figure: (Figure & { readonly lastYear?: Pick<Figure, 'value' | 'unit'> }) | undefined
  readonly year: number
}) {
  const say = useSay()
  if (!figure || figure.value === null)
    return (
      <span className="quiet" aria-hidden="true">
        —
      </span>
    )
  return (
    <span className="cell">
      <Link
        to="/figures/$name"
        params={{ name: figure.name }}
        search={{ year: String(year) }}
        title={`${say(figure.label)}${say(words.colon)}${say(figure.note)}`}
        className={isOver(figure) ? 'over' : figure.value ? '' : 'zero'}
      >
        {say(inFigures(figure.value, figure.unit))}
      </Link>
      {isPercent(figure.unit) && <small className="quiet">{share(figure)}</small>}
      {figure.lastYear && figure.lastYear.value !== null && (
        <small className="quiet">
          {say(words.figures.before)} {say(inFigures(figure.lastYear.value, figure.unit))}
        </small>
      )}
    </span>
  )
}
