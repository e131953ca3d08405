import { addDays, isDay } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { published } from '#work/intake/index.ts'
import type { World } from '../../../work/world.ts'
import { calls, type Call } from '../calls/call.ts'
import { dayInWords, dayOfWeekInWords } from '../days.ts'
import { paths } from '../paths.ts'
import { sessions } from '../reception/session.ts'

/** One line of what the office has announced, and where more of it stands. */
export interface News {
  readonly to: string
  readonly what: Label
  readonly line: Label
}

const days = 14

/** What is announced now: the next reception by leaders, calls that are open, the next event. */
export async function newsOf(world: World, office: string): Promise<readonly News[]> {
  const today = world.today()
  const directory = await world.directory(office)
  const next = (await sessions(world, directory, today, addDays(today, days))).find(s => !s.cancelled && !s.isUnit)
  const open = (await calls(world, office)).filter(c => c.stands === 'open').slice(0, 3)
  const [event] = await published(world, office, 'publicity', { from: today, to: addDays(today, days), most: 1 })
  const on = event?.told['on']
  const subject = event?.told['subject']
  return [
    ...(next
      ? [
          {
            to: paths.reception,
            what: { zh: '领导接访', en: 'Leaders receive' },
            line: { zh: `${dayOfWeekInWords(next.on).zh}，${next.who.zh}`, en: `${dayOfWeekInWords(next.on).en}, ${next.who.en}` },
          },
        ]
      : []),
    ...open.map(call => ({ to: paths.call(call.number), what: { zh: '建议征集', en: 'Suggestions wanted' }, line: until(call) })),
    ...(typeof on === 'string' && isDay(on) && typeof subject === 'string'
      ? [
          {
            to: paths.notices,
            what: { zh: '宣传活动', en: 'Event' },
            line: { zh: `${dayInWords(on).zh}，${subject}`, en: `${dayInWords(on).en}, ${subject}` },
          },
        ]
      : []),
  ]
}

const until = ({ subject, until: day }: Call): Label => ({
  zh: `${subject}（至${dayInWords(day).zh}）`,
  en: `${subject} (to ${dayInWords(day).en})`,
})
