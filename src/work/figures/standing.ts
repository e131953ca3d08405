import { units, type Figure } from './figure.ts'

const now = { group: 'standing', unit: units.items, measure: { count: true } } as const

/** What is in hand today, and with whom. These do not ask for a year. */
export const standingFigures: readonly Figure[] = [
  {
    ...now,
    name: 'submissions.toTriage',
    label: { zh: '待甄别信访件', en: 'Submissions to triage' },
    of: 'submission',
    where: ['awaitingTriage'],
    by: ['age', 'channel'],
    sealed: { whole: 'waiting' },
    note: {
      zh: '今天尚未甄别的信访件；含已密封的检举控告，只计数。',
      en: 'Submissions that await triage today. Sealed accusations are included as a count only.',
    },
  },
  {
    ...now,
    name: 'submissions.overdue',
    label: { zh: '逾期未甄别信访件', en: 'Submissions overdue' },
    of: 'submission',
    where: ['overdue'],
    by: ['age', 'channel'],
    sealed: { whole: 'overdue' },
    note: {
      zh: '今天以前应当甄别而尚未甄别的信访件；含已密封的检举控告，只计数。',
      en: 'Submissions whose last day for triage has passed. Sealed accusations are included as a count only.',
    },
  },
  {
    ...now,
    name: 'petitions.open',
    label: { zh: '在办信访事项', en: 'Open petitions' },
    of: 'petition',
    where: ['open'],
    by: ['holder', 'unit', 'state', 'content', 'age'],
    note: {
      zh: '今天尚未办结的信访事项；期限内可由信访人行使权利的，责任方记为信访人。',
      en: 'Petitions that have not ended today. While a period is open to the petitioner, the petitioner is named as the holder.',
    },
  },
  {
    ...now,
    name: 'petitions.openByAge',
    label: { zh: '在办信访事项时长', en: 'Open petitions by age' },
    of: 'petition',
    where: ['open'],
    by: ['age', 'unit'],
    note: {
      zh: '今天尚未办结的信访事项，自登记之日起已过的天数。',
      en: 'Petitions that have not ended today, by the days since registration.',
    },
  },
  {
    ...now,
    name: 'petitions.overdue',
    label: { zh: '逾期信访事项', en: 'Petitions overdue' },
    of: 'petition',
    where: ['overdue'],
    by: ['holder', 'unit', 'state', 'content'],
    note: {
      zh: '今天以前应当办理下一步而尚未办理的信访事项；等待信访人行使权利的不计。',
      en: 'Petitions whose next step was owed before today. Those that wait for the petitioner are not among them.',
    },
  },
  {
    ...now,
    name: 'petitions.toSign',
    label: { zh: '待签发', en: 'Awaiting signature' },
    of: 'petition',
    where: ['open', 'awaitingSignature'],
    by: ['unit', 'state'],
    note: { zh: '已拟稿、今天尚未签发的信访事项。', en: 'Petitions with a draft that nobody has signed yet.' },
  },
]
