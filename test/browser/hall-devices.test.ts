import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { join } from '../everyone.ts'
import type { Answer } from '../server.ts'
import { sitDown } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// The devices in the hall as they hang and stand there, and on the smallest screen that may be at hand.

const { server, browser, at } = await inBrowser('2026-03-02')
const admin = await join(server, 'the-admin', 'xinfang', 'admin')
const clerk = await server.as('zhou-min')

const done = (answer: Answer) => {
  assert.ok(answer.status < 300, answer.text)
  return answer.body
}
const takes = async (business: string) => {
  const { id } = done(await clerk.post('/tickets', { given: { business } }))
  server.world.wait(1)
  return id
}
const calls = async (window: number) => {
  const { id } = done(await clerk.post('/hall/next', { window }))
  server.world.wait(1)
  return id
}

type Size = readonly [width: number, height: number]
const small: Size = [320, 640]

/** A device of a kind, with its page open, on screens of several sizes one after the other. */
async function device(
  kind: string,
  sizes: readonly Size[],
  work: (page: Page, name: string, size: Size) => Promise<void>,
  window?: number,
): Promise<void> {
  const { key }: { key: string } = JSON.parse((await admin.post('/hall/devices', { kind, name: '一楼', ...(window && { window }) })).text)
  for (const size of sizes) {
    const [width, height] = size,
      context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', said => {
      if (said.type() === 'error') faults.push(said.text())
    })
    page.setDefaultTimeout(20_000)
    await page.goto(`${at}/hall/device/${key}`)
    await page.goto(`${at}/hall`)
    await work(page, `${kind} at ${width} × ${height}`, size)
    assert.deepEqual(faults, [], 'a script that the policy refuses, or whatever else the browser complains of')
    await context.close()
  }
}

/** Whatever stands on the page: axe, every sentence in both languages, nothing to be scrolled sideways, the focus always seen. */
async function sound(page: Page, name: string): Promise<void> {
  await accessible(page, { name })
  const said = await page.evaluate(() => {
    const han = /\p{Script=Han}/u
    const text = (e: Element | null) => e?.textContent.trim() ?? ''
    const alone = [...document.querySelectorAll('body *')].filter(
      e =>
        !e.closest('script')
        && !e.closest('.zh, .en')
        && [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && han.test(n.textContent ?? '')),
    )
    return {
      pairs: [...document.querySelectorAll('.zh')].map(zh => [text(zh), text(zh.parentElement?.querySelector('.en') ?? null)]),
      alone: alone.map(text),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  })
  for (const [zh = '', en = ''] of said.pairs)
    assert.ok(/\p{Script=Han}/u.test(zh) && /[a-z]/i.test(en) && !/\p{Script=Han}/u.test(en), `${name}: “${zh}” beside “${en}”`)
  assert.deepEqual(said.alone, [], `${name}: said in Chinese alone`)
  assert.ok(said.pairs.length > 0, `${name}: ${said.pairs.length} sentences`)
  assert.ok(said.wide <= 0, `${name}: ${said.wide} px too wide`)
}
/** What is cut off by the edges of the screen, where nobody can scroll. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('header *, main *, footer *')]
      .filter(e => {
        const { left, top, right, bottom } = e.getBoundingClientRect()
        return right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1 || top < -1
      })
      .map(e => e.outerHTML.slice(0, 120)),
  )
/** Some pages go back by themselves after some seconds, which may be over before all is looked at; until told to go on they stay. */
async function stays(page: Page): Promise<() => Promise<void>> {
  const beginning = `${at}/hall`
  await page.route(beginning, route => (route.request().method() === 'GET' ? route.fulfill({ status: 204 }) : route.continue()))
  return () => page.unroute(beginning)
}
/** What Tab comes to, in order; each with a frame around it. */
async function tabs(page: Page): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const e = document.activeElement
      return e && e !== document.body
        ? { name: (e.querySelector('.zh') ?? e).textContent.trim(), seen: getComputedStyle(e).outlineStyle !== 'none' }
        : undefined
    })
    if (!focused || names.includes(focused.name)) return names
    assert.ok(focused.seen, `the focus on “${focused.name}” is not seen`)
    names.push(focused.name)
  }
}

test('the tablet that gives numbers: touched, by the keyboard, and on a small screen', () =>
  device('tickets', [[1024, 768], [768, 1024], small], async (page, name, size) => {
    await sound(page, name)
    if (size !== small) assert.deepEqual(await cut(page), [], name)
    assert.deepEqual(await tabs(page), ['反映问题', '查询进展', '政策法律咨询', '预约领导接访', '领取、递交材料'], name)
    await page.getByRole('button', { name: '反映问题' }).focus()
    const goOn = await stays(page)
    await page.keyboard.press('Enter')
    await page.locator('.number').waitFor()
    await sound(page, `${name}, a number taken`)
    if (size !== small) assert.deepEqual(await cut(page), [], `${name}, a number taken`)
    assert.deepEqual(await tabs(page), ['好了'], name)
    await goOn()
    await page.getByRole('link', { name: '好了' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '反映问题' }).waitFor()
  }))

test('the screen on the wall: nobody called, then a full hall, with nothing cut off', async () => {
  const walls: readonly Size[] = [
    [1920, 1080],
    [1280, 720],
    [1080, 1920],
  ]
  const all: readonly Size[] = [...walls, small]
  await device('screen', all, async (page, name) => {
    await page.locator('.none').waitFor()
    await sound(page, `${name}, empty`)
    assert.deepEqual(await cut(page), [], `${name}, empty`)
  })
  for (let i = 0; i < 14; i++) await takes(i % 2 ? 'advice' : 'register')
  for (const window of [1, 2, 3, 4, 5, 12]) await calls(window)
  await device('screen', all, async (page, name, size) => {
    await page.locator('.now').waitFor()
    assert.equal(await page.locator('#called li').count(), 5)
    await sound(page, name)
    if (size !== small) assert.deepEqual(await cut(page), [], name)
  })
})

test('the rating at a window: asked for by face and word, given with the keyboard', async () => {
  const sizes: readonly Size[] = [[1024, 600], [600, 1024], small]
  let window = 20
  await device(
    'rating',
    sizes,
    async (page, name) => {
      await sound(page, `${name}, nobody served`)
      assert.deepEqual(await cut(page), [], `${name}, nobody served`)
    },
    30,
  )
  for (const size of sizes) {
    window++
    await takes('follow')
    done(await clerk.step('tickets', await calls(window), 'serve'))
    await device(
      'rating',
      [size],
      async (page, name) => {
        await page.getByRole('button').first().waitFor()
        await sound(page, name)
        if (size !== small) assert.deepEqual(await cut(page), [], name)
        assert.deepEqual(await tabs(page), ['满意', '基本满意', '不满意'], name)
        await page.getByRole('button', { name: '基本满意' }).focus()
        await stays(page)
        await page.keyboard.press('Enter')
        await page.getByRole('status').waitFor()
        await sound(page, `${name}, thanks`)
      },
      window,
    )
  }
})

test('a device that is not known says what to do', async () => {
  const sizes: readonly Size[] = [[1024, 768], small]
  for (const [width, height] of sizes) {
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    await page.goto(`${at}/hall`)
    await sound(page, `a stranger at ${width}`)
    await context.close()
  }
})

test('the window in the console: axe, and a clerk with a narrow screen', async () => {
  const { page, go, leave } = await sitDown(browser, at, 'zhou-min')
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size)
    await go('window')
    await page.locator('.window-page .card').nth(1).waitFor()
    await accessible(page, { name: `${size.width}` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.ok(wide <= 0, `${size.width}: ${wide} px too wide`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'English' }).click()
  await page
    .getByRole('heading', { name: /window/i })
    .first()
    .waitFor()
  const chinese = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .flatMap(e => [
        ...[...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.textContent ?? ''),
        ...['aria-label', 'title', 'placeholder'].map(name => e.getAttribute(name) ?? ''),
      ])
      .filter(text => /\p{Script=Han}/u.test(text)),
  )
  assert.deepEqual(chinese, [])
  await leave()
})
