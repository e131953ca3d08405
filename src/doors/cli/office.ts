import { randomBytes } from 'node:crypto'
import type { Refusal } from '#core/engine/refusal.ts'
import { openWorld } from '#main'
import { createOffice, type MadeAccount } from '#work/office/index.ts'
import { place } from './installation.ts'
import { Misuse } from './misuse.ts'
import { inBoth, needed, readOptions } from './options.ts'

const text = { type: 'string' } as const

/**
 * Offices: `add` makes one with itself as its only unit, and prints its director's password once. Also the first act on an empty
 * installation, and beside a running server.
 */
export async function run([what, ...args]: readonly string[]): Promise<number> {
  if (what !== 'add') throw new Misuse({ zh: '请写明 office add', en: 'Say "office add"' })
  const given = readOptions(args, { id: text, code: text, name: text, director: { ...text, default: '信访办主任/Director' } })
  const id = needed(given.id, '--id')
  const code = needed(given.code, '--code')
  const name = inBoth(needed(given.name, '--name'))
  const { data, url } = place()
  let made: readonly MadeAccount[] | Refusal | undefined
  const world = await openWorld({
    data,
    url,
    share: true,
    prepare: async owner => {
      made = await createOffice({ now: () => new Date(), random: randomBytes }, owner, {
        office: { id, code, name },
        units: [{ id: 'office', kind: 'office', name, short: name }],
        staff: [{ login: `${id}-director`, name: inBoth(given.director), unit: 'office', roles: ['director'] }],
      })
    },
  })
  await world.db.close()
  if (made === undefined || 'code' in made) throw new Misuse(made ?? { zh: '机关没有建成', en: 'The office was not made' })
  console.log([`已建立 ${name.zh}（${id}，${code}）\nMade ${name.en} (${id}, ${code})`, ...made.map(told), next(id)].join('\n'))
  return 0
}

const told = ({ login, password }: MadeAccount) =>
  `用户名 login     ${login}\n口令 password   ${password}\n口令只显示这一次。The password is shown this once.`
const next = (id: string) =>
  `各单位 the units: npx xinqiao unit add --office ${id} --id … --name 名称/Name\n开设其余账号 accounts for the others: npx xinqiao staff add --office ${id} --unit office --role reception --login … --name …`
