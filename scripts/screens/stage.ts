import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { addDays } from '#core/law/days.ts'
import { buildServer } from '../../src/doors/server.ts'
import { launchChromium } from '#testing/chromium.ts'
import { testWorld } from '#testing/world.ts'
import { demoOffice, demoPassword, loadYear, prepareDemo } from '#work/demo/index.ts'

/** As much of a record as the pictures are chosen by. */
interface Found {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly data: { readonly demands?: readonly { readonly id: string; readonly text: string }[] }
  readonly steps: readonly { readonly step: string; readonly allowed: boolean }[]
  readonly links: readonly { readonly name: string; readonly record: { readonly id: string } }[]
}

/** Somebody signed in, with the API and the console at hand. */
export interface Colleague {
  readonly page: Page
  /** Goes to a page of the console and waits until it has settled. */
  go(path: string, there?: string): Promise<Page>
  /**
   * The first record that a list answers with; with a step: the first on which this colleague may take it, whoever else's the others are.
   */
  first(list: string, step?: string): Promise<Found>
  read(path: string): Promise<Found>
  step(path: string, step: string, given?: object): Promise<Found>
}
export interface Stage {
  readonly at: string
  colleague(
    login: string,
    options?: { readonly english?: boolean; readonly screen?: { readonly width: number; readonly height: number } },
  ): Promise<Colleague>
  visitor(options: BrowserContextOptions): Promise<Page>
  /** Minutes pass. */
  wait(minutes: number): void
  close(): Promise<void>
}

/** The demonstration office with its year up to this day, a server on it, and a browser: all of it thrown away at the end. */
export async function setStage(day: string, matters: number): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-screens-'))
  const world = await testWorld(day)
  await prepareDemo(world.admin, folder)
  const password = await demoPassword(folder)
  const to = world.today()
  await loadYear(world, demoOffice.id, { matters, from: addDays(to, -364), to, seed: 'screens' })
  // As a database that has run for a while has done by itself.
  await world.admin.query('analyze')
  const app = await buildServer(world)
  const at = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchChromium()
  return {
    at,
    colleague: (login, { english = false, screen = { width: 1366, height: 768 } } = {}) =>
      signIn(browser, at, { login, password }, { viewport: screen }, english),
    wait: minutes => world.wait(minutes),
    visitor: async options => (await open(browser, options)).newPage(),
    close: async () => {
      await browser.close()
      await app.close()
      await world.drop()
      await rm(folder, { recursive: true })
    },
  }
}

const open = (browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> =>
  browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })

async function signIn(browser: Browser, at: string, account: object, options: BrowserContextOptions, english: boolean): Promise<Colleague> {
  const context = await open(browser, options)
  const page = await context.newPage()
  const api = `${at}/api/v1`
  const signed = await context.request.post(`${api}/session`, { data: account })
  assert.ok(signed.ok(), await signed.text())
  if (english) await context.addInitScript(() => localStorage.setItem('xinqiao.lang', 'en'))
  const read = async (path: string): Promise<Found> => (await context.request.get(`${api}/${path}`)).json()
  return {
    page,
    read,
    go: async (path, there = 'main h1') => {
      await page.goto(`${at}/console/${path}`)
      await page.locator(there).first().waitFor()
      await still(page)
      return page
    },
    first: async (list, step) => {
      const answer: { readonly items?: readonly Found[] } = await (await context.request.get(`${api}/${list}`)).json()
      for (const found of answer.items ?? []) {
        if (step === undefined || (await read(`${list.split('?')[0]}/${found.id}`)).steps.some(s => s.step === step && s.allowed))
          return found
      }
      return assert.fail(`nothing in ${list}${step === undefined ? '' : ` for “${step}”`}: ${JSON.stringify(answer).slice(0, 2000)}`)
    },
    step: async (path, step, given = {}) => {
      const taken = await context.request.post(`${api}/${path}/steps/${step}`, { data: { given, version: (await read(path)).version } })
      assert.ok(taken.ok(), `${step}: ${await taken.text()}`)
      return taken.json()
    },
  }
}

/** Nothing is being fetched, drawn or moved. */
export async function still(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(a => a.effect?.getComputedTiming().iterations !== Infinity)
        .map(a => a.finished.catch(() => {})),
    ),
  )
}
