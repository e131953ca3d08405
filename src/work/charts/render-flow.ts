import { instance } from '@viz-js/viz'

const viz = instance()
const placed = new Map<string, string>()

/**
 * Where Graphviz puts a graph, as its `plain` text. Kept: there are as many as procedures and languages, and each takes some 20 ms.
 * @throws Error when the DOT is not understood
 */
export async function renderFlow(dot: string): Promise<string> {
  const known = placed.get(dot)
  if (known !== undefined) return known
  const result = (await viz).render(dot, { format: 'plain', engine: 'dot' })
  if (result.status !== 'success') throw new Error(`Graphviz: ${result.errors.map(e => e.message).join('; ')}`)
  placed.set(dot, result.output)
  return result.output
}
