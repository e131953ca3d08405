import { DayField, Form, maybe, StaffId, Text, UnitId } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { shape } from '../../engine/shape.ts'
import { local, rule } from '../../law/articles.ts'
import { Reason } from '../shared/fields.ts'
import { items } from '../shared/units.ts'

// 责任分工 (B21, C8): who answers for a duty: the head, the deputy in charge, the section that does it. A register that hangs beside the
// responsibility chart.

const Post = (zh: string, en: string) => Text({ zh, en }, 60)
const Staff = (zh: string, en: string) => maybe(StaffId({ zh, en }))
const Who = {
  head: Post('主要负责人（职务）', 'Head (post)'),
  deputy: maybe(Post('分管领导（职务）', 'Deputy in charge (post)')),
  section: Post('业务科室', 'Section'),
  inCharge: Staff('经办人', 'Who does it'),
  standIn: Staff('AB岗', 'Stand-in'),
}
const Entry = {
  unit: UnitId({ zh: '单位', en: 'Unit' }),
  duty: Text({ zh: '职责事项', en: 'Duty' }, 200),
  basis: maybe(Text({ zh: '依据', en: 'Under which rule' }, 200)),
  ...Who,
  from: DayField({ zh: '起始日', en: 'From' }),
}

const frame = shape({
  data: Form({ ...Entry, until: maybe(DayField({ zh: '截止日', en: 'Until' })) }),
  states: {
    standing: { label: { zh: '现行', en: 'In force' }, phase: 'standing', end: true },
    retired: { label: { zh: '已停用', en: 'No longer in force' }, phase: 'exit', end: true },
  },
})

const inForce = ({ record }: { readonly record: { readonly state: string } }) =>
  record.state === 'standing' ? undefined : notNow('retired-already', '该责任分工已停用', 'It is no longer in force')
const steps = frame.phase({
  amend: {
    label: { zh: '调整分工', en: 'Change who answers' },
    from: 'any',
    to: 'same',
    by: ['secretary', 'director'],
    under: rule('responsibility'),
    when: inForce,
    takes: Form({ duty: maybe(Entry.duty), basis: Entry.basis, ...Who, from: Entry.from, reason: Reason }),
    sets: ({ given: { basis, deputy, inCharge, standIn } }) => ({ basis, deputy, inCharge, standIn }),
  },
  retire: {
    label: { zh: '停用', en: 'Take out of force' },
    from: 'any',
    to: 'retired',
    by: ['secretary', 'director'],
    under: local,
    when: inForce,
    takes: Form({ until: DayField({ zh: '截止日', en: 'Until' }), reason: Reason }),
    checks: ({ given, data }) =>
      given.until < data.from
        ? wrong('ends-first', '/until', `截止日不能早于起始日 ${data.from}`, `It cannot end before it began on ${data.from}`)
        : undefined,
  },
})

export const responsibility = procedure('responsibility', frame, {
  label: { zh: '责任分工', en: 'Responsibility', many: 'Responsibilities' },
  desk: 'meetings',
  serves: 'accountability',
  plural: 'responsibilities',
  mark: 'ZR',
  title: 'duty',
  words: ['duty', 'section'],
  parties: { unit: 'unit' },
  spine: ['standing'],
  shows: ['head', 'deputy', 'section', 'inCharge'],
  opening: {
    label: { zh: '登记责任分工', en: 'Enter' },
    to: 'standing',
    by: ['secretary', 'director'],
    under: rule('responsibility'),
    takes: Form(Entry),
  },
  steps,
  readers: () => [everyone],
  // Posts and sections, as they hang on the wall; who does the work is told inside.
  publishes: ({ unit, duty, basis, head, deputy, section, from }, state) =>
    state === 'standing' ? { on: from, unit, duty, basis, head, deputy, section } : undefined,
  figures: {
    'responsibilities.standing': {
      label: { zh: '现行责任分工', en: 'Duties assigned' },
      unit: items.tasks,
      from: 'from',
      until: 'until',
      by: ['unit'],
    },
  },
})
