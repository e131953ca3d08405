import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { daysBetween, weekday } from '#core/law/days.ts'
import type { Seen } from '#work/intake/index.ts'
import { dayInWords, leftInWords, monthInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

type Clock = Seen['clocks'][number]
type Counted = Clock['days'][number]

const weekdays: readonly Label[] = [
  ['一', 'Mo'],
  ['二', 'Tu'],
  ['三', 'We'],
  ['四', 'Th'],
  ['五', 'Fr'],
  ['六', 'Sa'],
  ['日', 'Su'],
].map(([zh = '', en = '']) => ({ zh, en }))
/** Monday first. */
const column = (day: Counted['day']) => (weekday(day) + 6) % 7

/** What happened on the day from which the petitioner's own periods run: a delivery that can be shown, not the day on the paper. */
const begins: Readonly<Record<string, Label>> = {
  review: { zh: '书面答复送到您手里、有凭证的那天', en: 'the day of the proven delivery of the answer' },
  're-review': { zh: '复查意见送到您手里、有凭证的那天', en: 'the day of the proven delivery of the review opinion' },
}

/** A last day counted out, day by day, so that anyone can count it again. */
export function whyPage(view: View, clock: Clock): string {
  const { t, today } = view
  const noted = clock.days.filter(d => d.why)
  const was = begins[clock.limit]
  const months = Map.groupBy(clock.days, d => d.day.slice(0, 7))
  return frame(view, {
    title: { zh: '为什么是这一天', en: 'Why this day' },
    body: html` <h1>${t({ zh: `为什么是${dayInWords(clock.due).zh}？`, en: `Why ${dayInWords(clock.due).en}?` })}</h1>
      <p class="big">${t(clock.label)} · ${t(clock.length)}</p>
      <p>
        ${t({ zh: `依据${clock.basis.zh}。从${dayInWords(clock.since).zh}${was ? `（${was.zh}）` : ''}的第二天起数，最后一天是${dayInWords(clock.due).zh}（${leftInWords(today, clock.due).zh}）。`, en: `Under ${clock.basis.en}. Counted from the day after ${dayInWords(clock.since).en}${was ? ` (${was.en})` : ''}; the last day is ${dayInWords(clock.due).en} (${leftInWords(today, clock.due).en}).` })}
      </p>
      !${changes(clock)
        .map(said => html`<p>${t(said)}</p>`)
        .join('')}
      !${clock.provisional ? html`<p class="note">${t({ zh: '放假安排还没有公布的日子，先按周末推算，公布后可能变动。', en: 'For days whose holiday notice is not out yet it is reckoned by weekends, and may change.' })}</p>` : ''}
      !${[...months.values()].map(days => month(view, clock, days)).join('')}
      <p class="hint">
        ${t({ zh: '上面是日期，下面是第几天。浅色的不计入，深色的是最后一天。', en: 'The date above, the count below. Pale days do not count; the dark one is the last.' })}
      </p>
      !${
        noted.length
          ? html`<ul>
              !${stretches(noted)
                .map(
                  ({ from, to }) =>
                    html`<li>
                      ${t(from === to ? dayInWords(from.day) : fromTo(from.day, to.day))}${t({ zh: '：', en: ': ' })}${from.why ? t(from.why) : ''}
                    </li>`,
                )
                .join('')}
            </ul>`
          : ''
      }
      <div class="go"><a class="act plain" href="${paths.follow}">${t({ zh: '回到我的来信', en: 'Back to my petition' })}</a></div>`,
  })
}

/** What moved the last day after the period had begun. */
function changes({ happened, extendedFrom, pausedOn, excluded }: Clock): readonly Label[] {
  return [
    ...(happened
      ? [
          {
            zh: `事情发生在${dayInWords(happened).zh}，系统里登记晚了，您的期限从登记那天起算，一天也不少。`,
            en: `It happened on ${dayInWords(happened).en} and was entered later; your days are counted from the entry, and none is lost.`,
          },
        ]
      : []),
    ...(extendedFrom
      ? [
          {
            zh: `原来的最后一天是${dayInWords(extendedFrom).zh}，依法延长过一次。`,
            en: `The last day was ${dayInWords(extendedFrom).en}; the period was extended once, as the law allows.`,
          },
        ]
      : []),
    ...(pausedOn
      ? [
          {
            zh: `从${dayInWords(pausedOn).zh}起正在听证，听证的时间不计入期限，这一天会往后顺延。`,
            en: `A hearing goes on since ${dayInWords(pausedOn).en}; its days do not count, and the last day moves on with them.`,
          },
        ]
      : []),
    ...(excluded
      ? [{ zh: `其中 ${excluded} 天是听证的时间，不计入期限。`, en: `${excluded} of these days belong to a hearing, and do not count.` }]
      : []),
  ]
}

/** Days one after the other of which the same is to be said, as one line. */
function stretches(days: readonly Counted[]): readonly { readonly from: Counted; readonly to: Counted }[] {
  return days.reduce<readonly { from: Counted; to: Counted }[]>((all, day) => {
    const last = all.at(-1)
    const goesOn = last !== undefined && last.from.why?.zh === day.why?.zh && daysBetween(last.to.day, day.day) === 1
    return goesOn ? [...all.slice(0, -1), { from: last.from, to: day }] : [...all, { from: day, to: day }]
  }, [])
}
const fromTo = (from: Counted['day'], to: Counted['day']): Label => ({
  zh: `${dayInWords(from).zh}至${dayInWords(to).zh}`,
  en: `${dayInWords(from).en} to ${dayInWords(to).en}`,
})

function month({ t }: View, clock: Clock, days: readonly Counted[]): string {
  const first = days[0]
  if (!first) return ''
  const cells = [...Array.from({ length: column(first.day) }, () => undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(7 * i, 7 * i + 7))
  return html`<table class="month">
    <caption>
      ${t(monthInWords(first.day))}
    </caption>
    <thead>
      <tr>
        !${weekdays.map(w => html`<th scope="col">${t(w)}</th>`).join('')}
      </tr>
    </thead>
    <tbody>
      !${weeks
        .map(
          week =>
            html`<tr>
              !${Array.from({ length: 7 }, (_, i) => cell(clock, week[i])).join('')}
            </tr>`,
        )
        .join('')}
    </tbody>
  </table>`
}

function cell({ since, due }: Clock, counted: Counted | undefined): string {
  if (!counted) return '<td></td>'
  const { day, n } = counted
  const kind = day === due ? 'last' : day === since ? 'first' : n === undefined ? 'off' : ''
  return html`<td class="${kind}">${Number(day.slice(8))}<b>${n ?? ''}</b></td>`
}
