import type { Label } from '../law/label.ts'

/** The five fields in which petition work is put under the rule of law (信访工作法治化). */
export const fields = {
  prevention: { zh: '预防法治化', en: 'Prevention' },
  acceptance: { zh: '受理法治化', en: 'Acceptance' },
  handling: { zh: '办理法治化', en: 'Handling' },
  accountability: { zh: '监督追责法治化', en: 'Supervision and accountability' },
  order: { zh: '维护秩序法治化', en: 'Order' },
} as const satisfies Record<string, Label>
export type Field = keyof typeof fields

/** The desks of the office, by which its work is laid out in the console. */
export const desks = {
  petitions: { zh: '信访办理', en: 'Petitions' },
  hall: { zh: '接待大厅', en: 'Reception hall' },
  leaders: { zh: '领导接访包案', en: 'Leaders' },
  supervision: { zh: '督查督办', en: 'Supervision' },
  prevention: { zh: '源头预防', en: 'Prevention' },
  law: { zh: '调解与法律服务', en: 'Mediation and law' },
  meetings: { zh: '会议与任务', en: 'Meetings and tasks' },
  learning: { zh: '宣传培训制度', en: 'Publicity, training, rules' },
} as const satisfies Record<string, Label>
export type Desk = keyof typeof desks
