import type { Fields } from '#core/engine/record.ts'

/**
 * The records of the tour: the petition and what belongs to it; the two that are filed later; the petition that the last opens, and what
 * other desks do about it.
 */
export type On =
  | 'submission'
  | 'petition'
  | 'execution'
  | 'review'
  | 're-review'
  | 'hearing'
  | 'again'
  | 'anew'
  | 'second'
  | 'leader-case'
  | 'letter'
  | 'referral'

/** What somebody does in the tour, when, and on which of its records. */
export interface Scene {
  readonly at: `${string}+08:00`
  /** A login of the demonstration office; else the petitioner. */
  readonly who?: string
  readonly on: On
  /** `file` registers that record with what is given, `open` opens it. */
  readonly step: string
  readonly given?: Fields
  /** The fields that name records of the tour. */
  readonly names?: Readonly<Record<string, On | readonly On[]>>
  /** Shown because it is refused. */
  readonly refused?: true
}

export const filing = {
  at: '2026-03-01T20:14:00+08:00',
  given: {
    channel: 'online',
    via: 'portal',
    purpose: 'request',
    place: 'yundu-dukou',
    subject: '工地拖欠三个月工资',
    text: '我和两名工友自去年十一月起在渡口社区安置房工地做木工，十二月至今年二月的工资共四万八千六百元一直没有发。项目部说总包没有拨款，总包说已经拨给劳务公司。请求查清拖欠的工资并责令支付，同时说明今后由谁负责发放。',
    petitioner: { name: '王小明', phone: '19900001234', address: '青禾区云渡街道渡口社区 3 栋 201 室' },
  },
} as const

const answers = [
  {
    demand: 'd1',
    outcome: 'supported',
    answer: '经核对考勤表和银行流水，拖欠三人工资共四万八千六百元属实。已责令劳务公司限期支付，总承包单位已于四月十四日先行清偿。',
    basis: '《保障农民工工资支付条例》第三十条',
  },
  {
    demand: 'd2',
    outcome: 'explained',
    answer: '今后由总承包单位通过农民工工资专用账户直接发放到本人银行卡。',
    basis: '《保障农民工工资支付条例》第三十一条',
  },
]

/** One petition from the portal to its answer, on days that never change. */
export const answered: readonly Scene[] = [
  {
    at: '2026-03-04T09:20:00+08:00',
    who: 'he-jianping',
    on: 'submission',
    step: 'triage',
    given: {
      category: 'appeal',
      content: '0401',
      place: 'yundu-dukou',
      matters: [{ subject: '工地拖欠三个月工资', demands: ['查清拖欠的工资并责令支付', '说明今后由谁负责发放'] }],
    },
  },
  {
    at: '2026-03-04T09:35:00+08:00',
    who: 'he-jianping',
    on: 'petition',
    step: 'forward',
    given: { unit: 'renshe', opinion: '请依法核查处理，并按期书面答复。' },
  },
  { at: '2026-03-05T10:05:00+08:00', who: 'liu-siyuan', on: 'petition', step: 'sign-for' },
  { at: '2026-03-11T15:40:00+08:00', who: 'zheng-ailian', on: 'petition', step: 'accept', given: { contact: '劳动监察科，0990-555-0142' } },
  {
    at: '2026-03-24T11:10:00+08:00',
    who: 'liu-siyuan',
    on: 'petition',
    step: 'inquire',
    given: { heard: '三名信访人到场陈述，提交考勤表和微信记录。', found: '拖欠四万八千六百元属实，工程款已拨付劳务公司。' },
  },
  { at: '2026-04-15T16:30:00+08:00', who: 'liu-siyuan', on: 'petition', step: 'reply', given: { answers } },
  { at: '2026-04-15T16:31:00+08:00', who: 'liu-siyuan', on: 'petition', step: 'reply.sign', refused: true },
  {
    at: '2026-04-16T09:15:00+08:00',
    who: 'zheng-ailian',
    on: 'petition',
    step: 'reply.return',
    given: { reason: '请写明先行清偿的日期。' },
  },
  { at: '2026-04-16T14:50:00+08:00', who: 'liu-siyuan', on: 'petition', step: 'reply', given: { answers } },
  { at: '2026-04-17T10:25:00+08:00', who: 'zheng-ailian', on: 'petition', step: 'reply.sign' },
  {
    at: '2026-04-20T15:00:00+08:00',
    who: 'liu-siyuan',
    on: 'petition',
    step: 'deliver',
    given: { deliveredBy: 'in-person', proof: 'HZ-2026-0420' },
  },
]
