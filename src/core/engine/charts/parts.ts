import type { Procedure } from '../procedure.ts'
import type { Part } from './flow.ts'

/**
 * The states of each sheet: as many phases together as `fits` says can be read, in their order; a phase that is too much is cut between its states.
 * Phases whose states stand apart in the declaration are brought together. Ends are on every sheet that leads to them.
 */
export async function partsOf(p: Procedure, fits: (part: Part) => Promise<boolean>): Promise<readonly Part[]> {
  const names = Object.entries(p.states).flatMap(([name, state]) => 'end' in state ? [] : [name]), phases = [...Map.groupBy(names, name => p.states[name]?.phase ?? '').values()]
  const elsewhere = () => 1, can = (states: readonly string[]) => fits({ states: new Set(states), sheetOf: elsewhere })
  const sheets: string[][] = []
  const put = async (piece: readonly string[]): Promise<void> => {
    const last = sheets.at(-1)
    if (last && await can([...last, ...piece])) last.push(...piece)
    else if (piece.length === 1 || await can(piece)) sheets.push([...piece])
    else {
      sheets.push([])
      for (const state of piece) {
        const own = sheets.at(-1) ?? []
        if (own.length === 0 || await can([...own, state])) own.push(state)
        else sheets.push([state])
      }
    }
  }
  for (const phase of phases) await put(phase)
  const on = new Map(sheets.flatMap((states, i) => states.map(state => [state, i + 1] as const)))
  return sheets.map(states => ({ states: new Set(states), sheetOf: state => on.get(state) ?? 1 }))
}
