import { addDays, yearOf, type Day } from '#core/law/days.ts'
import { openWorld } from '#main'
import { demoOffice, loadYear, prepareDemo, type Year } from '#work/demo/index.ts'
import { mustHaveDemo, place } from './installation.ts'
import { Misuse } from './misuse.ts'
import { readOptions, wholeNumber } from './options.ts'
import { progress } from './progress.ts'

const text = { type: 'string' } as const

/**
 * Makes a plausible year for the demonstration office: `--year`, or the twelve months up to today; or, with `--profile`, one of given
 * figures. Also beside a running server.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some(arg => arg.startsWith('--profile'))) return (await import('./demo-profile.ts')).run(args)
  const given = readOptions(args, { matters: { ...text, default: '240' }, year: text, seed: { ...text, default: '1' } })
  const matters = wholeNumber(given.matters, '--matters', 1, 1_000_000)
  const { data, url } = place()
  const world = await openWorld({ data, url, share: true, prepare: owner => prepareDemo(owner, data) })
  try {
    const today = world.today()
    const year = given.year === undefined ? undefined : wholeNumber(given.year, '--year', 2023, yearOf(today))
    await mustHaveDemo(world)
    const bar = progress('生成演示数据')
    const began = performance.now()
    const made = await loadYear(world, demoOffice.id, { matters, seed: given.seed, ...span(year, today) }, bar.step)
      .catch(already)
      .finally(bar.end)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(
      `已生成 ${made.submissions} 件信访件（共 ${made.records} 条记录、${made.events} 个事件），用时 ${seconds} 秒\nMade ${made.submissions} submissions: ${made.records} records, ${made.events} events, in ${seconds} s`,
    )
    return 0
  } finally {
    await world.db.close()
  }
}

const span = (year: number | undefined, today: Day): Pick<Year, 'from' | 'to'> => {
  if (year === undefined) return { from: addDays(today, -364), to: today }
  const last: Day = `${year}-12-31`
  return { from: `${year}-01-01`, to: last < today ? last : today }
}

/** The ids of a year follow from its seed. */
function already(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23505')
    throw new Misuse(
      { zh: '这一批演示数据已经生成过。请换一个 --seed', en: 'This demonstration has been made before. Choose another --seed' },
      1,
    )
  throw error
}
