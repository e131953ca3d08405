import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { bundledChromium } from './bundled-chromium.ts'

/** Web security stays on; only what would phone home is off. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** A Chromium: one on the PATH, which has the machine's fonts; else the bundled one, which has no Chinese letters of its own. */
export async function launchChromium(): Promise<Browser> {
  const found = await onPath()
  if (found) return chromium.launch({ executablePath: found, args })
  const { executablePath, env } = await bundledChromium()
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
}

async function onPath(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const path = join(folder, name)
      if (
        await access(path, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return path
    }
  return undefined
}
