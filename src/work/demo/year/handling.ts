import type { Fields } from '#core/engine/record.ts'
import { between, often, pick } from '../chance.ts'
import { inquiry, replies } from '../followups.ts'
import { rating } from './asides.ts'
import { dayOf, endOf } from './hours.ts'
import type { SealedMatter } from './matter.ts'
import { share } from './seeded.ts'
import type { Tale, Thread } from './tale.ts'

// A petition on its way: forwarded, signed for, accepted, inquired into, answered over two signatures, delivered, concluded.

export function* handling(t: Tale, petition: string, m: SealedMatter): Thread {
  const handler = t.who('handler', m.unit), head = t.who('unit-lead', m.unit), { random } = t
  yield t.inTime(petition, 'forwarding', 1)
  if (often(random, 0.01)) t.takes(petition, 'correct', t.who('triage'), { content: m.category, reason: '按责任单位意见更正内容分类' })
  if (!t.takes(petition, 'forward', t.who('triage'), { unit: m.unit, opinion: pick(random, opinions) })) return
  yield t.inTime(petition, 'signing', 0.6)
  if (!t.takes(petition, 'sign-for', handler)) return
  yield t.inTime(petition, 'notice', 4)
  if (!t.takes(petition, 'accept', head, often(random, 0.5) ? { contact: `经办科室，0990-555-${between(random, 1000, 9899)}` } : {})) return
  yield t.soon(6)
  if (often(random, 0.85) && !t.takes(petition, 'inquire', handler, inquiry(random, m, { day: t.today() }))) return
  if (!(yield* answering(t, petition, m))) return
  yield t.inTime(petition, 'delivery', 1)
  const [deliveredBy, receipt] = share(random, [[['in-person', 'HZ'], 34], [['mail', 'XA'], 26], [['electronic', 'DZ'], 40]])
  const known = deliveredBy === 'mail' && often(random, 0.3) ? { ago: between(random, 2, 4), late: '挂号信回执退回后，按签收日补录' } : undefined
  if (!t.takes(petition, 'deliver', handler, { deliveredBy, proof: receipt + between(random, 100_000, 999_999) }, known)) return
  for (const submission of t.linked(petition, 'submissions')) if (often(random, 0.55)) t.tell(rating(t, submission, m))
  yield* concluding(t, petition, m)
}

const opinions = ['请依法按程序办理，并按期书面答复信访人。', '请核实处理，结果告知信访人。', '属你单位职责，请在规定期限内办理。', '请会同属地街道调查核实，依法处理。']

/** The draft, perhaps sent back once, and its signature in time; whether it came to that. */
function* answering(t: Tale, petition: string, m: SealedMatter): Generator<number, boolean, void> {
  const { random } = t, handler = t.who('handler', m.unit), head = t.who('unit-lead', m.unit), signed = t.inTime(petition, 'handling', 20)
  const part = (of: number) => Math.min(signed, t.atWork(dayOf(t.now() + (signed - t.now()) * of)))
  yield part(0.7)
  if (!t.takes(petition, 'reply', handler, answersOf(t, petition, m))) return false
  if (often(random, 0.07)) {
    yield part(0.3)
    if (!t.takes(petition, 'reply.return', head, { reason: pick(random, ['请写明核查经过和依据。', '答复须逐项对应诉求，请修改。', '金额、日期请核准后再报。']) })) return false
    yield part(0.5)
    if (!t.takes(petition, 'reply', handler, answersOf(t, petition, m))) return false
  }
  yield signed
  return t.takes(petition, 'reply.sign', head)
}

/** Each demand of the petition with its answer. */
function answersOf(t: Tale, petition: string, m: SealedMatter): Fields {
  const demands = t.record(petition).data['demands'], written = replies(t.random, m, { day: t.today() })
  return { answers: Array.isArray(demands) ? demands.map((d: Fields) => ({ demand: d['id'] ?? null, ...written[m.demands.findIndex(asked => asked === d['text'])] })) : [] }
}

/** Not before the periods of the petitioner have ended. */
function* concluding(t: Tale, petition: string, m: SealedMatter): Thread {
  const { limits } = t.record(petition)
  const last = [limits['response'], limits['review']].flatMap(clock => clock?.due ?? []).toSorted().at(-1)
  if (last === undefined) return
  yield endOf(last)
  yield t.inTime(petition, 'closing', 2)
  t.takes(petition, 'conclude', t.who(often(t.random, 0.8) ? 'handler' : 'unit-lead', m.unit))
}
