import { DayField, Form, maybe, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { SeenBy } from '../shared/seen-by.ts'
import { items } from '../shared/units.ts'

// 预约 (B6): a slot of a leader's reception. A number and how many come, and nothing about who: they are asked when they file.

const On = DayField({ zh: '接访日', en: 'Day' })
const Slot = {
  number: Whole({ zh: '预约序号', en: 'Number in the queue' }, 1, 9999),
  on: On,
  persons: Whole({ zh: '人数', en: 'Persons' }, 1, 99),
  content: maybe(Content),
  seenBy: SeenBy,
}

/** By what it is called at the counter: nobody's name stands in it. */
const called = ({ on, number, persons }: { readonly on: string; readonly number: number; readonly persons: number }) => ({
  subject: `${on} 第${number}号，${persons}人`,
})

const frame = shape({
  data: Form({ ...Slot, subject: Subject }),
  states: {
    booked: { label: { zh: '已预约', en: 'Booked' }, phase: 'reception', holder: 'office' },
    received: { label: { zh: '已接待', en: 'Received' }, phase: 'end', end: true },
    missed: { label: { zh: '未到', en: 'Did not come' }, phase: 'exit', end: true },
    released: { label: { zh: '已取消', en: 'Released' }, phase: 'exit', end: true },
  },
  limits: {
    receiving: { label: { zh: '接待', en: 'Reception' }, owes: 'office', within: until('on'), under: art(18, 1), during: ['booked'] },
  },
  links: { session: { label: { zh: '领导接访', en: 'Reception' }, to: 'reception-session', back: 'bookings' } },
})

const by = ['reception', 'secretary', 'handler'] as const
const steps = frame.phase({
  miss: { label: { zh: '登记未到', en: 'Nobody came' }, from: ['booked'], to: 'missed', by, under: local },
  release: {
    label: { zh: '取消预约', en: 'Release the slot' },
    from: ['booked'],
    to: 'released',
    by: [...by, 'petitioner'],
    under: local,
    aside: true,
    takes: Form({ reason: maybe(Reason) }),
  },
  over: {
    label: { zh: '随接访办结', en: 'Received at the session' },
    from: 'any',
    to: ['same', 'received'],
    by: ['linked'],
    under: art(18, 1),
    goes: ({ record }) => (record.closed ? 'same' : 'received'),
  },
  fall: {
    label: { zh: '随接访取消', en: 'Falls with the session' },
    from: 'any',
    to: ['same', 'released'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'released'),
  },
  move: {
    label: { zh: '随接访改期', en: 'Moves with the session' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ movedTo: maybe(On) }),
    sets: ({ given, data, record }) => {
      const on = record.closed ? data.on : (given.movedTo ?? data.on)
      return { on, ...called({ ...data, on }) }
    },
  },
})

export const booking = procedure('booking', frame, {
  label: { zh: '接访预约', en: 'Booking', many: 'Bookings' },
  desk: 'leaders',
  serves: 'acceptance',
  plural: 'bookings',
  mark: 'YY',
  title: 'subject',
  words: ['subject'],
  spine: ['booked', 'received'],
  dates: ['on'],
  opening: {
    label: { zh: '预约', en: 'Book' },
    to: 'booked',
    by: ['linked'],
    under: art(18, 1),
    takes: Form(Slot),
    sets: ({ given }) => called(given),
    issues: [papers.queryCode],
  },
  steps,
  hears: {
    session: {
      hold: 'over',
      cancel: 'fall',
      fall: 'fall',
      postpone: { step: 'move', given: ({ given }) => (typeof given['plannedOn'] === 'string' ? { movedTo: given['plannedOn'] } : {}) },
    },
  },
  readers: ({ seenBy = [] }) => seenBy,
  figures: {
    'bookings.received': { label: { zh: '预约接待', en: 'Booked and received' }, unit: items.pieces, on: 'on', in: ['received'] },
  },
})
