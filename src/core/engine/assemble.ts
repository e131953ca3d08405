import type { Procedure } from './procedure.ts'
import type { Link } from './shape.ts'

/** The procedures by name, each link with its way back: what hangs on another procedure without being named there is added to it. */
export function assemble(list: readonly Procedure[]): Readonly<Record<string, Procedure>> {
  const hung = list.flatMap(p =>
    Object.entries(p.links).flatMap(([name, { to, back, hangs }]): { readonly on: string; readonly link: [string, Link] }[] =>
      hangs ? [{ on: to, link: [back, { label: hangs, to: p.name, back: name, many: true }] }] : [],
    ),
  )
  return Object.fromEntries(
    list.map(p => {
      const more = hung.filter(h => h.on === p.name).map(h => h.link)
      return [p.name, more.length ? { ...p, links: { ...Object.fromEntries(more), ...p.links } } : p]
    }),
  )
}
