import type { Fields } from '#core/engine/record.ts'
import type { Draft } from './draft.ts'

const tidy = (text: string) => text.trim()
const some = (name: string, value: string) => value ? { [name]: value } : {}

/** What the draft says, as the registration takes it. What is asked for stands under the facts, as a letter has it (article 19). */
export function givenOf(draft: Draft): Fields {
  const ask = tidy(draft.ask), heads = tidy(draft.heads).normalize('NFKC')
  const person = draft.anonymous ? {} : {
    ...some('name', tidy(draft.name)), ...some('phone', tidy(draft.phone)), ...some('address', tidy(draft.address)), ...some('idNumber', tidy(draft.idNumber)),
  }
  const others = othersOf(draft)
  return {
    channel: 'online', via: draft.via, subject: tidy(draft.subject), text: [tidy(draft.text), ...(ask ? [`我的请求：${ask}`] : [])].join('\n\n'), ...some('purpose', draft.purpose),
    ...some('place', draft.place), ...some('content', draft.content), ...(Object.keys(person).length && { petitioner: person }), ...(others.length && { others }),
    ...(heads && { heads: /^\d{1,9}$/.test(heads) ? Number(heads) : heads }),
  }
}

/** One joint petitioner a line: a name, and a telephone number where one follows. */
export function othersOf({ others }: Draft): readonly { readonly name: string; readonly phone?: string }[] {
  return others.split('\n').map(tidy).filter(Boolean).map(line => {
    const [, name = line, phone] = /^(.*?)[\s,，、:：]*([+\d][\d\s-]{4,})$/.exec(line) ?? []
    return { name: name || line, ...(phone && name && { phone: phone.trim() }) }
  })
}
