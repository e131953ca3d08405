/** What a number of calls took, in milliseconds; `rate` in calls a second. */
export interface Measured { readonly p50: number; readonly p95: number; readonly rate: number; readonly n: number }

/** Runs the calls, so many at once, and times each. */
export async function measure(calls: readonly (() => Promise<void>)[], atOnce: number): Promise<Measured> {
  const times: number[] = [], queue = calls[Symbol.iterator]()
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const call of queue) {
      const start = performance.now()
      await call()
      times.push(performance.now() - start)
    }
  }))
  const took = performance.now() - began, sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), rate: 1000 * calls.length / took, n: calls.length }
}
