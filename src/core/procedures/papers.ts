import type { Paper } from '../engine/step.ts'

/** The papers that steps issue, by the office's names. Their codes are those of the register of instruments. */
export const papers = {
  registration: { code: 'D01', label: { zh: '信访事项登记表', en: 'Registration form' } },
  visitRecord: { code: 'D02', label: { zh: '来访登记表', en: 'Record of a visit' } },
  queryCode: { code: 'D39', label: { zh: '查询码告知单', en: 'Slip with the query code' } },
  forwarding: { code: 'D03', label: { zh: '转送函', en: 'Forwarding letter' } },
  whereabouts: { code: 'D05', label: { zh: '接收情况告知书', en: 'Notice of receipt and route' } },
  acceptance: { code: 'D06', label: { zh: '受理告知书', en: 'Notice of acceptance' } },
  inquiry: { code: 'D12', label: { zh: '调查笔录', en: 'Record of inquiry' } },
  opinion: { code: 'D14', label: { zh: '信访事项处理意见书', en: 'Written opinion' } },
  answer: { code: 'D15', label: { zh: '答复书', en: 'Answer to a suggestion' } },
  delivery: { code: 'D17', label: { zh: '送达回证', en: 'Proof of delivery' } },
  sealedTransfer: { code: 'D30', label: { zh: '检举控告转送函', en: 'Sealed transfer of an accusation' } },
} as const satisfies Record<string, Paper>
