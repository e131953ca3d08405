import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { shows } from '../desk.ts'
import { journey, write, type Slip } from './stage.ts'
import { signedFor } from './way.ts'

// 简易办理: one turns out to be less simple, and its sixty days go on; the other is answered by telephone, at the console by the keyboard
// alone.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const slips: Record<'hard' | 'easy', Slip> = {
  hard: { number: '', code: '', receipt: '', salt: '' },
  easy: { number: '', code: '', receipt: '', salt: '' },
}
const standing = () => citizen.locator('.card.now').first()
let hard: string, easy: string

stage('the head handles two letters simply; the petitioner is told what that means', async () => {
  slips.hard = await j.files({ subject: '加班费少算', text: '加班费少算了两个月。', ask: '补发加班费' })
  slips.easy = await j.files({ subject: '社保卡怎样补办', text: '社保卡丢了，不知道去哪里补。', ask: '告诉我怎样补办', name: '赵小兰' })
  hard = await signedFor(j, slips.hard, { subject: '加班费少算', demands: ['补发加班费'] })
  easy = await signedFor(j, slips.easy, { subject: '社保卡怎样补办', demands: ['告诉我怎样补办'] })
  const zheng = await j.desk('zheng-ailian')
  for (const path of [hard, easy]) {
    await zheng.go(path)
    await zheng.take('简易办理')
    await zheng.stands('最迟 2026年3月16日', '简易办理答复')
  }
  await j.follows(slips.easy)
  await shows(standing(), '按简易办法办理', '最迟2026年3月16日', '可能打电话')
})

stage('one turns ordinary with its reason; the sixty days go on from the acceptance', async () => {
  await j.days(3)
  const liu = await j.desk('liu-siyuan')
  await liu.go(hard)
  await liu.take('转普通程序', form => write(form, '理由', '涉及工时认定，需要调查核实。'))
  await liu.stands('最迟 2026年5月1日', '办理答复', '条例第34条')
  await shows(liu.page.locator('.story'), '转普通程序', '涉及工时认定，需要调查核实。')
  await j.follows(slips.hard)
  await shows(standing(), '单位正在听取情况、调查核实', '最迟2026年5月1日')
})

/** Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const e = document.activeElement
      return e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement
        ? (e.labels?.[0]?.textContent.trim() ?? '')
        : (e?.textContent.trim() ?? '')
    })
    if (typeof name === 'string' ? called === name : name.test(called)) return
  }
  assert.fail(`Tab never reaches ${name} on ${page.url()}`)
}

stage('the other is answered by telephone, from one’s work to the answer without the mouse', async () => {
  const liu = await j.desk('liu-siyuan')
  const { page } = liu
  const { keyboard } = page
  await liu.go('work')
  await page.getByRole('link', { name: '社保卡怎样补办' }).first().waitFor()
  await page.evaluate(() => {
    Object.assign(window, { pointed: 0 })
    window.addEventListener(
      'pointerdown',
      () => {
        Object.assign(window, { pointed: 1 })
      },
      true,
    )
  })
  await tabTo(page, /^1 \/ 2 .*社保卡怎样补办/)
  await keyboard.press('Enter')
  await page.waitForURL(/petitions/)
  await page.locator('.actions').waitFor()
  await tabTo(page, '简易答复')
  await keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await form.locator('textarea').first().waitFor()
  await tabTo(page, '电话')
  await keyboard.press('Space')
  await tabTo(page, '支持')
  await keyboard.press('Space')
  await keyboard.press('ArrowRight')
  await tabTo(page, /^送达凭证/)
  await keyboard.insertText('通话录音 2026-0305-12')
  await tabTo(page, /^答复内容/)
  await keyboard.insertText('电话告知：带身份证到区政务中心一楼补办，当场领取。')
  await tabTo(page, /^信访人的意见/)
  await keyboard.insertText('表示清楚了。')
  await keyboard.press('Control+Enter')
  await form.waitFor({ state: 'hidden' })
  assert.equal(await page.evaluate(() => Number(Reflect.get(window, 'pointed'))), 0)
  await liu.stands('等信访人决定')
  await shows(page.locator('.demands'), '解释说明', '带身份证到区政务中心一楼补办')
})

stage('the petitioner reads the same answer, and may still ask for a review', async () => {
  await j.follows(slips.easy)
  await shows(citizen.locator('main'), '带身份证到区政务中心一楼补办', '您可以在2026年4月7日前（含当天）：请求复查')
})
