import { html } from 'ghtml'
import type { Json } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isFields } from '#core/engine/validate.ts'
import { petition } from '#core/procedures/petition/index.ts'
import type { Page } from '#work/records/index.ts'
import type { View } from '../view.ts'

const outcomes = schemaOf(petition.data).properties?.['demands']?.items?.properties?.['outcome']?.options ?? {}
const textOf = (value: Json | undefined) => typeof value === 'string' ? value : ''

/** What was asked, each with its answer. An answer is shown from its delivery on: before, nothing has been decided towards the petitioner. */
export function answers({ t }: View, page: Page): string {
  const list = page.data['demands'], delivered = typeof page.data['deliveredOn'] === 'string'
  const demands = Array.isArray(list) ? list.filter(isFields) : []
  return demands.map((demand, i) => {
    const outcome = outcomes[textOf(demand['outcome'])]
    return html`<h3>${t({ zh: `请求 ${i + 1}`, en: `Demand ${i + 1}` })}</h3><p>${textOf(demand['text'])}</p>!${delivered && outcome
      ? html`<p><strong>${t({ zh: '答复：', en: 'Answer: ' })}${t(outcome)}</strong></p><p class="said">${textOf(demand['answer'])}</p><p class="quiet">${t({ zh: '依据：', en: 'Legal basis: ' })}${textOf(demand['basis'])}</p>`
      : html`<p class="quiet">${t({ zh: '还没有答复', en: 'Not answered yet' })}</p>`}`
  }).join('')
}
