import { textIn } from '../read.ts'

/** The steps of filing, in order; `read` is the last look before sending. */
export const steps = ['what', 'ask', 'who', 'read'] as const
export type Step = (typeof steps)[number]
export const isStep = (name: string): name is Step => steps.some(step => step === name)

/** What is asked in each step. All of it travels in the form itself until it is sent: nothing is kept on the server before. */
export const asked = {
  what: ['subject', 'text', 'place'],
  ask: ['ask', 'purpose', 'against', 'content'],
  who: ['anonymous', 'name', 'phone', 'address', 'idNumber', 'agent', 'agentPhone', 'mandate', 'heads', 'others', 'representatives'],
  read: [],
} as const satisfies Record<Step, readonly string[]>

export type Answer = (typeof asked)[Step][number]
/**
 * Beside the answers: the way by which it comes (`?via=qr`), the office it is for, the call for suggestions that it answers (`?call=`), and
 * the key that keeps it from being filed twice.
 */
export const carried = ['via', 'office', 'call', 'key'] as const
export type DraftField = Answer | (typeof carried)[number]
export type Draft = Readonly<Record<DraftField, string>>

export const answers: readonly Answer[] = steps.flatMap(step => [...asked[step]])
export const stepOf = (field: string): Step | undefined => steps.find(step => asked[step].some(name => name === field))

const ways = ['portal', 'wechat', 'qr'] as const
export type Way = (typeof ways)[number]
export const wayOf = (text: string): Way => ways.find(way => way === text) ?? 'portal'

/** The draft that a form holds. `key`: for a form that has none yet. */
export function readDraft(body: unknown, key: string, office: string): Draft {
  const read = (name: DraftField) => textIn(body, name)
  return {
    subject: read('subject'),
    text: read('text'),
    place: read('place'),
    ask: read('ask'),
    purpose: read('purpose') || 'request',
    against: read('against'),
    content: read('content'),
    anonymous: read('anonymous') === 'yes' ? 'yes' : '',
    name: read('name'),
    phone: read('phone'),
    address: read('address'),
    idNumber: read('idNumber'),
    agent: read('agent'),
    agentPhone: read('agentPhone'),
    mandate: read('mandate'),
    heads: read('heads'),
    others: read('others'),
    representatives: read('representatives'),
    via: wayOf(read('via')),
    office: /^[a-z0-9-]{1,64}$/.test(read('office')) ? read('office') : office,
    call: /^[0-9A-Z]{6,40}$/.test(read('call')) ? read('call') : '',
    key: /^[0-9a-f]{32}$/.test(read('key')) ? read('key') : key,
  }
}
