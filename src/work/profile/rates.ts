/** How many of `whole` make this percentage as it is printed, with 2 decimals half up; nothing where no whole number does. */
export function partFor(rate: number, whole: number): number | undefined {
  const near = Math.round((rate * whole) / 100)
  return [near, near - 1, near + 1].find(part => part >= 0 && part <= whole && whole > 0 && halfUp(part, whole) === Math.round(rate * 100))
}
const halfUp = (part: number, whole: number): number => Math.floor((2 * part * 10_000 + whole) / (2 * whole))

/** A whole, and the part of it that makes a rate. */
export interface Judged {
  readonly whole: number
  readonly part: number
}

/** The largest whole up to so many of which a part makes the rate and fits; nothing where none does. */
export function judged(rate: number, most: number, fits: (judged: Judged) => boolean = () => true): Judged | undefined {
  for (let whole = most; whole > 0; whole--) {
    const part = partFor(rate, whole)
    if (part !== undefined && fits({ whole, part })) return { whole, part }
  }
  return undefined
}
