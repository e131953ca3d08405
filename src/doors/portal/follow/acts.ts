import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Act, Followed, Seen } from '#work/intake/index.ts'
import { daysInWords } from '../days.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

/** A step that the petitioner may take, and the record that it belongs to. */
export interface Found {
  readonly seen: Seen
  readonly act: Act
}

/** Everything of theirs, each with the steps that are the petitioner's. */
export const allSeen = ({ submission, matters }: Followed): readonly Seen[] => [
  submission,
  ...matters.flatMap(m => [m.petition, ...m.beside]),
]

/** The act that an address names: of the record with this number, or of the submission itself. */
export function findAct(followed: Followed, number: string | undefined, step: string): Found | undefined {
  const seen = number === undefined ? followed.submission : allSeen(followed).find(s => s.number === number && s !== followed.submission)
  const act = seen?.acts.find(a => a.name === step)
  return seen && act && { seen, act }
}

export const addressOf = ({ seen, act }: Found): string =>
  seen.procedure === 'submission' ? paths.act(act.name) : paths.actOn(seen.number, act.name)
/** How the page that is shown afterwards knows what was done. */
export const nameOf = ({ seen, act }: Found): string => (seen.procedure === 'submission' ? act.name : `${seen.procedure}.${act.name}`)
export function labelDone(name: string | undefined): Label | undefined {
  const [first = '', second] = name?.split('.') ?? []
  const steps = procedures[second === undefined ? 'submission' : first]?.steps ?? {}
  const step = second ?? first
  return Object.hasOwn(steps, step) && steps[step]?.by.includes('petitioner') ? steps[step].label : undefined
}
/** It changes where the matter stands, so it is read once more before it is sent. */
export const isGrave = ({ act }: Found): boolean => act.declared.to !== 'same'

/** What the petitioner may do with a record now, as buttons. */
export function buttons({ t }: View, seen: Seen): string {
  const now = seen.acts.filter(a => a.allowed)
  return now.length
    ? html`<div class="go">
        !${now.map(act => html`<a class="act plain" href="${addressOf({ seen, act })}">${t(act.declared.label)}</a>`).join('')}
      </div>`
    : ''
}

/** What is not possible now, each with its reason, one tap away. */
export function notNow({ t }: View, followed: Followed): string {
  const not = allSeen(followed)
    .filter(s => !s.closed || s.procedure === 'submission' || s.procedure === 'petition')
    .flatMap(s => s.acts.filter(a => !a.allowed && a.refusal))
  if (!not.length) return ''
  return html`<details>
    <summary class="off">${t({ zh: '现在还不能做的事，为什么？', en: 'What is not possible now, and why' })}</summary>
    <dl>
      !${not
        .map(
          a =>
            html`<dt>${t({ zh: `现在不能${a.declared.label.zh}`, en: `${a.declared.label.en}: not now` })}</dt>
              <dd>${a.refusal ? t(daysInWords(a.refusal)) : ''}</dd>`,
        )
        .join('')}
    </dl>
  </details>`
}
