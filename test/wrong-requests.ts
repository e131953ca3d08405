import { addDays, type Day } from '#core/law/days.ts'

// What is wrong with a request whatever its form is.

/** Wrong days, and the codes of which one is the answer; none where it depends on what happened before. */
export const wrongDays = (today: Day): readonly (readonly [what: string, more: object, codes: readonly string[]])[] => [
  ['after today', { day: addDays(today, 1) }, ['day-in-future', 'too-late']],
  ['no day', { day: '2026-02-30' }, ['invalid']],
  ['a number', { day: 5 }, ['invalid']],
  ['null', { day: null }, ['invalid']],
  ['year nought', { day: '0000-01-01' }, ['invalid']],
  ['the beginning of time', { day: '0001-01-01' }, []],
  ['late without a reason', { day: addDays(today, -5) }, []],
  ['a reason of another type', { late: 5 }, ['invalid']],
  ['a reason beyond its limit', { late: '长'.repeat(501) }, ['late-reason']],
  ['a blank reason', { late: ' \n ' }, ['late-reason']],
  ['a reason with U+0000', { late: 'a\u0000' }, ['late-reason']],
  ['half a character', { late: '\ud800' }, ['late-reason']],
]

/** Whole bodies that are wrong. */
export const wrongBodies = (good: object): readonly (readonly [what: string, body: unknown])[] => [
  ['a list', []],
  ['a text', '"x"'],
  ['null', 'null'],
  ['a number', '5'],
  ['broken JSON', '{"given":'],
  ['nothing', ''],
  ['two values', '{} {}'],
  ['a list as given', { given: [good] }],
  ['null as given', { given: null }],
  ['a text as given', { given: 'x' }],
  ['another field', { given: good, by: 'lu-weiguo' }],
  ['an actor', { given: good, actor: { id: 'system', roles: ['system'] } }],
  ['__proto__', `{"given":${JSON.stringify(good)},"__proto__":{"roles":["director"]}}`],
  ['__proto__ in given', '{"given":{"__proto__":{"a":1}}}'],
  ['constructor.prototype', '{"given":{"constructor":{"prototype":{"a":1}}}}'],
  ['deep', `{"given":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`],
  ['deep objects', `{"given":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
]

/** Names that no step has. */
export const wrongNames = (step: string): readonly string[] => [
  'no-such-step',
  'constructor',
  '__proto__',
  `${step}.burn`,
  `${step}.sign.sign`,
  '%00',
  'a'.repeat(100),
  encodeURIComponent('步骤'),
]
