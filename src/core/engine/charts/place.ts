export interface Point {
  readonly x: number
  readonly y: number
}
/** Where Graphviz put everything, in points, y downwards. A node's place is its middle, and so is a label's. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Point>
  readonly arrows: ReadonlyMap<string, { readonly path: readonly Point[]; readonly label?: Point }>
}

/** Reads Graphviz's `plain` output (inches, y upwards). @throws Error when it is not that */
export function place(plain: string): Placed {
  const lines = plain.replaceAll('\\\n', '').split('\n').map(tokens)
  const [, , w, h] = lines.find(([kind]) => kind === 'graph') ?? []
  const height = inch(h)
  const at = (x: string | undefined, y: string | undefined): Point => ({ x: inch(x), y: height - inch(y) })
  const nodes = lines.filter(([kind]) => kind === 'node').map(([, id = '', x, y]): [string, Point] => [id, at(x, y)])
  const arrows = lines
    .filter(([kind]) => kind === 'edge')
    .map(([, from = '', to = '', n, ...rest]): [string, { path: readonly Point[]; label?: Point }] => {
      const count = Number(n)
      const path = Array.from({ length: count }, (_, i) => at(rest[2 * i], rest[2 * i + 1]))
      const [, x, y] = rest.slice(2 * count)
      // Without a label only style and colour follow.
      return [`${from}>${to}`, { path, ...(rest.length > 2 * count + 2 && { label: at(x, y) }) }]
    })
  return { width: inch(w), height, nodes: new Map(nodes), arrows: new Map(arrows) }
}

const tokens = (line: string): readonly string[] =>
  (line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map(token => token.replace(/^"(.*)"$/, '$1'))

function inch(text: string | undefined): number {
  const n = Number(text) * 72
  if (!Number.isFinite(n)) throw new Error(`not the plain output of Graphviz: ${text}`)
  return n
}
