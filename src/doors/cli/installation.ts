import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Label } from '#core/law/label.ts'
import { dataFolder } from '#database/index.ts'
import { openWorld, type WorldOptions } from '#main'
import { demoOffice } from '#work/demo/index.ts'
import { offices } from '#work/intake/index.ts'
import type { World } from '../../work/world.ts'
import { Misuse } from './misuse.ts'

/** Where the data are: from the environment. */
export const place = () => ({ data: dataFolder(process.env), url: process.env['DATABASE_URL'] })

/** The installation as it is, also beside a running server. @throws Misuse where there is none */
export async function openExisting(more: Pick<WorldOptions, 'prepare'> = {}): Promise<World> {
  return openWorld({ ...(await existing()), share: true, ...more })
}

/** Where the data are that there are. @throws Misuse where there are none: looking must not make some */
export async function existing(): Promise<ReturnType<typeof place>> {
  const { data, url } = place()
  const there =
    url !== undefined
    || (await stat(join(data, 'postgres')).then(
      () => true,
      () => false,
    ))
  if (!there)
    throw new Misuse(
      {
        zh: `${data} 中没有信桥的数据。请用 XINQIAO_DATA 指定数据文件夹，或先运行 xinqiao serve`,
        en: `There are no data of Xinqiao in ${data}. Name the folder with XINQIAO_DATA, or run "xinqiao serve" first`,
      },
      1,
    )
  return { data, url }
}

/** What a first operator is told. */
export const noOffice: Label = {
  zh: '还没有任何机关。请用 xinqiao office add 建立',
  en: 'There is no office yet. Make one with "xinqiao office add"',
}

/** The office that is meant: the one named, or the only one. @throws Misuse */
export async function officeMeant(world: World, named: string | undefined): Promise<string> {
  const served = await offices(world)
  const ids = served.map(o => o.id)
  const meant = named ?? (ids.length === 1 ? ids[0] : undefined)
  if (meant !== undefined && ids.includes(meant)) return meant
  throw new Misuse(
    ids.length ? { zh: `请用 --office 指定机关：${ids.join('、')}`, en: `Say which office with --office: ${ids.join(', ')}` } : noOffice,
    1,
  )
}

/** @throws Misuse where there is no demonstration office */
export async function mustHaveDemo(world: World): Promise<void> {
  if ((await offices(world)).some(o => o.id === demoOffice.id && o.demo)) return
  throw new Misuse(
    {
      zh: '本安装没有演示机关，不能向真实机关写入虚构的信访件',
      en: 'This installation has no demonstration office, and invented petitions are not put into a real one',
    },
    1,
  )
}

/** In whose name a command reads: the system sees the whole office, sealed records too, and prints none of what they hold. */
export const asSystem = (office: string) => ({ office, actor: 'system', roles: ['system'], units: [] })
