import { art, local, rule } from '../law/articles.ts'
import { days } from '../law/days.ts'
import { Choice, DayField, Form, maybe, Text, Whole } from './field.ts'
import { procedure } from './procedure.ts'
import { law, setting, shape, until } from './shape.ts'

// Mistakes that must not compile. Each stands under an expected error, so the build fails when the compiler no longer sees it.

const label = { zh: '某', en: 'x', many: 'xs' }
const frame = shape({
  data: Form({
    n: Whole(label, 0, 9),
    note: maybe(Text(label)),
    kind: maybe(Choice(label, { a: label, b: label })),
    on: maybe(DayField(label)),
  }),
  states: { one: { label, phase: 'x', holder: 'office' }, two: { label, phase: 'x', end: true } },
  limits: {
    first: { label, owes: 'office', within: law('TL-01'), during: ['one'] },
    chance: { label, may: 'petitioner', within: law('TL-08'), during: ['one'] },
  },
  links: { kid: { label, to: 'kid', back: 'parent' } },
})
const data = Form({ n: Whole(label, 0, 9), on: maybe(DayField(label)) })
const x = { label, by: ['triage'], under: local } as const

export const states = [
  // @ts-expect-error no link is called `cousin`
  shape({ data, states: { one: { label, phase: 'x', waits: 'cousin' } }, links: { kid: { label, to: 'kid', back: 'parent' } } }),
  // @ts-expect-error nobody is a party `mayor`
  shape({ data, states: { one: { label, phase: 'x', holder: 'mayor' } } }),
  // @ts-expect-error a state is held, idle, waiting or an end
  shape({ data, states: { one: { label, phase: 'x' } } }),
]

const one = { label, phase: 'x', end: true } as const
export const limits = [
  // @ts-expect-error no state `ones`
  shape({ data, states: { one }, limits: { it: { label, owes: 'office', within: law('TL-01'), during: ['ones'] } } }),
  // @ts-expect-error no field `received`
  shape({ data, states: { one }, limits: { it: { label, owes: 'office', within: law('TL-01'), during: ['one'], since: 'received' } } }),
  // @ts-expect-error no limit `second`
  shape({ data, states: { one }, limits: { it: { label, owes: 'office', within: law('TL-01'), during: ['one'], afterEndOf: 'second' } } }),
  // @ts-expect-error no field holds that day
  shape({ data, states: { one }, limits: { it: { label, owes: 'office', within: until('off'), under: local, during: ['one'] } } }),
  // @ts-expect-error the office's own length without a rule
  shape({ data, states: { one }, limits: { it: { label, owes: 'office', within: setting('first', days(1)), during: ['one'] } } }),
  // @ts-expect-error a limit is owed or may be used
  shape({ data, states: { one }, limits: { it: { label, within: law('TL-01'), during: ['one'] } } }),
  // @ts-expect-error no row of the law is called so
  law('TL-99'),
]

export const rules = [
  // @ts-expect-error no article 99
  art(99),
  // @ts-expect-error article 34 has no second paragraph
  art(34, 2),
  // @ts-expect-error nobody called a law so
  rule('traffic-code'),
]

export const steps = frame.phase({
  // @ts-expect-error no state `oen`
  a: { ...x, from: ['oen'], to: 'two' },
  // @ts-expect-error no state `tow`
  b: { ...x, from: ['one'], to: 'tow' },
  // @ts-expect-error a step without a rule
  c: { label, by: ['triage'], from: ['one'], to: 'two' },
  // @ts-expect-error no such role
  d: { ...x, from: ['one'], to: 'two', by: ['clerk'] },
  // @ts-expect-error nobody signs as `mayor`
  e: { ...x, from: ['one'], to: 'two', signedBy: 'mayor' },
  f: {
    ...x,
    from: ['one'],
    to: 'two',
    takes: Form({ note: Text(label) }),
    // @ts-expect-error the form has no `notes`
    checks: ({ given }) => (given.notes ? undefined : undefined),
  },
  g: {
    ...x,
    from: ['one'],
    to: 'two',
    takes: Form({ note: Text(label) }),
    // @ts-expect-error `n` is a number
    sets: ({ given }) => ({ n: given.note }),
  },
  h: {
    ...x,
    from: ['one'],
    to: 'two',
    // @ts-expect-error the record has no field `nn`
    sets: ({ data }) => ({ n: data.nn }),
  },
  // @ts-expect-error no window `never`
  i: { ...x, from: ['one'], to: 'two', within: 'never' },
  // @ts-expect-error no window `never`
  j: { ...x, from: ['one'], to: 'two', after: 'never' },
  // @ts-expect-error no link `kidd`
  k: { ...x, from: ['one'], to: 'two', opens: { kidd: () => ({}) } },
  // @ts-expect-error no link `kidd`
  l: { ...x, from: ['one'], to: 'two', joins: { kidd: () => [] } },
  // @ts-expect-error `four` is no state
  m: { ...x, from: ['one'], to: ['same', 'two'], goes: () => 'four' },
  // @ts-expect-error a mistyped property
  n: { ...x, from: ['one'], to: 'two', checkz: () => undefined },
  // @ts-expect-error a refusal is not a boolean
  o: { ...x, from: ['one'], to: 'two', when: ({ data }) => data.n > 3 },
  // @ts-expect-error a label has both languages
  p: { ...x, label: { zh: '某' }, from: ['one'], to: 'two' },
})

const whole = {
  label,
  desk: 'petitions',
  serves: 'handling',
  plural: 'xs',
  mark: 'X',
  title: 'note',
  words: [],
  spine: [],
  steps: {},
  opening: { label, to: 'one', by: ['triage'], under: art(22), takes: Form({ n: Whole(label, 0, 9) }) },
} as const
export const procedures = [
  procedure('right', frame, whole),
  // @ts-expect-error no field `name`
  procedure('wrong', frame, { ...whole, title: 'name' }),
  // @ts-expect-error no state `three` on the spine
  procedure('wrong', frame, { ...whole, spine: ['three'] }),
  // @ts-expect-error no field `office` names its unit
  procedure('wrong', frame, { ...whole, parties: { unit: 'office' } }),
  // @ts-expect-error it opens in no state `zero`
  procedure('wrong', frame, { ...whole, opening: { ...whole.opening, to: 'zero' } }),
  // @ts-expect-error no step `gone`
  procedure('wrong', frame, { ...whole, hears: { kid: { end: 'gone' } } }),
  // @ts-expect-error no link `kidd`
  procedure('wrong', frame, { ...whole, hears: { kidd: {} } }),
]

// What the compiler lets pass. `check` sees an unknown step in `notBy`; the tests of the procedures see an unknown key beside a known one
// in `sets`, a state that is not in the step's own `to`, a field taken under the data's name with another type, and a wrong opening of
// another procedure.
export const unseen = frame.phase({
  a: { ...x, from: ['one'], to: 'two', sets: () => ({ n: 1, nn: 2 }) },
  b: { ...x, from: ['one'], to: ['same', 'one'], goes: () => 'two' },
  c: { ...x, from: ['one'], to: 'two', takes: Form({ n: Text(label) }) },
  d: { ...x, from: ['one'], to: 'two', opens: { kid: () => ({ anything: 1 }) } },
  e: { ...x, from: ['one'], to: 'two', notBy: ['nobody'] },
})
