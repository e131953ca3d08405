import { units, type Figure } from './figure.ts'

const rating = { group: 'ratings', unit: units.percent, of: 'submission', day: 'ratedOrOver' } as const
const rounding = {
  zh: '百分数保留两位小数，四舍五入；分母为零时无值。',
  en: 'Percent with 2 decimals, half up; over nothing there is no value.',
}

/** Who rated, and how (M09, M10): the office and the unit apart. */
export const ratingFigures: readonly Figure[] = [
  {
    ...rating,
    name: 'ratings.participation',
    label: { zh: '参评率', en: 'Participation in rating' },
    where: ['first', 'ratedOrOver'],
    measure: { share: ['rated'] },
    by: ['month', 'channel', 'content', 'unit'],
    note: {
      zh: `分母：已送达答复的初次信访件中，统计年度内已评价的，加评价期限在年度内届满而未评价的；分子：已评价的。不计重复件和已密封的检举控告。${rounding.zh}`,
      en: `Of first submissions with an answer delivered: those rated in the year, over these and those whose chance to rate ended in the year unused. Left out: repeats and sealed accusations. ${rounding.en}`,
    },
  },
  {
    ...rating,
    name: 'ratings.office',
    label: { zh: '群众满意率（信访部门）', en: 'Satisfied with the office' },
    where: ['first', 'rated'],
    measure: { share: ['satisfiedWithOffice'] },
    by: ['officeRating', 'month', 'channel', 'content', 'unit'],
    note: {
      zh: `分母：统计年度内已评价的初次信访件（参评率的分子）；分子：其中对信访部门评为满意或者基本满意的。${rounding.zh}`,
      en: `Of first submissions rated in the year (the numerator of participation), those satisfied or fairly satisfied with the office. ${rounding.en}`,
    },
  },
  {
    ...rating,
    name: 'ratings.unit',
    label: { zh: '群众满意率（责任单位）', en: 'Satisfied with the unit' },
    where: ['first', 'rated', 'ratedUnit'],
    measure: { share: ['satisfiedWithUnit'] },
    by: ['unit', 'unitRating', 'month', 'channel', 'content'],
    note: {
      zh: `分母：统计年度内已对责任单位评价的初次信访件；分子：其中对责任单位评为满意或者基本满意的。${rounding.zh}`,
      en: `Of first submissions whose unit was rated in the year, those satisfied or fairly satisfied with the unit. ${rounding.en}`,
    },
  },
]
