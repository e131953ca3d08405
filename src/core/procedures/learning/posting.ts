import { art, local } from '../../law/articles.ts'
import { Choice, Code, DayField, Form, Many, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { shape } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 张贴公示 (F2–F4, A25, article 18): which charts and notices hang at which place, in which version.

const What = Many(
  { zh: '内容', en: 'What is posted' },
  Choice(
    { zh: '图表', en: 'Chart' },
    {
      'where-to-go': { zh: '路线图', en: 'Where to go' },
      'which-way': { zh: '导引图', en: 'Which way' },
      flow: { zh: '流程图', en: 'Flow chart' },
      responsibility: { zh: '责任图', en: 'Responsibility chart' },
      limits: { zh: '时限图', en: 'Time-limit chart' },
      notice: { zh: '信访须知', en: 'Rights and duties' },
      guide: { zh: '办事指南', en: 'Guide' },
    },
  ),
  1,
  7,
)
const Copies = Whole({ zh: '份数', en: 'Copies' }, 1, 999_999)
const Version = Code({ zh: '版本', en: 'Version' }, 40)
const On = DayField({ zh: '张贴日', en: 'Posted on' })
const posted = {
  place: Text({ zh: '场所', en: 'Place' }, 100),
  unit: UnitId({ zh: '负责单位', en: 'Unit in charge' }),
  what: What,
  version: maybe(Version),
  copies: Copies,
  on: On,
}

const frame = shape({
  data: Form(posted),
  states: {
    posted: { label: { zh: '张贴中', en: 'Posted' }, phase: 'posted', end: true },
    removed: { label: { zh: '已撤下', en: 'Taken down' }, phase: 'exit', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
})
const by = ['handler', 'unit-lead', 'reception', 'triage'] as const

export const posting = procedure('posting', frame, {
  label: { zh: '张贴公示', en: 'Posting', many: 'Postings' },
  desk: 'learning',
  serves: 'order',
  plural: 'postings',
  mark: 'ZT',
  title: 'place',
  words: ['place'],
  shows: ['version', 'copies', 'on'],
  parties: { unit: 'unit' },
  spine: ['posted'],
  opening: {
    label: { zh: '登记张贴', en: 'Enter a posting' },
    to: 'posted',
    by,
    under: art(18, 1),
    takes: Form(posted),
    checks: ({ given, facts }) => notYet('/on', given.on, facts.today),
  },
  steps: frame.phase({
    replace: {
      label: { zh: '更换新版', en: 'Replace by a new version' },
      from: ['posted'],
      to: 'same',
      by,
      under: art(18, 1),
      takes: Form({ what: What, version: Version }),
    },
    correct: {
      label: { zh: '更正', en: 'Correct' },
      from: ['posted'],
      to: 'same',
      by,
      under: local,
      aside: true,
      takes: Form({ place: maybe(posted.place), what: maybe(What), copies: maybe(Copies), on: maybe(On), reason: Reason }),
      checks: ({ given, facts }) => given.on && notYet('/on', given.on, facts.today),
    },
    strike: {
      label: { zh: '误录删除', en: 'Strike' },
      from: ['posted'],
      to: 'struck',
      by,
      under: local,
      aside: true,
      takes: Form({ reason: Reason }),
    },
    remove: { label: { zh: '撤下', en: 'Take down' }, from: ['posted'], to: 'removed', by, under: local, takes: Form({ reason: Reason }) },
  }),
  figures: {
    'guidance.places': {
      label: { zh: '张贴场所', en: 'Places where charts are posted' },
      unit: items.places,
      different: 'place',
      on: 'on',
      in: ['posted', 'removed'],
      by: ['unit'],
    },
    'guidance.copies': {
      label: { zh: '张贴图表', en: 'Charts posted' },
      unit: items.copies,
      sum: 'copies',
      on: 'on',
      in: ['posted', 'removed'],
      by: ['unit'],
    },
  },
  readers: () => [everyone],
  publishes: ({ place, unit, what, version, on }, state) => (state === 'posted' ? { on, place, unit, what, version } : undefined),
})
