import type { Refusal } from '#core/engine/refusal.ts'
import { addUnit } from '#work/office/index.ts'
import { unitKinds } from '../../work/directory.ts'
import { officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { inBoth, needed, readOptions } from './options.ts'

const text = { type: 'string' } as const

/** Units: `add` puts one into an office's directory. `--outside`: a superior without accounts here. */
export async function run([what, ...args]: readonly string[]): Promise<number> {
  if (what !== 'add') throw new Misuse({ zh: '请写明 unit add', en: 'Say "unit add"' })
  const given = readOptions(args, {
    id: text,
    name: text,
    short: text,
    kind: { ...text, default: 'department' },
    parent: text,
    superior: text,
    outside: { type: 'boolean' },
    office: text,
  })
  const id = needed(given.id, '--id')
  const name = inBoth(needed(given.name, '--name'))
  const kind = unitKinds.find(k => k === given.kind)
  const { parent, superior, outside = false } = given
  if (!kind) throw new Misuse({ zh: `--kind 应为：${unitKinds.join('、')}`, en: `--kind is one of: ${unitKinds.join(', ')}` })
  const unit = {
    id,
    name,
    kind,
    short: given.short === undefined ? name : inBoth(given.short),
    outside,
    ...(parent !== undefined && { parent }),
    ...(superior !== undefined && { superior }),
  }
  const world = await openExisting()
  const office = await officeMeant(world, given.office).finally(() => world.db.close())
  let made: { readonly id: string } | Refusal | undefined
  const again = await openExisting({
    prepare: async owner => {
      made = await addUnit(owner, office, unit)
    },
  })
  await again.db.close()
  if (made === undefined || 'code' in made) throw new Misuse(made ?? { zh: '单位没有建成', en: 'The unit was not made' })
  console.log(`已建立 ${name.zh}（${made.id}）\nMade ${name.en} (${made.id})`)
  return 0
}
