import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import type { News } from './news.ts'
import type { Station, Stretch } from './way.ts'

const choices: readonly (readonly [string, Label, Label])[] = [
  [
    paths.file,
    { zh: '我要反映一件事', en: 'File a petition' },
    { zh: '三步填好，再看一遍寄出。可以匿名。', en: 'Three short steps, one last look, send. It may be anonymous.' },
  ],
  [
    paths.follow,
    { zh: '查询我的来信', en: 'Follow my petition' },
    {
      zh: '凭编号和查询码：谁在办，哪天之前答复，为什么是那一天。',
      en: 'With number and code: who must act, by which day, and why that day.',
    },
  ],
  [
    paths.reception,
    { zh: '见领导：接访日和预约', en: 'See a leader: days and booking' },
    { zh: '哪天、哪位领导、在哪里接待群众。预约不用写姓名。', en: 'On which day, who, and where. No name is asked for.' },
  ],
  [
    paths.whichWay,
    { zh: '不知道该找谁', en: 'Not sure whom to turn to' },
    { zh: '答几个“是”或者“不是”，看看该走哪条路。不记录您的回答。', en: 'Answer a few questions with yes or no. None of it is recorded.' },
  ],
  [
    '#way',
    { zh: '怎样办理，多久有答复', en: 'How it goes, and by when' },
    { zh: '每一步由谁办、几天、依据哪一条。', en: 'Who takes each step, in how many days, under which article.' },
  ],
]

/** What hangs on the office's wall, to be looked at here. */
const sheets: readonly (readonly [string, Label])[] = [
  [paths.chart('hall', 'which-way'), { zh: '导引图：走哪条路', en: 'Which way to take' }],
  [paths.chart('hall', 'where'), { zh: '路线图：什么事找谁', en: 'Where to go with what' }],
  [paths.rules, { zh: '须知：权利和要求', en: 'Rights and what is asked' }],
  [paths.charts, { zh: '流程图、时限图、责任图', en: 'Flow, time limits, who answers' }],
]

const elsewhere: readonly (readonly [Label, Label])[] = [
  [
    { zh: '正在发生危险', en: 'Danger right now' },
    { zh: '请打 110（警察）、119（火警）、120（急救）。', en: 'Call 110 (police), 119 (fire) or 120 (ambulance).' },
  ],
  [
    { zh: '已经或者应当打官司的事', en: 'Matters for a court' },
    {
      zh: '诉讼、仲裁、复议由法院、检察院、公安等政法部门和法定机关按法律程序办理（条例第20、22、31条）。法律咨询可打 12348。',
      en: 'Lawsuits, arbitration and reconsideration follow their own legal procedures (arts. 20, 22, 31). Legal advice: 12348.',
    },
  ],
  [
    { zh: '检举控告公职人员', en: 'Misconduct of officials' },
    {
      zh: '可以打 12388 向纪检监察机关反映；在这里提交的，一律密封移送（条例第30条）。',
      en: 'Call 12388, the discipline bodies; what is filed here is sealed and passed on to them (art. 30).',
    },
  ],
]

/** What one can do here, how it goes and by when, and where else to turn. */
export function homePage(view: View, way: readonly Station[], news: readonly News[]): string {
  const { t, site } = view
  const { address, phone, hours } = site?.contact ?? {}
  return frame(view, {
    title: { zh: '首页', en: 'Home' },
    body: html` <h1>
        ${t({ zh: '有事请讲，件件有人办、有期限、有答复', en: 'Tell us. Every matter has somebody who answers for it, and a day.' })}
      </h1>
      <ul class="choices">
        !${choices
          .map(
            ([to, name, what]) =>
              html`<li>
                <a href="${to}"><strong>${t(name)}</strong>${t(what)}</a>
              </li>`,
          )
          .join('')}
      </ul>
      !${
        news.length
          ? html`<section class="card">
              <h2>${t({ zh: '公告', en: 'Announced' })}</h2>
              <ul class="plain-list">
                !${news.map(n => html`<li><a href="${n.to}">${t(n.what)}${t({ zh: '：', en: ': ' })}${t(n.line)}</a></li>`).join('')}
              </ul>
            </section>`
          : ''
      }
      !${
        address || phone
          ? html`<section class="card">
              <h2>${t({ zh: '也可以来人、打电话、写信', en: 'You may also come, call or write' })}</h2>
              <dl>
                !${
                  address
                    ? html`<dt>${t({ zh: '地址', en: 'Address' })}</dt>
                        <dd>${t(address)}</dd>`
                    : ''
                }!${
                  phone
                    ? html`<dt>${t({ zh: '电话', en: 'Telephone' })}</dt>
                        <dd>${phone}</dd>`
                    : ''
                }!${
                  hours
                    ? html`<dt>${t({ zh: '接待时间', en: 'Hours' })}</dt>
                        <dd>${t(hours)}</dd>`
                    : ''
                }
              </dl>
            </section>`
          : ''
      }
      <h2>${t({ zh: '看图办事', en: 'On one sheet' })}</h2>
      <ul class="kinds">
        !${sheets.map(([to, name]) => html`<li><a href="${to}">${t(name)}</a></li>`).join('')}
      </ul>
      <h2 id="way">${t({ zh: '怎样办理，多久有答复', en: 'How it goes, and by when' })}</h2>
      <ol class="way">
        !${way
          .map(
            station =>
              html`<li>
                <p><strong>${t(station.label)}</strong>!${station.who ? html` <span class="quiet">${t(station.who)}</span>` : ''}</p>
                !${
                  station.stretches.length
                    ? html`<ul>
                        !${station.stretches.map(s => html`<li>!${stretch(view, s)}</li>`).join('')}
                      </ul>`
                    : ''
                }
              </li>`,
          )
          .join('')}
      </ol>
      <p class="quiet">
        ${t({ zh: '天数从第二天起算。机关的期限不因节假日顺延；您的期限最后一天遇节假日的，顺延到下一个工作日。', en: 'Days count from the day after. A body’s last day does not move for a holiday; yours moves to the next working day.' })}
      </p>
      <h2>${t({ zh: '这些事请找', en: 'For these, turn to' })}</h2>
      <dl>
        !${elsewhere
          .map(
            ([what, where]) =>
              html`<dt>${t(what)}</dt>
                <dd>${t(where)}</dd>`,
          )
          .join('')}
      </dl>`,
  })
}

function stretch({ t }: View, { label, who, may, length, since, under }: Stretch): string {
  // A day that somebody sets is no number of days.
  const from = since ? ` ${since.en}` : ''
  const isSet = length.zh.endsWith('日期')
  const within = isSet ? { zh: length.zh, en: `by ${length.en}` } : { zh: `${length.zh}内`, en: `within ${length.en}` }
  return may
    ? html`${t({ zh: `您可以${since?.zh ?? '在'}${within.zh}：${label.zh}`, en: `You may, ${within.en}${from}: ${label.en.toLowerCase()}` })}
        <span class="quiet">${t(under)}</span>`
    : html`${t({ zh: `${who.zh}${since?.zh ?? ''}${within.zh}：${label.zh}`, en: `${who.en}, ${within.en}${from}: ${label.en.toLowerCase()}` })}
        <span class="quiet">${t(under)}</span>`
}
