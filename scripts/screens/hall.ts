import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Shoot } from './shoot.ts'
import { still, type Stage } from './stage.ts'

/** The reception hall: a window with its queue, and the devices that hang and stand there. */
export async function hallPictures({ at, visitor, colleague, wait }: Stage, shoot: Shoot): Promise<void> {
  const admin = await colleague('cui-yang')
  const clerk = await colleague('zhou-min')
  const post = async (page: Page, path: string, data: object): Promise<{ readonly key?: string }> => {
    const answer = await page.request.post(`${at}/api/v1/${path}`, { data })
    assert.ok(answer.ok(), await answer.text())
    return answer.json()
  }
  const device = async (kind: string, name: string, viewport: { width: number; height: number }, window?: number) => {
    const { key } = await post(admin.page, 'hall/devices', { kind, name, ...(window !== undefined && { window }) })
    const page = await visitor({ viewport })
    await page.goto(`${at}/hall/device/${key}`)
    await page.goto(`${at}/hall`)
    return page
  }
  for (const business of ['register', 'follow', 'register', 'advice', 'register', 'paper', 'follow', 'register']) {
    await post(clerk.page, 'tickets', { given: { business } })
    wait(2)
  }
  for (const window of [1, 2]) {
    await post(clerk.page, 'hall/next', { window })
    wait(1)
  }

  await clerk.go('window', '.queue')
  await clerk.page.getByLabel('本窗口号').fill('3')
  await clerk.page.locator('h1').click()
  await clerk.page.keyboard.press('1')
  await clerk.page.getByRole('button', { name: '登记来访' }).waitFor()
  await still(clerk.page)
  await shoot(clerk.page, 'window-zh', 'A window of the hall: the next is called with one key')

  const wall = await device('screen', '大厅东墙', { width: 1280, height: 720 })
  await shoot(wall, 'hall-wall', 'The screen on the hall’s wall: who is called to which window')
  const tablet = await device('tickets', '门口', { width: 1024, height: 768 })
  await shoot(tablet, 'hall-tickets', 'The tablet at the door: a touch takes a number, and no name is asked')
  await tablet.getByRole('button', { name: '查询进展' }).click()
  await tablet.locator('.number').waitFor()
  await shoot(tablet, 'hall-number', 'The number that was taken')
  await clerk.page.keyboard.press('2')
  await clerk.page.getByRole('button', { name: '叫下一位' }).waitFor()
  await still(clerk.page)
  const rating = await device('rating', '三号窗口', { width: 1024, height: 600 }, 3)
  await shoot(rating, 'hall-rating', 'The rating at a window, asked of whoever was just served')
}
