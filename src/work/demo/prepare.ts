import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { createOffice } from '#work/office/index.ts'
import { office, staff, units } from './qinghe.ts'
import { hasOffice } from './queries.ts'

const accounts = 'demo-password.txt'

/** What the demonstration office publishes of itself (article 18). */
const contact = {
  address: { zh: '青禾区春申路 18 号 一楼接访大厅', en: 'Reception hall, ground floor, 18 Chunshen Road, Qinghe' },
  phone: '0990-555-0106',
  hours: { zh: '工作日 8:30–12:00，13:30–17:30', en: 'Working days 8:30–12:00, 13:30–17:30' },
}

/**
 * Makes the demonstration office on an empty database, with one password for all its accounts, kept beside the data for its owner alone.
 */
export async function prepareDemo(owner: pg.ClientBase, data: string): Promise<void> {
  if (await hasOffice(owner)) return
  const password = randomBytes(9).toString('base64url')
  const made = await createOffice({ now: () => new Date(), random: randomBytes }, owner, {
    office: { ...office, demo: true, settings: { contact } },
    units,
    staff: staff.map(s => ({ ...s, password })),
  })
  if ('code' in made) throw new Error(`the demonstration office: ${made.en}`)
  await writeFile(join(data, accounts), `${password}\n`, { mode: 0o600 })
}

/** The password of the demonstration accounts, where this installation has them. */
export const demoPassword = async (data: string): Promise<string | undefined> =>
  (await readFile(join(data, accounts), 'utf8').catch(() => undefined))?.trim()
