import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Web security stays on; only what would phone home is off. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** A Chromium: one on the PATH, which has the machine's fonts; else the bundled one, which has no Chinese letters of its own. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await onPath() ?? await bundled.executablePath(), args })
}

async function onPath(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const path = join(folder, name)
    if (await access(path, constants.X_OK).then(() => true, () => false)) return path
  }
  return undefined
}
