import { html } from 'ghtml'
import { inWords } from '#core/law/articles.ts'
import type { Label } from '#core/law/label.ts'
import { alwaysHere, forks, type Fork } from '#core/guidance/which-way.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'

const title: Label = { zh: '我的事该走哪条路？', en: 'Which way is mine?' }

/**
 * The question under this name, or where it leads; undefined where there is no such question. Nothing that is answered here is kept, not
 * even in a cookie.
 */
export function whichWayPage(view: View, turn: string, yes: boolean): string | undefined {
  const at = turn ? forks.findIndex(f => f.turn === turn) : 0
  const fork = forks[at]
  if (!fork) return undefined
  return yes || !fork.asks ? wayPage(view, at, fork) : askPage(view, at, fork, fork.asks)
}

const addressOf = (at: number): string => (at === 0 ? paths.whichWay : paths.whichWayAt(forks[at]?.turn ?? ''))
const questions = forks.filter(f => f.asks).length

function askPage(view: View, at: number, fork: Fork, asks: Label): string {
  const { t } = view
  return frame(view, {
    title,
    body: html` <h1>${t(title)}</h1>
      !${at === 0 ? html`<p>${t({ zh: '回答几个“是”或者“不是”，看看您的事归哪里管。这里不记录您的任何回答。', en: 'Answer a few questions with yes or no to see who deals with your matter. None of your answers is recorded.' })}</p>` : ''}
      <p class="steps">${t({ zh: `第 ${at + 1} 问，最多 ${questions} 问`, en: `Question ${at + 1} of at most ${questions}` })}</p>
      <h2>${t(asks)}</h2>
      !${fork.such ? html`<p class="quiet">${t(fork.such)}</p>` : ''}
      <div class="go answers">
        <a class="act" href="${paths.whichWayYes(fork.turn)}">${t({ zh: '是', en: 'Yes' })}</a
        ><a class="act" href="${addressOf(at + 1)}">${t({ zh: '不是', en: 'No' })}</a>
      </div>
      <ul class="plain-list">
        !${at > 0 ? html`<li><a href="${addressOf(at - 1)}">${t({ zh: '回到上一问', en: 'Back to the question before' })}</a></li>` : ''}
        <li><a href="${paths.file}">${t({ zh: '说不准，直接在这里反映', en: 'I am not sure: file it here' })}</a></li>
      </ul>`,
  })
}

function wayPage(view: View, at: number, fork: Fork): string {
  const { t } = view
  return frame(view, {
    title: fork.way,
    body: html` <h1>
        ${t({ zh: `这件事可以走：${fork.way.zh}`, en: `The way for this: ${fork.way.en.charAt(0).toLowerCase()}${fork.way.en.slice(1)}` })}
      </h1>
      <p class="quiet">${t(inWords(fork.under))}</p>
      <section class="card">
        <h2>${t({ zh: '到哪里去', en: 'Where to go' })}</h2>
        <p>${t(fork.goTo)}</p>
        <h2>${t({ zh: '请带上', en: 'What to bring' })}</h2>
        <p>${t(fork.bring)}</p>
        !${
          fork.soon
            ? html`<h2>${t({ zh: '不要错过期限', en: 'Do not let the time pass' })}</h2>
                <p>
                  ${t(fork.soon)}<span class="quiet">${t({ zh: '以受理机关说的为准。', en: ' The body there has the last word.' })}</span>
                </p>`
            : ''
        }
        <h2>${t({ zh: '之后怎么办', en: 'What happens then' })}</h2>
        <p>${t(fork.then)}</p>
      </section>
      <p class="note">${t(alwaysHere.label)} <span class="quiet">${t(inWords(alwaysHere.under))}</span></p>
      <div class="go">
        <a class="act" href="${paths.file}">${t({ zh: '在这里反映', en: 'File it here' })}</a
        ><a class="act plain" href="${paths.whichWay}">${t({ zh: '从头再问一遍', en: 'Ask again from the start' })}</a>
      </div>
      <ul class="plain-list">
        !${at > 0 || fork.asks ? html`<li><a href="${fork.asks ? addressOf(at) : addressOf(at - 1)}">${t({ zh: '回到上一问', en: 'Back to the question before' })}</a></li>` : ''}
        <li><a href="${paths.chart('hall', 'where')}">${t({ zh: '路线图：什么事找谁', en: 'Where to go with what' })}</a></li>
      </ul>`,
  })
}
