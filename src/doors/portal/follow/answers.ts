import { html } from 'ghtml'
import type { Json } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isFields } from '#core/engine/validate.ts'
import { petition } from '#core/procedures/petition/index.ts'
import type { Seen } from '#work/intake/index.ts'
import type { View } from '../view.ts'

const outcomes = schemaOf(petition.data).properties?.['demands']?.items?.properties?.['outcome']?.options ?? {}
const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : '')

/**
 * What was asked, each with its answer; `named`: with the matter that it belongs to. An answer is there from its delivery on: before,
 * nothing has been decided towards the petitioner.
 */
export function answers({ t }: View, page: Seen, named: boolean): string {
  const list = page.data['demands']
  const demands = Array.isArray(list) ? list.filter(isFields) : []
  if (!demands.length) return ''
  return html`<h2>!${named ? html`${page.title}<br />` : ''}${t({ zh: '您的请求和答复', en: 'What you asked, and the answer' })}</h2>
    !${demands
      .map((demand, i) => {
        const outcome = outcomes[textOf(demand['outcome'])]
        const basis = textOf(demand['basis'])
        return html`<h3>${t({ zh: `请求 ${i + 1}`, en: `Demand ${i + 1}` })}</h3>
          <p>${textOf(demand['text'])}</p>
          !${
            outcome
              ? html`<p><strong>${t({ zh: '答复：', en: 'Answer: ' })}${t(outcome)}</strong></p>
                  <p class="said">${textOf(demand['answer'])}</p>
                  !${basis ? html`<p class="quiet">${t({ zh: '依据：', en: 'Legal basis: ' })}${basis}</p>` : ''}`
              : page.closed
                ? ''
                : html`<p class="quiet">${t({ zh: '还没有答复', en: 'Not answered yet' })}</p>`
          }`
      })
      .join('')}`
}
