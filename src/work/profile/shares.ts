/** A whole shared out into so many parts that differ by one at most, the larger first. */
export const shared = (whole: number, parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, i) => Math.floor(whole / parts) + (i < whole % parts ? 1 : 0))

/** So many of a list, in its order and evenly over it; each several times where they are more. */
export const spread = <T>(count: number, list: readonly T[]): readonly T[] =>
  Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * list.length) / count)).flatMap(at => list.slice(at, at + 1))
