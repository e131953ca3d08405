import { html } from 'ghtml'
import type { Json } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isDay } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { posting } from '#core/procedures/learning/posting.ts'
import { publicity } from '#core/procedures/learning/publicity.ts'
import type { Told } from '#work/intake/index.ts'
import type { Directory } from '../../../work/directory.ts'
import { dayOfWeekInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

export const title: Label = { zh: '宣传活动和张贴地点', en: 'Events, and where it is posted' }
const word = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const kinds = schemaOf(publicity.data).properties?.['kind']?.options ?? {}
const charts = schemaOf(posting.data).properties?.['what']?.items?.options ?? {}

/** Where one can hear of it, and where the charts hang. */
export function noticesPage(view: View, { units }: Directory, events: readonly Told[], postings: readonly Told[]): string {
  const { t } = view
  const unit = (told: Told) => {
    const found = units.get(word(told.told['unit']))
    return found ? t(found.name) : ''
  }
  const places = [...Map.groupBy(postings, p => word(p.told['place']))].toSorted(([a], [b]) => a.localeCompare(b, 'zh'))
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      <h2>${t({ zh: '近期宣传活动', en: 'Events to come' })}</h2>
      !${
        events.length
          ? html`<ul class="plain-list">
              !${events
                .map(({ told, ...rest }) => {
                  const on = word(told['on'])
                  const kind = kinds[word(told['kind'])]
                  return html`<li class="card">
                    <h3>${word(told['subject'])}</h3>
                    <p>!${isDay(on) ? html`<strong>${t(dayOfWeekInWords(on))}</strong>` : ''}</p>
                    <p>${t({ zh: '地点：', en: 'Where: ' })}${word(told['place'])}</p>
                    <p class="quiet">${[kind && t(kind), unit({ told, ...rest })].filter(Boolean).join(' · ')}</p>
                  </li>`
                })
                .join('')}
            </ul>`
          : html`<p class="note">${t({ zh: '近期没有安排。', en: 'None is planned at the moment.' })}</p>`
      }
      <h2>${t({ zh: '流程图、须知张贴在哪里', en: 'Where the charts hang' })}</h2>
      !${
        places.length
          ? html`<dl>
              !${places
                .map(
                  ([place, list]) =>
                    html`<dt>${place}</dt>
                      <dd class="pieces">
                        ${[...new Set(list.flatMap(p => (Array.isArray(p.told['what']) ? p.told['what'].flatMap((what: Json) => charts[word(what)] ?? []) : [])).map(t))].join(t({ zh: '、', en: ', ' }))}
                      </dd>`,
                )
                .join('')}
            </dl>`
          : html`<p class="note">${t({ zh: '还没有登记张贴地点。', en: 'No place has been entered yet.' })}</p>`
      }
      <p><a href="${paths.charts}">${t({ zh: '在这里看这些图', en: 'See the charts here' })}</a></p>`,
  })
}
