import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Desk } from '../desk.ts'

/**
 * Opens a record as clerks do: the list, its button, the form, the key that sends; waits until its page stands there. What the form was
 * told instead is told here.
 */
export async function opens({ page, go }: Desk, plural: string, button: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await go(plural)
  await page.getByRole('link', { name: button, exact: true }).click()
  const form = page.locator('.open')
  const faults = form.locator('.fault, [role=alert]')
  await form.locator('.field').first().waitFor()
  await fill(form)
  await page.keyboard.press('Control+Enter')
  await page.locator('.standing').or(faults).first().waitFor()
  assert.deepEqual(await faults.allInnerTexts(), [])
}

/** Where somebody is, as `Desk.go` takes it. */
export const path = ({ page }: Desk): string => new URL(page.url()).pathname.replace('/console/', '')
