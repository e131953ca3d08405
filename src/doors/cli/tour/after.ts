import { filing, type Scene } from './path.ts'

const basis = '《信访工作条例》第三十五条，《保障农民工工资支付条例》第三十条'
const overtime = '处理意见只认定四万八千六百元，三人的加班工资一万二千元没有处理，请求复查。'
const matters = [{ subject: '工地加班工资', demands: ['补发三人加班工资一万二千元'] }]
const sorted = { category: 'appeal', content: '0401', place: 'yundu-dukou', matters }

/** After the answer: it is carried out and rated; review, re-review with a hearing, the end of all remedies; and what is filed after it. */
export const afterwards: readonly Scene[] = [
  {
    at: '2026-04-23T10:00:00+08:00',
    who: 'liu-siyuan',
    on: 'execution',
    step: 'report',
    given: { proof: '四万八千六百元已于四月十四日转入三人银行卡，银行回单三张，三人签收。' },
  },
  { at: '2026-04-24T09:30:00+08:00', who: 'zheng-ailian', on: 'execution', step: 'report.sign' },
  {
    at: '2026-04-26T19:40:00+08:00',
    on: 'submission',
    step: 'rate',
    given: { office: 'satisfied', unit: 'fair', comment: '工资到了，谢谢；加班费没有说清。' },
  },
  { at: '2026-04-28T11:00:00+08:00', who: 'qiu-zhiyuan', on: 'execution', step: 'verify' },
  {
    at: '2026-04-30T09:00:00+08:00',
    who: 'liu-siyuan',
    on: 'petition',
    step: 'conclude',
    given: { solved: '工资已经付清，回单入卷。' },
    refused: true,
  },
  { at: '2026-05-08T20:10:00+08:00', on: 'petition', step: 'ask-review', given: { reason: overtime } },
  { at: '2026-05-11T09:40:00+08:00', who: 'yu-zhongheng', on: 'review', step: 'admit' },
  {
    at: '2026-05-26T15:20:00+08:00',
    who: 'yu-zhongheng',
    on: 'review',
    step: 'decide',
    given: {
      kind: 'uphold',
      found: '调取原卷宗和考勤表，询问三名申请人和班组长；申请人没有提交加班记录，项目部考勤表没有加班记载。',
      opinion: '原处理意见认定事实清楚、依据正确，予以维持。',
      basis,
    },
  },
  { at: '2026-05-28T10:00:00+08:00', who: 'hang-shuyi', on: 'review', step: 'decide.sign' },
  {
    at: '2026-06-01T14:30:00+08:00',
    who: 'yu-zhongheng',
    on: 'review',
    step: 'deliver',
    given: { deliveredBy: 'electronic', proof: 'DZ-2026-0601' },
  },
  { at: '2026-06-18T21:05:00+08:00', on: 'review', step: 'ask-re-review', given: { reason: '加班是工友都知道的事，请求当面质证。' } },
  { at: '2026-06-22T10:30:00+08:00', who: 'mu-qingyuan', on: 're-review', step: 'admit' },
  {
    at: '2026-06-24T09:00:00+08:00',
    who: 'mu-qingyuan',
    on: 're-review',
    step: 'hear',
    given: { why: '双方对有无加班各执一词，需要当面质证。' },
  },
  {
    at: '2026-06-26T10:00:00+08:00',
    who: 'mu-qingyuan',
    on: 'hearing',
    step: 'announce',
    given: {
      heldOn: '2026-07-08',
      place: '区信访办三楼听证室',
      chair: '康博',
      panel: ['律师 方若溪', '人大代表 李春和', '居民代表 秦晓梅'],
      open: true,
    },
  },
  {
    at: '2026-07-08T12:00:00+08:00',
    who: 'mu-qingyuan',
    on: 'hearing',
    step: 'hold',
    given: { minutes: '九时开始。申请人陈述加班情况，没有书面记录；项目部出示考勤表；听证员提问；双方作最后陈述，核对笔录并签字。' },
  },
  {
    at: '2026-07-15T16:00:00+08:00',
    who: 'mu-qingyuan',
    on: 'hearing',
    step: 'conclude',
    given: { opinion: '现有证据不能证明加班事实；如取得打卡记录，可以作为新的事实另行提出。' },
  },
  {
    at: '2026-07-24T15:00:00+08:00',
    who: 'mu-qingyuan',
    on: 're-review',
    step: 'decide',
    given: {
      kind: 'uphold',
      found: '经公开听证，申请人没有提交加班的书面证据。',
      opinion: '复查意见予以维持。本意见为终结意见。',
      basis: '《信访工作条例》第三十六条',
    },
  },
  { at: '2026-07-28T09:20:00+08:00', who: 'ning-ruyun', on: 're-review', step: 'decide.sign' },
  {
    at: '2026-07-30T10:40:00+08:00',
    who: 'mu-qingyuan',
    on: 're-review',
    step: 'deliver',
    given: { deliveredBy: 'in-person', proof: 'HZ-2026-0730', published: true },
  },
  {
    at: '2026-08-05T15:10:00+08:00',
    who: 'liu-siyuan',
    on: 'petition',
    step: 'conclude',
    given: {
      solved: '拖欠的工资四万八千六百元已经付清，银行回单入卷，督查核实。',
      explained: '八月三日当面说明加班工资须有记录，取得打卡记录可以重新提出，信访人签字。',
    },
  },
  {
    at: '2026-09-10T08:50:00+08:00',
    on: 'again',
    step: 'file',
    given: { ...filing.given, subject: '加班工资还是没有给', text: '加班工资一万二千元还是没有给，请求再处理一次。' },
  },
  {
    at: '2026-09-14T10:15:00+08:00',
    who: 'he-jianping',
    on: 'again',
    step: 'not-again',
    names: { petition: 'petition' },
    given: {
      nothingNew: true,
      reason: '与复核意见逐项比对，请求、事实和理由都相同。',
      way: '取得打卡记录等新证据的，可以重新提出；也可以申请劳动仲裁。',
    },
  },
  { at: '2026-09-15T09:00:00+08:00', who: 'lu-weiguo', on: 'again', step: 'not-again.sign' },
  { at: '2026-09-16T11:00:00+08:00', who: 'zhou-min', on: 'again', step: 'serve', given: { deliveredBy: 'mail', proof: 'XA-2026-0916' } },
  {
    at: '2026-10-12T19:30:00+08:00',
    on: 'anew',
    step: 'file',
    given: {
      ...filing.given,
      subject: '找到加班打卡记录',
      text: '我们从项目部旧系统里导出了去年十二月至今年二月的打卡记录，每晚加班到九点，现提交，请求补发加班工资一万二千元。',
    },
  },
  { at: '2026-10-14T09:30:00+08:00', who: 'he-jianping', on: 'anew', step: 'triage', given: sorted },
]
