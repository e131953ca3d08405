import { art } from '../../law/articles.ts'
import { Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import type { Facts, Rec } from '../../engine/record.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import type { Context } from '../../engine/step.ts'
import { Enterprise } from '../shared/enterprise.ts'
import { Category, Content, Flags, Reason, Subject } from '../shared/fields.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { papers } from '../shared/papers.ts'
import { frame, Place } from './frame.ts'

// Triage by the office (article 22), and what a unit does with what reached it directly (article 23).

const Matter = Form({
  subject: Subject,
  demands: Many({ zh: '诉求', en: 'Demands' }, Text({ zh: '诉求', en: 'Demand' }, 500)),
  enterprise: maybe(Enterprise),
})
const Sorted = {
  category: Category,
  content: Content,
  place: maybe(Place),
  flags: maybe(Flags),
  matters: Many({ zh: '信访事项', en: 'Petitions' }, Matter, 1, 10),
}

const sealed =
  (zh: string, en: string) =>
  ({ data }: { readonly data: { readonly purpose?: string } }) =>
    data.purpose === 'accusation' ? notNow('sealed', zh, en, art(30, 3)) : undefined

const ways = ['triage', 'join', 'take-on']
/** How it came to its petitions, the last time that it was sorted. */
export const wayOf = ({ done }: Pick<Rec, 'done'>): string | undefined => done.findLast(d => ways.includes(d.step))?.step
const ofTheMatter = ['petitions', 'reviews', 're-reviews', 'hearings', 'mediations'] as const
type Links = Pick<Context<unknown>, 'linked'>
const answered: readonly string[] = ['replied', 'kept', 'delivered', 'reviewing', 'remedied']

/** A unit passes on to its own; what is another's goes by way of the office. */
function notBelow(unit: string, own: string, { parents }: Pick<Facts, 'parents'>) {
  if (unit === own)
    return wrong('own-unit', '/unit', '由本单位办理的，不填写下级单位', 'Where this unit itself handles it, name no unit below', art(23, 1))
  let above = parents.get(unit)
  while (above !== undefined && above !== own) above = parents.get(above)
  return above === own
    ? undefined
    : wrong(
        'not-below',
        '/unit',
        '只能转给本单位的下级；属于其他单位职权的，请“转交信访部门”',
        'It can be passed only to a unit below this one; what is another’s is handed in to the petition office',
        art(23, 1),
      )
}

export const sorting = frame.phase({
  triage: {
    label: { zh: '甄别', en: 'Triage' },
    from: ['registered'],
    to: 'in-hand',
    by: ['triage'],
    under: art(22, 1),
    takes: Form(Sorted),
    when: sealed(
      '检举控告不得转送被反映单位，请移送纪检监察机关',
      'An accusation is not forwarded to those it names; pass it to discipline',
    ),
    sets: () => ({ repeat: false }),
    opens: {
      petitions: ({ given, data, record }) =>
        given.matters.map(m => ({
          ...m,
          came: data.channel,
          letter: record.id,
          category: given.category,
          content: given.content,
          receivedOn: data.officeOn ?? record.opened,
          ...((given.place ?? data.place) && { place: given.place ?? data.place ?? '' }),
          ...(given.flags && { flags: given.flags }),
          ...(data.receivedBy && { receivedBy: data.receivedBy }),
        })),
    },
  },
  join: {
    label: { zh: '并入在办事项', en: 'Join to a running petition' },
    from: ['registered'],
    to: 'in-hand',
    by: ['triage'],
    under: art(19, 3),
    takes: Form({ petition: RecordId({ zh: '在办事项', en: 'Running petition' }, 'petition') }),
    when: sealed('检举控告不得并入其他事项', 'An accusation is not joined to another matter'),
    checks: ({ given, facts }) => {
      const into = facts.named.get(given.petition)
      if (!into?.open)
        return wrong(
          'has-ended',
          '/petition',
          '该事项已经办结，不能并入；请按新事项甄别',
          'That petition has ended; triage this one as a new matter',
        )
      // Whoever joins has a part in the answer, its delivery and the review: later there is none left to have.
      return answered.includes(into.state)
        ? wrong(
            'answered-already',
            '/petition',
            '该事项已经作出答复，不能并入；请按新事项甄别',
            'That petition has been answered; triage this one as a new matter',
            art(32, 1),
          )
        : undefined
    },
    sets: ({ given, day, facts }) => ({ repeat: true, passedOn: day, units: [facts.named.get(given.petition)?.unit ?? []].flat() }),
    joins: { petitions: ({ given }) => [given.petition] },
    issues: [papers.whereabouts],
  },
  unjoin: {
    label: { zh: '从并入的事项分出', en: 'Part it from the petition it was joined to' },
    from: ['in-hand'],
    to: 'registered',
    by: ['triage'],
    under: art(22, 1),
    aside: true,
    restores: true,
    takes: Form({ reason: Reason }),
    when: ({ record, data }) =>
      wayOf(record) !== 'join'
        ? notNow('not-joined', '这件信访件没有并入别的事项', 'This submission was not joined to another’s petition')
        : data.deliveredOn
          ? notNow(
              'answered-already',
              '答复已经送达这件信访件的信访人，不能再分出',
              'The answer was delivered to its petitioner; it cannot be parted any more',
            )
          : undefined,
    // What the other matter came to is not its own, and the office's days on it go on as they stood.
    parts: Object.fromEntries(ofTheMatter.map(link => [link, ({ linked }: Links) => linked(link).map(l => l.id)])),
    sets: () => ({ repeat: undefined, passedOn: undefined, units: undefined }),
  },
  'take-on': {
    label: { zh: '属本系统职权，立项', en: 'Ours: take it on' },
    from: ['direct'],
    to: 'in-hand',
    by: ['handler', 'unit-lead'],
    under: art(23, 1),
    takes: Form({ ...Sorted, unit: maybe(UnitId({ zh: '转给下级单位办理', en: 'Passed on to the unit below' })) }),
    issues: [papers.whereabouts],
    checks: ({ given, data, facts }) =>
      given.unit ? (notBelow(given.unit, data.directUnit ?? '', facts) ?? nobodyThere(given.unit, '/unit', facts)) : undefined,
    sets: ({ given, day }) => ({ repeat: false, ...(given.unit && { directUnit: undefined, units: [given.unit], passedOn: day }) }),
    opens: {
      petitions: ({ given, data, record }) =>
        given.matters.map(m => ({
          ...m,
          came: data.channel,
          letter: record.id,
          category: given.category,
          content: given.content,
          receivedOn: record.opened,
          receivedBy: data.directUnit ?? '',
          unit: given.unit ?? data.directUnit ?? '',
          ...(!given.unit && { directOn: record.opened }),
          ...((given.place ?? data.place) && { place: given.place ?? data.place ?? '' }),
          ...(given.flags && { flags: given.flags }),
        })),
    },
  },
  'hand-in': {
    label: { zh: '转交信访部门', en: 'Hand in to the petition office' },
    from: ['direct'],
    to: 'registered',
    by: ['handler', 'unit-lead'],
    under: art(23, 1),
    takes: Form({ reason: Text({ zh: '为什么不属于本单位职权', en: 'Why it is not this unit’s' }, 1000) }),
    sets: ({ day }) => ({ officeOn: day, directUnit: undefined }),
    issues: [papers.whereabouts],
  },
  redirect: {
    label: { zh: '告知向有权机关提出', en: 'Tell where to go' },
    from: ['direct'],
    to: 'redirected',
    by: ['handler', 'unit-lead'],
    under: art(23, 1),
    takes: Form({ where: Text({ zh: '应向哪个机关提出，为什么', en: 'Which body, and why' }, 1000) }),
    issues: [papers.route],
  },
})
