import type { Figure } from './figure.ts'
import { count, onTime, share } from './made.ts'

const of = { group: 'outcomes' } as const

/** What it came to: concluded, and apart from that resolved (M14, M15); and what the supervision desk looked into. */
export const outcomeFigures: readonly Figure[] = [
  count({
    ...of,
    name: 'petitions.concluded',
    label: { zh: '办结', en: 'Concluded' },
    of: 'petition',
    day: 'closedOn',
    where: ['concludedState'],
    by: ['unit', 'month', 'content', 'state'],
    note: {
      zh: '按办结日统计：办结、调解和解办结、复核终结；导入法定程序、诉访分离、并入和撤回的不计。',
      en: 'By day of conclusion: concluded, settled, or all remedies exhausted. Not those led elsewhere, left to the judicial bodies, joined or withdrawn.',
    },
  }),
  share({
    ...of,
    name: 'petitions.resolved',
    label: { zh: '化解率', en: 'Resolved' },
    of: 'petition',
    day: 'closedOn',
    where: ['concludedState'],
    part: ['resolved'],
    by: ['unit', 'month', 'content', 'state'],
    note: {
      zh: '分母：统计年度内办结的事项；分子：其中至今已凭证据记录化解的。办结不等于化解，两者分别统计。',
      en: 'Of petitions concluded in the year, those recorded as resolved by now, with what shows it. To be concluded is not to be resolved.',
    },
  }),
  share({
    ...of,
    name: 'petitions.filedOnce',
    label: { zh: '一次性化解率', en: 'Concluded, and not filed again' },
    of: 'petition',
    day: 'watchedUntil',
    where: ['first', 'concludedState', 'watched'],
    part: ['filedOnce'],
    by: ['unit', 'month', 'content'],
    note: {
      zh: '分母：办结满90日、该第90日在统计年度内且已过的初次事项；分子：其中始终没有第二件信访件并入的（办理中重复信访的，或者终结后再提出的，均不计入）。',
      en: 'Of first petitions concluded for 90 days, where that 90th day falls in the year and has passed, those to which no second submission was ever joined, while they ran or after their end.',
    },
  }),
  count({
    ...of,
    name: 'followUps.opened',
    label: { zh: '不满意回访', en: 'Follow-ups on ratings' },
    of: 'follow-up',
    day: 'opened',
    where: [],
    by: ['month', 'state', 'result'],
    note: { zh: '按评价日统计；评价不满意的每件一次。', en: 'By the day of the rating; one for each that was dissatisfied.' },
  }),
  count({
    ...of,
    name: 'followUps.closed',
    label: { zh: '已回访', en: 'Followed up' },
    of: 'follow-up',
    day: 'dutyMet',
    where: [],
    by: ['result', 'month'],
    note: { zh: '按回访办结日统计。', en: 'By the day on which it was closed.' },
  }),
  onTime({
    ...of,
    name: 'followUps.onTime',
    label: { zh: '按期回访率', en: 'Followed up on time' },
    of: 'follow-up',
    by: ['month', 'result'],
    duty: { zh: '回访', en: 'the follow-up' },
  }),
]
