import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** axe finds nothing on the page, or within a part of it. */
export async function accessible(
  page: Page,
  { name = page.url(), within }: { readonly name?: string; readonly within?: string } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  assert.deepEqual(
    violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 200)).join(' ')}`),
    [],
    name,
  )
}
