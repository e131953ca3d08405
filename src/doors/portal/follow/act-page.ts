import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { Fields, Json } from '#core/engine/record.ts'
import type { Fault } from '#core/engine/refusal.ts'
import { schemaOf, type FieldSchema } from '#core/engine/schema.ts'
import type { Step } from '#core/engine/step.ts'
import { aboutPlaces, accepted, whatMayBeSent } from '#work/files/index.ts'
import { area, files, hidden, line, radios, summary, tick, type Wrong } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import { textIn } from '../read.ts'
import type { View } from '../view.ts'

export interface Acting { readonly name: string; readonly step: Step; readonly typed: unknown; readonly key: string; readonly wrong: Wrong }

/** What to know before a step; steps that are not here need no word. */
const before: Readonly<Record<string, Label>> = {
  withdraw: { zh: '撤回以后，这封信不再办理；以后还可以重新反映。撤回只能出于您自己的意愿。有人劝您、逼您撤回的，请不要撤回，并打电话告诉我们（条例第18条第4款）。', en: 'After withdrawal this letter is not handled any further; you may file again later. It must be your own free will. If anybody presses you, do not withdraw, and telephone us (art. 18(4)).' },
  rate: { zh: '您的评价会原样记录，只能评一次。', en: 'Your rating is recorded as it is, once.' },
  supplement: { zh: '补充的内容会转给正在办理的单位。', en: 'What you add goes to those who are dealing with it.' },
}

/** The form of a step that a petitioner may take, from the step's own declaration. */
export function actPage(view: View, { name, step, typed, key, wrong }: Acting): string {
  const { t } = view, about = before[name], schema = fieldsOf(step)
  return frame(view, { title: step.label, form: { id: 'act', enter: '' }, body: html`
<h1>${t(step.label)}</h1>
!${about ? html`<p>${t(about)}</p>` : ''}!${summary(view, wrong)}
<form id="act" method="post" action="${paths.act(name)}" novalidate!${filesField(step) ? ' enctype="multipart/form-data"' : ''}>
!${Object.entries(schema).map(([field, s]) => control(view, field, s, textIn(typed, field), !isNeeded(step, field), wrong[field])).join('')}!${hidden('key', key)}
<div class="go"><button class="act">${t(step.label)}</button><a class="act plain" href="${paths.follow}">${t({ zh: '不，回去', en: 'No, back' })}</a></div>
</form>` })
}

const fieldsOf = (step: Step) => step.takes ? schemaOf(step.takes).properties ?? {} : {}
/** The field of the step's form that takes files, where it has one. */
export const filesField = (step: Step): string | undefined => Object.entries(fieldsOf(step)).find(([, schema]) => schema.items?.ref === 'file')?.[0]
const isNeeded = (step: Step, field: string) => step.takes !== undefined && (schemaOf(step.takes).required ?? []).includes(field)

function control(view: View, name: string, schema: FieldSchema, value: string, optional: boolean, wrong: Label | undefined): string {
  const label = schema.label ?? { zh: name, en: name }, field = { name, label, value, ...(schema.hint && { hint: schema.hint }), ...(optional && { optional }) }
  if (schema.type === 'boolean') return tick(view, field, wrong)
  if (schema.items?.ref === 'file') return files(view, { ...field, label: { zh: '照片和材料', en: 'Photos and documents' }, accept: accepted, hint: { zh: whatMayBeSent.zh + aboutPlaces.zh, en: `${whatMayBeSent.en} ${aboutPlaces.en}` } }, wrong)
  if (schema.options) return radios(view, { ...field, options: Object.entries(schema.options).map(([key, of]) => ({ value: key, label: of })) }, wrong)
  return schema.widget === 'textarea' ? area(view, field, wrong) : line(view, field, wrong)
}

/** What was filled in, as the step takes it. */
export const givenIn = (step: Step, body: unknown): Fields => Object.fromEntries(Object.entries(fieldsOf(step)).flatMap(([name, schema]): [string, Json][] => {
  if (schema.items?.ref === 'file') return []
  const text = textIn(body, name).trim()
  if (schema.type === 'boolean') return [[name, text === 'yes']]
  return text ? [[name, text]] : []
}))

export const wrongIn = (faults: readonly Fault[]): Wrong => Object.fromEntries(faults.map(({ path, zh, en }) => [path.split('/')[1] || 'form', { zh, en }]))
