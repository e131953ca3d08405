import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asActor } from '#database/index.ts'
import type { Lang } from '#core/law/label.ts'
import { openWorld } from '#main'
import { demoOffice, demoStaff, demoUnits } from '#work/demo/index.ts'
import { createOffice } from '#work/office/index.ts'
import { verify } from '#work/records/index.ts'
import type { World } from '../../work/world.ts'
import { writeCharts } from './charts.ts'
import { asSystem } from './installation.ts'
import { Misuse } from './misuse.ts'
import { folderFor, readOptions } from './options.ts'
import { filing } from './tour/path.ts'
import { asMarkdown, asText, type Told } from './tour/tell.ts'
import { walk } from './tour/walk.ts'

const title = { zh: '一件信访事项的全过程：从提出到复核终结', en: 'One petition, from filing to the last re-review' }
const about = {
  zh: `机关和人员均为虚构；日期固定，每次运行相同。\n`,
  en: 'The office and everybody in it are invented; the days are fixed, so that every run is alike.\n',
}
const intact = {
  zh: (n: number) => `核验：${n} 个事件首尾相连，完好。`,
  en: (n: number) => `Verified: ${n} events, each chained to the one before.`,
}

/**
 * Takes one petition from the portal through review and re-review to the end of its remedies, and what is filed after it, with what other
 * desks do about that, on a database of its own that is thrown away, and tells every step.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readOptions(args, { out: { type: 'string' }, lang: { type: 'string', default: 'zh' } })
  const lang = languageIn(given.lang)
  if (given.out !== undefined) await folderFor(given.out)
  const told: Told[] = []
  const say = (one: Told) => {
    told.push(one)
    console.log(`${asText(one, lang)}\n`)
  }
  console.log(`${title[lang]}  ${demoOffice.name[lang]}\n${about[lang]}`)
  const chain = await onThrowAwayDatabase(async (world, set) => {
    await walk(world, demoOffice.id, lang, set, say)
    return asActor(world.db, asSystem(demoOffice.id), tx => verify(tx, demoOffice.id))
  })
  if (chain.broken.length) throw new Error('the chains of the tour do not hold')
  console.log(intact[lang](chain.events))
  if (given.out !== undefined) {
    const page = join(given.out, 'tour.md')
    await writeFile(
      page,
      [`# ${title[lang]}`, about[lang].trim(), ...told.map(one => asMarkdown(one, lang)), intact[lang](chain.events), ''].join('\n\n'),
    )
    console.log([page, ...(await writeCharts(given.out, { lang, day: '2026-03-01' }))].join('\n'))
  }
  return 0
}

function languageIn(text: string): Lang {
  if (text === 'zh' || text === 'en') return text
  throw new Misuse({ zh: '语言选项 --lang 应为 zh 或 en', en: '--lang is zh or en' })
}

async function onThrowAwayDatabase<T>(work: (world: World, set: (at: string) => void) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'xinqiao-tour-'))
  let now = new Date(filing.at)
  try {
    const world = await openWorld({
      data,
      now: () => now,
      prepare: async owner => {
        const made = await createOffice({ now: () => now, random: randomBytes }, owner, {
          office: { ...demoOffice, demo: true },
          units: demoUnits,
          staff: demoStaff.filter(s => ['xinfang', 'renshe', 'qu-zhengfu'].includes(s.unit)),
        })
        if ('code' in made) throw new Error(made.en)
      },
    })
    try {
      return await work(world, at => {
        now = new Date(at)
      })
    } finally {
      await world.db.close()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
