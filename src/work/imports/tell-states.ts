import { procedures } from '#core/procedures/index.ts'
import type { Label } from '#core/law/label.ts'
import type { States } from './check-rows.ts'

/** How many of the matters stand where, in words. */
export function statesTold(states: States): Label {
  const named = Object.entries(states).map(([state, n]) => ({
    n,
    label: procedures['submission']?.states[state]?.label ?? { zh: state, en: state },
  }))
  return {
    zh: named.map(({ n, label }) => `${label.zh} ${n} 件`).join('，'),
    en: named.map(({ n, label }) => `${label.en}: ${n}`).join(', '),
  }
}
