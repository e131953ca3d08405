import type { Label } from '#core/law/label.ts'
import type { ConditionName } from './facts.queries.ts'
import type { Figure } from './figure.ts'
import { count, onTime, share } from './made.ts'

const of = { group: 'remedies' } as const
const decisions: readonly { readonly name: string; readonly is: ConditionName; readonly label: Label }[] = [
  { name: 'upheld', is: 'upheld', label: { zh: '维持', en: 'upheld' } },
  { name: 'changed', is: 'changed', label: { zh: '变更', en: 'changed' } },
  { name: 'annulled', is: 'annulled', label: { zh: '撤销', en: 'annulled' } },
]

const stage = (name: string, procedure: 'review' | 're-review', { zh, en }: Label): readonly Figure[] => [
  count({
    ...of,
    name: `${name}.asked`,
    label: { zh: `申请${zh}`, en: `${en}s asked for` },
    of: procedure,
    day: 'opened',
    where: [],
    by: ['body', 'month', 'state'],
    note: { zh: '按申请日统计，含不予受理和撤回的。', en: 'By the day of the request; those not admitted and those withdrawn too.' },
  }),
  count({
    ...of,
    name: `${name}.decided`,
    label: { zh: `作出${zh}意见`, en: `${en}s decided` },
    of: procedure,
    day: 'dutyMet',
    where: [],
    by: ['decision', 'body', 'month'],
    note: { zh: '按签发日统计。', en: 'By the day of signature.' },
  }),
  ...decisions.map(decision =>
    count({
      ...of,
      name: `${name}.${decision.name}`,
      label: { zh: `${zh}${decision.label.zh}`, en: `${en}s: ${decision.label.en}` },
      of: procedure,
      day: 'dutyMet',
      where: [decision.is],
      by: ['body', 'month'],
      note: {
        zh: `按签发日统计；本级意见为${decision.label.zh}的。`,
        en: `By the day of signature: those in which this body’s own decision was “${decision.label.en}”.`,
      },
    }),
  ),
  onTime({
    ...of,
    name: `${name}.onTime`,
    label: { zh: `${zh}按期率`, en: `${en}s decided on time` },
    of: procedure,
    by: ['body', 'month', 'decision'],
    duty:
      procedure === 'review'
        ? { zh: '复查（30日）', en: 'the decision (30 days)' }
        : { zh: '复核（30日，听证时间不计算在内）', en: 'the decision (30 days, those of a hearing not counted)' },
  }),
]

/** Reviews and re-reviews, and what is over for good (articles 35, 36). */
export const remedyFigures: readonly Figure[] = [
  ...stage('reviews', 'review', { zh: '复查', en: 'Review' }),
  ...stage('reReviews', 're-review', { zh: '复核', en: 'Re-review' }),
  count({
    ...of,
    name: 'petitions.terminated',
    label: { zh: '复核终结', en: 'Remedies exhausted' },
    of: 'petition',
    day: 'terminatedOn',
    where: [],
    by: ['unit', 'month', 'content'],
    note: { zh: '按复核意见送达日统计。', en: 'By the day on which the re-review was delivered.' },
  }),
  share({
    ...of,
    name: 'petitions.returned',
    label: { zh: '终结后回流率', en: 'Came back after the end' },
    of: 'petition',
    day: 'terminatedOn',
    where: [],
    part: ['cameBack'],
    by: ['unit', 'month', 'content'],
    note: {
      zh: '分母：统计年度内复核终结的事项；分子：其中至今又以同一事实和理由提出过、不再受理的。',
      en: 'Of petitions whose remedies were exhausted in the year, those filed again on the same facts and reasons by now, and not accepted again.',
    },
  }),
]
