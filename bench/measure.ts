/** What a number of calls took, in milliseconds; `rate` in calls a second. */
export interface Measured {
  readonly times: readonly number[]
  readonly took: number
  readonly p50: number
  readonly p95: number
  readonly rate: number
  readonly n: number
}

/** Runs the calls, so many at once, and times each. */
export async function measure(calls: readonly (() => Promise<void>)[], atOnce: number): Promise<Measured> {
  const times: number[] = []
  const queue = calls[Symbol.iterator]()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const call of queue) {
        const start = performance.now()
        await call()
        times.push(performance.now() - start)
      }
    }),
  )
  return summary(times, performance.now() - began)
}

/** Several rounds as one. */
export const together = (rounds: readonly Measured[]): Measured =>
  summary(
    rounds.flatMap(r => r.times),
    rounds.reduce((sum, r) => sum + r.took, 0),
  )

function summary(times: readonly number[], took: number): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { times, took, p50: at(0.5), p95: at(0.95), rate: (1000 * times.length) / took, n: times.length }
}
