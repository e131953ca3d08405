import assert from 'node:assert/strict'
import { join } from '../../everyone.ts'
import { shows } from '../desk.ts'
import { journey } from './stage.ts'

// The reception hall: a number at the tablet, a call at the window, the screen on the wall, a visit registered, a rating; two keys are
// enough for the clerk.

const { server, at, browser, stage, desk, api } = await journey('2026-03-02')
const tablet = async (address: string) => {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  await page.goto(`${at}/hall`)
  return page
}
const addresses: Record<string, string> = {}

stage('the administrator adds a screen, a tablet for numbers and one for ratings; each address is shown once', async () => {
  await join(server, 'hall-admin', 'xinfang', 'admin')
  const { page, go } = await desk('hall-admin')
  await go('devices')
  for (const [kind, name] of [
    ['叫号大屏', '大厅东墙'],
    ['自助取号', '门口'],
    ['窗口评价', '三号窗口'],
  ] as const) {
    await page.getByRole('combobox', { name: '登记设备' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: kind }).click()
    await page.getByLabel('名称、位置').fill(name)
    if (kind === '窗口评价') await page.getByLabel('本窗口号').fill('3')
    const said = page.locator('.device-address')
    const before = (await said.count()) ? await said.innerText() : ''
    await page.getByRole('button', { name: '登记设备' }).click()
    await page.getByRole('cell', { name, exact: true }).waitFor()
    await page.waitForFunction(known => {
      const e = document.querySelector('.device-address')
      return e && e.textContent !== known
    }, before)
    addresses[kind] = await said.innerText()
  }
  await page.reload()
  await page.getByRole('cell', { name: '大厅东墙', exact: true }).waitFor()
  assert.equal(await page.locator('.device-address').count(), 0)
})

stage('a visitor takes a number, which stands at the window; one key calls it, and the screen on the wall says where to', async () => {
  const kiosk = await tablet(addresses['自助取号'] ?? '')
  const wall = await tablet(addresses['叫号大屏'] ?? '')
  await shows(wall.locator('main'), '现在没有叫号')
  await kiosk.getByRole('button', { name: '反映问题' }).click()
  // The page goes back by itself after a while: both are looked for at once.
  const tells = (...said: readonly string[]) =>
    said.reduce((place, words) => place.filter({ hasText: words }), kiosk.locator('main')).waitFor()
  await tells('A001', '下一个就是您')
  server.world.wait(1)
  await kiosk.getByRole('link', { name: '好了' }).click()
  await kiosk.getByRole('button', { name: '查询进展' }).click()
  await tells('B001', '前面还有 1 人')
  const { page, go } = await desk('zhou-min')
  await go('window')
  await page.getByLabel('本窗口号').fill('3')
  await page.locator('h1').click()
  await shows(page.locator('.queue'), 'A001', 'B001')
  await page.keyboard.press('1')
  await shows(page.locator('.window-now'), 'A001', '反映问题')
  await shows(wall.locator('main'), 'A001', '请到 3 号窗口')
  await shows(wall.locator('footer'), '等候 1 人', 'B001')
  assert.ok(!(await wall.content()).includes('周'), 'no name is on the wall')
})

stage('the visit is registered from the ticket, and both name each other', async () => {
  const { page } = await desk('zhou-min')
  await page.getByRole('button', { name: '登记来访' }).click()
  await shows(page.locator('.group'), 'A001')
  assert.equal(await page.locator('#visit-place').inputValue(), '3 号窗口')
  await page.locator('#visit-summary').fill('咨询补偿标准')
  await page.locator('#subject').fill('咨询补偿标准')
  await page.locator('#text').fill('想知道征收补偿的标准。')
  await page.keyboard.press('Control+Enter')
  await page.getByText('查询码').first().waitFor()
  const clerk = await api('zhou-min')
  const {
    body: {
      items: [visit],
    },
  } = await clerk.get('/visits')
  const { body } = await clerk.get(`/visits/${visit?.id}`)
  assert.deepEqual(
    body.links.filter(l => l.name === 'ticket').map(l => l.record.number.slice(-4)),
    ['A001'],
  )
})

stage('served with one key; the rating is asked for at that window and nowhere else, and the next is called', async () => {
  const { page, go } = await desk('zhou-min')
  const rating = await tablet(addresses['窗口评价'] ?? '')
  await shows(rating.locator('main'), '办完后请在这里评价')
  await go('window')
  await shows(page.locator('.window-now'), 'A001')
  await page.locator('h1').click()
  await page.keyboard.press('2')
  await shows(page.locator('.window-now'), '窗口空闲')
  await rating.getByRole('button', { name: '基本满意' }).click()
  await shows(rating.locator('main'), '谢谢您的评价')
  await page.keyboard.press('1')
  await shows(page.locator('.window-now'), 'B001')
  await page.getByRole('button', { name: '过号' }).click()
  await page.getByRole('button', { name: '叫这一号 B001' }).click()
  await shows(page.locator('.window-now'), 'B001', '查询进展')
  await page.keyboard.press('2')
  await shows(page.locator('.window-now'), '窗口空闲')
})
