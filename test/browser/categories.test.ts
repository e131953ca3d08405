import { before, test } from 'node:test'
import assert from 'node:assert/strict'
import { setCategories } from '#work/office/index.ts'
import { choose, shows, sitDown, type Desk } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// The office's own categories at the console: chosen in two levels by typing, and a list narrowed to either level.

const { server, browser, at } = await inBrowser('2026-03-02')
let desk: Desk, submission: string
before(async () => {
  const clerk = await server.as('zhou-min')
  await clerk.post('/submissions', { given: { channel: 'letter', subject: '养老保险', text: '少缴三年。', content: '0405' } })
  submission = (
    await clerk.post('/submissions', { given: { channel: 'letter', subject: '送餐没有合同', text: '平台不签合同。', content: '0405' } })
  ).body.id
  await setCategories(server.world, server.world.admin, 'qinghe', [
    { code: '0498', label: { zh: '新业态用工', en: 'Platform work' } },
    { code: '0405', label: { zh: '社会保险', en: 'Social insurance' }, off: true },
  ])
  desk = await sitDown(browser, at, 'he-jianping')
})

const listed = () => desk.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item')

test('what is off stands in the form to be replaced; an added one is found by its heading, by either name, by its code', async () => {
  await desk.go(`submissions/${submission}`)
  const form = await desk.open('甄别')
  const field = form.getByLabel('内容分类')
  await shows(form, '社会保险（已停用）')
  for (const [typed, found] of [
    ['劳动和', '新业态用工'],
    ['Platform', '新业态用工'],
    ['0498', '新业态用工'],
    ['新业态', '新业态用工'],
  ] as const) {
    await field.fill(typed)
    await shows(listed().filter({ hasText: found }), '0498')
  }
  await field.fill('社会保险')
  assert.deepEqual(await listed().and(desk.page.locator('.ant-select-item-option-disabled')).allInnerTexts(), ['社会保险（已停用） 0405'])
  await field.press('Escape')
  await choose(form, '内容分类', '新业态')
  await shows(form, '新业态用工')
  await accessible(desk.page, { within: '.ant-drawer' })
})

test('a list is narrowed to a first level, and to one that is off', async () => {
  await desk.go('submissions')
  await desk.page.getByLabel('内容分类').fill('劳动和')
  await listed().filter({ hasText: '劳动和社会保障（全部）' }).click()
  await shows(desk.page.locator('main'), '共 2 件')
  assert.match(decodeURIComponent(desk.page.url()), /content="?0400/)
  await desk.page.getByLabel('内容分类').fill('0405')
  await listed().filter({ hasText: '社会保险（已停用）' }).click()
  await desk.page.waitForURL(/0405/)
  await shows(desk.page.locator('main'), '养老保险', '共 2 件')
})

test('registering, the field is reached by its name, and offers what may be chosen', async t => {
  const clerk = await sitDown(browser, at, 'zhou-min')
  t.after(() => clerk.leave())
  await clerk.go('register')
  const form = clerk.page.locator('form.card')
  await choose(form, '内容分类', '0498')
  await shows(form, '新业态用工')
})
