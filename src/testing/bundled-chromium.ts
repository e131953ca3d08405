import { execFile } from 'node:child_process'
import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** What a launch needs: the program, and an environment in which it finds the libraries and fonts that a bare machine lacks. */
export interface Bundled {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The Chromium that npm brought, unpacked once per user and version. Its own unpacking takes a file that is still being written for
 * finished, and test files run side by side; so it happens in a folder of its own, which then gets its name in one move.
 */
export async function bundledChromium(): Promise<Bundled> {
  const home = join(tmpdir(), `xinqiao-chromium-${process.getuid?.() ?? 0}-${version()}`)
  if (!(await isThere(home))) await unpack(home)
  const { LD_LIBRARY_PATH: libraries } = process.env
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), ...(libraries ? [libraries] : [])].join(':'),
      ...(!(await isThere('/etc/fonts/fonts.conf')) && { FONTCONFIG_PATH: join(home, 'fonts') }),
    },
  }
}

async function unpack(home: string) {
  const fresh = await mkdtemp(join(tmpdir(), 'xinqiao-chromium-new-'))
  // It unpacks into TMPDIR, and its libraries only where it takes itself to be on Amazon's Linux.
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', `import c from '@sparticuz/chromium'; await c.executablePath()`],
    { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
  )
  await rename(fresh, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

function version(): string {
  const require = createRequire(import.meta.url)
  const about: { version: string } = require(join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json'))
  return about.version
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
