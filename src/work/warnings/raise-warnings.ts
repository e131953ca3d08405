import { newRises, type NewRise } from '#core/statistics/new-rises.ts'
import type { Fields } from '#core/engine/record.ts'
import type { Tx } from '#database/index.ts'
import { register, take } from '#work/intake/index.ts'
import { categoriesOf, type Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { openWarnings, warnedOf } from './queries.ts'
import { keyOf, type Family, type Matter } from './things.ts'

const most = 500
const system = { id: 'system', roles: ['system'] } as const

/**
 * What is still in hand takes in what has come on the same thing since: so that it is one warning, however long it takes. How many grew.
 */
export async function growWarnings(world: World, tx: Tx, directory: Directory, families: readonly Family[]): Promise<number> {
  let grown = 0
  for (const { id, window, petitions, ...said } of await openWarnings(tx, directory.office.id)) {
    const key = keyOf(matterOf(said))
    const known = new Set(petitions)
    const reports = families.flatMap(f => f.kinds.flatMap(k => k.things.find(t => t.key === key)?.reports ?? []))
    const fresh = [...new Set(reports.flatMap(r => (r.ago >= 0 && r.ago < window && !known.has(r.record) ? [r.record] : [])))].slice(
      0,
      most,
    )
    if (!fresh.length) continue
    done(
      await take(world, tx, {
        procedure: 'early-warning',
        record: id,
        step: 'connect',
        directory,
        actor: system,
        given: { petitions: fresh },
      }),
    )
    grown++
  }
  return grown
}

/** Opens a warning for each rise that no warning tells of yet, with the petitions behind it. How many. */
export async function raiseWarnings(
  world: World,
  tx: Tx,
  directory: Directory,
  families: readonly Family[],
  history: number,
): Promise<number> {
  const warned = await warnedOf(tx, directory.office.id)
  let raised = 0
  for (const { abouts, kinds, all, share, matters } of families) {
    const told = new Set(warned.flatMap(w => (abouts.some(a => a === w.about) ? [w.petition] : [])))
    for (const rise of newRises(kinds, all, told, { history, budget: share })) {
      const matter = matters.get(rise.key)
      if (!matter) continue
      done(await register(world, tx, 'early-warning', { directory, actor: system, given: formOf(rise, matter, directory) }))
      raised++
    }
  }
  return raised
}

function formOf(rise: NewRise, { about, ...what }: Matter, directory: Directory): Fields {
  return {
    subject: subjectOf(rise, { about, ...what }, directory).slice(0, 100),
    about,
    ...what,
    window: rise.window,
    observed: rise.records.length,
    petitioners: rise.observed,
    expected: rise.expected.toFixed(rise.expected < 1 ? 2 : 1),
    statistic: `负二项分布超限检验：近 ${rise.window} 天与前一年同长时段、往年同季分别比较，偶然出现的概率不超过 ${probable(rise.chance)}`,
    petitions: rise.records.slice(0, most),
  }
}

/** 万分之二; what is rarer than one in a hundred thousand is told as that. */
const probable = (p: number): string =>
  p >= 1e-3 ? `千分之${Math.ceil(p * 1e3)}` : p >= 1e-4 ? `万分之${Math.ceil(p * 1e4)}` : '十万分之' + Math.max(1, Math.ceil(p * 1e5))

function subjectOf(
  { window, observed, expected }: NewRise,
  { about, category = '', place = '', enterprise = '', unit = '' }: Matter,
  directory: Directory,
): string {
  const cause = categoriesOf(directory.settings).labels[category]?.zh ?? category
  const at = directory.units.get(place)?.short.zh ?? place
  const of = directory.units.get(unit)?.short.zh ?? unit
  const how = `近 ${window} 天 ${observed} 人，往期${expected < 0.1 ? '不到 0.1' : `约 ${expected.toFixed(1)}`} 人`
  switch (about) {
    case 'cause':
      return `${at}${at && '：'}${cause}增多（${how}）`
    case 'place':
      return `${at}信访增多（${how}）`
    case 'enterprise':
      return `${enterprise}：${cause}增多（${how}）`
    case 'overdue':
      return `${of}逾期事项增多（${how}）`
    case 'return':
      return `${of}办结后又来反映的增多（${how}）`
  }
}

const abouts = ['cause', 'place', 'enterprise', 'overdue', 'return'] as const
function matterOf({
  about,
  category,
  place,
  enterprise,
  unit,
}: {
  readonly about: string
  readonly category: string | null
  readonly place: string | null
  readonly enterprise: string | null
  readonly unit: string | null
}): Matter {
  return {
    about: abouts.find(a => a === about) ?? 'cause',
    ...(category !== null && { category }),
    ...(place !== null && { place }),
    ...(enterprise !== null && { enterprise }),
    ...(unit !== null && { unit }),
  }
}

/** What the system does is never refused; if it is, that is a fault of ours. */
export function done(answer: { readonly ok: unknown } | { readonly refused: { readonly code: string; readonly en: string } }): void {
  if ('refused' in answer)
    throw new Error(`the nightly look was refused: ${answer.refused.code} ${answer.refused.en} ${JSON.stringify(answer.refused)}`)
}
