import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Every file of the checkout that git keeps or would keep, as paths from its root; those deleted but not yet committed are left out. */
export const sources = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter(path => path && existsSync(path))
