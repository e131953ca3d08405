import { html } from 'ghtml'
import type { Shown } from '#work/hall/index.ts'
import { both, pageOf } from './shell.ts'

type Screen = Extract<Shown, { readonly kind: 'screen' }>

/** The hall's wall: who is called to which window, the last one largest; who comes next, and how many wait. */
export function screenPage({ office, time, called, waiting, next }: Screen): string {
  const [first, ...others] = called
  const row = ({ called: number, window }: Screen['called'][number]) =>
    html`<b>${number}</b><span class="to">!${both({ zh: `请到 ${window} 号窗口`, en: `Window ${window}` })}</span>`
  const now = first
    ? html`<div class="now" data-key="${first.said}" data-say="请 ${first.called} 号，到 ${String(first.window)} 号窗口">
        !${row(first)}
      </div>`
    : html`<p class="none">!${both({ zh: '现在没有叫号', en: 'Nobody is being called' })}</p>`
  return pageOf({
    title: { zh: '叫号', en: 'Now called' },
    kind: 'screen',
    live: true,
    body: html`<header>
        <h1>!${both(office)}</h1>
        <p id="time" data-live>${time}</p>
      </header>
      <main>
        <section id="called" data-live aria-live="polite">
          !${now}
          <ol>
            !${others
              .slice(0, 5)
              .map(one => html`<li>!${row(one)}</li>`)
              .join('')}
          </ol>
        </section>
      </main>
      <footer id="waiting" data-live>
        <p>!${both({ zh: `等候 ${waiting} 人`, en: `${waiting} waiting` })}</p>
        !${
          next.length
            ? html`<p class="next">
                !${both({ zh: '下面几位', en: 'Next' })}
                !${next
                  .slice(0, 6)
                  .map(number => html`<b>${number}</b>`)
                  .join(' ')}
              </p>`
            : ''
        }
      </footer>`,
  })
}
