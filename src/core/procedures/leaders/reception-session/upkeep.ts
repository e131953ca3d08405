import { Form, maybe } from '../../../engine/field.ts'
import { wrong } from '../../../engine/refusal.ts'
import { local } from '../../../law/articles.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { after, ahead, frame, Plan, planned, PlannedOn, seenBy, Substitute } from './frame.ts'

// What may change before the day: who receives, when, whether at all.

const by = ['secretary', 'director'] as const

export const upkeep = frame.phase({
  substitute: {
    label: { zh: '调整接访领导', en: 'Name a substitute' },
    from: ['scheduled'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ substitute: Substitute, reason: Reason }),
    checks: ({ given, data }) =>
      given.substitute === data.leader
        ? wrong('the-same', '/substitute', '这一场现在就由这位领导接访，请选择另一位', 'This leader receives already; choose another')
        : undefined,
    // Who stands in has it alone; the one first planned may take it back.
    sets: ({ given: { substitute }, data: { leader, instead = leader } }) => ({
      leader: substitute,
      instead: instead === substitute ? undefined : instead,
    }),
  },
  amend: {
    label: { zh: '修改接访安排', en: 'Change the arrangement' },
    from: ahead,
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({
      subject: Plan.subject,
      form: Plan.form,
      place: Plan.place,
      grassroots: Plan.grassroots,
      together: Plan.together,
      slots: Plan.slots,
      why: maybe(Reason),
    }),
    checks: ({ given, data }) =>
      given.form === 'joint' && !given.together
        ? wrong('with-whom', '/together', '联合接访请选择参加单位', 'A joint reception says which units take part')
        : given.slots !== undefined && given.slots < data.taken
          ? wrong('booked-already', '/slots', `已有 ${data.taken} 个预约，可预约数不能少于此数`, `${data.taken} slots are booked already`)
          : undefined,
    sets: ({ given: { grassroots, together, slots }, data, facts }) => ({
      grassroots,
      together,
      slots,
      seenBy: seenBy({ ...data, together }, facts.home),
    }),
  },
  postpone: {
    label: { zh: '改期', en: 'Put it off' },
    from: ahead,
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ plannedOn: PlannedOn, reason: Reason }),
    checks: liesAhead('plannedOn', planned),
    // A title that names its day names the new one.
    sets: ({ given, data }) => ({ subject: data.subject.replaceAll(data.plannedOn, given.plannedOn) }),
  },
  free: {
    label: { zh: '随预约取消空出名额', en: 'A slot is free again' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    sets: ({ linked }) => ({ taken: linked('bookings').filter(b => b.open).length }),
  },
  fall: {
    label: { zh: '随接访安排撤回', en: 'Falls with the roster' },
    from: 'any',
    to: ['same', 'cancelled'],
    by: ['linked'],
    under: local,
    aside: true,
    heardIfMoved: true,
    goes: ({ record }) => (ahead.some(state => state === record.state) ? 'cancelled' : 'same'),
  },
  void: {
    label: { zh: '撤销接访登记', en: 'Undo a record entered amiss' },
    from: [...after, 'closed'],
    to: 'cancelled',
    by: ['director'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
    sets: () => ({ heldOn: undefined, visitors: undefined, petitions: undefined }),
  },
  cancel: {
    label: { zh: '取消', en: 'Cancel' },
    from: ahead,
    to: 'cancelled',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})
