import { html } from 'ghtml'
import { isDay } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { booking } from '#core/procedures/leaders/booking.ts'
import { dayOfWeekInWords } from '../days.ts'
import { hidden, line } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { facts } from './days-page.ts'
import type { Session } from './session.ts'

/** A booking as its holder reads it, with the reception as it stands now. */
export interface Held {
  readonly number: string
  readonly code: string
  readonly state: string
  readonly queue: number
  readonly persons: number
  readonly on: string
  readonly session?: Session | undefined
}

/** The slip of what has just been booked: shown with its code this once. `picture`: opens the page to look at it. */
export function slipPage(view: View, held: Held, picture: string, changed: boolean): string {
  const { t, site } = view
  return frame(view, {
    title: { zh: '预约好了', en: 'Booked' },
    still: true,
    body: html` <h1>${t({ zh: '预约好了', en: 'It is booked' })}</h1>
      !${changed ? html`<div class="summary" role="alert"><p>${t({ zh: '这张表先前已经寄出，这是当时的预约。您后来的改动没有寄出：要改，请取消后重新预约。', en: 'This form had been sent before, and this is its booking. Later changes were not sent: to change it, cancel and book again.' })}</p></div>` : ''}
      <div class="slip">
        !${when(view, held)}
        <p>${t({ zh: '预约编号', en: 'Number' })} <span class="number">${held.number}</span></p>
        <p>${t({ zh: '查询码', en: 'Code' })} <span class="code">${held.code}</span></p>
        <p>!${site ? html`${t(site.name)}` : ''}</p>
        !${picture}
        <p class="hint">
          ${t({ zh: '扫码打开查询页，再输入查询码。', en: 'The picture opens the page to look at it; the code is typed in.' })}
        </p>
      </div>
      <p>
        <strong
          >${t({ zh: '请现在截屏、抄下来或者打印。查询码只显示这一次。', en: 'Take a picture, copy it down or print it now. The code is shown only once.' })}</strong
        >
      </p>
      <p>
        ${t({ zh: '接访前一天，请凭编号和查询码再看一眼：改期、换人、取消，都写在那里。来的时候带上相关材料。', en: 'Look again with number and code on the day before: whether the day, the leader or anything else has changed stands there. Bring your papers.' })}
      </p>
      <div class="go noprint">
        <a class="act" href="${paths.bookingNumber(held.number)}">${t({ zh: '查看或者取消预约', en: 'See or cancel it' })}</a
        ><a class="act plain" href="${paths.home}">${t({ zh: '回到首页', en: 'Home' })}</a>
      </div>`,
  })
}

/** Number and code open a booking; a number alone opens nothing. */
export function findPage(
  view: View,
  { number = '', code = '', wrong }: { readonly number?: string; readonly code?: string; readonly wrong?: Label },
): string {
  const { t } = view
  const title: Label = { zh: '查看、取消预约', en: 'See or cancel a booking' }
  return frame(view, {
    title,
    form: { id: 'find', enter: 'show' },
    body: html` <h1>${t(title)}</h1>
      !${
        wrong
          ? html`<div class="summary" role="alert">
              <p><a href="#number">${t(wrong)}</a></p>
            </div>`
          : ''
      }
      <form id="find" method="post" action="${paths.booking}" novalidate>
        !${line(view, { name: 'number', label: { zh: '预约编号', en: 'Number of the booking' }, value: number, most: 40, capitals: true })}
        !${line(view, { name: 'code', label: { zh: '查询码', en: 'Code' }, value: code, most: 40, capitals: true, hint: { zh: '例如 AB12-CD34-EF56G。不分大小写，横线可以不写。', en: 'Such as AB12-CD34-EF56G. Capitals and dashes do not matter.' } })}
        <div class="go">
          <button class="act" name="go" value="show">${t({ zh: '查看', en: 'Show' })}</button
          ><a class="act plain" href="${paths.reception}">${t({ zh: '去预约', en: 'Book a slot' })}</a>
        </div>
      </form>
      <p class="quiet">
        ${t({ zh: '编号或者查询码找不到了？请打电话取消，或者直接来，不影响接待。', en: 'Lost them? Telephone to cancel, or simply come: you will be received all the same.' })}
      </p>`,
  })
}

/** A booking, and the way to give it back. `asked`: cancelling is to be confirmed. */
export function bookingPage(
  view: View,
  held: Held,
  { asked = false, done = false, wrong }: { readonly asked?: boolean; readonly done?: boolean; readonly wrong?: Label | undefined } = {},
): string {
  const { t } = view
  const state = booking.states[held.state]
  const booked = held.state === 'booked'
  const carried = hidden('number', held.number) + hidden('code', held.code)
  return frame(view, {
    title: { zh: '我的预约', en: 'My booking' },
    form: { id: 'booking', enter: asked ? 'cancel' : 'show' },
    body: html` <h1>${t({ zh: '我的预约', en: 'My booking' })}</h1>
      !${wrong ? html`<div class="summary" role="alert"><p>${t(wrong)}</p></div>` : ''}
      !${done ? html`<p class="note good" role="status">${t({ zh: '已取消，名额让给了别人。要再来，请重新预约。', en: 'It is cancelled, and the slot is free for somebody else. To come after all, book again.' })}</p>` : ''}
      <section class="card!${booked ? ' now' : ''}">
        <p class="chip"><strong>${state ? t(state.label) : ''}</strong></p>
        !${when(view, held)}
        <p>${t({ zh: '预约编号', en: 'Number' })} <span class="number">${held.number}</span></p>
      </section>
      <form id="booking" method="post" action="${paths.booking}">
        !${carried}
        !${
          !booked
            ? ''
            : asked
              ? html`<p>
                    <strong
                      >${t({ zh: '真的要取消吗？取消后名额就让给别人了。', en: 'Cancel it? The slot then goes to somebody else.' })}</strong
                    >
                  </p>
                  <div class="go">
                    <button class="act" name="go" value="cancel">${t({ zh: '确定取消', en: 'Yes, cancel' })}</button
                    ><button class="act plain" name="go" value="show">${t({ zh: '不，保留', en: 'No, keep it' })}</button>
                  </div>`
              : html`<div class="go">
                  <button class="act plain" name="go" value="ask">${t({ zh: '取消预约', en: 'Cancel the booking' })}</button>
                </div>`
        }
      </form>
      <p><a href="${paths.reception}">${t({ zh: '全部接访日', en: 'All reception days' })}</a></p>`,
  })
}

function when(view: View, { on, queue, persons, session }: Held): string {
  const { t } = view
  const day = session?.on ?? on
  return html`<p class="big">!${isDay(day) ? html`${t(dayOfWeekInWords(day))}` : ''}</p>
    !${
      session
        ? html`<p>${t(session.who)}</p>
            !${facts(view, session)}`
        : ''
    }
    <p>
      ${t({ zh: `第 ${String(queue)} 号，${String(persons)} 人`, en: `Number ${String(queue)} in the queue, ${persons === 1 ? 'one person' : `${String(persons)} persons`}` })}
    </p>`
}
