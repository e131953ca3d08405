import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { shows, sitDown } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

const { browser, at } = await inBrowser('2026-03-02')
const folder = await mkdtemp(join(tmpdir(), 'xinqiao-import-page-'))
after(() => rm(folder, { recursive: true }))

async function sheet(name: string, days: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(
    path,
    await writeExcelFile([
      ['原编号', '收到日', '渠道', '标题', '内容'],
      ...days.map((day, i) => [`${name}-${i}`, day, '来信', `旧台账第 ${i + 1} 件`, '旧的内容']),
    ]).toBuffer(),
  )
  return path
}

test('the template is fetched, a wrong sheet is told by row, a good one is imported and opens', async () => {
  const desk = await sitDown(browser, at, 'he-jianping')
  const { page } = desk
  const status = page.getByRole('status')
  await desk.go('import')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载模板' }).click()])
  assert.equal(download.suggestedFilename(), 'import-template.xlsx')
  const bring = page.getByRole('button', { name: /^导入/ })
  assert.ok(await bring.isDisabled(), 'nothing is imported unchecked')
  const check = async (path: string) => {
    await page.getByLabel('表格文件').setInputFiles(path)
    await page.getByRole('button', { name: '检查这个表格' }).click()
  }
  await check(await sheet('wrong', ['2023-03-01', '2023-02-30']))
  await shows(status, '共 2 行，1 行有误')
  await shows(page.getByRole('group', { name: '需要改正的地方' }), '3', '收到日', '请写成年-月-日')
  assert.ok(await bring.isDisabled())
  await accessible(page)
  await check(await sheet('good', ['2023-03-01', '2023-03-02']))
  await shows(status, '2 行全部无误', '待甄别 2 件')
  await page.getByRole('button', { name: '导入这 2 件' }).click()
  await shows(status, '已导入 2 件')
  await shows(page.getByRole('group', { name: '以前的导入' }), '何建平')
  await accessible(page)
  await page.getByRole('group', { name: '导入的信访件' }).getByRole('link').first().click()
  await shows(page.locator('.story'), '历史数据导入：原编号 good-0')
  await desk.leave()
})

test('the page is for those who sort, and is offered to nobody else', async () => {
  const desk = await sitDown(browser, at, 'zhou-min')
  assert.equal(await desk.page.getByRole('navigation').getByRole('link', { name: '导入', exact: true }).count(), 0)
  await desk.go('import')
  await shows(desk.page.locator('main'), '这一页不归您的岗位使用')
  await desk.leave()
})
