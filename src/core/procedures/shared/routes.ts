import { Choice } from '../../engine/field.ts'
import { art, type Basis } from '../../law/articles.ts'
import type { Label } from '../../law/label.ts'

// 依法分类处理: the six ways of article 31. A statutory procedure comes first; the petition procedure is for what fits none of them. The
// office only suggests a way; the competent body decides it.

const ways = {
  litigation: { zh: '诉讼、检察、公安程序', en: 'Court, procuratorate or police procedure' },
  arbitration: { zh: '仲裁程序', en: 'Arbitration' },
  party: { zh: '党员申诉、申请复审', en: 'Appeal of a party member, re-examination' },
  administrative: {
    zh: '行政复议、裁决、确认、许可、处罚等行政程序',
    en: 'Administrative procedure: reconsideration, ruling, confirmation, licence, penalty',
  },
  duty: { zh: '查处违法行为、履行保护职责', en: 'Acting against a violation, or protecting a right' },
  petition: { zh: '信访程序', en: 'Petition procedure' },
} as const satisfies Record<string, Label>

export type Route = keyof typeof ways

/** One way and the question that leads to it, asked in this order; the first yes decides. The last has no question: it is what remains. */
export interface Way {
  readonly route: Route
  readonly label: Label
  readonly under: Basis
  readonly asks?: Label
  /** Where one goes, and what the competent body does. */
  readonly leads: Label
}

export const guide: readonly Way[] = [
  {
    route: 'litigation',
    label: ways.litigation,
    under: art(31, { item: 1 }),
    asks: {
      zh: '应当由法院、检察院或者公安机关按法律程序处理，或者案件正在其手中、还没有依法终结吗？',
      en: 'Is this for a court, the procuratorate or the police by their own procedure, or already with them and not yet lawfully ended?',
    },
    leads: {
      zh: '来信转送同级政法部门；来访的讲清道理，引导到政法部门提出',
      en: 'A letter is forwarded to the judicial body; a visitor has the law explained and is shown the way there',
    },
  },
  {
    route: 'arbitration',
    label: ways.arbitration,
    under: art(31, { item: 2 }),
    asks: {
      zh: '应当由劳动人事、农村土地承包等仲裁机构裁决吗？',
      en: 'Is this for arbitration, such as labour, personnel or rural land contracts?',
    },
    leads: { zh: '告知仲裁机构、时效和申请办法', en: 'Told which arbitration body, by when, and how to apply' },
  },
  {
    route: 'party',
    label: ways.party,
    under: art(31, { item: 3 }),
    asks: {
      zh: '是党员对党纪处分、组织处理的申诉或者申请复审吗？',
      en: 'Does a party member appeal against a party decision, or ask for its re-examination?',
    },
    leads: { zh: '导入党内申诉、复审程序', en: 'Led into the party’s own procedure' },
  },
  {
    route: 'administrative',
    label: ways.administrative,
    under: art(31, { item: 4 }),
    asks: {
      zh: '可以通过行政复议、裁决、确认、许可、处罚等程序解决吗？',
      en: 'Can an administrative procedure solve it: reconsideration, ruling, confirmation, licence, penalty?',
    },
    leads: { zh: '告知行政程序、办理机关和期限，按该程序办理', en: 'Told which procedure, body and time limit; handled by that procedure' },
  },
  {
    route: 'duty',
    label: ways.duty,
    under: art(31, { item: 5 }),
    asks: {
      zh: '是请求机关查处违法行为，或者履行保护人身权、财产权等职责吗？',
      en: 'Is the body asked to act against a violation, or to protect a person’s or property rights?',
    },
    leads: { zh: '依法履行职责，或者给予答复', en: 'The body acts as the law of its field says, or answers' },
  },
  {
    route: 'petition',
    label: ways.petition,
    under: art(31, { item: 6 }),
    leads: {
      zh: '听取陈述、调查核实，60日内出具处理意见书',
      en: 'The petitioner is heard, the facts inquired into, a written opinion given within 60 days',
    },
  },
]

export const Route = Choice({ zh: '办理途径', en: 'Route' }, ways)
