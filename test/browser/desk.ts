import assert from 'node:assert/strict'
import type { Browser, Locator, Page } from 'playwright-core'
import { password } from '../server.ts'

/** A colleague at the console, in a browser of their own. */
export interface Desk {
  readonly page: Page
  /** A page of the console: `petitions/…`. */
  go(path: string): Promise<void>
  /** Opens the form of a step by its button. */
  open(step: string): Promise<Locator>
  /** Opens a step's form, fills it in, sends it, and waits until the server has it. */
  take(step: string, fill?: (form: Locator) => Promise<void>): Promise<void>
  /** Presses the button that sends an open form. */
  send(form: Locator): Promise<void>
  /** Who holds the record on the page, by which day, under which article. */
  stands(...said: readonly string[]): Promise<void>
  leave(): Promise<void>
}

const screen = { width: 1366, height: 768 }

/** Signs in as people do: the name, the password, Enter. */
export async function sitDown(browser: Browser, at: string, login: string): Promise<Desk> {
  const context = await browser.newContext({ viewport: screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${at}/console/`)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.locator('header.top').waitFor()
  const form = page.getByRole('dialog').filter({ has: page.locator('.step-day, #step-day') })
  const open = async (step: string) => {
    await page.locator('.actions').getByRole('button', { name: step, exact: true }).click()
    await form.waitFor()
    return form
  }
  const send = (of: Locator) => of.locator('.foot .ant-btn-primary').click()
  return {
    page,
    open,
    send,
    go: async path => {
      await page.goto(`${at}/console/${path}`)
    },
    take: async (step, fill = async () => {}) => {
      const opened = await open(step)
      await fill(opened)
      await send(opened)
      await opened.waitFor({ state: 'hidden' })
    },
    stands: (...said) => shows(page.locator('.standing'), ...said),
    leave: () => context.close(),
  }
}

/** Waits until a place on the page says all of this. */
export async function shows(place: Locator, ...said: readonly string[]): Promise<void> {
  for (const words of said) {
    await place
      .filter({ hasText: words })
      .first()
      .waitFor()
      .catch(async () => assert.fail(`“${words}” does not stand in: ${(await place.allInnerTexts()).join(' | ')}`))
  }
}

/** Chooses from a list by typing, as the keyboard does, once the list is there: who presses Enter before it is chooses nothing. */
export async function choose(form: Locator, label: string, typed: string): Promise<void> {
  const list = form.getByLabel(label)
  await list.fill(typed)
  // Its own list: another's may still be closing.
  await form
    .page()
    .locator(`.ant-select-dropdown:has([id="${await list.getAttribute('id')}_list"]) .ant-select-item-option-active`)
    .waitFor()
  await list.press('Enter')
}
export const pick = (form: Locator, choice: string): Promise<void> => form.getByText(choice, { exact: true }).click()
