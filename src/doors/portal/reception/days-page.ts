import { html } from 'ghtml'
import { addDays, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { dayInWords, dayOfWeekInWords } from '../days.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import type { Roster, Session } from './session.ts'

export const title: Label = { zh: '领导接访日', en: 'Leaders’ reception days' }
/** So many days stand on one page. */
export const span = 28
/** More units than these on one day are folded away. */
const few = 3

/** The receptions of some weeks, day by day: who receives, where, and how many slots are left. */
export function daysPage(view: View, from: Day, sessions: readonly Session[], rosters: readonly Roster[]): string {
  const { t, today } = view
  const byDay = [...Map.groupBy(sessions, s => s.on)]
  const until = addDays(from, span - 1)
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      <p>
        ${t({ zh: '区领导和单位负责人定期接待群众（条例第18条）。不预约也可以来；预约了可以少等。预约不用写姓名。', en: 'Leaders of the district and heads of units receive everybody regularly (art. 18). You may come without booking; who has booked waits less. No name is asked for.' })}
      </p>
      !${
        rosters.length
          ? html`<ul class="plain-list">
              !${rosters.map(r => html`<li class="note">${r.subject} <a href="${r.from > today ? paths.receptionFrom(r.from) : paths.reception}">${t({ zh: `${dayInWords(r.from).zh}至${dayInWords(r.until).zh}`, en: `${dayInWords(r.from).en} to ${dayInWords(r.until).en}` })}</a></li>`).join('')}
            </ul>`
          : ''
      }
      <p><a href="${paths.booking}">${t({ zh: '查看、取消我的预约', en: 'See or cancel my booking' })}</a></p>
      !${byDay.length ? byDay.map(([day, list]) => ofDay(view, day, list)).join('') : html`<p class="note">${t({ zh: `${dayInWords(from).zh}至${dayInWords(until).zh}没有公布接访安排。平时可以到接待窗口，或者打电话、写信。`, en: `No reception is announced from ${dayInWords(from).en} to ${dayInWords(until).en}. On other days come to the counter, telephone or write.` })}</p>`}
      <div class="go">
        !${from > today ? html`<a class="act plain" href="${paths.reception}">${t({ zh: '最近的', en: 'The next ones' })}</a>` : ''}<a
          class="act plain"
          href="${paths.receptionFrom(addDays(from, span))}"
          >${t({ zh: '往后的', en: 'Later ones' })}</a
        >
      </div>`,
  })
}

function ofDay(view: View, day: Day, sessions: readonly Session[]): string {
  const { t, today } = view
  const leaders = sessions.filter(s => !s.isUnit)
  const units = sessions.filter(s => s.isUnit)
  const list = (some: readonly Session[]) =>
    html`<ul class="plain-list">
      !${some.map(s => html`<li class="card">!${told(view, s)}</li>`).join('')}
    </ul>`
  return html`<section>
    <h2>${t(dayOfWeekInWords(day))}!${day === today ? html` <span class="soon">${t({ zh: '今天', en: 'today' })}</span>` : ''}</h2>
    !${list(leaders)}!${
      units.length > few
        ? html`<details>
            <summary>
              ${t({ zh: `${String(units.length)} 个单位同时接访，看看有没有您要找的`, en: `${String(units.length)} units receive at the same time` })}
            </summary>
            !${list(units)}
          </details>`
        : list(units)
    }
  </section> `
}

function told(view: View, s: Session): string {
  const { t, today } = view
  return html`<h3>${t(s.who)}</h3>
    !${facts(view, s)}!${
      s.cancelled
        ? ''
        : s.left === undefined
          ? html`<p class="quiet">${t({ zh: '不用预约，直接来。', en: 'No booking needed: simply come.' })}</p>`
          : s.left === 0
            ? html`<p>
                ${t({ zh: '网上已约满，可以直接来，或者选别的日子。', en: 'All slots here are taken: come without one, or choose another day.' })}
              </p>`
            : s.on >= today
              ? html`<p>
                  ${t({ zh: `还可以预约 ${String(s.left)} 个`, en: s.left === 1 ? 'One slot is left' : `${String(s.left)} slots are left` })}
                  <a class="act plain" href="${paths.book(s.number)}"
                    >${t({ zh: '预约', en: 'Book' })}<span class="unseen"> ${t(dayInWords(s.on))} ${t(s.who)}</span></a
                  >
                </p>`
              : ''
    }`
}

/** Where, how, with whom, and what has changed. */
export function facts({ t }: View, s: Session): string {
  const together = { zh: s.with.map(u => u.zh).join('、'), en: s.with.map(u => u.en).join(', ') }
  return html`!${s.cancelled ? html`<p class="late">${t({ zh: '这一场已取消', en: 'This one is cancelled' })}</p>` : ''}
    <p>${t({ zh: '地点：', en: 'Where: ' })}${s.place}</p>
    !${
      s.insteadOf ? html`<p class="quiet">${t({ zh: `原定${s.insteadOf.zh}接访，已调整`, en: `Instead of ${s.insteadOf.en}` })}</p>` : ''
    }!${s.way ? html`<p class="quiet">${t(s.way)}!${s.with.length ? html`${t({ zh: '：', en: ': ' })}${t(together)}` : ''}</p>` : ''}`
}
