import { art, local } from '../../law/articles.ts'
import { Code, Form, maybe } from '../../engine/field.ts'
import { wrong } from '../../engine/refusal.ts'
import { Enterprise } from '../shared/enterprise.ts'
import { Category, Content, Flags, Reason, Subject } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { Place } from './fields.ts'
import { frame } from './frame.ts'

export const upkeep = frame.phase({
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: 'open',
    to: 'same',
    by: ['triage'],
    under: art(21, 2),
    aside: true,
    takes: Form({
      subject: maybe(Subject),
      content: maybe(Content),
      place: maybe(Place),
      enterprise: maybe(Enterprise),
      flags: maybe(Flags),
      reason: Reason,
    }),
  },
  // An appeal is not put off by being called a suggestion, nor the reverse: the days follow what it is, from the same acceptance.
  reclassify: {
    label: { zh: '变更类别', en: 'Change its category' },
    from: ['signed', 'handling', 'studying', 'performing'],
    to: ['same', 'handling', 'studying'],
    by: ['handler', 'triage'],
    signedBy: 'director',
    under: art(23),
    aside: true,
    takes: Form({ category: Category, content: maybe(Content), reason: Reason }),
    issues: [papers.whereabouts],
    checks: ({ given, data, record }) =>
      given.category === data.category && (given.content ?? data.content) === data.content && record.state !== 'performing'
        ? wrong(
            'nothing-changed',
            '/category',
            '类别、内容分类与现在相同，没有可以变更的',
            'Category and content are what they are now: nothing would change',
          )
        : undefined,
    goes: ({ given, record }) => (record.state === 'signed' ? 'same' : given.category === 'suggestion' ? 'studying' : 'handling'),
    sets: ({ given, data, day, actor, record }) => {
      const taken = record.state !== 'signed'
      const isAppeal = given.category === 'appeal'
      return {
        content: given.content ?? data.content,
        statutoryBy: undefined,
        ...(taken && isAppeal ? { acceptedOn: data.acceptedOn ?? day, route: 'petition', routeBy: actor.id } : {}),
        ...(!isAppeal && {
          route: undefined,
          routeBy: undefined,
          ...(taken ? { acceptedOn: data.acceptedOn ?? day } : { acceptedOn: undefined }),
        }),
      }
    },
  },
  lapse: {
    label: { zh: '有信访件撤回或者分出', en: 'A submission was withdrawn or parted' },
    from: 'any',
    to: ['same', 'lapsed'],
    by: ['linked'],
    under: local,
    aside: true,
    heardIfMoved: true,
    takes: Form({ left: maybe(Code({ zh: '分出的信访件', en: 'Parted submission' }, 40)) }),
    // What came with another petition and was parted is this one's own when it is joined again.
    sets: ({ given, data }) =>
      given.left && data.absorbed
        ? { absorbed: data.absorbed.map(a => ({ ...a, submissions: a.submissions.filter(id => id !== given.left) })) }
        : {},
    // A petition that others share goes on for them.
    goes: ({ record, linked }) => (record.closed || linked('submissions').some(s => s.open) ? 'same' : 'lapsed'),
  },
})
