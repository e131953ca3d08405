import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible } from './accessible.ts'
import { shows, sitDown, type Desk } from './desk.ts'
import { inBrowser } from './in-browser.ts'

// My work beside what one owes: what one handed to others, until they have answered; and in what one's unit takes part.

const { server, browser, at } = await inBrowser('2026-03-02')
const opened = async (login: string, plural: string, given: object): Promise<string> => {
  const answer = await (await server.as(login)).post(`/${plural}`, { given })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}
const tab = ({ page }: Desk, name: string) => page.getByRole('tab', { name })
const list = ({ page }: Desk) => page.locator('.rows')

test('who passed a case on sees who has it and until when, from another tab, until it comes back', async () => {
  const from = { source: 'city-office', sourceNumber: '市信〔2026〕9号', receivedOn: '2026-03-02', demand: '核查后报告' }
  const id = await opened('zhou-min', 'cases-from-above', { ...from, subject: '停工楼盘', dueOn: '2026-04-15' })
  const desk = await sitDown(browser, at, 'he-jianping')
  await tab(desk, '等候他人 0').click()
  await shows(list(desk), '现在没有等别人办的')
  await accessible(desk.page)
  const passed = await (await server.as('he-jianping')).step('cases-from-above', id, 'pass', { unit: 'renshe', unitBy: '2026-03-20' })
  assert.equal(passed.status, 200, passed.text)
  await tab(desk, '等候他人 1').waitFor()
  await shows(list(desk), '停工楼盘', '上级交办', '区人社局', '还剩 18 天', '3月20日')
  await accessible(desk.page)
  await desk.page.getByLabel('查编号或标题').fill('别的')
  await shows(list(desk), '没有符合条件的记录')
  await desk.page.getByLabel('查编号或标题').fill('停工')
  await list(desk).getByRole('link', { name: '停工楼盘' }).click()
  await shows(desk.page.locator('.standing'), '青禾区人力资源和社会保障局', '最迟 2026年3月20日')
  await desk.go('work?tab=awaited')
  const reported = await (await server.as('liu-siyuan')).step('cases-from-above', id, 'report', { result: '已核查' })
  assert.equal(reported.status, 200, reported.text)
  await (await server.as('zheng-ailian')).step('cases-from-above', id, 'report.sign')
  await tab(desk, '等候他人 0').waitFor()
  await shows(list(desk), '现在没有等别人办的')
  await desk.leave()
})

test('on a telephone, in English, a unit sees what it takes part in, as what, and when', async () => {
  const called = { subject: 'On unpaid wages', kind: 'conference', plannedOn: '2026-03-11', agenda: ['Wages'], bodies: ['renshe'] }
  await opened('xia-jing', 'meetings', called)
  const desk = await sitDown(browser, at, 'liu-siyuan')
  await desk.page.setViewportSize({ width: 390, height: 844 })
  await desk.page.getByRole('button', { name: 'English' }).click()
  await tab(desk, 'We take part 1').click()
  await shows(list(desk), 'On unpaid wages', 'Members called', '11 Mar 2026')
  assert.ok(await desk.page.evaluate(() => document.documentElement.scrollWidth <= 390), 'nothing lies beyond the edge')
  await accessible(desk.page)
  await tab(desk, 'Awaited from others 0').click()
  await shows(list(desk), 'You wait for nothing')
  await desk.go('calendar?view=month&day=2026-03-11')
  await shows(desk.page.locator('main'), 'On unpaid wages')
  await desk.leave()
})
