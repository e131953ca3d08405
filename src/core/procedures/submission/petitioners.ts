import { art, local } from '../../law/articles.ts'
import { Form, maybe, Text } from '../../engine/field.ts'
import type { Facts } from '../../engine/record.ts'
import { clockOf } from '../../engine/clocks.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { lastDay, rolled } from '../../law/calendar.ts'
import { days, type Day } from '../../law/days.ts'
import { Freely, Reason, Satisfaction } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Files, frame } from './frame.ts'

// What the petitioner does with it: add, rate, withdraw. Asking for review and re-review are steps of what is reviewed.

const rating = days(30)
const lastFor = (on: Day, { settings, calendar }: Facts): Day =>
  rolled(lastDay(on, settings['rating'] ?? rating, calendar).day, calendar).day
const whom = (office: string, unit: string | undefined) =>
  office === 'dissatisfied' ? (unit === 'dissatisfied' ? 'both' : 'office') : unit === 'dissatisfied' ? 'unit' : undefined

/** Where no unit ever had it, or the office handled it itself, none is rated beside the office. */
export const isUnitRated = ({ units = [] }: { readonly units?: readonly string[] }, { home }: Pick<Facts, 'home'>): boolean =>
  units.some(unit => unit !== home)

export const petitioners = frame.phase({
  supplement: {
    label: { zh: '补充材料', en: 'Add material' },
    from: 'open',
    to: 'same',
    by: ['petitioner', 'reception', 'triage'],
    under: art(19, 1),
    aside: true,
    takes: Form({ material: Text({ zh: '补充内容', en: 'Material' }, 10_000), files: Files }),
    sets: ({ data }) => ({ files: data.files }),
  },
  mandate: {
    label: { zh: '补交委托书、推选书', en: 'Hand in the mandate' },
    from: 'open',
    to: 'same',
    by: ['reception', 'triage'],
    under: art(20, 3),
    aside: true,
    takes: Form({ mandate: Text({ zh: '委托书、推选书', en: 'Mandate' }, 200), files: Files }),
    issues: [papers.mandate],
    sets: ({ data }) => ({ notes: data.notes.filter(n => n !== 'no-mandate'), files: data.files }),
  },
  rate: {
    label: { zh: '评价', en: 'Rate' },
    from: ['in-hand', 'concluded'],
    to: 'same',
    by: ['petitioner'],
    under: art(21, 2),
    once: true,
    aside: true,
    takes: Form({
      office: Satisfaction({ zh: '对信访部门', en: 'The petition office' }),
      unit: maybe(Satisfaction({ zh: '对责任单位', en: 'The responsible unit' })),
      comment: maybe(Text({ zh: '想说的话', en: 'Comment' }, 1000)),
    }),
    // What ends with its answer is rated after its end.
    when: ({ record, data, day, facts }) => {
      const last =
        data.deliveredOn && (clockOf(record, 'rating') ?? record.limits['rating'] ?? { due: lastFor(data.deliveredOn, facts) }).due
      if (!last) return notNow('not-open', '“评价”期限未起算', 'The period “Rating” has not begun')
      return day > last ? notNow('too-late', `期限已过，最后一日为 ${last}`, `Too late: the last day was ${last}`) : undefined
    },
    checks: ({ given, data, facts }) =>
      given.unit === undefined && isUnitRated(data, facts)
        ? wrong('unit-missing', '/unit', '请评价责任单位', 'Please rate the responsible unit, too', art(21, 2))
        : undefined,
    sets: ({ given, data, day, facts }) => ({
      rating: { office: given.office, ...(given.unit && isUnitRated(data, facts) && { unit: given.unit }) },
      ratedOn: day,
    }),
    // The supervision desk looks into what went wrong; the comment goes with it, the name does not.
    opens: {
      'follow-ups': ({ given, data, facts }) => {
        const about = whom(given.office, isUnitRated(data, facts) ? given.unit : undefined)
        return about && { about, ...(given.comment && { comment: given.comment }) }
      },
    },
  },
  withdraw: {
    label: { zh: '撤回', en: 'Withdraw' },
    from: ['registered', 'direct', 'in-hand'],
    to: 'withdrawn',
    by: ['petitioner'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason, freely: Freely }),
    checks: ({ given }) =>
      given.freely
        ? undefined
        : wrong(
            'not-freely',
            '/freely',
            '只有本人自愿才能撤回；如有人劝阻或者强迫，请不要撤回',
            'A petition can be withdrawn only freely; if anyone presses you, do not withdraw it',
            art(18, 4),
          ),
  },
})
