import { lastYear, units, type Figure } from './figure.ts'

const levels = {
  district: { zh: '来区走访', en: 'Visits to the district' },
  city: { zh: '到市走访', en: 'Visits to the city' },
  street: { zh: '到街道走访', en: 'Visits to street offices' },
}

const byLevel: readonly Figure[] = Object.entries(levels).flatMap(([level, label]) => {
  const visits = { group: 'visits', of: 'visit', day: 'opened', where: [], only: { level }, by: ['month'] } as const
  const batches: Figure = {
    ...visits,
    name: `visits.${level}.batches`,
    label: { zh: `${label.zh}批次`, en: `${label.en}, batches` },
    unit: units.batches,
    measure: { count: true },
    note: { zh: '按来访日统计；一群人到一处一天为一批。', en: 'By day of the visit; one group at one place on one day is a batch.' },
  }
  const persons: Figure = {
    ...visits,
    name: `visits.${level}.persons`,
    label: { zh: `${label.zh}人次`, en: `${label.en}, persons` },
    unit: units.persons,
    measure: { sum: 'heads' },
    note: {
      zh: '按来访日统计；各批来访人数之和，每批每人计一次。',
      en: 'By day of the visit; the persons of all batches, each counted once in each batch.',
    },
  }
  return [batches, lastYear(batches), persons, lastYear(persons)]
})

const collective = {
  group: 'visits',
  of: 'visit',
  day: 'opened',
  where: ['collective'],
  by: ['level', 'month'],
  note: { zh: '按来访日统计；一批5人以上的为集体访。', en: 'By day of the visit; a batch of five or more is a collective visit.' },
} as const
const collectives: readonly Figure[] = [
  {
    ...collective,
    name: 'visits.collective.batches',
    label: { zh: '集体访批次', en: 'Collective visits, batches' },
    unit: units.batches,
    measure: { count: true },
  },
  {
    ...collective,
    name: 'visits.collective.persons',
    label: { zh: '集体访人次', en: 'Collective visits, persons' },
    unit: units.persons,
    measure: { sum: 'heads' },
  },
]

/** Visits in batches and in persons, by the level visited (M03); collective ones (M04). */
export const visitFigures: readonly Figure[] = [...byLevel, ...collectives]
