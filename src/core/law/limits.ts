import { art, art2005, firstDay, rule, type Basis } from './articles.ts'
import { days, workingDays, type Day, type Span } from './days.ts'
import type { Label } from './label.ts'

/**
 * One limit as one version of the law has it. Either a `span`; or the `most` that may be added; or a day that is set in the single case; or
 * no number.
 */
export interface LimitRow {
  readonly id: LimitId
  readonly label: Label
  /** First and last day on which matters were opened under this row. */
  readonly from: Day
  readonly to?: Day
  readonly under: Basis
  readonly span?: Span
  readonly most?: Span
  readonly asSet?: true
  /** What the law says instead of a number: 及时, 每年. */
  readonly inWords?: Label
  /** Where the law excludes time from it: the only such place is the hearing at re-review. */
  readonly pauses?: Basis
}

export const limitLabels = {
  'TL-01': { zh: '信访部门转送、交办', en: 'Forwarding or assigning' },
  'TL-02': { zh: '直接收到的书面告知', en: 'Notice on a direct petition' },
  'TL-03': { zh: '收到转送、交办后的书面告知', en: 'Notice on a forwarded petition' },
  'TL-04': { zh: '对转送、交办提出异议', en: 'Objection to forwarding' },
  'TL-05': { zh: '交办事项反馈', en: 'Report on an assigned matter' },
  'TL-06': { zh: '信访程序办结', en: 'Conclusion' },
  'TL-07': { zh: '办理期限延长', en: 'Extension' },
  'TL-08': { zh: '请求复查', en: 'Request for review' },
  'TL-09': { zh: '作出复查意见', en: 'Review decision' },
  'TL-10': { zh: '请求复核', en: 'Request for re-review' },
  'TL-11': { zh: '作出复核意见', en: 'Re-review decision' },
  'TL-12': { zh: '反馈建议采纳情况', en: 'Answer to a suggestion' },
  'TL-13': { zh: '重大紧急事项报告', en: 'Report of an urgent matter' },
  'TL-14': { zh: '年度报告', en: 'Yearly report' },
  'simple-accept': { zh: '简易办理决定受理', en: 'Simple handling: acceptance' },
  'simple-answer': { zh: '简易办理答复', en: 'Simple handling: answer' },
  'simple-forward': { zh: '简易办理逐级转送', en: 'Simple handling: each forwarding' },
} as const satisfies Record<string, Label>

export type LimitId = keyof typeof limitLabels

type Told = Pick<LimitRow, 'span' | 'most' | 'asSet' | 'inWords' | 'pauses'>
const row = (id: LimitId, under: Basis, told: Told, from: Day, to?: Day): LimitRow => ({
  id,
  label: limitLabels[id],
  from,
  ...(to && { to }),
  under,
  ...told,
})
const in2005 = (id: LimitId, under: Basis, told: Told): LimitRow => row(id, under, told, firstDay, '2022-04-30')
const in2022 = (id: LimitId, under: Basis, told: Told): LimitRow => row(id, under, told, '2022-05-01')
const trial = (id: LimitId, span: Span): LimitRow => row(id, rule('simple-2016', undefined, 'H'), { span }, '2016-07-01', '2022-07-16')
// The numbers are those of the trial measures; that the measures of 2022 kept them is second hand.
const simple = (id: LimitId, span: Span): LimitRow => row(id, rule('simple-2022'), { span }, '2022-07-17')

/** Every limit, dated. Rows are only ever added; one that ends gets its last day. */
export const limits: readonly LimitRow[] = [
  in2005('TL-01', art2005('21(1)'), { span: days(15) }),
  in2005('TL-02', art2005('22(2)'), { span: days(15) }),
  // The notice of 2005 tells whether the matter is accepted; that of 2022, that it came and which way it goes.
  in2005('TL-03', art2005('21(2)'), { span: days(15) }),
  in2005('TL-05', art2005('21(1)#4'), { asSet: true }),
  in2005('TL-06', art2005('33'), { span: days(60) }),
  in2005('TL-07', art2005('33'), { most: days(30) }),
  in2005('TL-08', art2005('34'), { span: days(30) }),
  in2005('TL-09', art2005('34'), { span: days(30) }),
  in2005('TL-10', art2005('35(1)'), { span: days(30) }),
  in2005('TL-11', art2005('35(1)'), { span: days(30), pauses: art2005('35(2)') }),
  in2005('TL-12', art2005('36(2)'), { span: days(30) }),
  in2005('TL-13', art2005('26(1)'), { inWords: { zh: '立即', en: 'at once' } }),
  in2005('TL-14', art2005('39'), { inWords: { zh: '定期', en: 'regularly' } }),

  in2022('TL-01', art(22, 1), { span: days(15) }),
  in2022('TL-02', art(23, 2), { span: days(15) }),
  in2022('TL-03', art(23, { paragraph: 3, half: 1 }), { span: days(15) }),
  in2022('TL-04', art(23, { paragraph: 3, half: 2 }), { span: workingDays(5) }),
  in2022('TL-05', art(22, { paragraph: 1, item: 3 }), { asSet: true }),
  in2022('TL-06', art(34), { span: days(60) }),
  in2022('TL-07', art(34), { most: days(30) }),
  in2022('TL-08', art(35), { span: days(30) }),
  in2022('TL-09', art(35), { span: days(30) }),
  in2022('TL-10', art(36, 1), { span: days(30) }),
  in2022('TL-11', art(36, 1), { span: days(30), pauses: art(36, 2) }),
  in2022('TL-12', art(40, 4), { inWords: { zh: '未规定期限', en: 'no day stated' } }),
  in2022('TL-13', art(25), { inWords: { zh: '及时', en: 'promptly' } }),
  in2022('TL-14', art(41, 1), { inWords: { zh: '每年', en: 'every year' } }),

  trial('simple-accept', workingDays(3)),
  trial('simple-answer', workingDays(10)),
  trial('simple-forward', workingDays(1)),
  simple('simple-accept', workingDays(3)),
  simple('simple-answer', workingDays(10)),
  simple('simple-forward', workingDays(1)),
]

/**
 * The limit that a matter opened on that day is under; undefined where the law of that day had no such limit.
 * @throws RangeError before the first regulation that we know
 */
export function limitAt(id: LimitId, day: Day): LimitRow | undefined {
  if (day < firstDay) throw new RangeError(`no row of ${id} covers ${day}`)
  return limits.find(row => row.id === id && row.from <= day && (!row.to || day <= row.to))
}
