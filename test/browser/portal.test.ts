import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { letters, opinion } from '../letters.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

const { server, browser, at } = await inBrowser('2026-03-02')

const phone = { width: 320, height: 640 }
async function using<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: phone, ...options })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${at}/?office=qinghe`)
    return await work(page, context)
  } finally {
    await context.close()
  }
}
/** Nothing may have to be scrolled sideways. */
const fits = async (page: Page) => {
  const [wide, page_] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  assert.ok((wide ?? 0) <= (page_ ?? 0), `${page.url()} is ${wide} px wide on a screen of ${page_}`)
}
const heading = (page: Page) => page.locator('h1').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

async function fileLetter(page: Page, look: () => Promise<void> = () => fits(page)): Promise<{ number: string; code: string }> {
  await page.goto(`${at}/file`)
  await look()
  await page.fill('#subject', '工地拖欠三个月工资')
  await page.fill('#text', '从去年十月到十二月，一分钱没有发。')
  await page.selectOption('#place', 'yundu-dukou')
  await page.click('.go .act')
  await look()
  await page.fill('#ask', '支付工资一万八千元')
  await page.click('.go .act')
  await look()
  await page.fill('#name', '王小明')
  await page.fill('#phone', '19900001234')
  await page.click('.go .act')
  await look()
  await page.click('.go .act')
  await look()
  return { number: await page.locator('.number').innerText(), code: await page.locator('.code').innerText() }
}
async function enter(page: Page, { number, code }: { readonly number: string; readonly code: string }) {
  await page.goto(`${at}/follow?number=${number}`)
  await page.fill('#code', code)
  await page.click('.go .act')
}

test('on a small phone without JavaScript: file, follow, add material, withdraw', () =>
  using({ javaScriptEnabled: false }, async page => {
    const slip = await fileLetter(page)
    await page.reload()
    assert.equal(await page.locator('.number').innerText(), slip.number, 'reloading the receipt filed again')
    await enter(page, slip)
    await fits(page)
    assert.match(await page.locator('.now').innerText(), /现在由青禾区信访办公室办理[^]*最迟2026年3月17日/)
    await page.getByRole('link', { name: /为什么是这一天/ }).click()
    await fits(page)
    assert.equal(await page.locator('.last').innerText(), '17\n15')
    await page.getByRole('link', { name: '回到我的来信' }).click()
    await page.getByRole('link', { name: '补充材料' }).click()
    await page.fill('#material', '工资条三张。')
    await press(page, '补充材料')
    assert.match(await page.locator('.story').innerText(), /补充了材料[^]*工资条三张。/)
    await page.getByRole('link', { name: '撤回' }).click()
    await page.fill('#reason', '工资已经发了')
    await press(page, '下一步：再看一遍')
    assert.match(await page.locator('.summary').innerText(), /只有本人自愿才能撤回/)
    await page.check('#freely')
    await press(page, '下一步：再看一遍')
    assert.equal(await heading(page), '再看一遍，然后寄出')
    await press(page, '改一改')
    assert.deepEqual([await page.inputValue('#reason'), await page.isChecked('#freely')], ['工资已经发了', true])
    await press(page, '下一步：再看一遍')
    await press(page, '确定撤回')
    assert.match(await page.locator('.now').innerText(), /已撤回/)
    await fits(page)
  }))

test('with the keyboard alone: every step by Tab and Enter, and Enter in a field goes on', () =>
  using({}, async page => {
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab')
        if (
          await page.evaluate(name => {
            const e = document.activeElement
            return e?.id === name || e?.textContent.trim() === name
          }, wanted)
        )
          return
      }
      assert.fail(`Tab never reaches ${wanted} on ${page.url()}`)
    }
    const typeIn = async (id: string, text: string) => {
      await tabTo(id)
      await page.keyboard.insertText(text)
    }
    const goes = async (key: string) => {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
    }
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip')
    await tabTo('我要反映')
    await goes('Enter')
    await typeIn('subject', '路灯不亮')
    await goes('Enter')
    assert.equal(await page.locator('.summary a').innerText(), '请写下事情的经过', 'Enter in a field did not go on')
    await typeIn('text', '三个月了')
    await tabTo('下一步')
    await goes('Enter')
    assert.equal(await heading(page), '您的请求')
    await typeIn('ask', '修好')
    await tabTo('下一步')
    await goes('Enter')
    await typeIn('name', '李四')
    await goes('Enter')
    await tabTo('寄出')
    await goes('Enter')
    assert.equal(await heading(page), '您的来信已经收到')
    const slip = { number: await page.locator('.number').innerText(), code: await page.locator('.code').innerText() }
    await tabTo('查询进展')
    await goes('Enter')
    await typeIn('number', slip.number)
    await typeIn('code', slip.code)
    await goes('Enter')
    assert.equal(await heading(page), '路灯不亮')
  }))

test('an unsent draft is still there the next time, but for the ID number; after sending nothing is', () =>
  using({}, async (page, context) => {
    await page.goto(`${at}/file`)
    await page.fill('#subject', '楼道漏水')
    await page.fill('#text', '下雨就漏。')
    await page.click('.go .act')
    await page.fill('#ask', '修好屋顶')
    await page.click('.go .act')
    await page.fill('#idNumber', '990106199001010011')
    const later = await context.newPage()
    await later.goto(`${at}/file`)
    assert.equal(await later.inputValue('#text'), '下雨就漏。')
    await later.click('.go .act')
    assert.equal(await later.inputValue('#ask'), '修好屋顶')
    await later.click('.go .act')
    assert.equal(await later.inputValue('#idNumber'), '')
    await later.fill('#name', '王小明')
    await later.click('.go .act')
    await later.click('.go .act')
    assert.equal(await heading(later), '您的来信已经收到')
    await later.goto(`${at}/file`)
    assert.equal(await later.inputValue('#text'), '')
  }))

/** Everything on a page is right for whoever reads this language in this size. */
async function seenAs(page: Page, look: string) {
  await fits(page)
  await accessible(page, { name: `${look} ${page.url()}` })
}
const looks = ['lang=zh&size=usual', 'lang=en&size=usual', 'lang=zh&size=large', 'lang=en&size=large']

test('after the answer, without JavaScript: a review is asked for and taken back, asked for again, decided; then a re-review', () =>
  using({ javaScriptEnabled: false }, async page => {
    const office = letters(server)
    const slip = await office.enters()
    const [petition = ''] = await office.triaged(slip.number)
    await office.answered(petition)
    await enter(page, slip)
    const asks = async (step: string, reason: string) => {
      await page.getByRole('link', { name: step, exact: true }).click()
      await fits(page)
      await page.fill('#reason', reason)
      await press(page, '下一步：再看一遍')
      await fits(page)
      assert.match(await page.locator('main').innerText(), new RegExp(`再看一遍，然后寄出[^]*${reason}`))
      await press(page, `确定${step}`)
      assert.match(await page.locator('.good').innerText(), new RegExp(step))
    }
    await asks('申请复查', '没有核对工资条')
    await page.getByRole('link', { name: '撤回复查申请', exact: true }).click()
    await page.check('#freely')
    await press(page, '下一步：再看一遍')
    await press(page, '确定撤回复查申请')
    await asks('申请复查', '还是不服')
    const { id } = await office.linked(slip.number, 'reviews')
    await office.does('yu-zhongheng', 'reviews', id, 'admit')
    await office.does('yu-zhongheng', 'reviews', id, 'decide', opinion)
    await office.does('hang-shuyi', 'reviews', id, 'decide.sign')
    await office.does('yu-zhongheng', 'reviews', id, 'deliver', { deliveredBy: 'mail', proof: 'EX2' })
    await page.goto(`${at}/follow`)
    assert.match(await page.locator('main').innerText(), /复查意见已经送达[^]*维持原处理意见/)
    await asks('申请复核', '没有问工友')
    assert.match(await page.locator('main').innerText(), /复核[^]*现在由澜江市人民政府办理/)
  }))

test('axe finds nothing on what comes after: hearing, extension, mediation, review, where to go instead; in both languages and sizes', () =>
  using({}, async page => {
    const office = letters(server)
    const heard = await office.enters()
    const [id = ''] = await office.triaged(heard.number)
    await office.does('liu-siyuan', 'petitions', id, 'sign-for')
    await office.does('zheng-ailian', 'petitions', id, 'accept')
    await office.does('liu-siyuan', 'petitions', id, 'extend', { days: 20, reason: 'three sites' })
    await office.does('zheng-ailian', 'petitions', id, 'extend.sign')
    await office.does('zheng-ailian', 'petitions', id, 'hear', { reason: 'x' })
    await office.does('liu-siyuan', 'hearings', (await office.linked(heard.number, 'hearings')).id, 'announce', {
      heldOn: '2026-03-20',
      place: 'Hall 3',
      chair: 'A',
      panel: ['B', 'C', 'D'],
      open: true,
    })
    await office.does('liu-siyuan', 'petitions', id, 'mediate', { parties: 'A, B', mediator: 'C', consent: true })
    const reviewed = await office.enters()
    const [other = ''] = await office.triaged(reviewed.number, 'wages', 'noise')
    await office.answered(other)
    const apart = await office.enters()
    const sorted = await office.does('he-jianping', 'submissions', (await office.record(apart.number)).id, 'triage', {
      category: 'appeal',
      content: '0401',
      matters: [{ subject: 'debt', demands: ['pay'] }],
    })
    await office.does('he-jianping', 'petitions', sorted.links.find(l => l.name === 'petitions')?.record.id ?? '', 'separate', {
      way: 'guide',
      where: 'the court',
    })
    for (const look of looks) {
      await page.goto(`${at}/?${look}`)
      for (const slip of [heard, apart, reviewed]) {
        await enter(page, slip)
        await seenAs(page, look)
      }
      const form = page.locator('a[href$="/ask-review"]')
      if (await form.count()) {
        await form.click()
        await seenAs(page, look)
        await page.fill('#reason', 'no')
        await page.locator('.go .act').first().click()
        await seenAs(page, look)
        if (look !== looks.at(-1)) continue
        await page.locator('.go .act').first().click()
        await seenAs(page, look)
      }
    }
  }))

for (const look of looks) {
  test(`axe finds nothing, and nothing is wider than a small phone: ${look}`, () =>
    using({}, async page => {
      const seen = async () => {
        await fits(page)
        await accessible(page)
      }
      await page.goto(`${at}/?${look}`)
      await seen()
      for (const path of [
        '',
        'rules',
        'privacy',
        'receipt',
        'charts',
        'charts/petition/flow',
        'charts/hall/where',
        'which-way',
        'which-way/litigation',
        'which-way/litigation/yes',
        'which-way/petition',
        'offices',
        'nothing',
        'follow',
        'file',
      ]) {
        await page.goto(`${at}/${path}`)
        await seen()
        if (look.startsWith('lang=en'))
          assert.deepEqual(
            await page
              .getByText(/\p{Script=Han}/u)
              .filter({ hasNotText: /^中文$/ })
              .allInnerTexts(),
            [],
            `Chinese is left in ${page.url()}`,
          )
      }
      await page.click('.go .act')
      await seen()
      const slip = await fileLetter(page, seen)
      await page.goto(`${at}/follow?number=${slip.number}`)
      await page.click('.go .act')
      await seen()
      await enter(page, slip)
      await seen()
      await page.click('.chip a')
      await seen()
      for (const step of ['supplement', 'rate', 'withdraw']) {
        await page.goto(`${at}/follow/do/${step}`)
        await seen()
      }
      await page.click('.go .act')
      await seen()
    }))
}

test('a first visit is under 60 KB, and asks nobody else for anything', () =>
  using({}, async (_, context) => {
    for (const path of ['/', '/file']) {
      const page = await context.newPage()
      const asked: string[] = []
      const session = await context.newCDPSession(page)
      let bytes = 0
      await session.send('Network.enable')
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      session.on('Network.loadingFinished', e => {
        bytes += e.encodedDataLength
      })
      page.on('request', request => asked.push(request.url()))
      await page.goto(at + path, { waitUntil: 'networkidle' })
      assert.ok(bytes > 1000 && bytes < 60_000, `${path} takes ${bytes} bytes`)
      assert.ok(
        asked.every(url => url.startsWith(at) || url.startsWith('data:')),
        asked.join(' '),
      )
    }
  }))
