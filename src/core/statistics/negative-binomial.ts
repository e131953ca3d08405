// 负二项分布: counts that scatter more than a Poisson's. Given by mean and variance, since that is how a past is told.

/** Lanczos's approximation, to some 15 digits. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
]
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  const z = x - 1
  const t = z + 7.5
  return (
    0.5 * Math.log(2 * Math.PI)
    + (z + 0.5) * Math.log(t)
    - t
    + Math.log(lanczos.reduce((sum, c, i) => sum + c / (z + i + 1), 0.99999999999980993))
  )
}

/**
 * How likely a count of `least` or more is. Summed upwards from `least`, so that what is very unlikely is told exactly.
 * @param variance above the mean; at the mean it is Poisson's
 */
export function atLeast(least: number, mean: number, variance: number): number {
  if (least <= 0) return 1
  if (mean <= 0) return 0
  const size = mean / Math.max(variance / mean - 1, 1e-9)
  const p = mean / (size + mean)
  const first = lnGamma(least + size) - lnGamma(size) - lnGamma(least + 1) + size * Math.log1p(-p) + least * Math.log(p)
  let term = Math.exp(first)
  let sum = 0
  for (let k = least; term > 0 && (k <= mean || term > sum * 1e-14); k++) {
    sum += term
    term *= ((k + size) / (k + 1)) * p
  }
  // Far below the mean the first terms are too small to be written; then it is certain.
  return sum === 0 && least < mean ? 1 : Math.min(sum, 1)
}
