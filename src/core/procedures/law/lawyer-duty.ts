import { local, rule } from '../../law/articles.ts'
import { addDays, workingDays, type Day } from '../../law/days.ts'
import { Choice, DayField, Form, maybe, StaffId, Text, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { tooFar } from '../shared/lies-ahead.ts'
import { items } from '../shared/units.ts'
import { mustBe } from './staff-roles.ts'

// 律师值班 (E5): a lawyer at the reception place on a day; the roster is read by everybody, and what was done is noted by the next working
// day.

const Lawyer = StaffId({ zh: '值班律师', en: 'Lawyer on duty' }, 'lawyer')
const On = DayField({ zh: '值班日', en: 'Day of duty' })
const Consultations = Whole({ zh: '接待咨询', en: 'Consultations' }, 0, 999)
const planned = {
  on: On,
  half: Choice(
    { zh: '时段', en: 'Part of the day' },
    {
      morning: { zh: '上午', en: 'Morning' },
      afternoon: { zh: '下午', en: 'Afternoon' },
      whole: { zh: '全天', en: 'Whole day' },
    },
  ),
  lawyer: Lawyer,
  place: Text({ zh: '地点', en: 'Place' }, 100),
}
const frame = shape({
  data: Form({ ...planned, consultations: maybe(Consultations) }),
  states: {
    planned: { label: { zh: '已排班', en: 'Planned' }, phase: 'duty', holder: 'lawyer' },
    held: { label: { zh: '已值班', en: 'Held' }, phase: 'end', end: true },
    missed: { label: { zh: '未值班', en: 'Not held' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    recording: {
      label: { zh: '登记值班情况', en: 'Noting the duty' },
      owes: 'lawyer',
      within: setting('record-duty', workingDays(1)),
      under: local,
      during: ['planned'],
      since: 'on',
    },
  },
  links: {
    repeats: { label: { zh: '按周续排', en: 'Duties of the weeks after' }, to: 'lawyer-duty', back: 'repeated', many: true },
    repeated: { label: { zh: '续排自', en: 'Duty that it repeats' }, to: 'lawyer-duty', back: 'repeats' },
  },
})

const weekly = (on: Day, weeks: number, day: Day, { calendar }: Facts): readonly Day[] =>
  Array.from({ length: weeks }, (_, i) => addDays(on, 7 * (i + 1))).filter(next => next >= day && calendar.isWorking(next))
const when = ({ data, day }: { readonly data: { readonly on: string }; readonly day: string }) =>
  day < data.on ? notNow('not-yet', `值班日为 ${data.on}，尚未到`, `The duty is on ${data.on}; it is not that day yet`) : undefined
const steps = frame.phase({
  hold: {
    label: { zh: '登记值班情况', en: 'Note the duty' },
    from: ['planned'],
    to: 'held',
    by: ['lawyer', 'reception'],
    under: rule('lawyers'),
    when,
    takes: Form({ consultations: Consultations, note: maybe(Text({ zh: '备注', en: 'Remarks' }, 500)) }),
  },
  miss: {
    label: { zh: '未值班', en: 'Not held' },
    from: ['planned'],
    to: 'missed',
    by: ['reception', 'triage'],
    under: local,
    when,
    takes: Form({ reason: Reason }),
  },
  // The same day of the week, half and place; weeks in which that day is off, or over already, are left out.
  repeat: {
    label: { zh: '按周续排', en: 'Repeat every week' },
    from: ['planned', 'held'],
    to: 'same',
    by: ['reception', 'triage'],
    once: true,
    under: local,
    aside: true,
    takes: Form({ weeks: Whole({ zh: '周数', en: 'Weeks' }, 1, 26) }),
    checks: ({ given, data, day, facts }) =>
      tooFar('/weeks', addDays(data.on, 7 * given.weeks), day)
      ?? mustBe('lawyer', '/weeks', data.lawyer, facts)
      ?? (weekly(data.on, given.weeks, day, facts).length
        ? undefined
        : wrong(
            'none-ahead',
            '/weeks',
            '这几周的值班日都已过去，或者逢休息日；请从最近一次值班续排',
            'All of these days are over, or days off: repeat a later duty',
          )),
    opens: {
      repeats: ({ given, data: { on, half, lawyer, place }, day, facts }) =>
        weekly(on, given.weeks, day, facts).map(next => ({ on: next, half, lawyer, place })),
    },
  },
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: ['held'],
    to: 'same',
    by: ['lawyer', 'reception'],
    under: local,
    aside: true,
    takes: Form({ consultations: Consultations, reason: Reason }),
  },
  // Planned by mistake, or for a day that was given up.
  cancel: {
    label: { zh: '取消', en: 'Cancel' },
    from: ['planned'],
    to: 'cancelled',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  replace: {
    label: { zh: '换班', en: 'Change the lawyer' },
    from: ['planned'],
    to: 'same',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ lawyer: Lawyer, reason: Reason }),
  },
})

export const lawyerDuty = procedure('lawyer-duty', frame, {
  label: { zh: '律师值班', en: 'Lawyer on duty', many: 'Lawyers on duty' },
  desk: 'law',
  serves: 'handling',
  plural: 'lawyer-duties',
  mark: 'LZ',
  title: 'place',
  words: ['place'],
  hands: ['lawyer'],
  spine: ['planned', 'held'],
  dates: ['on'],
  shows: ['on', 'half', 'lawyer', 'consultations'],
  opening: {
    label: { zh: '安排律师值班', en: 'Plan a duty' },
    to: 'planned',
    by: ['reception', 'triage', 'linked'],
    under: rule('lawyers'),
    takes: Form(planned),
    checks: ({ given, day }) => tooFar('/on', given.on, day),
  },
  steps,
  figures: {
    'lawyers.engaged': {
      label: { zh: '参与信访工作的律师', en: 'Lawyers engaged' },
      unit: items.persons,
      different: 'lawyer',
      on: 'on',
      in: ['held'],
    },
    'lawyers.duties': { label: { zh: '律师值班', en: 'Duties of lawyers' }, unit: items.times, on: 'on', in: ['held'], by: ['place'] },
    'lawyers.consultations': {
      label: { zh: '律师接待咨询', en: 'Consultations on duty' },
      unit: items.times,
      sum: 'consultations',
      on: 'on',
      in: ['held'],
      by: ['place'],
    },
  },
  readers: () => [everyone],
})
