import { transaction } from '#database/index.ts'
import type { Label } from '#core/law/label.ts'
import { anchorHour, makeAnchor } from '#work/anchors/index.ts'
import { removeUnattached } from '#work/files/index.ts'
import { clearQueue } from '#work/hall/index.ts'
import { offices } from '#work/intake/index.ts'
import { forgetTries } from '#work/office/index.ts'
import { look, lookHour } from '#work/warnings/index.ts'
import type { World } from '../../work/world.ts'
import type { Due } from './due.ts'

/** One thing that runs by itself, once a day. `run` is safe to be called again, and from several processes at once. */
export interface Job {
  readonly name: string
  readonly label: Label
  /** In Shanghai, `23:30`. */
  readonly at: string
  readonly why: Label
  readonly run: (world: World, due: Due) => Promise<void>
}

/** Everything that runs by itself, with its hour and its reason. There is nothing else. */
export const jobs: readonly Job[] = [
  {
    name: 'forget-tries',
    at: '03:00',
    label: { zh: '清除过期的尝试计数', en: 'Forget old tries' },
    why: {
      zh: '登录、查询的次数限制一天后不再起作用，不必留着',
      en: 'What limited guessing limits nothing after a day, and need not be kept',
    },
    run: async world => {
      await transaction(world.db, 'select', tx => forgetTries(world, tx))
    },
  },
  {
    name: 'remove-uploads',
    at: '03:10',
    label: { zh: '清除没有用上的文件', en: 'Remove files that nothing names' },
    why: {
      zh: '传上来一天还没有随哪一步交办的文件，以及意外中断留下的残片，不必留着',
      en: 'What was sent and no step named within a day, and what an interruption left, need not be kept',
    },
    run: async world => {
      for (const { id } of await offices(world)) await removeUnattached(world, id)
    },
  },
  {
    name: 'clear-queue',
    at: '23:00',
    label: { zh: '日终清号', en: 'Clear the queue' },
    why: {
      zh: '号票当天有效；没有办结的，当晚按已办理或者过号结束',
      en: 'A ticket is good for its day: what is left of the queue ends in the evening',
    },
    run: async world => {
      for (const { id } of await offices(world)) await clearQueue(world, id)
    },
  },
  {
    name: 'look-for-warnings',
    at: lookHour,
    label: { zh: '查找预警和督办线索', en: 'Look for warnings and leads' },
    why: {
      zh: '前一天已经完整：比往期明显增多的诉因、地点、企业，单位的逾期和回流，以及可能需要督办的情形，一早就等人研判',
      en: 'The day before is whole: what rose, and what a unit may have to answer for, awaits somebody’s judgement in the morning',
    },
    run: async (world, due) => {
      for (const { id } of await offices(world)) await look(world, id, due.day)
    },
  },
  {
    name: 'anchor',
    at: anchorHour,
    label: { zh: '每日存证', en: 'The daily anchor' },
    why: {
      zh: '当天有变动的每条记录都纳入一次签名，之后谁改动，都能查出来',
      en: 'Every record that moved is bound under a signature, so that whatever is changed later is found',
    },
    run: async (world, due) => {
      for (const { id } of await offices(world)) {
        const made = await makeAnchor(world, id, due)
        if ('refused' in made) throw new Error(`${made.refused.zh}\n${made.refused.en}`)
      }
    },
  },
]
