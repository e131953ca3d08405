import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { password } from '../server.ts'
import { shows, sitDown } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// A leader with a telephone in one hand, the calendar of a clerk, and a director's year by field.

const { server, browser, at } = await inBrowser('2026-03-02')

const fits = async (page: Page) =>
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390), 'nothing lies beyond the edge')
const opened = async (login: string, plural: string, given: object): Promise<string> => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const taken = async (login: string, plural: string, id: string, step: string, given: object = {}) => {
  const answer = await (await server.as(login)).step(plural, id, step, given)
  assert.equal(answer.status, 200, answer.text)
}
const hard = (subject: string) =>
  opened('xia-jing', 'leader-cases', { subject, leader: 'qin-haiming', difficulty: 'hard', dueOn: '2026-06-30' })

test('on a telephone a leader has one page, from which everything opens with a tap', async () => {
  const session = await opened('xia-jing', 'reception-sessions', {
    subject: '领导接待日',
    kind: 'open',
    form: 'on-site',
    place: '区信访接待中心',
    slots: 10,
    leader: 'qin-haiming',
    plannedOn: '2026-03-02',
  })
  await taken('zhou-min', 'reception-sessions', session, 'book', { persons: 3 })
  const one = await hard('停工楼盘逾期交房')
  await taken('xia-jing', 'leader-cases', one, 'plan', { plan: '分三步' })
  await taken('xia-jing', 'leader-cases', one, 'report', { outcome: 'resolved', report: '已复工', proof: '复工令' })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${at}/console/`)
  await page.getByLabel('登录名').fill('qin-haiming')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).tap()
  const part = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
  await shows(part('接访'), '今天', '公开接访', '区信访接待中心', '已预约 1 批 3 人')
  await shows(part('待我批示签发'), '停工楼盘逾期交房', '待签发：', '夏静拟稿')
  await shows(part('我包的案'), '停工楼盘逾期交房', '6月30日')
  assert.equal(await page.getByRole('navigation', { name: '主导航' }).isVisible(), false, 'no menu')
  for (const box of await page.locator('.leader a').all()) assert.ok(((await box.boundingBox())?.height ?? 0) >= 40, await box.innerText())
  await fits(page)
  await accessible(page)
  // What others do shows when the leader looks again.
  await hard('拆迁遗留问题')
  await shows(part('我包的案'), '拆迁遗留问题')
  await part('待我批示签发').getByRole('link').first().tap()
  await page.locator('.actions').getByRole('button', { name: /签发/ }).first().waitFor()
  await page.goBack()
  await part('接访').getByRole('link').first().tap()
  await page.waitForURL(`**/reception-sessions/${session}`)
  await context.close()
})

test('the calendar opens each record, counts whole, and gives a private address once', async () => {
  await opened('zhou-min', 'lawyer-duties', { on: '2026-03-05', half: 'morning', lawyer: 'fang-ruoxi', place: '接访大厅一楼' })
  const desk = await sitDown(browser, at, 'fang-ruoxi')
  const { page } = desk
  await desk.go('calendar?view=month')
  await page.locator('.month-grid .cell.full').first().waitFor()
  await accessible(page)
  await page.locator('.month-grid .cell.full').filter({ hasText: '2026年3月5日' }).click()
  await shows(page.locator('.agenda'), '2026年3月5日', '周四', '安排 1 项', '值班日', '接访大厅一楼')
  await accessible(page)
  await page.getByText('在手机、电脑日历中查看').click()
  await page.getByRole('button', { name: '生成地址' }).click()
  const address = page.getByRole('textbox', { name: '地址只显示这一次' })
  assert.match(await (await fetch(await address.inputValue())).text(), /BEGIN:VCALENDAR[^]*值班日 · 律师值班/)
  await accessible(page)
  await page.getByRole('button', { name: '停用' }).click()
  await shows(page.getByRole('status'), '已停用')
  await page.getByRole('link', { name: '接访大厅一楼' }).click()
  await page.waitForURL(/lawyer-duties\//)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['day', 'week', 'month']) {
    await desk.go(`calendar?view=${view}&whose=all`)
    await page.locator('.agenda, .month-grid, .quiet').first().waitFor()
    await fits(page)
  }
  await desk.leave()
})

test('a director reads the year by field, and each number opens', async () => {
  const desk = await sitDown(browser, at, 'lu-weiguo')
  const { page } = desk
  await page.getByRole('link', { name: '法治化五个方面' }).click()
  const field = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) })
  await shows(field('维护秩序法治化'), '不记录任何信访人')
  await accessible(page)
  const cases = field('办理法治化').getByRole('row').filter({ hasText: '领导包案' })
  await cases
    .getByRole('link', { name: /^2 件$/ })
    .first()
    .click()
  await shows(page.locator('main'), '停工楼盘逾期交房')
  await page.setViewportSize({ width: 390, height: 844 })
  await desk.go('fields')
  await field('办理法治化').waitFor()
  await fits(page)
  await accessible(page)
  await desk.leave()
})

test('of hundreds of figures a word finds one; every desk has its own, a line a procedure', async () => {
  const desk = await sitDown(browser, at, 'lu-weiguo')
  const { page } = desk
  await desk.go('figures')
  const leaders = page.locator('section').filter({ has: page.getByRole('heading', { name: '领导接访包案', exact: true }) })
  await shows(leaders.getByRole('row').filter({ hasText: '领导包案' }), '2 件')
  await accessible(page)
  await page.getByRole('textbox', { name: '找一项统计' }).fill('包案领导')
  await page
    .locator('.figure-lines')
    .getByRole('link', { name: /^包案领导 ?1 人/ })
    .click()
  await shows(page.locator('main'), '停工楼盘逾期交房')
  await page.setViewportSize({ width: 390, height: 844 })
  await desk.go('figures')
  await leaders.waitFor()
  await fits(page)
  await desk.leave()
})
