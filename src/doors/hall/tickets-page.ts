import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { businesses, type Shown } from '#work/hall/index.ts'
import { both, pageOf } from './shell.ts'

type Tickets = Extract<Shown, { readonly kind: 'tickets' }>
const title: Label = { zh: '自助取号', en: 'Take a number' }

/** What one has come for; a touch takes a number. `form` keeps two touches from being two numbers. */
export function ticketsPage({ office }: Tickets, form: string, wrong?: Label): string {
  return pageOf({
    title,
    kind: 'tickets',
    body: html`<header><h1>!${both(office)}</h1></header>
      <main>
        <h2>!${both({ zh: '您来办什么事？请按一下取号', en: 'What have you come for? Touch to take a number' })}</h2>
        !${wrong ? html`<p class="wrong" role="alert">!${both(wrong)}</p>` : ''}
        <form method="post" action="/hall">
          <input type="hidden" name="form" value="${form}" />!${Object.entries(businesses)
            .map(([business, label]) => html`<button name="business" value="${business}">!${both(label)}</button>`)
            .join('')}
        </form>
        <p class="quiet">
          !${both({ zh: '不用登记姓名。有急事或者行动不便，请直接找工作人员。', en: 'No name is asked. If it is urgent or you cannot stand long, please turn to the staff.' })}
        </p>
      </main>`,
  })
}

/** The number that was taken, and how many come before. */
export function takenPage({ office, taken }: Tickets & { readonly taken: NonNullable<Tickets['taken']> }): string {
  const ahead: Label =
    taken.state === 'called'
      ? { zh: '正在叫您的号，请看大屏', en: 'You are being called: please look at the screen' }
      : taken.ahead
        ? { zh: `前面还有 ${taken.ahead} 人`, en: `${taken.ahead} before you` }
        : { zh: '下一个就是您', en: 'You are next' }
  return pageOf({
    title,
    kind: 'tickets',
    back: 20,
    body: html`<header><h1>!${both(office)}</h1></header>
      <main class="taken">
        <h2>!${both({ zh: '您的号码', en: 'Your number' })}</h2>
        <p class="number">${taken.called}</p>
        <p class="kind">!${both(businesses[taken.business] ?? { zh: '', en: '' })}</p>
        <p class="ahead">!${both(ahead)}</p>
        <p>
          !${both({ zh: '请记住号码，听叫号、看大屏。当天有效。', en: 'Remember it; you will be called, and it stands on the screen. It is good for today.' })}
        </p>
        <a class="back" href="/hall">!${both({ zh: '好了', en: 'Done' })}</a>
      </main>`,
  })
}
