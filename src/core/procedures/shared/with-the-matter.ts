import { art } from '../../law/articles.ts'

// What was opened for a petition follows it, by steps that the petition takes there. Each names the field that follows.

const follows = { from: 'any', by: ['linked'], aside: true } as const

/** Who stands aside in the matter (article 28). */
export const standsAside = {
  ...follows,
  label: { zh: '随事项回避', en: 'Who stands aside there stands aside here' },
  to: 'same',
  under: art(28, 3),
} as const

/** The matter goes over to another body (article 24). */
export const goesOver = {
  ...follows,
  label: { zh: '随事项移交', en: 'Goes over with the matter' },
  to: 'same',
  under: art(24, 2),
} as const

/** Its letter proved to be an accusation (article 30). */
export const sealsToo = { ...follows, label: { zh: '随检举控告密封', en: 'Sealed with an accusation' }, under: art(30, 3) } as const
