import type { Procedure } from '../procedure.ts'
import type { Part } from './flow.ts'

/** As many states alone are a poor sheet: they join another that has room. */
const few = 2

/**
 * The states of each sheet: as many phases together as `fits` says can be read, in their order; a phase that is too much is cut between its
 * states. Phases whose states stand apart in the declaration are brought together. Ends are on every sheet that leads to them.
 */
export async function partsOf(p: Procedure, fits: (part: Part) => Promise<boolean>): Promise<readonly Part[]> {
  const names = Object.entries(p.states).flatMap(([name, state]) => ('end' in state ? [] : [name]))
  const phases = [...Map.groupBy(names, name => p.states[name]?.phase ?? '').values()]
  const elsewhere = () => 1
  const can = (states: readonly string[]) => fits({ states: new Set(states), sheetOf: elsewhere })
  const sheets = await gathered(await filled(phases, can), can)
  const on = new Map(sheets.flatMap((states, i) => states.map(state => [state, i + 1] as const)))
  return sheets.map(states => ({ states: new Set(states), sheetOf: state => on.get(state) ?? 1 }))
}

type Sheets = readonly (readonly string[])[]
type Can = (states: readonly string[]) => Promise<boolean>

async function filled(phases: Sheets, can: Can): Promise<Sheets> {
  const sheets: string[][] = []
  for (const phase of phases) {
    const last = sheets.at(-1)
    if (last && (await can([...last, ...phase]))) last.push(...phase)
    else if (phase.length === 1 || (await can(phase))) sheets.push([...phase])
    else {
      let own: string[] = []
      sheets.push(own)
      for (const state of phase) {
        if (own.length > 0 && !(await can([...own, state]))) sheets.push((own = []))
        own.push(state)
      }
    }
  }
  return sheets
}

async function gathered(sheets: Sheets, can: Can): Promise<Sheets> {
  for (const small of sheets.filter(states => states.length <= few)) {
    for (const other of sheets.filter(states => states !== small).toSorted((a, b) => a.length - b.length)) {
      if (!(await can([...small, ...other]))) continue
      const [first, second] = sheets.indexOf(small) < sheets.indexOf(other) ? [small, other] : [other, small]
      return gathered(
        sheets.flatMap(states => (states === second ? [[...first, ...second]] : states === first ? [] : [states])),
        can,
      )
    }
  }
  return sheets
}
