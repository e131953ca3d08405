import type { Label } from '#core/law/label.ts'
import { units, type Figure } from './figure.ts'

const rounding: Label = {
  zh: '四位小数四舍五入的比值，以两位小数的百分数表示；分母为零时无值。',
  en: 'The ratio is rounded half up to 4 decimals and shown as percent with 2; over nothing there is no value.',
}
const note = (zh: string, en: string): Label => ({ zh: `${zh}${rounding.zh}`, en: `${en} ${rounding.en}` })
const rate = { group: 'timeliness', unit: units.percent } as const

/** Whether the office passed on, the unit accepted, and the unit answered in time (M05, M06, M08, M18). */
export const timelinessFigures: readonly Figure[] = [
  {
    ...rate,
    name: 'petitions.acceptedOnTime',
    label: { zh: '及时受理率（信访部门）', en: 'Timely acceptance, office' },
    of: 'submission',
    day: 'triageDue',
    where: ['first', 'triageOver', 'triageOwed'],
    measure: { share: ['passedInTime'] },
    by: ['month', 'channel', 'content', 'unit'],
    sealed: { whole: 'due', part: 'in_time' },
    note: note(
      '分母：登记后第15日在统计年度内且已过的初次信访件；分子：其中在该日及以前首次转送、移送的。不计重复件，不计期限内撤回而尚未转送的；含已密封的检举控告，只计数。',
      'Of first submissions whose 15th day after registration falls in the year and has passed, those first forwarded or passed on by that day. Left out: repeats, and those withdrawn in time before it. Sealed accusations are included as a count only.',
    ),
  },
  {
    ...rate,
    name: 'petitions.acceptedOnTimeByUnit',
    label: { zh: '及时受理率（责任单位）', en: 'Timely acceptance, unit' },
    of: 'petition',
    day: 'acceptanceDue',
    where: ['first', 'withUnit', 'forwarded', 'acceptanceOver', 'acceptanceOwed'],
    measure: { share: ['acceptedInTime'] },
    by: ['unit', 'month', 'content'],
    note: note(
      '分母：登记后第30日在统计年度内且已过、已转送责任单位的初次信访事项；分子：其中在该日及以前受理或者告知途径的。不计单位直接收到的、诉访分离的，不计期限内撤回、并入而尚未受理的。',
      'Of first petitions forwarded to a unit whose 30th day after registration falls in the year and has passed, those accepted, or led into another procedure, by that day. Left out: those that reached a unit directly, those left to the judicial bodies, and those withdrawn or joined in time before acceptance.',
    ),
  },
  {
    ...rate,
    name: 'petitions.concludedOnTime',
    label: { zh: '按期办结率', en: 'Answered on time' },
    of: 'petition',
    day: 'handlingDue',
    where: ['first', 'notLitigation', 'handlingOver', 'handlingOwed'],
    measure: { share: ['repliedInTime'] },
    by: ['unit', 'month', 'content'],
    note: note(
      '分母：办理期限最后一日在统计年度内且已过的初次信访事项；分子：其中在该日及以前首次签发处理意见、作出简易答复或者调解和解办结的。依法延期的按延长后的日期；涉法涉诉的不计；建议意见类没有期限，不计；期限内撤回、并入而尚未答复的不计。',
      'Of first petitions whose last day for handling falls in the year and has passed, those first answered, simply answered or settled by that day; a lawful extension moves it. Left out: litigation, suggestions, which have no such day, and those withdrawn or joined in time before the answer.',
    ),
  },
  {
    group: 'timeliness',
    unit: units.days,
    name: 'petitions.daysToReply.mean',
    label: { zh: '平均答复天数', en: 'Days to the answer, mean' },
    of: 'petition',
    day: 'repliedOn',
    where: [],
    measure: { mean: 'daysToReply' },
    by: ['unit', 'month', 'content'],
    note: {
      zh: '统计年度内首次答复的信访事项，自登记日至首次答复日的平均天数；分子为天数之和，分母为件数；保留一位小数。',
      en: 'Petitions answered in the year: calendar days from registration to the answer. Numerator: their sum; denominator: the petitions. Rounded to 1 decimal.',
    },
  },
  {
    group: 'timeliness',
    unit: units.days,
    name: 'petitions.daysToReply.median',
    label: { zh: '答复天数中位数', en: 'Days to the answer, median' },
    of: 'petition',
    day: 'repliedOn',
    where: [],
    measure: { median: 'daysToReply' },
    by: ['unit', 'month', 'content'],
    note: {
      zh: '统计年度内首次答复的信访事项，自登记日至首次答复日天数的中位数；件数为偶数时取中间两数的平均。',
      en: 'Petitions answered in the year: the median of calendar days from registration to the answer; between the middle two where their number is even.',
    },
  },
]
