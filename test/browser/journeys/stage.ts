import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { Body, Caller } from '../../server.ts'
import { shows, sitDown, type Desk } from '../desk.ts'
import { inBrowser, type InBrowser } from '../in-browser.ts'

/** What the petitioner keeps. */
export interface Slip {
  readonly number: string
  readonly code: string
  readonly receipt: string
  readonly salt: string
}
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly ask?: string
  readonly name?: string
  readonly purpose?: string
  readonly against?: string
}

/** A journey through portal and console on a server of its own. What fails on the way (5xx, an error in a page) fails it at its end. */
export interface Journey extends InBrowser {
  /** The petitioner's telephone, without JavaScript. */
  readonly citizen: Page
  /** One part after another: each stands on those before it. */
  stage(name: string, work: () => Promise<void>): void
  /** Everybody stays at their desk until the clock is moved on: sessions end after twelve hours. */
  desk(login: string): Promise<Desk>
  days(n: number): Promise<void>
  /** What is only the way to where the journey begins, through the API. */
  api(login: string): Promise<Caller>
  step(login: string, path: string, step: string, given?: object): Promise<Body>
  /** Files a letter on the portal. */
  files(letter: Letter): Promise<Slip>
  /** Opens the page to follow it. */
  follows(slip: Slip): Promise<void>
  /** The id of the record with this number. */
  find(login: string, plural: string, number: string): Promise<string>
}

export async function journey(day: string): Promise<Journey> {
  const { server, at, browser } = await inBrowser(day)
  const desks = new Map<string, Desk>()
  const callers = new Map<string, Caller>()
  const faults: string[] = []
  const watch = (page: Page) => {
    page.setDefaultTimeout(20_000)
    page.on('response', answer => {
      if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
    })
    page.on('pageerror', error => faults.push(`${page.url()}: ${String(error)}`))
    // A refusal is an answer, which the browser tells as an error of its own; a fault of the server is told above.
    page.on('console', said => {
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) faults.push(`${page.url()}: ${said.text()}`)
    })
    return page
  }
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'zh-CN' })
  const citizen = watch(await phone.newPage())
  const api = async (login: string) => {
    const known = callers.get(login) ?? (await server.again(login))
    callers.set(login, known)
    return known
  }
  let broken = false
  after(() => assert.deepEqual(faults, []))
  return {
    server,
    at,
    browser,
    citizen,
    api,
    stage: (name, work) =>
      void test(name, async () => {
        assert.ok(!broken, 'a stage before this one failed')
        broken = true
        await work()
        broken = false
      }),
    desk: async login => {
      const known = desks.get(login) ?? (await sitDown(browser, at, login))
      if (!desks.has(login)) watch(known.page)
      desks.set(login, known)
      return known
    },
    days: async n => {
      server.world.wait(n * 24 * 60)
      for (const each of desks.values()) await each.leave()
      desks.clear()
      callers.clear()
    },
    step: async (login, path, step, given) => {
      const [plural = '', id = ''] = path.split('/')
      const taken = await (await api(login)).step(plural, id, step, given)
      assert.equal(taken.status, 200, `${step}: ${taken.text}`)
      return taken.body
    },
    files: async ({ subject, text, ask = '', name = '王小明', purpose = 'request', against }) => {
      await citizen.goto(`${at}/file?office=qinghe`)
      await citizen.fill('#subject', subject)
      await citizen.fill('#text', text)
      await citizen.click('.go .act')
      await citizen.fill('#ask', ask)
      await citizen.check(`[name=purpose][value=${purpose}]`)
      if (against) {
        await citizen.locator('summary', { hasText: '检举控告' }).click()
        await citizen.selectOption('#against', against)
      }
      await citizen.click('.go .act')
      await citizen.fill('#name', name)
      await citizen.fill('#phone', '19900001234')
      await citizen.fill('#address', '渡口社区 3 号')
      await citizen.click('.go .act')
      await shows(citizen.locator('h1'), '再看一遍')
      await citizen.click('.go .act')
      const [receipt = '', salt = ''] = await citizen.locator('.hash').allInnerTexts()
      return { number: await citizen.locator('.number').innerText(), code: await citizen.locator('.code').innerText(), receipt, salt }
    },
    follows: async ({ number, code }) => {
      await citizen.goto(`${at}/follow?number=${number}`)
      // For half an hour the page opens without asking again.
      if (!(await citizen.locator('#code').count())) return
      await citizen.fill('#code', code)
      await citizen.click('.go .act')
    },
    find: async (login, plural, number) =>
      (await (await api(login)).get(`/${plural}?q=${number}`)).body.items[0]?.id ?? assert.fail(`${login} finds no ${number}`),
  }
}

/** A field by its whole name. */
export const write = (form: Locator, label: string, text: string): Promise<void> =>
  form.getByRole('textbox', { name: label, exact: true }).fill(text)
/** A box by part of its name. */
export const tick = (form: Locator, label: string): Promise<void> => form.getByRole('checkbox', { name: label }).check()
/** A day, typed as it comes quickest. */
export async function writeDay(form: Locator, label: string, day: string): Promise<void> {
  const field = form.getByLabel(label)
  await field.fill(day.replaceAll('-', ''))
  await field.press('Enter')
}
/** A step that the petitioner takes on the portal and reads once more before it is sent. */
export async function asks(citizen: Page, step: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await citizen.getByRole('link', { name: step, exact: true }).click()
  for (const [name, text] of Object.entries(fields)) await citizen.fill(`#${name}`, text)
  await citizen.getByRole('button', { name: '下一步：再看一遍' }).click()
  await shows(citizen.locator('h1'), '再看一遍')
  await shows(citizen.locator('main'), ...Object.values(fields))
  await citizen.getByRole('button', { name: `确定${step}` }).click()
  await shows(citizen.getByRole('status'), `已收到：${step}`)
}
