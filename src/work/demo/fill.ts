import { pick, type Chance } from './chance.ts'
import { draw, type Scene, type Slots } from './slots.ts'

export interface Filled {
  readonly text: string
  readonly slots: Slots
}

/** Chooses among `[a|b]`, then writes the words of `{slot}` and `{slot:kind}`, drawing those that `slots` does not have yet. */
export function fill(template: string, slots: Slots, random: Chance, scene: Scene): Filled {
  const words = { ...slots }
  const chosen = template.replace(/\[([^[\]]*)\]/g, (_, options: string) => pick(random, options.split('|')))
  const text = chosen.replace(
    /\{(\w+)(?::(\w+))?\}/g,
    (_, name: string, kind: string | undefined) => (words[name] ??= draw(name, kind, random, scene, words)),
  )
  return { text, slots: words }
}

/** Several templates in turn, each knowing the words of those before it. */
export function fillAll(
  templates: readonly string[],
  slots: Slots,
  random: Chance,
  scene: Scene,
): { readonly texts: readonly string[]; readonly slots: Slots } {
  let known = slots
  const texts = templates.map(template => {
    const filled = fill(template, known, random, scene)
    known = filled.slots
    return filled.text
  })
  return { texts, slots: known }
}
