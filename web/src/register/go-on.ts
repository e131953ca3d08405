import type { KeyboardEvent } from 'react'

const stops = 'input:not([type=hidden]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), button[type=submit]:not([disabled])'

const isRadio = (el: HTMLElement): el is HTMLInputElement => el instanceof HTMLInputElement && el.type === 'radio'
/** The chosen one of a group; where none is chosen, the first. */
const isStop = (form: HTMLElement, el: HTMLInputElement): boolean => {
  const group = Array.from(form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(el.name)}"]`))
  return el === (group.find(one => one.checked) ?? group[0])
}

/** Moves to the field after the one that is left; of a group of radios only the chosen one is a stop. */
export function focusNext(form: HTMLElement, from: Element | null): void {
  const all = Array.from(form.querySelectorAll<HTMLElement>(stops)).filter(el => !isRadio(el) || el === from || isStop(form, el))
  const at = from ? all.findIndex(el => el === from) : -1
  const sameGroup = (el: HTMLElement | undefined): boolean =>
    el instanceof HTMLInputElement
    && from instanceof HTMLInputElement
    && el.type === 'radio'
    && from.type === 'radio'
    && el.name === from.name
  let next = at + 1
  while (sameGroup(all[next])) next++
  all[next]?.focus()
}

/** Enter goes on, Ctrl+Enter sends; in a long text Enter stays a new line and Tab goes on. */
export function onFormKey(event: KeyboardEvent<HTMLFormElement>, send: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    send()
    return
  }
  if (!(event.target instanceof HTMLInputElement) || event.defaultPrevented) return
  event.preventDefault()
  focusNext(event.currentTarget, event.target)
}
