import type { Measured } from './measure.ts'

/** `goal`: the ratio to reach. Of a rate it is ours to the floor's, at least; of a time, at most. Infinite: it only prepares. */
export interface Scene {
  readonly name: string
  readonly atOnce: number
  readonly by: 'rate' | 'p95'
  readonly goal: number
  readonly calls: readonly (() => Promise<void>)[]
}
export interface Line {
  readonly name: string
  readonly ours: Measured
  readonly floor: Measured
  readonly by: Scene['by']
  readonly goal: number
}
