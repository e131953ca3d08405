import type { Label } from '#core/law/label.ts'

/** A command that cannot be carried out as it was given. `exit` 2: it was typed wrongly; 1: something else is in the way. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
  readonly exit: 1 | 2

  constructor({ zh, en }: Label, exit: 1 | 2 = 2) {
    super(`${zh}\n${en}`)
    this.exit = exit
  }
}
