import { Link } from '@tanstack/react-router'
import type { Figure } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { inFigures, share } from './value.ts'

/** One number; it opens into the records that it counts. */
export function FigureCard({ figure, year }: { readonly figure: Figure; readonly year: number }) {
  const say = useSay()
  return (
    <Link className="figure card" to="/figures/$name" params={{ name: figure.name }} search={{ year: String(year) }}>
      <span className="quiet">{say(figure.label)}</span>
      <strong>{say(inFigures(figure.value, figure.unit))}</strong>
      <small className="quiet">{share(figure) || say(figure.note)}</small>
    </Link>
  )
}
