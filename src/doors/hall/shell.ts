import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { hallStyleAddress } from './style.ts'

/** Both languages at once: whoever stands in the hall has no switch at hand. */
export const both = ({ zh, en }: Label): string => html`<span class="zh">${zh}</span> <span class="en" lang="en">${en}</span>`

export interface Drawn {
  readonly title: Label
  /** Of the page as a whole: `screen`, `tickets`, `rating`. */
  readonly kind: string
  /** HTML, escaped already. */
  readonly body: string
  /** It asks for itself anew every few seconds, and changes only what has changed. */
  readonly live?: true
  /** So many seconds after the last touch it goes back to the beginning. */
  readonly back?: number
}

/**
 * Goes back when nobody has touched it for a while. A live page asks again; where the server is away it says so and goes on asking. What
 * was called anew is also said aloud, where the browser can.
 */
const script = `(() => {
  const back = Number(document.body.dataset.back) * 1000
  if (back) {
    let leave
    const stay = () => { clearTimeout(leave); leave = setTimeout(() => location.assign('/hall'), back) }
    for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, stay)
    return stay()
  }
  let said
  const speak = () => { const e = document.querySelector('[data-say]'), now = e && e.dataset.key
    if (e && said !== undefined && now !== said && 'speechSynthesis' in window) { const u = new SpeechSynthesisUtterance(e.dataset.say); u.lang = 'zh-CN'; speechSynthesis.speak(u) }
    said = now || '' }
  const ask = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' })
      if (!answer.ok) throw new Error()
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
      for (const part of document.querySelectorAll('[data-live]')) {
        const other = next.getElementById(part.id)
        if (other && other.innerHTML !== part.innerHTML) part.replaceChildren(...other.childNodes)
      }
      document.body.classList.remove('away')
    } catch { document.body.classList.add('away') }
    speak()
  }
  speak()
  setInterval(ask, 3000)
})()`

/** The policy knows it by its hash: not a space may come between. */
const scriptTag = ['<script>', script, '</script>'].join('')

/** A page of a device in the hall: nothing around it, nothing to go astray in. */
export function pageOf({ title, kind, body, live, back }: Drawn): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title.zh} ${title.en}</title>
        <link rel="stylesheet" href="${hallStyleAddress}" />
        <link rel="icon" href="data:," />
        !${
          back ? html`<noscript><meta http-equiv="refresh" content="${String(back)};url=/hall" /></noscript>` : ''
        }!${live ? '<noscript><meta http-equiv="refresh" content="5"></noscript>' : ''}
      </head>
      <body class="${kind}" data-back="${back ? String(back) : ''}">
        !${body}!${live ? html`<p class="lost" role="alert">!${both({ zh: '连接中断，正在重试', en: 'Connection lost, trying again' })}</p>` : ''}!${live || back ? scriptTag : ''}
      </body>
    </html> `
}

const policy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src data:`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
].join('; ')

export const sendHall = (reply: FastifyReply, page: string, status = 200) =>
  reply.code(status).headers({ 'content-security-policy': policy, 'cache-control': 'no-store' }).type('text/html; charset=utf-8').send(page)
