import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { shanghaiDay, yearOf } from '#core/law/days.ts'
import { asActor } from '#database/index.ts'
import { openWorld } from '#main'
import { demoOffice, demoPassword, prepareDemo } from '#work/demo/index.ts'
import { growOffice } from '#work/office/index.ts'
import { buildProfile, compared, grown, needsOf, readProfile, type Profile } from '#work/profile/index.ts'
import type { World } from '../../work/world.ts'
import { asSystem, mustHaveDemo, place } from './installation.ts'
import { Misuse } from './misuse.ts'
import { needed, readOptions } from './options.ts'
import { progress } from './progress.ts'

/**
 * Builds a year for the demonstration office whose figures are those of a profile: 0 done, 1 something is in the way, 2 the profile cannot
 * be.
 */
export async function run(args: readonly string[]): Promise<number> {
  const path = needed(readOptions(args, { profile: { type: 'string' } }).profile, '--profile')
  const text = await readFile(path, 'utf8').catch(unusable(path))
  const read = readProfile(text.replace(/^\uFEFF/, ''), yearOf(shanghaiDay(new Date())))
  if ('faults' in read) throw new Misuse({ zh: read.faults.map(f => f.zh).join('\n'), en: read.faults.map(f => f.en).join('\n') })
  const { profile } = read
  const { data, url } = place()
  const opening = { data, url, share: true }
  const first = await openWorld({ ...opening, prepare: owner => prepareDemo(owner, data) })
  await mustBeEmpty(first, profile).finally(() => first.db.close())
  const password = (await demoPassword(data)) ?? randomBytes(12).toString('base64url')
  const world = await openWorld({
    ...opening,
    prepare: async owner => {
      const answer = await growOffice(
        { now: () => new Date(), random: randomBytes },
        owner,
        demoOffice.id,
        grown(needsOf(profile), password),
      )
      if ('code' in answer) throw new Misuse(answer, 1)
    },
  })
  try {
    return await build(world, profile)
  } finally {
    await world.db.close()
  }
}

/** @throws Misuse where the office has records already that would count with the profile's */
async function mustBeEmpty(world: World, profile: Profile): Promise<void> {
  await mustHaveDemo(world)
  const [there] = (await asActor(world.db, asSystem(demoOffice.id), tx => compared(world, tx, demoOffice.id, profile))).filter(
    ({ value }) => value,
  )
  if (there)
    throw new Misuse(
      {
        zh: `演示机关 ${profile.year} 年已有记录（${there.name}：${there.value}），再生成就不能与指标一致。请用 XINQIAO_DATA 指定一个新的数据文件夹`,
        en: `The demonstration office has records of ${profile.year} already (${there.name}: ${there.value}), and more would not come to the figures. Name a new folder with XINQIAO_DATA`,
      },
      1,
    )
}

async function build(world: World, profile: Profile): Promise<number> {
  const bar = progress('按指标生成')
  const began = performance.now()
  const made = await buildProfile(world, demoOffice.id, profile, bar.step).finally(bar.end)
  const all = await asActor(world.db, asSystem(demoOffice.id), tx => compared(world, tx, demoOffice.id, profile))
  const wrong = all.filter(({ wanted, value }) => wanted !== value && !(wanted === 0 && value === null))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  for (const { name, wanted, value } of all)
    console.log(`${String(value ?? '—').padStart(10)}  ${name}${wrong.some(w => w.name === name) ? `  ≠ ${wanted}` : ''}`)
  console.log(
    `已生成 ${made.submissions} 件信访件（共 ${made.records} 条记录、${made.events} 个事件），用时 ${seconds} 秒；${all.length} 项指标中 ${all.length - wrong.length} 项一致`,
  )
  console.log(
    `Made ${made.submissions} submissions: ${made.records} records, ${made.events} events, in ${seconds} s; of ${all.length} figures ${all.length - wrong.length} are equal`,
  )
  return wrong.length ? 1 : 0
}

const unusable =
  (path: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Misuse({
      zh: `无法读取文件 ${path}（${String(error.code)}）。请检查路径和权限`,
      en: `The file ${path} cannot be read (${String(error.code)}). Check its path and permissions`,
    })
  }
