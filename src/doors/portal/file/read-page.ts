import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { Directory } from '../../../work/directory.ts'
import { aboutPlaces, accepted, whatMayBeSent } from '#work/files/index.ts'
import { files, summary, type Wrong } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { unseen } from './ask-page.ts'
import { asked, type Answer, type Draft, type Step } from './draft.ts'
import { bodiesOf, labels, placesOf, purposes, subjectsOf } from './fields.ts'
import { keepDraft } from './keep-draft.ts'

const personal: readonly Answer[] = ['name', 'phone', 'address', 'idNumber', 'agent', 'agentPhone', 'mandate', 'representatives']

/** The last look: everything again, who will see what, and one button that sends it. */
export function readPage(view: View, directory: Directory, draft: Draft, wrong: Wrong): string {
  const { t } = view
  const part = (step: Step, title: Label) =>
    html`<section class="card">
      <h2>${t(title)}</h2>
      <dl>!${asked[step].map(name => said(view, directory, draft, name)).join('')}</dl>
      <button class="act plain" form="filing" name="go" value="${step}" formnovalidate>
        ${t({ zh: '修改', en: 'Change' })}<span class="unseen"> ${t(title)}</span>
      </button>
    </section>`
  return frame(view, {
    title: { zh: '再看一遍，然后寄出', en: 'Read it again, then send' },
    form: { id: 'filing', enter: 'send', action: paths.filed },
    script: keepDraft,
    body: html` <p class="steps">${t({ zh: '第 4 步，共 4 步', en: 'Step 4 of 4' })}</p>
      <h1>${t({ zh: '再看一遍，然后寄出', en: 'Read it again, then send' })}</h1>
      !${summary(view, wrong)}
      !${part('what', { zh: '发生了什么事', en: 'What happened' })}!${part('ask', { zh: '您的请求', en: 'What you ask' })}!${part('who', { zh: '您是谁', en: 'Who you are' })}
      <h2>${t({ zh: '谁会看到', en: 'Who will see it' })}</h2>
      <ul>
        !${(draft.purpose === 'accusation' ? sealed : open).map(line => html`<li>${t(line)}</li>`).join('')}
      </ul>
      <p>
        ${t({ zh: '请如实反映，并对内容的真实性负责（条例第19条第2款）。', en: 'State what is true; you answer for the truth of what you write (art. 19(2)).' })}
      </p>
      <form id="filing" method="post" action="${paths.file}">
        !${unseen(draft, 'read')}!${files(view, { name: 'files', label: { zh: '照片和材料', en: 'Photos and documents' }, value: '', optional: true, accept: accepted, hint: { zh: `${whatMayBeSent.zh}${aboutPlaces.zh}寄出以后也可以再补。`, en: `${whatMayBeSent.en} ${aboutPlaces.en} You can also add them later.` } }, wrong['files'])}
        <div class="go">
          <button class="act" formaction="${paths.filed}" formenctype="multipart/form-data" name="go" value="send">
            ${t({ zh: '寄出', en: 'Send' })}
          </button>
          <button class="act plain" name="go" value="who">${t({ zh: '上一步', en: 'Back' })}</button>
        </div>
      </form>
      <p class="quiet">
        ${t({ zh: '按一次就好。多按几次、刷新页面，也只会登记一封。', en: 'Once is enough. Pressing again or reloading files nothing twice.' })}
      </p>`,
  })
}

const open: readonly Label[] = [
  {
    zh: '内容：信访办登记、甄别的工作人员，以及之后负责办理的单位的承办人和负责人。',
    en: 'The text: those who register and sort it here, then the handlers and the head of the unit that deals with it.',
  },
  {
    zh: '您的姓名：屏幕上只显示“王*明”这样的样子。谁要看全名、电话或住址，必须写明理由；每一次都留下记录，您查询时可以看到。',
    en: 'Your name: screens show it masked, like “王*明”. Whoever wants your full name, telephone or address must give a reason; each time is recorded, and you can read the record.',
  },
  {
    zh: '不会公开。不得因为您反映问题而打击报复您（条例第18条第4款）。',
    en: 'Nothing is published. Nobody may retaliate against you for it (art. 18(4)).',
  },
]
const sealed: readonly Label[] = [
  {
    zh: '这是检举控告，从寄出起密封：只有负责甄别的工作人员和信访办主任能打开，然后移送纪检监察机关。',
    en: 'This is an accusation, sealed from the moment you send it: only triage and the director can open it, to pass it to the discipline body.',
  },
  {
    zh: '被反映的人和单位看不到，任何人不得向他们透露（条例第30条第3款）。',
    en: 'Those it names do not see it, and nobody may tell them (art. 30(3)).',
  },
]

function said({ t }: View, directory: Directory, draft: Draft, name: Answer): string {
  const value = draft[name].trim()
  if (name === 'anonymous')
    return value
      ? html`<dt>${t(labels.anonymous)}</dt>
          <dd>${t({ zh: '是。姓名和联系方式不会寄出。', en: 'Yes. No name or contact is sent.' })}</dd>`
      : ''
  if (name === 'against' && draft.purpose !== 'accusation') return ''
  if (!value || (draft.anonymous && personal.includes(name))) return ''
  const options =
    name === 'against'
      ? bodiesOf(directory).flatMap(g => g.options)
      : name === 'place'
        ? placesOf(directory).flatMap(g => g.options)
        : name === 'content'
          ? subjectsOf(directory).flatMap(g => g.options)
          : name === 'purpose'
            ? purposes
            : []
  const chosen = options.find(o => o.value === value)?.label
  return html`<dt>${t(labels[name])}</dt>
    <dd>${chosen ? t(chosen) : value.replaceAll('\u0000', '')}</dd>`
}
