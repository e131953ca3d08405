import type { Scene } from './path.ts'

const matter = { subject: '工地加班工资一万二千元', unit: 'renshe' }

/**
 * What other desks do about the petition that the new record opened: a leader takes charge, the unit is supervised, mediators settle it.
 * Told in a line each, or not at all.
 */
export const beside: readonly (Scene & { readonly quiet?: true })[] = [
  {
    at: '2026-10-14T09:50:00+08:00',
    who: 'he-jianping',
    on: 'second',
    step: 'forward',
    given: { unit: 'renshe', opinion: '有新的打卡记录，请依法核查处理。' },
    quiet: true,
  },
  { at: '2026-10-15T10:20:00+08:00', who: 'liu-siyuan', on: 'second', step: 'sign-for', quiet: true },
  {
    at: '2026-10-16T09:00:00+08:00',
    who: 'lu-weiguo',
    on: 'leader-case',
    step: 'open',
    given: { ...matter, leader: 'qin-haiming', difficulty: 'hard', dueOn: '2027-01-15' },
    names: { petitions: ['second'] },
  },
  {
    at: '2026-10-20T15:00:00+08:00',
    who: 'xia-jing',
    on: 'leader-case',
    step: 'plan',
    given: { plan: '先核对打卡记录和考勤表，再请双方到场对账；对得上的立即支付。' },
  },
  {
    at: '2026-11-02T09:10:00+08:00',
    who: 'qiu-zhiyuan',
    on: 'letter',
    step: 'open',
    given: {
      ...matter,
      grounds: ['irregular'],
      defects: '签收已满十五日，没有书面告知是否受理。',
      demand: '立即告知，并说明原因。',
      replyBy: '2026-11-13',
    },
    names: { petitions: ['second'] },
    quiet: true,
  },
  { at: '2026-11-02T10:00:00+08:00', who: 'qiu-zhiyuan', on: 'letter', step: 'send', given: { number: '青信督〔2026〕31号' }, quiet: true },
  { at: '2026-11-02T15:30:00+08:00', who: 'lu-weiguo', on: 'letter', step: 'send.sign' },
  { at: '2026-11-03T09:00:00+08:00', who: 'liu-siyuan', on: 'letter', step: 'sign-for', quiet: true },
  { at: '2026-11-03T14:10:00+08:00', who: 'zheng-ailian', on: 'second', step: 'accept' },
  {
    at: '2026-11-05T16:00:00+08:00',
    who: 'liu-siyuan',
    on: 'letter',
    step: 'reply',
    given: { measures: '已补办受理告知并送达；经办人漏看到期提醒，已改为每日核对。' },
    quiet: true,
  },
  { at: '2026-11-06T09:20:00+08:00', who: 'zheng-ailian', on: 'letter', step: 'reply.sign' },
  {
    at: '2026-11-09T10:00:00+08:00',
    who: 'zhou-min',
    on: 'referral',
    step: 'open',
    given: { subject: matter.subject, category: '0401', about: '打卡记录与考勤表不一致，双方愿意坐下来对账。' },
    names: { petition: 'second' },
  },
  {
    at: '2026-11-10T11:00:00+08:00',
    who: 'zhou-min',
    on: 'referral',
    step: 'consent',
    given: { petitionerAgrees: true, otherAgrees: true, mediator: 'wu-guilan' },
  },
  { at: '2026-11-11T09:00:00+08:00', who: 'wu-guilan', on: 'referral', step: 'accept', quiet: true },
  { at: '2026-11-12T15:00:00+08:00', who: 'qiu-zhiyuan', on: 'letter', step: 'close', given: { verified: '受理告知书和送达回证齐全。' } },
  {
    at: '2026-11-18T16:40:00+08:00',
    who: 'wu-guilan',
    on: 'referral',
    step: 'agree',
    given: {
      shape: 'written',
      agreement: '按打卡记录核定加班工资一万一千四百元，十二月一日前付清。',
      effectiveOn: '2026-11-18',
      performBy: '2026-12-01',
    },
  },
  { at: '2026-11-27T10:30:00+08:00', who: 'wu-guilan', on: 'referral', step: 'perform', given: { proof: '银行回单三张，三人签收。' } },
  {
    at: '2026-12-02T09:30:00+08:00',
    who: 'xia-jing',
    on: 'leader-case',
    step: 'report',
    given: { outcome: 'resolved', report: '加班工资已核定并付清。', proof: '调解协议书、银行回单。' },
    quiet: true,
  },
  { at: '2026-12-03T10:00:00+08:00', who: 'qin-haiming', on: 'leader-case', step: 'report.sign' },
  {
    at: '2026-12-08T14:00:00+08:00',
    who: 'qiu-zhiyuan',
    on: 'leader-case',
    step: 'close',
    given: { assessed: '电话回访三人，款项已到账。' },
  },
]
