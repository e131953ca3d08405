import type { Label } from '../../law/label.ts'

/** The grounds on which a unit is supervised (article 40, paragraph 1). */
export const triggers = {
  irregular: { zh: '违反规定受理、办理', en: 'Accepted or handled against the rules' },
  shirking: { zh: '推诿', en: 'Shirking' },
  perfunctory: { zh: '敷衍', en: 'Perfunctory' },
  delay: { zh: '拖延', en: 'Delay' },
  falsified: { zh: '弄虚作假', en: 'Falsification' },
  unexecuted: { zh: '拒不执行处理意见', en: 'Refusal to carry out an opinion' },
} as const satisfies Record<string, Label>
