/** How many of `whole` make this percentage as it is printed, with 2 decimals half up; nothing where no whole number does. */
export function partFor(rate: number, whole: number): number | undefined {
  const near = Math.round(rate * whole / 100)
  return [near - 1, near, near + 1].find(part => part >= 0 && part <= whole && whole > 0 && halfUp(part, whole) === Math.round(rate * 100))
}
const halfUp = (part: number, whole: number): number => Math.floor((2 * part * 10_000 + whole) / (2 * whole))
