import { join } from 'node:path'
import { asActor, openDatabase } from '#database/index.ts'
import type { Label } from '#core/law/label.ts'
import { verifyAnchors, type BrokenAnchor, type VerifiedAnchors } from '#work/anchors/index.ts'
import { offices } from '#work/intake/index.ts'
import { loadSigning } from '#work/people/index.ts'
import { verify, type Broken, type Verified } from '#work/records/index.ts'
import { asSystem, existing, noOffice } from './installation.ts'
import { readOptions } from './options.ts'
import { progress } from './progress.ts'

const faults: Readonly<Record<Broken['fault'], Label>> = {
  content: { zh: '内容与哈希不符', en: 'its content is not what was hashed' },
  order: { zh: '前后不连：缺少事件或次序不对', en: 'it does not follow on the one before: one is missing or out of order' },
  end: { zh: '链的末尾与记录不符', en: 'the chain does not end where its record says' },
  missing: { zh: '没有任何事件', en: 'the record has no event' },
}

const anchorFaults: Readonly<Record<BrokenAnchor['fault'], Label>> = {
  order: { zh: '前后不连：缺少一号存证或次序不对', en: 'it does not follow on the one before: one is missing or out of order' },
  key: { zh: '不是本机关的密钥所签', en: 'it was signed by a key that is not the office’s' },
  signature: { zh: '签名不符：存证被改动', en: 'its signature does not hold: it was changed' },
  root: { zh: '所列记录与签名的根不符', en: 'its leaves are not those that were signed' },
  changed: { zh: '存证之后，记录被改动', en: 'a record was changed after it was anchored' },
  vanished: { zh: '存证之后，记录的事件不见了', en: 'an event is gone that had been anchored' },
  stray: { zh: '存证本身不见了', en: 'the anchor itself is gone' },
}

type Found = Verified & { readonly office: string; readonly name: Label; readonly anchors: VerifiedAnchors }

/**
 * Walks every chain and every anchor of every office: 0 when all hold, 1 when one does not. Needs no secret, also where the keys are
 * elsewhere, and runs beside a server. `--key`: the public keys that the office published, where they are not to be taken from this
 * machine.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { json, key } = readOptions(args, { json: { type: 'boolean' }, key: { type: 'string', multiple: true } })
  const { data, url } = await existing()
  const keys = new Set(key ?? (await loadSigning(join(data, 'keys'), false))?.known)
  const db = await openDatabase({ data, url, share: true })
  try {
    const found: Found[] = []
    for (const { id, name } of await offices({ db })) {
      const bar = progress(`核验 ${name.zh}`)
      found.push({
        office: id,
        name,
        ...(await asActor(db, asSystem(id), async tx => ({
          ...(await verify(tx, id, bar.step)),
          anchors: await verifyAnchors(tx, id, keys),
        })).finally(bar.end)),
      })
    }
    const intact = found.every(f => !f.broken.length && !f.anchors.broken.length)
    console.log(
      json
        ? JSON.stringify({ intact, offices: found.map(({ name: _, ...f }) => f) }, undefined, 2)
        : found.map(told).join('\n') || `${noOffice.zh}\n${noOffice.en}`,
    )
    return intact ? 0 : 1
  } finally {
    await db.close()
  }
}

function told({ name, records, events, broken, anchors }: Found): string {
  const sum = `${name.zh}：${records} 条记录，${events} 个事件，${broken.length ? `${broken.length} 条链有问题` : '全部完好'}\n${name.en}: ${records} records, ${events} events, ${broken.length ? `${broken.length} chains broken` : 'all intact'}`
  const bad = anchors.broken.length
  const bound = `${name.zh}：${anchors.anchors} 次存证，${anchors.leaves} 条链尾，${bad ? `${bad} 次有问题` : '全部完好'}\n${name.en}: ${anchors.anchors} anchors, ${anchors.leaves} heads, ${bad ? `${bad} broken` : 'all intact'}`
  return [
    sum,
    ...broken.map(b => `  ${b.number ?? b.record} #${b.seq}  ${faults[b.fault].zh} / ${faults[b.fault].en}`),
    bound,
    ...anchors.broken.map(
      b =>
        `  ${[`第 ${b.nth} 号`, b.day, b.number ?? b.record, b.seq && `#${b.seq}`].filter(Boolean).join(' ')}  ${anchorFaults[b.fault].zh} / ${anchorFaults[b.fault].en}`,
    ),
  ].join('\n')
}
