import { Form, Many, maybe, RecordId } from '../../../engine/field.ts'
import { procedure } from '../../../engine/procedure.ts'
import { wrong } from '../../../engine/refusal.ts'
import { art } from '../../../law/articles.ts'
import { items } from '../../shared/units.ts'
import { ahead, frame, Plan, seenBy } from './frame.ts'
import { receiving } from './receiving.ts'
import { upkeep } from './upkeep.ts'

const isAhead = (state: string) => ahead.some(name => name === state)
const held = { on: 'heldOn', in: ['following', 'unit-following', 'closed'], by: ['kind', 'form', 'unit'] } as const

export const receptionSession = procedure('reception-session', frame, {
  label: { zh: '领导接访', en: 'Leader’s reception', many: 'Leaders’ receptions' },
  desk: 'leaders',
  serves: 'acceptance',
  plural: 'reception-sessions',
  mark: 'JF',
  title: 'subject',
  words: ['subject', 'place'],
  parties: { unit: 'unit' },
  hands: ['leader'],
  spine: ['scheduled', 'following', 'closed'],
  dates: ['plannedOn'],
  opening: {
    label: { zh: '安排接访', en: 'Arrange' },
    to: ['scheduled', 'parallel'],
    by: ['secretary', 'director', 'linked'],
    under: art(18, 2),
    takes: Form({
      ...Plan,
      cases: maybe(
        Many(
          { zh: '所带、所约的信访事项', en: 'Petitions that it is about' },
          RecordId({ zh: '信访事项', en: 'Petition' }, 'petition'),
          1,
          20,
        ),
      ),
    }),
    joins: { cases: ({ given }) => given.cases ?? [] },
    goes: ({ given }) => (given.unit ? 'parallel' : 'scheduled'),
    checks: ({ given, day }) => {
      if (given.plannedOn < day) return wrong('in-the-past', '/plannedOn', '接访日不能早于今日', 'It cannot lie in the past')
      if (!given.leader === !given.unit)
        return wrong(
          'who-receives',
          '/leader',
          '请填写接访领导，或者填写接访单位，二者填一',
          'Say which leader receives, or which unit: one of the two',
        )
      if (given.form === 'joint' && !given.together)
        return wrong('with-whom', '/together', '联合接访请选择参加单位', 'A joint reception says which units take part')
      return given.kind !== 'open' && !given.cases
        ? wrong('which-case', '/cases', '约访、下访、回访请选择信访事项', 'Say which petition it is about')
        : undefined
    },
    sets: ({ given, facts }) => ({ seenBy: seenBy(given, facts.home), booked: 0, taken: 0 }),
  },
  steps: { ...receiving, ...upkeep },
  hears: { bookings: { release: 'free' }, roster: { withdraw: 'fall' } },
  readers: ({ seenBy = [] }) => seenBy,
  // What a leader was asked to by name, or brings to somebody's door, is nobody else's to read.
  publishes: ({ kind, plannedOn, leader, instead, unit, place, form, together, grassroots, slots, taken }, state) =>
    kind === 'open' && (state === 'cancelled' || isAhead(state))
      ? {
          on: plannedOn,
          place,
          form,
          leader,
          instead,
          unit,
          together,
          grassroots,
          slots,
          taken,
        }
      : undefined,
  figures: {
    'receptions.sessions': { ...held, label: { zh: '领导干部接访', en: 'Leaders’ reception sessions' }, unit: items.times },
    'receptions.visitors': {
      ...held,
      label: { zh: '领导接待群众', en: 'Persons received by leaders' },
      unit: items.persons,
      sum: 'visitors',
    },
    'receptions.petitions': {
      ...held,
      label: { zh: '领导接访接收事项', en: 'Matters taken by leaders' },
      unit: items.pieces,
      sum: 'petitions',
    },
    'receptions.grassroots': {
      ...held,
      label: { zh: '四下基层接访', en: 'Receptions at the grass roots' },
      unit: items.times,
      where: { grassroots: [true] },
    },
  },
})
