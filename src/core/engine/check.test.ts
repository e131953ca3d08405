import assert from 'node:assert/strict'
import { test } from 'node:test'
import { art, local } from '../law/articles.ts'
import { days } from '../law/days.ts'
import { check } from './check.ts'
import { Form, Text } from './field.ts'
import type { Procedure } from './procedure.ts'

const label = { zh: '某', en: 'x', many: 'xs' }
const takes = Form({ note: Text(label) })
const step = { label, from: ['one'], to: 'two', by: ['triage'], under: art(22) } as const
const duty = { label, owes: 'office', within: { setting: 'x', default: days(3) }, under: local, during: ['one'] } as const
const base: Procedure = {
  name: 'parent',
  label,
  desk: 'petitions',
  serves: 'handling',
  plural: 'parents',
  mark: 'PA',
  title: 'note',
  words: [],
  spine: ['one', 'two'],
  data: takes,
  parties: {},
  hands: [],
  dates: [],
  figures: {},
  states: { one: { label, phase: 'x', holder: 'office' }, two: { label, phase: 'x', end: true } },
  limits: { first: duty },
  links: {},
  hears: {},
  opening: { label, to: 'one', by: ['triage'], under: art(22), takes },
  steps: { finish: step },
}
const kid: Procedure = { ...base, name: 'kid', mark: 'KI', links: { parent: { label, to: 'parent', back: 'kid' } } }
const parent: Procedure = {
  ...base,
  states: { ...base.states, waiting: { label, phase: 'x', waits: 'kid' } },
  links: { kid: { label, to: 'kid', back: 'parent' } },
  steps: { ...base.steps, ask: { ...step, to: 'waiting' }, hear: { ...step, from: 'any', by: ['linked'] } },
  hears: { kid: { finish: 'hear' } },
}
const plant = (change: Partial<Procedure>) => check({ parent: { ...parent, ...change }, kid })
const withStep = (change: Partial<Procedure['steps'][string]>) => plant({ steps: { ...parent.steps, finish: { ...step, ...change } } })
const hearing = (change: Partial<Procedure['steps'][string]>) =>
  plant({ steps: { ...parent.steps, hear: { ...step, from: 'any', by: ['linked'], ...change } } })
const window = { label, may: 'petitioner', within: duty.within, under: local, during: ['one'] } as const

test('the planted pair is good before a mistake is planted', () => assert.deepEqual(check({ parent, kid }), []))

const planted: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'a mark that stands for two': [plant({ mark: 'KI' }), 'parent: its mark KI is also that of kid'],
  'a link to nowhere': [
    plant({ links: { kid: { label, to: 'cousin', back: 'parent' } } }),
    'parent: link kid leads to cousin, which is no procedure',
  ],
  'a link without its way back': [
    plant({ links: { kid: { label, to: 'kid', back: 'aunt' } } }),
    'parent: link kid expects kid to have a link aunt back',
  ],
  'hearing a step that is not there': [
    plant({ hears: { kid: { finish: 'hear', gone: 'hear' } } }),
    'parent: hears kid.gone, which does not exist',
  ],
  'answering with a person’s step': [
    plant({ hears: { kid: { finish: 'finish' } } }),
    "parent: answers kid.finish with a step that is not by 'linked'",
  ],
  'an answer not possible in every state': [
    hearing({ from: 'open' }),
    'parent: answers kid.finish with a step that is not possible in every state',
  ],
  'an answer that may refuse': [hearing({ once: true }), 'parent: answers kid.finish with a step that may refuse'],
  'an answer that wants a form': [hearing({ takes }), 'parent: answers kid.finish with a step that wants something filled in'],
  'a holder without a day': [plant({ limits: {} }), 'parent: in one the office owes a step, and no limit says by when'],
  'unlimited, and limited': [
    plant({ states: { ...parent.states, one: { label, phase: 'x', holder: 'office', unlimited: art(29, 1) } } }),
    'parent: one is called unlimited and has a limit',
  ],
  'two who owe': [
    plant({ limits: { first: duty, other: { ...duty, owes: 'unit' } } }),
    'parent: in one the office holds, and somebody else owes too',
  ],
  'a duty that nobody holds': [
    plant({ limits: { first: { ...duty, during: ['one', 'waiting'] } } }),
    'parent: in waiting nobody holds, and a duty runs',
  ],
  'nobody after the window': [
    plant({ states: { ...parent.states, one: { label, phase: 'x', idle: 'petitioner' } }, limits: { chance: window } }),
    'parent: one: when its window closes, nobody owes the next step',
  ],
  'waiting without hearing the end': [plant({ hears: {} }), 'parent: waiting waits for kid and does not hear its finish'],
  'a state without a way out': [
    plant({
      states: { ...parent.states, pit: { label, phase: 'x', holder: 'office', unlimited: local } },
      steps: { ...parent.steps, hear: { ...step, from: ['one'], by: ['linked'] }, fall: { ...step, to: 'pit' } },
    }),
    'parent: pit cannot be left',
  ],
  'a state without a way in': [
    plant({ states: { ...parent.states, moon: { label, phase: 'x', end: true } } }),
    'parent: moon cannot be reached',
  ],
  'a choice without a chooser': [withStep({ to: ['two', 'same'] }), 'parent: finish: several targets and "goes" belong together'],
  'a chooser without a choice': [withStep({ goes: () => 'two' }), 'parent: finish: several targets and "goes" belong together'],
  'a duty used as a window': [withStep({ within: 'first' }), 'parent: finish: a step stands within or after a window, not a duty'],
  'a step with a dot': [plant({ steps: { ...parent.steps, 'finish.sign': step } }), "parent: finish.sign: a step's name has no dot"],
  'a state that is not there': [withStep({ from: ['oen'] }), 'parent: finish names the state oen, which does not exist'],
  'a limit that is not there': [withStep({ after: 'never' }), 'parent: finish names the limit never, which does not exist'],
  'a person’s step that is not there': [withStep({ notBy: ['nobody'] }), 'parent: finish names the step nobody, which does not exist'],
  'an opening by no link': [withStep({ opens: { kidd: () => ({}) } }), 'parent: finish names the link kidd, which does not exist'],
}
for (const [name, [found, fault]] of Object.entries(planted))
  test(`check sees ${name}`, () => assert.ok(found.includes(fault), `${fault}\n  not in:\n${found.join('\n')}`))
