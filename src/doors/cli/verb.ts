import type { Label } from '#core/law/label.ts'

export interface Verb {
  readonly run: (args: readonly string[]) => Promise<number>
}
export interface Entry {
  readonly usage: string
  readonly does: Label
  readonly load: () => Promise<Verb>
}
