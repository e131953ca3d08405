import { stat } from 'node:fs/promises'
import type { Page } from 'playwright-core'

export interface Shot {
  readonly name: string
  readonly what: string
}
/** Takes a picture of what is on the page; `whole`: also what would have to be scrolled to, down to a length. */
export type Shoot = (page: Page, name: string, what: string, whole?: boolean) => Promise<void>

/** Bytes of one picture, and pixels down a long page. */
const most = 250_000
const longest = 1900

/** Pictures into a folder, remembered in the order in which they were taken. */
export function camera(folder: URL): { readonly shots: readonly Shot[]; readonly shoot: Shoot } {
  const shots: Shot[] = []
  const shoot: Shoot = async (page, name, what, whole = false) => {
    const path = new URL(`${name}.png`, folder).pathname
    const { width = 0, height = 0 } = page.viewportSize() ?? {}
    const full = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.screenshot({
      path,
      fullPage: whole,
      animations: 'disabled',
      caret: 'hide',
      ...(whole && { clip: { x: 0, y: 0, width, height: Math.max(height, Math.min(full, longest)) } }),
    })
    const { size } = await stat(path)
    if (size > most) throw new Error(`${name}.png has ${size} bytes, more than ${most}`)
    shots.push({ name, what })
  }
  return { shots, shoot }
}
