import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { Directory } from '../../../work/directory.ts'
import { area, choose, hidden, line, radios, summary, tick, type Wrong } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { answers, asked, carried, steps, type Answer, type Draft, type Step } from './draft.ts'
import { bodiesOf, labels, placesOf, purposes, subjectsOf } from './fields.ts'
import { keepDraft } from './keep-draft.ts'

export type Asking = Exclude<Step, 'read'>
const titles: Record<Asking, Label> = {
  what: { zh: '发生了什么事', en: 'What happened' },
  ask: { zh: '您的请求', en: 'What you ask' },
  who: { zh: '您是谁', en: 'Who you are' },
}
/** `fresh`: nothing was typed yet in this form, so that a draft kept on the device may fill it. */
export interface Asked {
  readonly step: Asking
  readonly draft: Draft
  readonly wrong: Wrong
  readonly fresh?: boolean
  /** The call for suggestions that it answers. */ readonly call?: string | undefined
}

/** One step of filing: a few fields, the rest of the draft carried along unseen. */
export function askPage(view: View, directory: Directory, { step, draft, wrong, fresh = false, call }: Asked): string {
  const { t } = view
  const bad = Object.values(wrong).some(Boolean)
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  const head = call && step === 'what' ? yours : titles[step]
  const title: Label = bad ? { zh: `请改一改：${head.zh}`, en: `To mend: ${head.en}` } : head
  return frame(view, {
    title,
    form: { id: 'filing', enter: 'next' },
    script: keepDraft,
    body: html` <p class="steps">${t({ zh: `第 ${at + 1} 步，共 4 步`, en: `Step ${at + 1} of 4` })}</p>
      <h1>${t(head)}</h1>
      !${summary(view, wrong)}
      !${call ? html`<p class="note">${t({ zh: `您正在回应征集：${call}`, en: `In answer to the call: ${call}` })}</p>` : ''}
      !${
        step === 'what'
          ? html`<div id="restored" class="note" hidden>
              <p>
                ${t({ zh: '已找回您上次没有寄出的内容。', en: 'What you had not sent last time is back.' })}
                <button type="button" class="act plain">${t({ zh: '清空重写', en: 'Clear it' })}</button>
              </p>
            </div>`
          : ''
      }
      <form id="filing" method="post" action="${paths.file}" novalidate!${fresh ? ' data-fresh' : ''}>
        !${call && step === 'what' ? suggestion(view, draft, wrong) : fields[step](view, directory, draft, wrong)} !${unseen(draft, step)}
        <div class="go">
          <button class="act" name="go" value="next">${t({ zh: '下一步', en: 'Next' })}</button>!${
            before
              ? html`<button class="act plain" name="go" value="${before}" formnovalidate>${t({ zh: '上一步', en: 'Back' })}</button>`
              : ''
          }
        </div>
      </form>
      !${step === 'what' ? html`<p class="quiet">${t({ zh: '在您按“寄出”之前，我们什么也收不到。', en: 'Until you press “Send”, nothing reaches us.' })}</p>` : ''}`,
  })
}

/** Everything of the draft that this step does not ask. */
export function unseen(draft: Draft, step: Step): string {
  const here: readonly Answer[] = asked[step]
  return [hidden('at', step), ...[...answers.filter(name => !here.includes(name)), ...carried].map(name => hidden(name, draft[name]))].join(
    '',
  )
}

/** What answers a call is an idea, and tells of no wrong. */
const yours: Label = { zh: '您的建议', en: 'Your suggestion' }
const suggestion = (view: View, draft: Draft, wrong: Wrong): string =>
  [
    line(
      view,
      {
        name: 'subject',
        label: { zh: '用一句话说，您建议什么？', en: 'What do you suggest, in one sentence?' },
        value: draft.subject,
        most: 100,
      },
      wrong['subject'],
    ),
    area(view, { name: 'text', label: { zh: '具体怎么做，为什么', en: 'How, and why' }, value: draft.text, rows: 9 }, wrong['text']),
    hidden('place', draft.place),
  ].join('')

type Fields = (view: View, directory: Directory, draft: Draft, wrong: Wrong) => string
const field = <N extends Answer>(name: N, draft: Draft) => ({ name, label: labels[name], value: draft[name] })

const fields: Record<Asking, Fields> = {
  what: (view, directory, draft, wrong) => {
    const places = placesOf(directory)
    return [
      line(
        view,
        {
          ...field('subject', draft),
          most: 100,
          hint: { zh: '例如：小区物业不退装修押金', en: 'For example: the property manager keeps our deposit' },
        },
        wrong['subject'],
      ),
      area(
        view,
        {
          ...field('text', draft),
          rows: 9,
          hint: {
            zh: '什么时候、在哪里、谁、做了什么、您找过谁。想到什么写什么，写错了也没关系。',
            en: 'When, where, who, what was done, whom you have asked already. Write as it comes.',
          },
        },
        wrong['text'],
      ),
      places.length
        ? choose(
            view,
            {
              ...field('place', draft),
              optional: true,
              none: { zh: '不清楚，或者不在名单里', en: 'Not sure, or not in the list' },
              groups: places,
            },
            wrong['place'],
          )
        : '',
    ].join('')
  },
  ask: (view, directory, draft, wrong) =>
    [
      area(
        view,
        {
          ...field('ask', draft),
          rows: 4,
          optional: true,
          hint: { zh: '想要的结果，一件一件写。答复时会逐项回答。', en: 'The result you want, one by one. Each will be answered.' },
        },
        wrong['ask'],
      ),
      radios(view, { ...field('purpose', draft), options: purposes }, wrong['purpose']),
      html`<details!${draft.against || wrong['against'] ? ' open' : ''}><summary>${view.t({ zh: '检举控告：写明是哪个单位，好避开它', en: 'An accusation: say which body, so that it is kept from it' })}</summary>!${choose(
        view,
        {
          ...field('against', draft),
          optional: true,
          hint: {
            zh: '只有检举控告才用填。不在名单里的，请写在经过里。',
            en: 'Only for an accusation. A body that is not in the list can be named in what happened.',
          },
          none: { zh: '不选', en: 'Leave it open' },
          groups: bodiesOf(directory),
        },
        wrong['against'],
      )}</details>
`,
      choose(
        view,
        {
          ...field('content', draft),
          optional: true,
          hint: { zh: '不确定就不选，我们来分类。', en: 'If you are not sure, leave it to us.' },
          none: { zh: '不选', en: 'Leave it open' },
          groups: subjectsOf(directory),
        },
        wrong['content'],
      ),
    ].join(''),
  who: (view, _, draft, wrong) =>
    html`
<p>${view.t({ zh: '法规要求一般写明姓名和住址，好把书面答复送到您手里。姓名在系统里默认遮盖。', en: 'The rules ask for name and address, so that the written answer can reach you. In the system names are masked.' })}</p>
!${[
      line(view, { ...field('name', draft), most: 60, complete: 'name' }, wrong['name']),
      line(view, { ...field('phone', draft), most: 30, optional: true, type: 'tel', mode: 'tel', complete: 'tel' }, wrong['phone']),
      line(
        view,
        {
          ...field('address', draft),
          most: 200,
          optional: true,
          complete: 'street-address',
          hint: { zh: '住址不清楚的，收不到书面告知。', en: 'Without a clear address no written notice can be sent.' },
        },
        wrong['address'],
      ),
      line(view, { ...field('idNumber', draft), most: 40, optional: true, capitals: true }, wrong['idNumber']),
      tick(
        view,
        {
          ...field('anonymous', draft),
          hint: {
            zh: '匿名也会登记、办理，您凭编号和查询码可以查看。但我们联系不上您，也不能给您送书面答复，您就不能据此请求复查。上面填的姓名等不会寄出。',
            en: 'It is registered and handled all the same, and you can follow it with number and code. But we cannot reach you or deliver a written answer, on which a review rests. The name and details above are then not sent.',
          },
        },
        wrong['anonymous'],
      ),
    ].join('')}
<details!${opened(draft, wrong, 'agent', 'agentPhone', 'mandate')}><summary>${view.t({ zh: '我代别人反映（代理人）', en: 'I write for somebody else (as an agent)' })}</summary>
<p class="hint">${view.t({ zh: '上面写您代的那个人的姓名和住址，这里写您自己。', en: 'Above, the name and address of whom you write for; here, your own.' })}</p>
!${line(view, { ...field('agent', draft), most: 60, optional: true }, wrong['agent'])}
!${line(view, { ...field('agentPhone', draft), most: 30, optional: true, type: 'tel', mode: 'tel' }, wrong['agentPhone'])}
!${line(view, { ...field('mandate', draft), most: 200, optional: true, hint: { zh: '什么时候、谁签的、委托您办什么。还没有的，可以先寄出，以后补交。', en: 'Signed when, by whom, for what. If there is none yet, send this first and hand it in later.' } }, wrong['mandate'])}
</details>
<details!${opened(draft, wrong, 'heads', 'others', 'representatives')}><summary>${view.t({ zh: '我和别人一起反映（联名）', en: 'I write together with others' })}</summary>
!${line(view, { ...field('heads', draft), most: 10, optional: true, mode: 'numeric', hint: { zh: '连您自己在内。', en: 'Yourself included.' } }, wrong['heads'])}
!${area(view, { ...field('others', draft), rows: 4, optional: true, hint: { zh: '姓名后面可以写电话。查询码只给您，请您转告大家。', en: 'A telephone number may follow a name. The query code goes to you; pass it on.' } }, wrong['others'])}
!${area(view, { ...field('representatives', draft), rows: 3, optional: true, hint: { zh: '人多的，请推选代表，一般不超过5位（条例第20条第3款）。', en: 'A larger group chooses representatives, as a rule at most five (art. 20(3)).' } }, wrong['representatives'])}
</details>`,
}

const opened = (draft: Draft, wrong: Wrong, ...names: readonly Answer[]) => (names.some(name => draft[name] || wrong[name]) ? ' open' : '')
