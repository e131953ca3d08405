import type { Label } from '#core/law/label.ts'
import type { ConditionName } from './facts.queries.ts'
import { units, type Figure } from './figure.ts'

// How the figures of the procedures are put together: counts of what was done on a day, and shares of those that meet something.

type Told = Pick<Figure, 'name' | 'group' | 'of' | 'and' | 'day' | 'where' | 'by'> & { readonly label: Label; readonly note: Label }

const rounding: Label = {
  zh: '百分数保留两位小数，四舍五入；分母为零时无值。',
  en: 'Percent with 2 decimals, half up; over nothing there is no value.',
}

export const count = (told: Told): Figure => ({ ...told, unit: units.items, measure: { count: true } })
export const share = ({ part, note, ...told }: Told & { readonly part: readonly ConditionName[] }): Figure => ({
  ...told,
  unit: units.percent,
  measure: { share: part },
  note: { zh: `${note.zh}${rounding.zh}`, en: `${note.en} ${rounding.en}` },
})

/** Of records that ended in the year, the share in which every duty was met by its day. */
export const onlyInTime = (told: Omit<Told, 'day' | 'where' | 'note'>, duties: readonly string[]): Figure =>
  share({
    ...told,
    day: 'closedOn',
    where: [],
    part: [{ kept: duties }],
    note: {
      zh: '分母：统计年度内结束的；分子：其中各项期限都按期的。',
      en: 'Of those that ended in the year, those in which every duty was met by its day.',
    },
  })

/** Whether the duty of a record beside a petition was met by its last day; judged once that day is over. */
export const onTime = (told: Omit<Told, 'day' | 'where' | 'note'> & { readonly duty: Label }): Figure => {
  const { duty, ...rest } = told
  return share({
    ...rest,
    day: 'dutyDue',
    where: ['notEnded', 'dutyOver'],
    part: ['dutyInTime'],
    note: {
      zh: `分母：${duty.zh}的最后一日在统计年度内且已过的；分子：其中在该日及以前完成的。中途终止、撤回的不计。`,
      en: `Of those whose last day for ${duty.en} falls in the year and has passed, those done by that day. Left out: those that ended or were withdrawn before.`,
    },
  })
}
