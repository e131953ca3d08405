import type { Label } from '#core/law/label.ts'
import { makeAnchor, type Made } from '#work/anchors/index.ts'
import { offices } from '#work/intake/index.ts'
import { noOffice, officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { readOptions } from './options.ts'

/** Makes an anchor now, of every office or of one: what moved since the last is bound into a signed root. Also beside a running server. */
export async function run(args: readonly string[]): Promise<number> {
  const { office, json } = readOptions(args, { office: { type: 'string' }, json: { type: 'boolean' } })
  const world = await openExisting()
  try {
    const wanted = office === undefined ? undefined : await officeMeant(world, office)
    const made: (Made & { readonly name: Label })[] = []
    for (const { id, name } of (await offices(world)).filter(o => wanted === undefined || o.id === wanted)) {
      const answer = await makeAnchor(world, id)
      if ('refused' in answer) throw new Misuse(answer.refused, 1)
      made.push({ ...answer.ok, name })
    }
    console.log(json ? JSON.stringify(made.map(plain), undefined, 2) : made.map(told).join('\n') || `${noOffice.zh}\n${noOffice.en}`)
    return 0
  } finally {
    await world.db.close()
  }
}

const plain = ({ anchor, made }: Made) => ({
  office: anchor.office,
  nth: anchor.nth,
  day: anchor.day,
  at: anchor.at,
  leaves: anchor.leaves,
  root: anchor.root.toString('hex'),
  key: anchor.key,
  made,
})

function told({ anchor: { nth, day, leaves, root }, made, name }: Made & { readonly name: Label }): string {
  const zh = made ? `已存证，纳入 ${leaves} 条有变动的记录` : '自这次存证以来没有变动'
  const en = made ? `bound ${leaves} records that had moved` : 'nothing has moved since this anchor'
  return `${name.zh}：第 ${nth} 号存证，${day}，${zh}\n${name.en}: anchor ${nth}, ${day}: ${en}\n  ${root.toString('hex')}`
}
