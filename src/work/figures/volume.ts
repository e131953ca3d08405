import type { Label } from '#core/law/label.ts'
import { lastYear, units, type Figure } from './figure.ts'

const how: Label = {
  zh: '按登记日统计信访件；一件一次，来访的批次和人次另计；含已密封的检举控告，只计数。',
  en: 'Submissions by day of registration, each once; batches and persons of visits are counted apart. Sealed accusations are included as a count only.',
}
const volume = { group: 'volume', unit: units.items, of: 'submission', day: 'opened', measure: { count: true }, note: how } as const

const total: Figure = {
  ...volume,
  name: 'petitions.total',
  label: { zh: '信访总量', en: 'Submissions' },
  where: [],
  by: ['channel', 'month', 'content', 'unit', 'repeat'],
  sealed: { whole: 'opened' },
}

const channel = (key: string, zh: string, en: string): Figure => ({
  ...volume,
  name: `petitions.${key}`,
  label: { zh, en },
  where: [],
  only: { channel: key },
  by: ['month', 'content', 'unit', 'repeat'],
  sealed: { whole: 'opened' },
})

const channels = [
  channel('letter', '来信', 'Letters'),
  channel('online', '网上信访', 'Online'),
  channel('visit', '来访', 'Brought on visits'),
  channel('phone', '来电', 'By phone'),
  channel('fax', '传真', 'By fax'),
  channel('other', '其他渠道', 'Other channels'),
]

const kinds: readonly Figure[] = [
  {
    ...volume,
    name: 'petitions.first',
    label: { zh: '初次信访', en: 'First submissions' },
    where: ['first'],
    by: ['channel', 'month', 'content', 'unit'],
    sealed: { whole: 'firsts' },
    note: {
      zh: '按登记日统计；未并入在办事项的信访件为初次，待甄别的先计为初次。初次与重复之和为总量。',
      en: 'By day of registration. A submission not joined to an earlier matter is first; one that awaits triage counts as first until then. First and repeat add up to all.',
    },
  },
  {
    ...volume,
    name: 'petitions.repeat',
    label: { zh: '重复信访', en: 'Repeat submissions' },
    where: ['repeat'],
    by: ['channel', 'month', 'content', 'unit'],
    sealed: { whole: 'repeats' },
    note: {
      zh: '按登记日统计；甄别时并入同一事项的信访件为重复。',
      en: 'By day of registration: submissions that triage joined to a matter already there.',
    },
  },
]

/** M04 and its neighbours; accusations are left out, so that nothing is told of what is sealed. */
const shapes: readonly Figure[] = (['anonymous', 'joint', 'collective'] as const).map(shape => ({
  ...volume,
  name: `submissions.${shape}`,
  label: {
    anonymous: { zh: '匿名信访', en: 'Anonymous' },
    joint: { zh: '联名信访', en: 'Joint' },
    collective: { zh: '集体信访（5人以上）', en: 'Collective, 5 or more' },
  }[shape],
  where: ['notAccusation', shape],
  by: ['channel', 'month', 'content', 'unit'],
  note: { zh: '按登记日统计；不含检举控告。', en: 'By day of registration; accusations are left out.' },
}))

/** How much came in (M01, M12, M13), and the same of the year before. */
export const volumeFigures: readonly Figure[] = [...[total, ...channels, ...kinds].flatMap(figure => [figure, lastYear(figure)]), ...shapes]
