import { art, local } from '../../law/articles.ts'
import { Choice, DayField, Form, maybe, Text } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { shape } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 帮助力量名录 (E3, E6–E8, articles 15 and 37): who can be asked to help with a matter. What is said to a counsellor stays there: no step
// of any procedure takes it, and a matter knows no more than that help was offered.

const Kind = Choice(
  { zh: '类别', en: 'Kind' },
  {
    lawyer: { zh: '律师', en: 'Lawyer' },
    congress: { zh: '人大代表', en: 'People’s congress deputy' },
    consultative: { zh: '政协委员', en: 'Consultative conference member' },
    counsellor: { zh: '心理咨询师', en: 'Psychological counsellor' },
    mediation: { zh: '调解组织', en: 'Mediation body' },
    social: { zh: '社会组织', en: 'Association' },
    institution: { zh: '综治中心、司法所、人民法庭等', en: 'Governance centre, justice office, people’s tribunal' },
  },
)
const entry = {
  name: Text({ zh: '名称', en: 'Name' }, 100, {
    zh: '组织名称，或者对外公开的姓名和身份',
    en: 'Of the body, or the public name and office',
  }),
  kind: Kind,
  since: DayField({ zh: '入册日', en: 'Listed on' }),
  field: maybe(Text({ zh: '擅长领域', en: 'Field' }, 200)),
  body: maybe(Text({ zh: '所在单位', en: 'Of which body' }, 100)),
  contact: maybe(Text({ zh: '工作联系方式', en: 'How to reach them at work' }, 100)),
}
const frame = shape({
  data: Form({ ...entry, leftOn: maybe(DayField({ zh: '退出日', en: 'Left on' })) }),
  states: {
    listed: { label: { zh: '在册', en: 'Listed' }, phase: 'listed', end: true },
    retired: { label: { zh: '已退出', en: 'Retired' }, phase: 'exit', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
})

const by = ['triage', 'director'] as const
export const helper = procedure('helper', frame, {
  label: { zh: '帮助力量', en: 'Helper', many: 'Helpers' },
  desk: 'law',
  serves: 'handling',
  plural: 'helpers',
  mark: 'BF',
  title: 'name',
  words: ['name', 'field', 'body'],
  spine: ['listed'],
  shows: ['kind', 'field', 'body', 'contact'],
  opening: {
    label: { zh: '列入名录', en: 'Put on the list' },
    to: 'listed',
    by,
    under: art(15, 2),
    takes: Form(entry),
    checks: ({ given, facts }) => notYet('/since', given.since, facts.today),
  },
  steps: frame.phase({
    amend: {
      label: { zh: '更新信息', en: 'Amend' },
      from: ['listed'],
      to: 'same',
      by,
      under: local,
      takes: Form({ name: entry.name, kind: maybe(Kind), field: entry.field, body: entry.body, contact: entry.contact }),
    },
    retire: {
      label: { zh: '退出名录', en: 'Take off the list' },
      from: ['listed'],
      to: 'retired',
      by,
      under: local,
      takes: Form({ reason: Reason }),
      sets: ({ day }) => ({ leftOn: day }),
    },
    strike: {
      label: { zh: '误录删除', en: 'Strike' },
      from: ['listed'],
      to: 'struck',
      by,
      under: local,
      aside: true,
      takes: Form({ reason: Reason }),
    },
    relist: {
      label: { zh: '重新列入', en: 'List again' },
      from: ['retired'],
      to: 'listed',
      by,
      under: art(15, 2),
      aside: true,
      takes: Form({ since: entry.since }),
      sets: () => ({ leftOn: undefined }),
      checks: ({ given, facts }) => notYet('/since', given.since, facts.today),
    },
  }),
  figures: {
    'helpers.listed': {
      label: { zh: '新入册帮助力量', en: 'Helpers newly listed' },
      unit: items.places,
      on: 'since',
      in: ['listed', 'retired'],
      by: ['kind'],
    },
    'helpers.standing': {
      label: { zh: '在册帮助力量', en: 'Helpers on the list' },
      unit: items.places,
      from: 'since',
      until: 'leftOn',
      in: ['listed', 'retired'],
      by: ['kind'],
    },
  },
  readers: () => [everyone],
})
