import { asActor } from '#database/index.ts'
import type { Label } from '#core/law/label.ts'
import { offices } from '#work/intake/index.ts'
import { verify, type Broken, type Verified } from '#work/records/index.ts'
import { asSystem, noOffice, openExisting } from './installation.ts'
import { readOptions } from './options.ts'
import { progress } from './progress.ts'

const faults: Readonly<Record<Broken['fault'], Label>> = {
  content: { zh: '内容与哈希不符', en: 'its content is not what was hashed' },
  order: { zh: '前后不连：缺少事件或次序不对', en: 'it does not follow on the one before: one is missing or out of order' },
  end: { zh: '链的末尾与记录不符', en: 'the chain does not end where its record says' },
  missing: { zh: '没有任何事件', en: 'the record has no event' },
}

/** Walks every chain of every office: 0 when all hold, 1 when one does not. Needs no key, and runs beside a server. */
export async function run(args: readonly string[]): Promise<number> {
  const { json } = readOptions(args, { json: { type: 'boolean' } })
  const world = await openExisting()
  try {
    const found: (Verified & { readonly office: string; readonly name: Label })[] = []
    for (const { id, name } of await offices(world)) {
      const bar = progress(`核验 ${name.zh}`)
      found.push({ office: id, name, ...await asActor(world.db, asSystem(id), tx => verify(tx, id, bar.step)).finally(bar.end) })
    }
    const intact = found.every(f => !f.broken.length)
    console.log(json ? JSON.stringify({ intact, offices: found.map(({ name: _, ...f }) => f) }, undefined, 2) : found.map(told).join('\n') || `${noOffice.zh}\n${noOffice.en}`)
    return intact ? 0 : 1
  } finally {
    await world.db.close()
  }
}

function told({ name, records, events, broken }: Verified & { readonly name: Label }): string {
  const sum = `${name.zh}：${records} 条记录，${events} 个事件，${broken.length ? `${broken.length} 条链有问题` : '全部完好'}\n${name.en}: ${records} records, ${events} events, ${broken.length ? `${broken.length} chains broken` : 'all intact'}`
  return [sum, ...broken.map(b => `  ${b.number ?? b.record} #${b.seq}  ${faults[b.fault].zh} / ${faults[b.fault].en}`)].join('\n')
}
