import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { password } from '../server.ts'
import { shows, sitDown, type Desk } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// Everything written here is in English, so that Chinese on an English screen is always the console's own.

const { server, browser, at } = await inBrowser('2026-03-02')
const made = { submission: '', handled: '', delivered: '' }
before(async () => {
  const clerk = await server.as('zhou-min')
  const triage = await server.as('he-jianping')
  const handler = await server.as('liu-siyuan')
  const head = await server.as('zheng-ailian')
  const filed = async (subject: string) =>
    (
      await clerk.post('/submissions', {
        given: {
          channel: 'letter',
          subject,
          text: `${subject}, for three months now.`,
          petitioner: { name: 'Jane Doe', phone: '19900001234' },
        },
      })
    ).body.id
  const accepted = async (subject: string) => {
    const sorted = await triage.step('submissions', await filed(subject), 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject, demands: ['Payment', 'An apology'] }],
    })
    const id = sorted.body.links[0]?.record.id ?? assert.fail(sorted.text)
    await triage.step('petitions', id, 'forward', { unit: 'renshe' })
    await handler.step('petitions', id, 'sign-for')
    await head.step('petitions', id, 'accept', {})
    return id
  }
  const answers = ['d1', 'd2'].map(demand => ({
    demand,
    outcome: 'supported',
    answer: 'It will be paid.',
    basis: 'Labour Contract Law, article 30',
  }))
  made.submission = await filed('A street lamp is out')
  made.handled = await accepted('Wages are not paid')
  made.delivered = await accepted('A deposit is kept')
  for (const id of [made.delivered, made.handled])
    await handler.step('petitions', id, 'inquire', { heard: 'The petitioner was heard.', found: 'It is so.' })
  await handler.step('petitions', made.delivered, 'reply', { answers })
  await head.step('petitions', made.delivered, 'reply.sign')
  await handler.step('petitions', made.delivered, 'deliver', { deliveredBy: 'in-person', proof: 'HZ-1' })
  await handler.step('petitions', made.handled, 'reply', { answers })
})

async function at_<T>(login: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await sitDown(browser, at, login)
  try {
    return await work(desk)
  } finally {
    await desk.leave()
  }
}

test('two handlers take the same step: the second is shown what changed and keeps what was typed', () =>
  at_('liu-siyuan', liu =>
    at_('jiang-tingting', async jiang => {
      const forms = await Promise.all(
        [liu, jiang].map(async desk => {
          await desk.go(`petitions/${made.handled}`)
          const form = await desk.open('调查核实')
          await form.getByLabel('听取陈述情况').fill('Heard on the telephone.')
          await form.getByLabel('核实情况').fill(`Found by ${desk === liu ? 'Liu' : 'Jiang'}.`)
          return form
        }),
      )
      const [first = assert.fail(), second = assert.fail()] = forms
      await liu.send(first)
      await first.waitFor({ state: 'hidden' })
      await jiang.send(second)
      await shows(second.getByRole('alert'), '在您填写时', '调查核实', '刘思远', '还在')
      assert.equal(await second.getByLabel('核实情况').inputValue(), 'Found by Jiang.')
      await jiang.send(second)
      await second.waitFor({ state: 'hidden' })
      await shows(jiang.page.locator('.story'), '蒋婷婷')
    }),
  ))

const signIn = async (page: Page, login: string) => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}
test('whose session ends while a page is open signs in again and goes on there, without a fault; somebody else at the same machine finds nothing of it', () =>
  at_('zhou-min', async ({ page, go, open }) => {
    const faults: string[] = []
    const clerk = await server.as('zhou-min')
    const triage = await server.as('he-jianping')
    page.on('pageerror', error => faults.push(String(error)))
    page.on('console', said => {
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource')) faults.push(said.text())
    })
    const { id } = (
      await clerk.post('/submissions', {
        given: {
          channel: 'letter',
          subject: 'A drain is blocked',
          text: 'It smells.',
          petitioner: { name: 'Jane Doe', phone: '19900001234' },
        },
      })
    ).body
    await go(`submissions/${id}`)
    await (await open('补充材料')).getByRole('textbox').first().fill('It smells worse.')
    await page.context().clearCookies()
    const sorted = await triage.step('submissions', id, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: 'A drain is blocked', demands: ['Clear it'] }],
    })
    assert.equal(sorted.status, 200)
    await signIn(page, 'zhou-min')
    await shows(page.locator('h1'), 'A drain is blocked')
    assert.equal(await (await open('补充材料')).getByRole('textbox').first().inputValue(), 'It smells worse.')
    await page.context().clearCookies()
    await page
      .getByRole('button', { name: /关闭|取消/ })
      .first()
      .click()
    await page.getByRole('navigation').first().getByRole('link', { name: '日程' }).click()
    await signIn(page, 'liu-siyuan')
    await page.locator('header.top').waitFor()
    await page.goBack()
    await shows(page.getByRole('alert'), '没有')
    assert.equal(await page.getByText('It smells').count(), 0)
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter(key => /register|step/.test(key))), [])
    assert.deepEqual(faults, [])
  }))

test('the director’s morning: each figure opens, and lists as many records as it says', () =>
  at_('lu-weiguo', async ({ page }) => {
    const cards = page.locator('.figures a.figure')
    await cards.first().waitFor()
    const told = await cards.evaluateAll(all =>
      all.map(card => ({
        name: card.querySelector('span')?.textContent ?? '',
        number: card.querySelector('strong')?.textContent ?? '',
        share: card.querySelector('small')?.textContent ?? '',
      })),
    )
    assert.equal(told.length, 7)
    let counted = 0
    for (const [i, { name, number, share }] of told.entries()) {
      await page.locator('nav').getByRole('link', { name: '今日要情' }).click()
      await cards.nth(i).click()
      await shows(page.locator('h1'), name)
      // A rate lists the whole that it is a part of.
      const says = Number(/%|—/.test(number) ? (/\/ (\d+)/.exec(share)?.[1] ?? 0) : /^\d+/.exec(number)?.[0])
      await shows(page.locator('.figure-page section h2').last(), `共 ${says} 件`)
      assert.equal(await page.locator('.rows .ant-table-row').count(), says, name)
      counted += says
    }
    assert.ok(counted > 3, `${counted} records in all`)
  }))

/** Every page, with what is there when it has come. */
const pages: readonly (readonly [login: string, path: () => string, there: string, after?: (desk: Desk) => Promise<unknown>])[] = [
  ['zhou-min', () => 'work', '.tabs'],
  ['zhou-min', () => 'register', 'form .digits'],
  ['zhou-min', () => 'register', 'form .digits', ({ page }) => page.keyboard.press('3')],
  ['zhou-min', () => 'submissions', '.rows .ant-table-row'],
  ['zhou-min', () => 'visits', '.rows'],
  ['zhou-min', () => 'nowhere', '.empty'],
  ['he-jianping', () => `submissions/${made.submission}`, '.actions', ({ page }) => page.locator('.actions .next .ant-btn').click()],
  ['liu-siyuan', () => `petitions/${made.handled}`, '.actions', ({ page }) => page.locator('.standing .chip').click()],
  ['zheng-ailian', () => 'work', '.signatures .ant-table-row'],
  ['zheng-ailian', () => `petitions/${made.handled}`, '.actions', ({ page }) => page.locator('.actions .next .ant-btn').click()],
  ['liu-siyuan', () => `petitions/${made.delivered}`, '.windows'],
  ['lu-weiguo', () => 'morning', '.bars'],
  ['lu-weiguo', () => 'petitions?overdue=true', '.rows'],
  ['lu-weiguo', () => 'figures', '.figure'],
  ['lu-weiguo', () => 'figures/petitions.total', '.bars'],
  ['lu-weiguo', () => 'charts', '.chart'],
]

/** What was opened has come, and moves no more. */
const settled = async (page: Page) => {
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
const clean = async (page: Page, name: string) => {
  await accessible(page, { name })
}
/** What the console itself says in Chinese: text, labels read aloud, placeholders, titles. The switch of language names the other one. */
const chinese = (page: Page) =>
  page.evaluate(() =>
    [document.body, ...document.body.querySelectorAll('*')]
      .flatMap(e => [
        ...[...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.textContent ?? ''),
        ...['aria-label', 'title', 'placeholder', 'alt'].map(name => e.getAttribute(name) ?? ''),
      ])
      .filter(text => /\p{Script=Han}/u.test(text) && text !== '中文'),
  )
/**
 * Where Tab leads without a sign of it on the page: an outline or a shadow of what has the focus, or of the frame that an input draws
 * around itself.
 */
const unseen = async (page: Page) => {
  const lost: string[] = []
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab')
    const marked = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return ''
      const framed = focused.matches('input, textarea')
        ? [focused.closest('label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-input-number'), focused.nextElementSibling]
        : []
      const shown = [focused, ...framed].some(
        e => e && (getComputedStyle(e).outlineStyle !== 'none' || /rgb/.test(getComputedStyle(e).boxShadow)),
      )
      return shown ? '' : focused.outerHTML.slice(0, 160)
    })
    if (marked) lost.push(marked)
  }
  return lost
}

for (const login of new Set(pages.map(([login]) => login))) {
  test(`axe finds nothing, focus is always seen, and English is complete: the pages of ${login}`, () =>
    at_(login, async desk => {
      for (const lang of ['zh', 'en']) {
        for (const [i, [, path, there, then]] of pages.filter(([of]) => of === login).entries()) {
          const name = `${lang} ${path()}`
          await desk.go(path())
          if (i === 0 && lang === 'en') await desk.page.getByRole('button', { name: 'English' }).click()
          await desk.page
            .locator(there)
            .first()
            .waitFor()
            .catch(() => assert.fail(`${name}: ${there} does not come`))
          await then?.(desk)
          await settled(desk.page)
          if (lang === 'en') {
            assert.deepEqual(await chinese(desk.page), [], name)
            continue
          }
          await clean(desk.page, name)
          assert.deepEqual(await unseen(desk.page), [], name)
        }
      }
    }))
}
