import { art, local, rule } from '../../../law/articles.ts'
import { rolled } from '../../../law/calendar.ts'
import { addDays } from '../../../law/days.ts'
import { Form, Text } from '../../../engine/field.ts'
import { notNow, wrong } from '../../../engine/refusal.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { notYet } from '../../shared/periods.ts'
import { due, PerformBy, Agreement, Told, EffectiveOn, Shape, Files, Agreed, bothAgree, paper, frame } from './frame.ts'

// The sessions, and what they come to.

/** How often both may agree to go on. */
const often = 3
const notBefore = (on: string, opened: string) =>
  on < opened
    ? wrong(
        'before-the-referral',
        '/effectiveOn',
        `协议生效日不能早于引导调解之日（${opened}）`,
        `It cannot be in force before the referral (${opened})`,
      )
    : undefined
export const mediating = frame.phase({
  note: {
    label: { zh: '记录调解情况', en: 'Note a session' },
    from: ['mediating'],
    to: 'same',
    by: ['mediator'],
    under: rule('mediation', 27),
    takes: Form({ note: Text({ zh: '调解笔录要点', en: 'Main points' }, 4000, mattersOnly), files: Files }),
    sets: ({ data }) => ({ sessions: data.sessions + 1 }),
    issues: paper('调解笔录', 'Record of mediation'),
  },
  agree: {
    label: { zh: '达成协议', en: 'Agreement reached' },
    from: ['mediating'],
    to: 'performing',
    by: ['mediator'],
    under: art(33),
    takes: Form({ shape: Shape, agreement: Agreement, effectiveOn: EffectiveOn, performBy: PerformBy, files: Files }),
    checks: ({ given, day, record }) =>
      notYet('/effectiveOn', given.effectiveOn, day)
      ?? notBefore(given.effectiveOn, record.opened)
      ?? liesAhead('performBy', due)({ given, day }),
    issues: paper('调解协议书', 'Mediation agreement'),
    sets: ({ given, day, facts }) => ({ agreedOn: day, confirmBy: rolled(addDays(given.effectiveOn, 30), facts.calendar).day }),
  },
  // Both want to go on: the period is counted anew from that day.
  prolong: {
    label: { zh: '继续调解', en: 'Go on with it' },
    from: ['mediating'],
    to: 'same',
    by: ['mediator'],
    under: local,
    aside: true,
    takes: Form({ agreed: Agreed, reason: Reason }),
    checks: bothAgree,
    when: ({ did }) =>
      did('prolong').length < often
        ? undefined
        : notNow(
            'long-enough',
            `已经继续调解${often}次；不能达成协议的，按调解不成办理`,
            `It went on ${often} times already: where there is no agreement, end it`,
          ),
    sets: ({ day }) => ({ countedFrom: day }),
  },
  fail: {
    label: { zh: '调解不成', en: 'No agreement' },
    from: ['mediating'],
    to: 'failed',
    by: ['mediator'],
    under: rule('mediation', 26),
    takes: Form({ reason: Reason, told: Told }),
  },
})
