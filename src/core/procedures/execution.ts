import { art, local } from '../law/articles.ts'
import { days, workingDays } from '../law/days.ts'
import { Code, Form, maybe, Text, UnitId, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { setting, shape } from '../engine/shape.ts'
import { Barred, Reason } from './shared/fields.ts'
import { goesOver, standsAside } from './shared/with-the-matter.ts'

// 支持意见的执行: what was supported is carried out (article 32). Closed only when somebody else has seen the proof.

const What = Text({ zh: '应当执行的内容', en: 'What is to be carried out' }, 2000)
const Proof = Text({ zh: '执行情况和凭证', en: 'What was done, and what proves it' }, 4000)
const Unit = UnitId({ zh: '执行单位', en: 'Unit that carries it out' })
const Demand = Code({ zh: '诉求编号', en: 'Demand number' }, 4)

const frame = shape({
  data: Form({ unit: Unit, demand: maybe(Demand), what: What, proof: maybe(Proof), barred: maybe(Barred) }),
  states: {
    due: { label: { zh: '待执行', en: 'To be carried out' }, phase: 'execution', holder: 'unit' },
    reported: { label: { zh: '待核实', en: 'To be verified' }, phase: 'execution', holder: 'supervision' },
    proven: { label: { zh: '已执行', en: 'Carried out' }, phase: 'end', end: true },
    fallen: { label: { zh: '原意见已撤销', en: 'The opinion was annulled' }, phase: 'exit', end: true },
  },
  limits: {
    executing: {
      label: { zh: '执行', en: 'Carrying it out' },
      owes: 'unit',
      within: setting('execution', days(90)),
      under: local,
      during: ['due'],
      keeps: true,
    },
    verifying: {
      label: { zh: '核实', en: 'Verification' },
      owes: 'supervision',
      within: setting('verification', workingDays(10)),
      under: local,
      during: ['reported'],
    },
  },
  links: { petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'executions' } },
})

const steps = frame.phase({
  report: {
    label: { zh: '报告执行情况', en: 'Report it done' },
    from: ['due'],
    to: 'reported',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(32, 2),
    takes: Form({ proof: Proof }),
  },
  reject: {
    label: { zh: '退回', en: 'Send back' },
    from: ['reported'],
    to: 'due',
    by: ['supervisor'],
    under: art(32, 2),
    takes: Form({ reason: Reason }),
  },
  verify: {
    label: { zh: '核实销号', en: 'Verify and close' },
    from: ['reported'],
    to: 'proven',
    by: ['supervisor'],
    under: art(32, 2),
    notBy: ['report'],
  },
  'keep-off': { ...standsAside, takes: Form({ barred: Barred }) },
  'go-over': { ...goesOver, takes: Form({ unit: Unit }) },
  fall: {
    label: { zh: '随原意见撤销', en: 'Falls with the opinion' },
    from: 'any',
    to: ['same', 'fallen'],
    by: ['linked'],
    under: art(35),
    aside: true,
    takes: Form({ annulled: maybe(Yes({ zh: '原意见已撤销', en: 'The opinion was annulled' })), now: maybe(What) }),
    // What the changed opinion itself orders stands.
    goes: ({ record, given, data }) => (record.closed || !given.annulled || (!data.demand && data.what === given.now) ? 'same' : 'fallen'),
  },
})

export const execution = procedure('execution', frame, {
  label: { zh: '执行', en: 'Execution', many: 'Executions' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'executions',
  mark: 'ZX',
  title: 'what',
  words: ['what'],
  parties: { unit: 'unit' },
  barred: 'barred',
  spine: ['due', 'reported', 'proven'],
  opening: {
    label: { zh: '立项执行', en: 'To be carried out' },
    to: 'due',
    by: ['linked'],
    under: art(32, 2),
    takes: Form({ unit: Unit, demand: maybe(Demand), what: What, barred: maybe(Barred) }),
  },
  steps,
  // What an annulled or changed opinion had promised is no longer owed: the matter is handled anew, or as it was changed.
  hears: {
    petition: {
      remedy: {
        step: 'fall',
        given: ({ given }) =>
          given['redoBy'] || given['changed'] ? { annulled: true, ...(given['execute'] && { now: given['execute'] }) } : {},
      },
      recuse: { step: 'keep-off', given: ({ data }) => ({ barred: data['recused'] ?? [] }) },
      'hand-over': { step: 'go-over', given: ({ given }) => ({ unit: given['unit'] ?? '' }) },
    },
  },
})
