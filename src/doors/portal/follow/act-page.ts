import { html } from 'ghtml'
import { shortly } from '#core/law/articles.ts'
import type { Label } from '#core/law/label.ts'
import { limitAt } from '#core/law/limits.ts'
import type { Fields, Json } from '#core/engine/record.ts'
import { lengthInWords } from '#core/engine/explain.ts'
import type { Fault } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import { aboutPlaces, accepted, whatMayBeSent } from '#work/files/index.ts'
import type { Act } from '#work/intake/index.ts'
import { dayInWords } from '../days.ts'
import { area, files, hidden, line, radios, summary, tick, type Wrong } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import type { View } from '../view.ts'
import { addressOf, isGrave, type Found } from './acts.ts'
import { chip } from './standing.ts'

export interface Acting {
  readonly found: Found
  readonly typed: unknown
  readonly key: string
  readonly wrong: Wrong
}

/** What to know before a step, by procedure and step; steps that are not here need no word. */
const before: Readonly<Record<string, Label>> = {
  'submission.withdraw': {
    zh: '撤回以后，这封信不再办理；以后还可以重新反映。撤回只能出于您自己的意愿。有人劝您、逼您撤回的，请不要撤回，并打电话告诉我们（条例第18条第4款）。',
    en: 'After withdrawal this letter is not handled any further; you may file again later. It must be your own free will. If anybody presses you, do not withdraw, and telephone us (art. 18(4)).',
  },
  'submission.rate': { zh: '您的评价会原样记录，只能评一次。', en: 'Your rating is recorded as it is, once.' },
  'submission.supplement': { zh: '补充的内容会转给正在办理的单位。', en: 'What you add goes to those who are dealing with it.' },
  'petition.ask-review': {
    zh: '请写明您不服答复的哪一点、为什么。有新材料的，先用“补充材料”寄来。申请不收费，也不影响您已经得到的答复。',
    en: 'Say which part of the answer you disagree with, and why. New documents go by “Add material” first. It costs nothing, and what you were granted stays.',
  },
  'review.ask-re-review': {
    zh: '请写明您不服复查意见的哪一点、为什么。有新材料的，先用“补充材料”寄来。申请不收费。复核是信访程序的最后一步，请把话说全。',
    en: 'Say which part of the review you disagree with, and why. New documents go by “Add material” first. It costs nothing. The re-review is the last step of the petition procedure, so say all there is to say.',
  },
  'review.withdraw': {
    zh: '撤回以后，复查不再进行，原来的答复不变；申请期限没有过的，还可以再申请。撤回只能出于您自己的意愿。有人劝您、逼您撤回的，请不要撤回，并打电话告诉我们（条例第18条第4款）。',
    en: 'After withdrawal the review stops and the answer stays as it was; while the period lasts you may ask again. It must be your own free will. If anybody presses you, do not withdraw, and telephone us (art. 18(4)).',
  },
  're-review.withdraw': {
    zh: '撤回以后，复核不再进行，复查意见不变；申请期限没有过的，还可以再申请。撤回只能出于您自己的意愿。有人劝您、逼您撤回的，请不要撤回，并打电话告诉我们（条例第18条第4款）。',
    en: 'After withdrawal the re-review stops and the review opinion stays; while the period lasts you may ask again. It must be your own free will. If anybody presses you, do not withdraw, and telephone us (art. 18(4)).',
  },
}

/** Who decides on it then, and within how long, where the step asks a body above. */
const decides: Readonly<Record<string, { readonly label: Label; readonly within: 'TL-09' | 'TL-11' }>> = {
  'petition.ask-review': { label: { zh: '由谁复查', en: 'Who reviews it' }, within: 'TL-09' },
  'review.ask-re-review': { label: { zh: '由谁复核', en: 'Who re-reviews it' }, within: 'TL-11' },
}

/** The form of a step that a petitioner may take, from the step's own declaration. */
export function actPage(view: View, { found, typed, key, wrong }: Acting): string {
  const { t } = view
  const { label } = found.act.declared
  const about = before[stepName(found)]
  const schema = fieldsOf(found.act)
  const grave = isGrave(found)
  return frame(view, {
    title: label,
    form: { id: 'act', enter: grave ? 'read' : '' },
    body: html` <h1>${t(label)}</h1>
      !${whereTo(view, found)}!${about ? html`<p>${t(about)}</p>` : ''}!${summary(view, wrong)}
      <form id="act" method="post" action="${addressOf(found)}" novalidate!${filesField(found.act) ? ' enctype="multipart/form-data"' : ''}>
        !${Object.entries(schema)
          .map(([field, s]) => control(view, field, s, textIn(typed, field), !found.act.needed.includes(field), wrong[field]))
          .join('')}!${hidden('key', key)}
        <div class="go">
          !${grave ? html`<button class="act" name="go" value="read">${t({ zh: '下一步：再看一遍', en: 'Next: read it again' })}</button>` : html`<button class="act">${t(label)}</button>`}<a
            class="act plain"
            href="${paths.follow}"
            >${t({ zh: '不，回去', en: 'No, back' })}</a
          >
        </div>
      </form>`,
  })
}

/** What was typed, read once more before it is sent: from here on it cannot be taken back unseen. */
export function readAgainPage(view: View, { found, typed, key }: Acting): string {
  const { t } = view
  const { label } = found.act.declared
  const schema = fieldsOf(found.act)
  const about = before[stepName(found)]
  const said = ([field, s]: [string, FieldSchema]) => {
    const value = textIn(typed, field).trim()
    const words = s.type === 'boolean' ? (value === 'yes' ? t({ zh: '是', en: 'Yes' }) : '') : value
    return words
      ? html`<dt>${t(s.label ?? { zh: field, en: field })}</dt>
          <dd>${words}</dd>`
      : ''
  }
  return frame(view, {
    title: { zh: `再看一遍：${label.zh}`, en: `Read it again: ${label.en.toLowerCase()}` },
    form: { id: 'act', enter: 'send' },
    body: html` <h1>${t({ zh: '再看一遍，然后寄出', en: 'Read it again, then send' })}</h1>
      <p class="big">${t(label)}</p>
      !${whereTo(view, found)}
      <dl class="said">!${Object.entries(schema).map(said).join('')}</dl>
      !${about && 'freely' in schema ? html`<p>${t(about)}</p>` : ''}
      <form id="act" method="post" action="${addressOf(found)}" novalidate>
        !${[...Object.keys(schema), 'key'].map(field => hidden(field, field === 'key' ? key : textIn(typed, field))).join('')}!${hidden('at', 'read')}
        <div class="go">
          <button class="act" name="go" value="send">${t({ zh: `确定${label.zh}`, en: `Yes: ${label.en.toLowerCase()}` })}</button
          ><button class="act plain" name="go" value="edit">${t({ zh: '改一改', en: 'Change it' })}</button
          ><a class="act plain" href="${paths.follow}">${t({ zh: '不，回去', en: 'No, back' })}</a>
        </div>
      </form>
      <p class="quiet">${t({ zh: '按一次就好，多按几次也只收一次。', en: 'Once is enough; pressing again sends nothing twice.' })}</p>`,
  })
}

const stepName = ({ seen, act }: Found) => `${seen.procedure}.${act.step}`

/** Which matter it is about; who decides on it, and within how long; until which day it can be done, and why that day. */
function whereTo(view: View, found: Found): string {
  const { t, today } = view
  const { seen, act } = found
  const clock = act.declared.within ? seen.clocks.find(c => c.limit === act.declared.within) : undefined
  const body = decides[stepName(found)]
  const row = body && limitAt(body.within, today)
  const lines = [
    seen.title && seen.procedure !== 'submission'
      ? html`<dt>${t({ zh: '哪一件事', en: 'Which matter' })}</dt>
          <dd>${seen.title}</dd>`
      : '',
    body && seen.above
      ? html`<dt>${t(body.label)}</dt>
          <dd class="pieces">
            ${t(seen.above)}!${row?.span ? html`<br /><span class="quiet">${t({ zh: `收到申请后${lengthInWords({ span: row.span }).zh}内作出意见（${shortly(row.under).zh}）`, en: `It decides within ${lengthInWords({ span: row.span }).en} of your request (${shortly(row.under).en})` })}</span>` : ''}
          </dd>`
      : '',
    clock && body
      ? html`<dt>${t({ zh: '最后一天', en: 'Last day' })}</dt>
          <dd>${t(dayInWords(clock.due))}<br />!${chip(view, seen, clock)}</dd>`
      : '',
  ].join('')
  return lines && html`<dl class="card">!${lines}</dl>`
}

/** What the petitioner is asked for. */
const fieldsOf = ({ declared: { takes }, unasked }: Act) =>
  Object.fromEntries(Object.entries(takes ? (schemaOf(takes).properties ?? {}) : {}).filter(([field]) => !unasked.includes(field)))
/** The field of the step's form that takes files, where it has one. */
export const filesField = (act: Act): string | undefined =>
  Object.entries(fieldsOf(act)).find(([, schema]) => schema.items?.ref === 'file')?.[0]

function control(view: View, name: string, schema: FieldSchema, value: string, optional: boolean, wrong: Label | undefined): string {
  const label = schema.label ?? { zh: name, en: name }
  const field = { name, label, value, ...(schema.hint && { hint: schema.hint }), ...(optional && { optional }) }
  if (schema.type === 'boolean') return tick(view, field, wrong)
  if (schema.items?.ref === 'file')
    return files(
      view,
      {
        ...field,
        label: { zh: '照片和材料', en: 'Photos and documents' },
        accept: accepted,
        hint: { zh: whatMayBeSent.zh + aboutPlaces.zh, en: `${whatMayBeSent.en} ${aboutPlaces.en}` },
      },
      wrong,
    )
  if (schema.options)
    return radios(view, { ...field, options: Object.entries(schema.options).map(([key, of]) => ({ value: key, label: of })) }, wrong)
  return schema.widget === 'textarea' ? area(view, field, wrong) : line(view, field, wrong)
}

/** What was filled in, as the step takes it. */
export const givenIn = (act: Act, body: unknown): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(act)).flatMap(([name, schema]): [string, Json][] => {
      if (schema.items?.ref === 'file') return []
      const text = textIn(body, name).trim()
      if (schema.type === 'boolean') return [[name, text === 'yes']]
      return text ? [[name, text]] : []
    }),
  )

export const wrongIn = (faults: readonly Fault[]): Wrong =>
  Object.fromEntries(faults.map(({ path, zh, en }) => [path.split('/')[1] || 'form', { zh, en }]))
