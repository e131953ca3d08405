import { art } from '../../law/articles.ts'
import { Choice, Form, RecordId, Text, Yes } from '../../engine/field.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { delivery, Reason } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { frame } from './frame.ts'

// The two lawful exits of the office: the same matter is already in hand (article 19), or all remedies are exhausted and nothing is new
// (article 36). Registration is never one of them. Each is drafted by one person and decided by another, and tells the petitioner the way
// that is open.

const Way = Text({ zh: '告知信访人的途径', en: 'Which way the petitioner is told of' }, 1000)
const notAnAccusation = ({ data }: { readonly data: { readonly purpose?: string } }) =>
  data.purpose === 'accusation'
    ? notNow('sealed', '检举控告只移送纪检监察机关', 'An accusation is passed to discipline, and goes no other way', art(30, 3))
    : undefined

export const refusing = frame.phase({
  decline: {
    label: { zh: '不予受理', en: 'Not accept' },
    from: ['registered'],
    to: 'declined',
    by: ['triage'],
    signedBy: 'director',
    under: art(19, 3),
    when: notAnAccusation,
    takes: Form({
      ground: Choice(
        { zh: '情形', en: 'Ground' },
        {
          pending: {
            zh: '同一事项已由有权机关受理或者正在办理，在规定期限内',
            en: 'The competent body has accepted the same matter, or handles it, within its time',
          },
        },
      ),
      facts: Text({ zh: '依据的事实', en: 'The facts' }, 2000, {
        zh: '哪个机关、何时受理、编号',
        en: 'Which body, accepted when, its number',
      }),
      way: Way,
    }),
    issues: [papers.declined],
  },
  'not-again': {
    label: { zh: '不再受理', en: 'Not accept again' },
    from: ['registered'],
    to: 'not-again',
    by: ['triage'],
    signedBy: 'director',
    under: art(36, 3),
    when: notAnAccusation,
    takes: Form({
      petition: RecordId({ zh: '已终结的事项', en: 'Petition whose remedies are exhausted' }, 'petition'),
      nothingNew: Yes({ zh: '经核对，是同一信访人，没有新的事实和理由', en: 'Compared: the same petitioner, and no new facts or reasons' }),
      reason: Reason,
      way: Way,
    }),
    checks: ({ given, facts }) =>
      facts.named.get(given.petition)?.state !== 'terminated'
        ? wrong(
            'not-exhausted',
            '/petition',
            '该事项没有经过复核终结，不能不再受理',
            'That petition has not been through re-review, so this one must be accepted',
            art(36, 3),
          )
        : given.nothingNew
          ? undefined
          : wrong(
              'something-new',
              '/nothingNew',
              '有新的事实或者理由的，应当按新事项甄别办理',
              'New facts or reasons are always accepted: triage it as a new matter',
              art(36, 3),
            ),
    sets: () => ({ repeat: true }),
    joins: { petitions: ({ given }) => [given.petition] },
    issues: [papers.notAgain],
  },
  serve: {
    label: { zh: '送达告知书', en: 'Deliver the notice' },
    from: ['declined', 'not-again', 'redirected'],
    to: 'same',
    by: ['reception', 'triage'],
    under: art(23, 2),
    aside: true,
    once: true,
    takes: Form(delivery),
    issues: [papers.delivery],
  },
})
