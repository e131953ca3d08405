import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { shows, sitDown } from './desk.ts'
import { accessible } from './accessible.ts'
import { inBrowser } from './in-browser.ts'

// A list to Excel and back, at the console, for a procedure that knows nothing of it.

const { server, browser, at } = await inBrowser('2026-03-02')
const folder = await mkdtemp(join(tmpdir(), 'xinqiao-sheets-'))
after(() => rm(folder, { recursive: true }))

async function sheet(name: string, days: readonly string[]): Promise<string> {
  const path = join(folder, `${name}.xlsx`)
  await writeFile(
    path,
    await writeExcelFile([
      ['标题', '任务来源', '责任单位', '完成期限'],
      ...days.map((day, i) => [`第 ${i + 1} 项任务`, '年度工作要点', '区人社局', day]),
    ]).toBuffer(),
  )
  return path
}
/** A file as it is downloaded by a link. */
async function fetched(page: Page, name: string): Promise<{ readonly called: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const path = join(folder, 'downloaded.xlsx')
  await download.saveAs(path)
  return { called: download.suggestedFilename(), path }
}

test('tasks are imported from a sheet, a wrong one is told by row, and the list goes out under its filter', async () => {
  const desk = await sitDown(browser, at, 'xia-jing')
  const { page } = desk
  const drawer = page.getByRole('dialog')
  const status = drawer.getByRole('status')
  await desk.go('tasks')
  await page.getByRole('button', { name: '从 Excel 导入' }).click()
  assert.equal((await fetched(page, '下载模板')).called, '任务导入模板.xlsx')
  const check = async (path: string) => {
    await drawer.getByLabel('表格文件').setInputFiles(path)
    await drawer.getByRole('button', { name: '检查这个表格' }).click()
  }
  await check(await sheet('wrong', ['2026-06-30', '2026-02-30']))
  await shows(status, '共 2 行，1 行有误')
  await shows(drawer.getByRole('group', { name: '需要改正的地方' }), '3', '完成期限', '不是日期')
  await accessible(page)
  await check(await sheet('good', ['2026-06-30', '2026-05-29']))
  await shows(status, '2 行全部无误')
  await drawer.getByRole('button', { name: '导入这 2 行' }).click()
  await shows(status, '已导入 2 件')
  await accessible(page)
  await drawer.locator('.foot').getByRole('button', { name: '关闭' }).click()
  await shows(page.locator('.counts'), '共 2 件')
  await desk.go('tasks?q=第 2 项')
  const { called, path } = await fetched(page, '导出 Excel')
  assert.match(called, /^任务 2026-03-02\.xlsx$/)
  assert.equal((await readFile(path)).subarray(0, 2).toString(), 'PK')
  const [first] = await readXlsxFile(path)
  assert.deepEqual(
    first?.data.map(row => row[1]),
    ['标题', '第 2 项任务'],
  )
  await accessible(page)
  await desk.leave()
})

test('who may not open a record is offered no import, and gets what is theirs to see', async () => {
  const desk = await sitDown(browser, at, 'liu-siyuan')
  const { page } = desk
  await desk.go('tasks')
  await page.getByRole('link', { name: '导出 Excel' }).waitFor()
  assert.equal(await page.getByRole('button', { name: '从 Excel 导入' }).count(), 0)
  await desk.leave()
  const { cookie } = await server.as('liu-siyuan')
  assert.equal((await server.app.inject({ method: 'GET', url: '/api/v1/tasks/template', headers: { cookie } })).statusCode, 403)
  assert.equal(
    (
      await server.app.inject({
        method: 'POST',
        url: '/api/v1/tasks/sheet',
        headers: { cookie, 'content-type': 'application/octet-stream' },
        payload: 'x',
      })
    ).statusCode,
    403,
  )
  for (const url of ['/api/v1/submissions/template', '/api/v1/petitions/template'])
    assert.equal((await server.app.inject({ method: 'GET', url, headers: { cookie } })).statusCode, 404, url)
  const wrong = await server.app.inject({ method: 'GET', url: '/api/v1/tasks/sheet?cursor=x&from=gestern', headers: { cookie } })
  assert.equal(wrong.statusCode, 422)
})
