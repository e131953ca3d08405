import type { Label } from '../../law/label.ts'
import type { triggers } from './triggers.ts'

/**
 * What the system can see in the log of a matter that a unit may have to answer for, with the ground of article 40 that it may fall under.
 * Whether it does, a person decides.
 */
interface LeadKind {
  readonly label: Label
  readonly ground: keyof typeof triggers
  readonly demand: Label
}

const now: Label = {
  zh: '请立即补办，并书面说明逾期的原因和整改措施。',
  en: 'Do it now, and say in writing why it is late and what is being changed.',
}

export const leadKinds = {
  unsigned: { label: { zh: '逾期未签收', en: 'Not signed for in time' }, ground: 'delay', demand: now },
  acceptance: { label: { zh: '逾期未告知是否受理', en: 'No written notice of acceptance in time' }, ground: 'irregular', demand: now },
  answer: { label: { zh: '逾期未答复', en: 'Not answered in time' }, ground: 'delay', demand: now },
  delivery: { label: { zh: '逾期未送达', en: 'Not delivered in time' }, ground: 'delay', demand: now },
  execution: {
    label: { zh: '逾期未执行', en: 'Opinion not carried out in time' },
    ground: 'unexecuted',
    demand: {
      zh: '请按处理意见执行到位，并报送执行凭证；不能执行的，书面说明理由。',
      en: 'Carry the opinion out and send what proves it; where it cannot be, say why in writing.',
    },
  },
  quashed: {
    label: { zh: '答复被撤销变更', en: 'Answer annulled or changed on review' },
    ground: 'irregular',
    demand: {
      zh: '请按复查复核意见重新办理或者落实，并说明原答复的问题出在哪个环节。',
      en: 'Handle it anew as the review says, and say at which step the answer went wrong.',
    },
  },
  dissatisfied: {
    label: { zh: '评价不满意', en: 'Rated dissatisfied with the unit' },
    ground: 'perfunctory',
    demand: {
      zh: '请核查调查、答复、解释各环节是否到位，需要补充办理的抓紧补充。',
      en: 'Look at whether inquiry, answer and explanation were as they should be, and do what is missing.',
    },
  },
  shirked: {
    label: { zh: '多次提出异议', en: 'Objected to twice or more' },
    ground: 'shirking',
    demand: {
      zh: '请说明历次异议的依据；属于本单位职权的，立即受理办理。',
      en: 'Say what each objection rests on; what is within the unit’s competence is to be accepted now.',
    },
  },
  backdated: {
    label: { zh: '期满后补录', en: 'Entered after its day, dated before it' },
    ground: 'falsified',
    demand: {
      zh: '请提供当日已经办理的原始凭证，并说明补录的原因。',
      en: 'Show what proves that it was done on that day, and say why it was entered later.',
    },
  },
  returned: {
    label: { zh: '办结后又来反映', en: 'The matter came back after its end' },
    ground: 'perfunctory',
    demand: {
      zh: '请查明原办理中没有到位的环节，提出彻底解决的办法和时限。',
      en: 'Find the step that was not as it should be, and say how and by when it will be settled for good.',
    },
  },
} as const satisfies Record<string, LeadKind>
export type LeadKindName = keyof typeof leadKinds

/** At which step of ours a matter that came back had failed, the first that applies. */
export const failings = {
  quashed: { zh: '答复被撤销或者变更', en: 'Answer annulled or changed' },
  unexecuted: { zh: '处理意见没有执行到位', en: 'Opinion not carried out' },
  late: { zh: '超过期限办理', en: 'Done after its day' },
  'no-reasons': { zh: '未支持的诉求没有写明依据', en: 'No legal basis for what was not granted' },
  dissatisfied: { zh: '评价为不满意而未补充办理', en: 'Rated dissatisfied, and nothing more done' },
  'not-rated': { zh: '没有评价', en: 'Not rated' },
  unresolved: { zh: '办结时没有化解凭据', en: 'Ended without proof that it is resolved' },
  none: { zh: '未发现办理环节的问题', en: 'Nothing found at any step' },
} as const satisfies Record<string, Label>
export type Failing = keyof typeof failings
