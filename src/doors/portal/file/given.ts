import type { Fields } from '#core/engine/record.ts'
import type { Draft } from './draft.ts'

const tidy = (text: string) => text.trim()
const some = (name: string, value: string) => (value ? { [name]: value } : {})

/** What the draft says, as the registration takes it. What is asked for stands under the facts, as a letter has it (article 19). */
export function givenOf(draft: Draft): Fields {
  const ask = tidy(draft.ask)
  const heads = tidy(draft.heads).normalize('NFKC')
  const person = draft.anonymous
    ? {}
    : {
        ...some('name', tidy(draft.name)),
        ...some('phone', tidy(draft.phone)),
        ...some('address', tidy(draft.address)),
        ...some('idNumber', tidy(draft.idNumber)),
      }
  const others = listed(draft.others)
  const representatives = draft.anonymous ? [] : listed(draft.representatives)
  const agent = draft.anonymous ? {} : { ...some('name', tidy(draft.agent)), ...some('phone', tidy(draft.agentPhone)) }
  return {
    channel: 'online',
    via: draft.via,
    subject: tidy(draft.subject),
    text: [tidy(draft.text), ...(ask ? [`我的请求：${ask}`] : [])].join('\n\n'),
    ...some('purpose', draft.purpose),
    ...some('place', draft.place),
    ...some('content', draft.content),
    ...(Object.keys(person).length && { petitioner: person }),
    ...(others.length && { others }),
    ...(representatives.length && { representatives }),
    ...(Object.keys(agent).length && { agent }),
    ...(!draft.anonymous && some('mandate', tidy(draft.mandate))),
    // Only an accusation has somebody whom it is kept from.
    ...(draft.purpose === 'accusation' && draft.against && { against: [draft.against] }),
    ...(heads && { heads: /^\d{1,9}$/.test(heads) ? Number(heads) : heads }),
  }
}

/** One person a line: a name, and a telephone number where one follows. */
export function listed(people: string): readonly { readonly name: string; readonly phone?: string }[] {
  return people
    .split('\n')
    .map(tidy)
    .filter(Boolean)
    .map(line => {
      const [, name = line, phone] = /^(.*?)[\s,，、:：]*([+\d][\d\s-]{4,})$/.exec(line) ?? []
      return { name: name || line, ...(phone && name && { phone: phone.trim() }) }
    })
}
