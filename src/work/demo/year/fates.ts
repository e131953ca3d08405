import type { Fate } from './tale.ts'

/** How the first matters of a demonstration go, so that every state of the path is there on the day on which it is made; `age` in days. The others are left to chance. */
export interface Fated extends Fate {
  readonly age: number
  readonly purpose?: 'accusation' | 'suggestion' | 'request'
  readonly visit?: true
  readonly withdrawn?: true
  readonly repeated?: true
}

const brisk = true
export const fates: readonly Fated[] = [
  { age: 3, stalls: 'triage', brisk },
  { age: 21, stalls: 'triage', brisk }, // overdue at the office
  { age: 9, stalls: 'forward', brisk },
  { age: 13, stalls: 'sign-for', brisk },
  { age: 17, stalls: 'accept', brisk },
  { age: 40, stalls: 'reply', brisk, purpose: 'request' },
  { age: 88, stalls: 'reply', brisk, purpose: 'request' }, // overdue at the unit
  { age: 50, stalls: 'reply.sign', brisk, purpose: 'request' },
  { age: 45, stalls: 'reply', brisk, purpose: 'suggestion' },
  { age: 19, stalls: 'deliver', brisk },
  { age: 33, stalls: 'conclude', brisk, purpose: 'request' },
  { age: 80, brisk, purpose: 'request' },
  { age: 30, brisk, withdrawn: true, purpose: 'request', stalls: 'reply' },
  { age: 25, brisk, purpose: 'accusation' },
  { age: 4, brisk, purpose: 'accusation', stalls: 'pass' },
  { age: 38, brisk, purpose: 'request', stalls: 'reply', repeated: true },
  { age: 0, visit: true, stalls: 'finish' },
  { age: 85, brisk, purpose: 'suggestion' },
]
