import { art, local } from '../law/articles.ts'
import { DayField, Form, maybe, Text, UnitId } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { shape, until } from '../engine/shape.ts'
import { classOf, readBy, SealedNow, sealedWith, sealings } from './shared/sealed-with.ts'
import { goesOver, sealsToo } from './shared/with-the-matter.ts'

// 协办: another unit gives its opinion, before the lead unit's own day. The lead unit answers the petitioner; it never waits for an opinion
// that does not come.

const Unit = UnitId({ zh: '协办单位', en: 'Assisting unit' })
const Lead = UnitId({ zh: '主办单位', en: 'Lead unit' })
const Question = Text({ zh: '需要提供的意见', en: 'What is asked' }, 2000)
const DueOn = DayField({ zh: '反馈期限', en: 'Answer due' })
const Opinion = Text({ zh: '协办意见', en: 'Opinion' }, 10_000)

const frame = shape({
  data: Form({ unit: Unit, lead: Lead, question: Question, dueOn: DueOn, opinion: maybe(Opinion), ...sealedWith }),
  states: {
    asked: { label: { zh: '待反馈', en: 'Asked' }, phase: 'handling', holder: 'unit' },
    given: { label: { zh: '已反馈', en: 'Given' }, phase: 'end', end: true },
    fallen: { label: { zh: '已终止', en: 'No longer needed' }, phase: 'exit', end: true },
  },
  limits: {
    answering: { label: { zh: '反馈协办意见', en: 'Opinion' }, owes: 'unit', within: until('dueOn'), under: art(24, 1), during: ['asked'] },
  },
  links: { petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'assists' } },
})

const steps = frame.phase({
  answer: {
    label: { zh: '反馈意见', en: 'Give the opinion' },
    from: ['asked'],
    to: 'given',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(24, 1),
    takes: Form({ opinion: Opinion }),
  },
  'go-over': { ...goesOver, takes: Form({ lead: Lead }) },
  fall: {
    label: { zh: '主办单位已答复', en: 'The lead unit has answered' },
    from: 'any',
    to: ['same', 'fallen'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'fallen'),
  },
  'seal-too': {
    ...sealsToo,
    to: ['same', 'fallen'],
    takes: SealedNow,
    goes: ({ record }) => (record.closed ? 'same' : 'fallen'),
  },
})

export const assist = procedure('assist', frame, {
  label: { zh: '协办', en: 'Opinion of another unit', many: 'Opinions of other units' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'assists',
  mark: 'XB',
  title: 'question',
  words: ['question', 'opinion'],
  parties: { unit: 'unit' },
  spine: ['asked', 'given'],
  opening: {
    label: { zh: '请协办', en: 'Ask' },
    to: 'asked',
    by: ['linked'],
    under: art(24, 1),
    takes: Form({ unit: Unit, lead: Lead, question: Question, dueOn: DueOn }),
  },
  steps,
  hears: {
    petition: {
      reply: 'fall',
      'settle-agreed': 'fall',
      lapse: 'fall',
      'hand-over': { step: 'go-over', given: ({ given }) => ({ lead: given['unit'] ?? '' }) },
      ...sealings,
    },
  },
  readers: ({ unit, lead, ...kept }) => readBy(kept, [unit ?? [], lead ?? []].flat()),
  seals: classOf,
})
