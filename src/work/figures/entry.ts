import type { Label } from '#core/law/label.ts'
import { units, type Figure, type Measure } from './figure.ts'

const rounding: Label = { zh: '超过100%的，是漏数了收到的件数。', en: 'Above 100% something that came was not counted.' }
const pieces: Measure = { ratio: { of: 'entered', over: 'field:came' } }
const note: Label = {
  zh: `分母：收件日计登记的、登记以前手工清点的收到件数；分子：同一天、同一渠道登记的信访件，含密封的。只算清点过的日子。${rounding.zh}`,
  en: `Over what was counted by hand as it came, before registration; of it the submissions registered for the same day and channel, sealed ones included. Only days that were counted. ${rounding.en}`,
}
// By channel and year only, as sealed submissions are told everywhere: by month they would tell when an accusation came.
const rate = { group: 'hall', unit: units.percent, of: 'post-day', day: 'field:on', by: ['channel'] } as const
const channels = {
  letter: { zh: '来信', en: 'letters' },
  online: { zh: '网上', en: 'online' },
  visit: { zh: '来访', en: 'brought on visits' },
  phone: { zh: '来电', en: 'by phone' },
} as const satisfies Record<string, Label>

/** The entry rate (M19, 登记录入率): of what came in, counted before it was registered, how much was registered. */
export const entryFigures: readonly Figure[] = [
  { ...rate, name: 'entryRate', label: { zh: '登记录入率', en: 'Entry rate' }, where: ['counted'], measure: pieces, note },
  ...Object.entries(channels).map(([channel, label]): Figure => ({
    ...rate,
    name: `entryRate.${channel}`,
    label: { zh: `登记录入率：${label.zh}`, en: `Entry rate, ${label.en}` },
    where: ['counted'],
    only: { channel },
    measure: pieces,
    note,
  })),
  {
    ...rate,
    name: 'entryRate.visitors',
    label: { zh: '来访人次登记率', en: 'Entry rate of visitors' },
    where: ['headsCounted'],
    measure: { ratio: { of: 'visitorsEntered', over: 'field:heads' } },
    note: {
      zh: `分母：收件日计登记的来访人次；分子：同一天登记的来访人次。${rounding.zh}`,
      en: `Over the visitors counted at the door, those of the visits registered for the same day. ${rounding.en}`,
    },
  },
]
