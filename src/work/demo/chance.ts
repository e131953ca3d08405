/** A source of numbers in [0, 1), such as a seeded generator; everything in this folder is decided by it alone. */
export type Chance = () => number

/** A whole number from `least` to `most`, both included. */
export const between = (random: Chance, least: number, most: number): number => least + Math.floor(random() * (most - least + 1))

/** One of a list that must not be empty. */
export function pick<T>(random: Chance, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new RangeError('Nothing to pick from')
  return chosen
}

/** One of a list, each as likely as its weight beside the others. */
export function pickBy<T>(random: Chance, list: readonly T[], weight: (item: T) => number): T {
  let left = random() * list.reduce((sum, item) => sum + weight(item), 0)
  const chosen = list.find(item => (left -= weight(item)) < 0) ?? list.at(-1)
  if (chosen === undefined) throw new RangeError('Nothing to pick from')
  return chosen
}

export const often = (random: Chance, share: number): boolean => random() < share
