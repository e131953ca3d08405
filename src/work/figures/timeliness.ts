import type { Label } from '#core/law/label.ts'
import { units, type Figure } from './figure.ts'

const rounding: Label = { zh: '四位小数四舍五入的比值，以两位小数的百分数表示；分母为零时无值。', en: 'The ratio is rounded half up to 4 decimals and shown as percent with 2; over nothing there is no value.' }
const note = (zh: string, en: string): Label => ({ zh: `${zh}${rounding.zh}`, en: `${en} ${rounding.en}` })
const rate = { group: 'timeliness', unit: units.percent } as const

/** Whether the office passed on, the unit accepted, and the unit answered in time (M05, M06, M08, M18). */
export const timelinessFigures: readonly Figure[] = [
  {
    ...rate, name: 'petitions.acceptedOnTime', label: { zh: '及时受理率（信访部门）', en: 'Timely acceptance, office' }, of: 'submission', day: 'triageDue',
    where: ['first', 'triageOver', 'triageOwed'], measure: { share: ['passedInTime'] }, by: ['month', 'channel', 'content', 'unit'], sealed: { whole: 'due', part: 'in_time' },
    note: note('分母：登记后第15日在统计年度内且已过的初次信访件；分子：其中在该日及以前首次转送、移送的。不计重复件，不计期限内撤回而尚未转送的；含已密封的检举控告，只计数。',
      'Of first submissions whose 15th day after registration falls in the year and has passed, those first forwarded or passed on by that day. Left out: repeats, and those withdrawn in time before it. Sealed accusations are included as a count only.'),
  },
  {
    ...rate, name: 'petitions.acceptedOnTimeByUnit', label: { zh: '及时受理率（责任单位）', en: 'Timely acceptance, unit' }, of: 'petition', day: 'acceptanceDue',
    where: ['first', 'withUnit', 'acceptanceOver', 'acceptanceOwed'], measure: { share: ['acceptedInTime'] }, by: ['unit', 'month', 'content'],
    note: note('分母：登记后第30日在统计年度内且已过、已转送责任单位的初次信访事项；分子：其中在该日及以前受理的。不计期限内撤回而尚未受理的。',
      'Of first petitions forwarded to a unit whose 30th day after registration falls in the year and has passed, those accepted by that day. Left out: those withdrawn in time before acceptance.'),
  },
  {
    ...rate, name: 'petitions.concludedOnTime', label: { zh: '按期办结率', en: 'Answered on time' }, of: 'petition', day: 'handlingDue',
    where: ['first', 'handlingOver', 'handlingOwed'], measure: { share: ['repliedInTime'] }, by: ['unit', 'month', 'content'],
    note: note('分母：办理期限最后一日在统计年度内且已过的初次信访事项；分子：其中在该日及以前签发处理意见的。建议意见类没有期限，不计；期限内撤回而尚未答复的不计。',
      'Of first petitions whose last day for handling falls in the year and has passed, those whose written opinion was signed by that day. Left out: suggestions, which have no such day, and those withdrawn in time before the answer.'),
  },
  {
    group: 'timeliness', unit: units.days, name: 'petitions.daysToReply.mean', label: { zh: '平均答复天数', en: 'Days to the answer, mean' }, of: 'petition', day: 'repliedOn',
    where: [], measure: { mean: 'daysToReply' }, by: ['unit', 'month', 'content'],
    note: { zh: '统计年度内签发答复的信访事项，自登记日至答复日的平均天数；分子为天数之和，分母为件数；保留一位小数。', en: 'Petitions answered in the year: calendar days from registration to the answer. Numerator: their sum; denominator: the petitions. Rounded to 1 decimal.' },
  },
  {
    group: 'timeliness', unit: units.days, name: 'petitions.daysToReply.median', label: { zh: '答复天数中位数', en: 'Days to the answer, median' }, of: 'petition', day: 'repliedOn',
    where: [], measure: { median: 'daysToReply' }, by: ['unit', 'month', 'content'],
    note: { zh: '统计年度内签发答复的信访事项，自登记日至答复日天数的中位数；件数为偶数时取中间两数的平均。', en: 'Petitions answered in the year: the median of calendar days from registration to the answer; between the middle two where their number is even.' },
  },
]
