import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const room = fileURLToPath(new URL('../database', import.meta.url))

/**
 * Where the tests' server lives: one per checkout, user and state of the database room, so that an edited migration gets a fresh server.
 */
export function testFolder(): string {
  const hash = createHash('sha256').update(room)
  for (const name of readdirSync(room, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/(?<!\.test)\.(ts|sql)$/.test(name)) hash.update(name).update(readFileSync(join(room, name)))
  }
  return join(tmpdir(), `xinqiao-test-${process.getuid?.() ?? 0}-${hash.digest('hex').slice(0, 12)}`)
}
