import assert from 'node:assert/strict'
import type { Day } from '#core/law/days.ts'
import { cast } from './cast.ts'
import { scene, type Scene } from './scene.ts'

// How far a matter has come, for the journeys that begin there. Unit `rsj` handles it; `qzf` is above it, `szf` above that.

const { wu, zhao, sun, li } = cast
export const letter = { channel: 'letter', subject: '拖欠工资', text: '某公司拖欠三个月工资，要求支付并道歉。', petitioner: 'p1' }
export const sorted = { category: 'appeal', content: '0401', matters: [{ subject: '拖欠工资', demands: ['支付工资', '赔礼道歉'] }] }
export const delivery = { deliveredBy: 'in-person', proof: 'HZ-2026-017' }
export const answers = (
  outcome: 'supported' | 'explained' | 'not-supported',
  answer = '经核实，劳动关系已于上年解除，相关请求缺乏依据。',
) => ({ answers: ['d1', 'd2'].map(demand => ({ demand, outcome, answer, basis: '《劳动法》第五十条' })) })

export const only = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] ?? '') : assert.fail(`${ids.length} instead of one`))

export interface Matter {
  readonly s: Scene
  readonly submission: string
  readonly id: string
}

/** A letter of that day, sorted into one petition with two demands. */
export function filed(on: Day, given: object = {}): Matter {
  const s = scene(on)
  const submission = s.opens('submission', wu, { ...letter, ...given })
  s.takes(submission, 'triage', zhao, sorted)
  return { s, submission, id: only(s.linked(submission, 'petitions')) }
}
export function signed(on: Day): Matter {
  const m = filed(on)
  m.s.takes(m.id, 'forward', zhao, { unit: 'rsj' })
  m.s.takes(m.id, 'sign-for', sun)
  return m
}
export function accepted(on: Day): Matter {
  const m = signed(on)
  m.s.takes(m.id, 'accept', li)
  return m
}
/** Answered and proven delivered on one day. */
export function answered(on: Day, given = answers('not-supported')): Matter {
  const m = accepted(on)
  reply(m, given)
  return m
}
/** What an answer rests on (article 31, item 6). */
export const inquiry = { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' }
export function reply({ s, id }: Matter, given = answers('not-supported')): void {
  s.takes(id, 'inquire', sun, inquiry)
  s.takes(id, 'reply', sun, given)
  s.takes(id, 'reply.sign', li)
  s.takes(id, 'deliver', sun, delivery)
}
