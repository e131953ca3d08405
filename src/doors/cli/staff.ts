import { randomBytes } from 'node:crypto'
import { roles, type Role } from '#core/engine/party.ts'
import { addStaff, type MadeAccount } from '#work/office/index.ts'
import { officeMeant, openExisting } from './installation.ts'
import { Misuse } from './misuse.ts'
import { needed, readOptions } from './options.ts'

/** Accounts: `add` gives somebody one and prints its password once, `list` shows who has one. */
export async function run([what, ...args]: readonly string[]): Promise<number> {
  if (what === 'add') return add(args)
  if (what === 'list') return list(args)
  throw new Misuse({ zh: '请写明 staff add 或 staff list', en: 'Say "staff add" or "staff list"' })
}

async function add(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const given = readOptions(args, {
    office: text,
    login: text,
    name: text,
    'name-en': text,
    unit: text,
    role: { type: 'string', multiple: true },
  })
  const zh = needed(given.name, '--name')
  const login = needed(given.login, '--login')
  const unit = needed(given.unit, '--unit')
  const named = given.role?.flatMap(r => r.split(',')) ?? []
  const known = named.filter(isRole)
  if (!named.length || known.length < named.length) {
    throw new Misuse({
      zh: `--role 应为：${Object.entries(roles)
        .map(([id, r]) => `${id} ${r.zh}`)
        .join('、')}`,
      en: `--role is one or more of: ${Object.keys(roles).join(', ')}`,
    })
  }
  const world = await openExisting()
  const office = await officeMeant(world, given.office).finally(() => world.db.close())
  const made: Awaited<ReturnType<typeof addStaff>>[] = []
  const again = await openExisting({
    prepare: async owner => {
      made.push(
        await addStaff({ now: () => new Date(), random: randomBytes }, owner, office, {
          login,
          name: { zh, en: given['name-en'] ?? zh },
          unit,
          roles: known,
        }),
      )
    },
  })
  await again.db.close()
  const account = made[0]
  if (!account || 'code' in account) throw new Misuse(account ?? { zh: '账号没有建成', en: 'The account was not made' })
  console.log(told(account))
  return 0
}

const told = ({ login, password }: MadeAccount) =>
  `用户名 login     ${login}\n口令 password   ${password}\n口令只显示这一次，请当面交给本人。\nThe password is shown this once: hand it over in person.`
const isRole = (role: string): role is Role => Object.hasOwn(roles, role)

async function list(args: readonly string[]): Promise<number> {
  const { office } = readOptions(args, { office: { type: 'string' } })
  const world = await openExisting()
  try {
    const { staff, units } = await world.directory(await officeMeant(world, office))
    const lines = [...staff.values()]
      .filter(s => s.active)
      .map(s =>
        [
          s.id.padEnd(18),
          s.name.zh.padEnd(5, '　'),
          (units.get(s.unit)?.short.zh ?? s.unit).padEnd(9, '　'),
          s.roles.map(r => `${roles[r].zh} ${r}`).join('、'),
        ].join(' '),
      )
    console.log(lines.join('\n'))
    return 0
  } finally {
    await world.db.close()
  }
}
