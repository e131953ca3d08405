import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// What the office publishes, on a small phone, in both languages and sizes, and with the keyboard alone: reception days, calls for
// suggestions, rules, events, postings.

const { server, browser, at } = await inBrowser('2026-03-02')
let session: string, call: string, rule: string
const opens = async (login: string, plural: string, given: object) => {
  const made = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(made.status, 201, made.text)
  return made.body.record.number
}
before(async () => {
  const open = { kind: 'open', plannedOn: '2026-03-04', place: '青禾区群众来访接待中心一楼一〇一室', slots: 9 }
  session = await opens('xia-jing', 'reception-sessions', {
    ...open,
    subject: '接访日',
    form: 'joint',
    leader: 'qin-haiming',
    together: ['renshe', 'zhujian'],
  })
  for (const unit of ['renshe', 'zhujian', 'yundu', 'jiwei'])
    await opens('xia-jing', 'reception-sessions', { ...open, subject: '单位接访', form: 'on-site', unit })
  call = await opens('he-jianping', 'public-suggestions', {
    subject: '怎样让办事少跑腿',
    topic: '0401',
    about: '请提建议。',
    how: '在这里提。',
    from: '2026-03-02',
    until: '2026-03-20',
  })
  rule = await opens('he-jianping', 'rules', {
    name: '首接首办责任规程',
    kind: 'procedure',
    unit: 'xinfang',
    number: '青信发〔2026〕3号',
    text: '第一条 谁首接，谁负责。',
    from: '2026-01-01',
    open: true,
  })
  await opens('zhou-min', 'publicity-events', {
    subject: '条例进社区',
    kind: 'village',
    on: '2026-03-12',
    place: '渡口社区广场',
    unit: 'xinfang',
  })
  await opens('zhou-min', 'postings', { place: '渡口社区服务站', unit: 'xinfang', what: ['flow', 'notice'], copies: 2, on: '2026-03-01' })
})

async function using(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${at}/?office=qinghe`)
    await work(page)
  } finally {
    await context.close()
  }
}
async function good(page: Page, look: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= 320, `${look} ${page.url()} is ${wide} px wide`)
  await accessible(page, { name: `${look} ${page.url()}` })
}

for (const look of ['lang=zh&size=usual', 'lang=en&size=usual', 'lang=zh&size=large', 'lang=en&size=large'])
  test(`axe finds nothing, and nothing is wider than a small phone: ${look}`, () =>
    using(async page => {
      for (const path of [
        '',
        'reception',
        `reception/book/${session}`,
        'reception/booking',
        'suggestions',
        `suggestions/${call}`,
        `file?call=${call}`,
        'office-rules',
        `office-rules/${rule}`,
        'notices',
        'charts',
        'charts/hall/duties',
      ]) {
        await page.goto(`${at}/${path}${path.includes('?') ? '&' : '?'}${look}`)
        for (const folded of await page.locator('details > summary').all()) await folded.click()
        await good(page, look)
      }
      await page.goto(`${at}/reception/book/${session}`)
      await page.fill('#persons', '')
      await page.locator('.go .act').first().click()
      await good(page, look)
      await page.fill('#persons', '2')
      await page.locator('.go .act').first().click()
      await page.locator('.slip').waitFor()
      await good(page, look)
      const number = await page.locator('.number').innerText()
      const code = await page.locator('.code').innerText()
      await page.goto(`${at}/reception/booking?number=${number}`)
      await page.fill('#code', code)
      for (const press of ['show', 'ask', 'cancel']) {
        await page.locator(`[name=go][value=${press}]`).last().click()
        await good(page, look)
      }
      assert.equal(await page.getByRole('status').count(), 1)
    }))

test('with the keyboard alone: from the first page to a slot, and given back', () =>
  using(async page => {
    const tabTo = async (wanted: RegExp) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab')
        if (
          wanted.test(await page.evaluate(() => `${document.activeElement?.id ?? ''} ${document.activeElement?.textContent.trim() ?? ''}`))
        )
          return
      }
      assert.fail(`Tab never reaches ${wanted} on ${page.url()}`)
    }
    const goes = async () => {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    }
    await tabTo(/见领导/)
    await goes()
    await tabTo(/^ 预约/)
    await goes()
    await tabTo(/^persons/)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('3')
    await goes()
    assert.match(await page.locator('.slip').innerText(), /3 人/)
    const code = await page.locator('.code').innerText()
    await tabTo(/查看或者取消预约/)
    await goes()
    await tabTo(/^code/)
    await page.keyboard.insertText(code)
    await goes()
    await tabTo(/取消预约/)
    await goes()
    await tabTo(/确定取消/)
    await goes()
    assert.match(await page.locator('main').innerText(), /已取消/)
  }))
