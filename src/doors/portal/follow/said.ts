import { html } from 'ghtml'
import type { Said } from '#work/intake/index.ts'
import { dayInWords } from '../days.ts'
import type { View } from '../view.ts'

/** What was filled in, field by field; a single text needs no name. */
export function saidList({ t }: View, said: readonly Said[]): string {
  const value = (s: Said) => t('day' in s ? dayInWords(s.day) : s.value)
  const [only, ...more] = said
  if (!only) return ''
  if (!more.length && plain.includes(only.field)) return html`<p class="said">${value(only)}</p>`
  return html`<dl class="said">
    !${said
      .map(
        s =>
          html`<dt>${t(s.label)}</dt>
            <dd>${value(s)}</dd>`,
      )
      .join('')}
  </dl>`
}

/** Somebody's own words, which the step above them names already. */
const plain: readonly string[] = ['material', 'reason', 'where', 'told', 'refusal']
