import { rule } from '../../../law/articles.ts'
import { Code, Form, Text } from '../../../engine/field.ts'
import { notNow } from '../../../engine/refusal.ts'
import { Reason } from '../../shared/fields.ts'
import { liesAhead } from '../../shared/lies-ahead.ts'
import { mattersOnly } from '../../shared/matters-only.ts'
import { due, PerformBy, Told, Court, Result, Files, Agreed, bothAgree, paper, frame } from './frame.ts'

// What was agreed is performed, and a court may confirm it.

export const performing = frame.phase({
  perform: {
    label: { zh: '已履行', en: 'Performed' },
    from: ['performing'],
    to: 'performed',
    by: ['mediator'],
    under: rule('mediation', 31),
    takes: Form({ proof: Text({ zh: '履行凭证', en: 'Proof of performance' }, 1000, mattersOnly), files: Files }),
  },
  break: {
    label: { zh: '未履行', en: 'Not performed' },
    from: ['performing'],
    to: 'broken',
    by: ['mediator'],
    under: rule('mediation', 32),
    takes: Form({ reason: Reason, told: Told }),
  },
  postpone: {
    label: { zh: '变更履行期限', en: 'Perform it by another day' },
    from: ['performing'],
    to: 'same',
    by: ['mediator'],
    under: rule('mediation', 31),
    aside: true,
    takes: Form({ performBy: PerformBy, agreed: Agreed, reason: Reason }),
    checks: at => bothAgree(at) ?? liesAhead('performBy', due)(at),
  },
  'ask-confirmation': {
    label: { zh: '双方申请司法确认', en: 'Both ask the court to confirm' },
    from: ['performing'],
    to: 'same',
    by: ['mediator', 'reception'],
    within: 'confirming',
    under: rule('mediation', 33),
    aside: true,
    takes: Form({ court: Court }),
    when: ({ data }) =>
      data.appliedOn ? notNow('only-once', '双方已经申请司法确认', 'Confirmation has been asked for already') : undefined,
    sets: ({ day }) => ({ appliedOn: day }),
    issues: paper('司法确认申请书', 'Request for judicial confirmation'),
  },
  confirm: {
    label: { zh: '记录司法确认结果', en: 'Record the court’s ruling' },
    from: ['performing'],
    to: ['same', 'mediating'],
    by: ['mediator', 'reception'],
    under: rule('mediation', 33),
    aside: true,
    takes: Form({ confirmation: Result, number: Code({ zh: '裁定文号', en: 'Number of the ruling' }, 80), files: Files }),
    when: ({ data }) =>
      data.appliedOn ? undefined : notNow('not-asked-for', '双方还没有申请司法确认', 'Confirmation has not been asked for'),
    // What the court finds invalid may be mediated anew; or they go to court.
    goes: ({ given }) => (given.confirmation === 'invalid' ? 'mediating' : 'same'),
    sets: ({ given, day }) =>
      given.confirmation === 'invalid'
        ? {
            countedFrom: day,
            appliedOn: undefined,
            agreedOn: undefined,
            effectiveOn: undefined,
            performBy: undefined,
            confirmBy: undefined,
          }
        : {},
  },
})
