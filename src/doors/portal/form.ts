import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { View } from './view.ts'

/** What is wrong with a form, by the names of its fields. */
export type Wrong = Readonly<Record<string, Label | undefined>>
export interface Field {
  readonly name: string
  readonly label: Label
  readonly hint?: Label
  readonly value: string
  readonly optional?: boolean
}
export interface Option {
  readonly value: string
  readonly label: Label
  readonly hint?: Label
}
export interface Group {
  readonly label: Label
  readonly options: readonly Option[]
}
interface Line extends Field {
  readonly most?: number
  readonly type?: 'text' | 'tel'
  readonly mode?: 'numeric' | 'tel'
  readonly complete?: string
  readonly capitals?: boolean
}

/** PostgreSQL and HTML hold no U+0000; what is shown again leaves it out. */
const shown = (value: string) => value.replaceAll('\u0000', '')
const about = ({ name, hint }: Field, wrong: Label | undefined) =>
  [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ')

/** Label, help before the field is left, and what is wrong beside it in a sentence that says what to do. */
function around({ t }: View, field: Field, wrong: Label | undefined, control: string): string {
  const { name, label, hint, optional } = field
  return html`<div class="field!${wrong ? ' wrong' : ''}">
    <label for="${name}"
      >${t(label)}!${optional ? html` <span class="quiet">${t({ zh: '（可不填）', en: '(optional)' })}</span>` : ''}</label
    >
    !${hint ? html`<p class="hint" id="${name}-hint">${t(hint)}</p>` : ''}!${said(name, wrong && t(wrong))}!${control}
  </div> `
}
const said = (name: string, wrong: string | undefined) =>
  wrong ? html`<p class="error" id="${name}-wrong"><span aria-hidden="true">▲ </span>${wrong}</p>` : ''
const described = (field: Field, wrong: Label | undefined) => {
  const ids = about(field, wrong)
  return `${ids ? html` aria-describedby="${ids}"` : ''}${wrong ? ' aria-invalid="true"' : ''}`
}

export function line(view: View, field: Line, wrong?: Label): string {
  const { name, value, most, type = 'text', mode, complete, capitals } = field
  return around(
    view,
    field,
    wrong,
    html`<input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${shown(value)}"
      !${most ? ` maxlength="${most}"` : ''}!${
        mode ? ` inputmode="${mode}"` : ''
      }!${complete ? ` autocomplete="${complete}"` : ' autocomplete="off"'}!${capitals ? ' autocapitalize="characters" spellcheck="false"' : ''}!${described(field, wrong)}
    />`,
  )
}

export function area(view: View, field: Field & { readonly rows?: number }, wrong?: Label): string {
  // A line break right after the tag belongs to HTML, not to the text.
  return around(
    view,
    field,
    wrong,
    html`<textarea id="${field.name}" name="${field.name}" rows="${field.rows ?? 6}" !${described(field, wrong)}>
${shown(field.value)}</textarea>`,
  )
}

export function choose(view: View, field: Field & { readonly none: Label; readonly groups: readonly Group[] }, wrong?: Label): string {
  const { t } = view
  const option = ({ value, label }: Option) =>
    html`<option value="${value}" !${value === field.value ? ' selected' : ''}>${t(label)}</option>`
  return around(
    view,
    field,
    wrong,
    html`<select id="${field.name}" name="${field.name}" !${described(field, wrong)}>
      <option value="">${t(field.none)}</option>
      !${field.groups.map(g => html`<optgroup label="${t(g.label)}">!${g.options.map(option).join('')}</optgroup>`).join('')}
    </select>`,
  )
}

export function radios({ t }: View, field: Field & { readonly options: readonly Option[] }, wrong?: Label): string {
  const { name, label, hint, value } = field
  return html`<fieldset class="field!${wrong ? ' wrong' : ''}" !${described(field, wrong)}>
    <legend>${t(label)}</legend>
    !${hint ? html`<p class="hint" id="${name}-hint">${t(hint)}</p>` : ''}!${said(name, wrong && t(wrong))}!${field.options
      .map(
        (o, i) =>
          html`<label class="pick"
            ><input
              type="radio"
              name="${name}"
              value="${o.value}"
              !${i === 0 ? html` id="${name}"` : ''}!${o.value === value ? ' checked' : ''}
            /><span>${t(o.label)}!${o.hint ? html`<span class="hint">${t(o.hint)}</span>` : ''}</span></label
          >`,
      )
      .join('')}
  </fieldset> `
}

export function tick({ t }: View, field: Field, wrong?: Label): string {
  const { name, label, hint, value } = field
  return html`<div class="field!${wrong ? ' wrong' : ''}">
    !${said(name, wrong && t(wrong))}<label class="pick"
      ><input
        type="checkbox"
        id="${name}"
        name="${name}"
        value="yes"
        !${value === 'yes' ? ' checked' : ''}!${described(field, wrong)}
      /><span>${t(label)}</span></label
    >!${hint ? html`<p class="hint" id="${name}-hint">${t(hint)}</p>` : ''}
  </div> `
}

/**
 * Photos and documents; telephones offer their camera among the ways to choose. What was chosen cannot be shown again after a refusal:
 * browsers do not allow it.
 */
export function files(view: View, field: Field & { readonly accept: string }, wrong?: Label): string {
  return around(
    view,
    field,
    wrong,
    html`<input id="${field.name}" name="${field.name}" type="file" multiple accept="${field.accept}" !${described(field, wrong)} />`,
  )
}

export const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${shown(value)}" />`

/** Everything that is wrong, said once at the top with a way to each field. */
export function summary({ t }: View, wrong: Wrong): string {
  const found = Object.entries(wrong).flatMap(([name, label]) => (label ? [{ name, label }] : []))
  if (!found.length) return ''
  return html`<div class="summary" role="alert">
    <h2>${t({ zh: '有几处需要改一改，您填的内容都还在', en: 'Some things need mending; what you typed is still here' })}</h2>
    <ul>
      !${found
        .map(({ name, label }) => html`<li>!${name === 'form' ? html`${t(label)}` : html`<a href="#${name}">${t(label)}</a>`}</li>`)
        .join('')}
    </ul>
  </div> `
}
