import { art, local } from '../../law/articles.ts'
import { DayField, Form, maybe, Text } from '../../engine/field.ts'
import { asker, asking, bodyAbove, checksAsked, mayAsk } from '../shared/decisions.ts'
import { handledBy, seenAt } from '../shared/fields.ts'
import { papers } from '../shared/papers.ts'
import { frame } from './frame.ts'

// After the answer: the review of article 35 and what it comes to here, the end of all remedies (article 36), and what is done after it
// (article 37).

export const remedies = frame.phase({
  'ask-review': {
    label: { zh: '申请复查', en: 'Ask for a review' },
    from: ['delivered'],
    to: 'reviewing',
    by: ['petitioner', 'reception'],
    under: art(35),
    within: 'review',
    takes: asking,
    checks: checksAsked,
    when: mayAsk,
    sets: ({ data, facts }) => ({ bodies: [...new Set([...(data.bodies ?? []), ...seenAt(bodyAbove(data.unit ?? '', facts), facts)])] }),
    opens: {
      reviews: ({ given, data, record, day, facts, actor, linked }) => ({
        askedBy: asker({ given, actor, linked }),
        body: bodyAbove(data.unit ?? '', facts),
        unit: data.unit ?? '',
        reason: given.reason,
        receivedOn: day,
        barred: handledBy(record, facts),
      }),
    },
    shares: ['submissions'],
    issues: [papers.reviewRequest],
  },
  resume: {
    label: { zh: '复查未进行', en: 'The review did not go on' },
    from: 'any',
    to: ['same', 'delivered'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record, linked }) => (record.state === 'reviewing' && linked('reviews').every(r => !r.open) ? 'delivered' : 'same'),
  },
  'let-read': {
    label: { zh: '复核机关可以阅卷', en: 'The re-reviewing body may read it' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ body: Text({ zh: '机关', en: 'Body' }, 40) }),
    sets: ({ given, data, facts }) => ({ bodies: [...new Set([...(data.bodies ?? []), ...seenAt(given.body, facts)])] }),
  },
  remedy: {
    label: { zh: '复查复核结果', en: 'Outcome of the review' },
    from: 'any',
    to: ['same', 'remedied', 'redoing'],
    by: ['linked'],
    under: local,
    aside: true,
    // `redoBy`: annulled; `execute`: changed, with something to be carried out; `final`: nothing more may follow; `terminatedOn`: not even
    // another petition on the same facts.
    takes: Form({
      redoBy: maybe(DayField({ zh: '重新办理期限', en: 'To be handled anew by' })),
      execute: maybe(Text({ zh: '应当执行的内容', en: 'What is to be carried out' }, 2000)),
      changed: maybe(Text({ zh: '变更', en: 'Changed' }, 10)),
      ended: maybe(Text({ zh: '结束', en: 'Ended' }, 10)),
      terminatedOn: maybe(DayField({ zh: '复核终结日', en: 'Remedies exhausted on' })),
    }),
    goes: ({ given, record }) => (record.state !== 'reviewing' ? 'same' : given.redoBy ? 'redoing' : given.ended ? 'remedied' : 'same'),
    sets: ({ given, data, record }) =>
      record.state === 'reviewing' && given.redoBy
        ? {
            quashed: [...(data.quashed ?? []), ...data.demands],
            demands: data.demands.map(({ id, text }) => ({ id, text })),
            repliedOn: undefined,
            deliveredOn: undefined,
            deliveredTo: undefined,
            unreached: undefined,
            keptAt: undefined,
            opinionOn: undefined,
            answeredOn: undefined,
            deliveredBy: undefined,
          }
        : {},
    opens: {
      executions: ({ given, data }) =>
        given.execute && data.unit ? { unit: data.unit, what: given.execute, barred: data.recused ?? [] } : undefined,
    },
  },
  'after-care': {
    label: { zh: '后续帮扶疏导', en: 'After-care' },
    from: ['terminated', 'concluded', 'settled', 'separated', 'led'],
    to: 'same',
    by: ['handler', 'unit-lead', 'triage'],
    under: art(37, 3),
    aside: true,
    takes: Form({ care: Text({ zh: '做了哪些疏导、化解、帮扶工作', en: 'What was done to explain, settle and help' }, 2000) }),
  },
  'come-back': {
    label: { zh: '终结后回流', en: 'It came back after the end' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    sets: ({ data }) => ({ returns: (data.returns ?? 0) + 1 }),
  },
})
