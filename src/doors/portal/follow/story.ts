import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { submission } from '#core/procedures/submission/index.ts'
import type { Followed } from '#work/intake/index.ts'
import { dayInWords } from '../days.ts'
import type { View } from '../view.ts'

type Told = Followed['submission']['timeline'][number]

/**
 * What happened, newest last, of the submission and its petitions together. Of a petition that it joined only what came after:
 * the rest is the story of whoever wrote first.
 */
export function story(view: View, { submission: own, petitions }: Followed): string {
  const joined = own.timeline.find(e => e.step === 'join')?.at ?? ''
  const told = [...own.timeline, ...petitions.flatMap(p => p.timeline.filter(e => e.step !== 'open' && e.at > joined))].toSorted((a, b) => a.at.localeCompare(b.at))
  return html`<ol class="story">!${told.map(e => entry(view, e)).join('')}</ol>`
}

function entry({ t }: View, e: Told): string {
  const material = e.given['material'] ?? e.given['comment'] ?? e.given['reason']
  return html`<li><p class="quiet">${t(dayInWords(e.day))} · ${t(e.by.name)}</p><p><strong>${t(words[e.step] ?? e.label)}</strong> <span class="quiet">${t(e.under.short)}</span></p>!${
    typeof material === 'string' ? html`<p class="said">${material}</p>` : ''}!${
    e.issues.length ? html`<p class="quiet">${t({ zh: '出具：', en: 'Papers: ' })}${e.issues.map(i => t(i.label)).join(t({ zh: '、', en: ', ' }))}</p>` : ''}</li>`
}

/** A petitioner reads “we received your letter”, not the name of our step. Steps that are not here go by their own names. */
const words: Readonly<Record<string, Label>> = {
  open: { zh: '收到您的来信，已登记', en: 'Your letter was received and registered' },
  triage: { zh: '弄清是什么事、归谁管', en: 'What it is about and who answers for it was settled' },
  forward: { zh: '转给责任单位', en: 'Forwarded to the unit that answers for it' },
  'sign-for': { zh: '单位签收', en: 'The unit signed for it' },
  accept: { zh: '决定受理，书面告知您', en: 'Accepted, and you were told in writing' },
  inquire: { zh: '调查核实', en: 'The facts were looked into' },
  reply: { zh: '作出书面处理意见', en: 'A written opinion was given' },
  deliver: { zh: '答复送达', en: 'The answer was delivered' },
  supplement: { zh: '补充了材料', en: 'Material was added' },
  rate: { zh: '作了评价', en: 'A rating was given' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
  join: { zh: '并入正在办理的同一事项', en: 'Joined to the petition that is being handled' },
}

/** The labels of what the petitioner may do, by step. */
export const actsOf = Object.entries(submission.steps).filter(([, step]) => step.by.includes('petitioner')).map(([name, step]) => ({ name, step }))
