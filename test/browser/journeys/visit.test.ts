import assert from 'node:assert/strict'
import { choose, pick, shows } from '../desk.ts'
import { journey, tick } from './stage.ts'

// 来访: six people at the window with two matters. They are registered whoever they are; what they want becomes one letter, two petitions,
// and a slip in their hand.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const slip = { number: '', code: '', receipt: '', salt: '' }
let submission: string, visit: string

stage('the group is registered: the level that it came to beside the one that answers, six persons, six representatives', async () => {
  const zhou = await j.desk('zhou-min')
  const { page } = zhou
  await zhou.go('register')
  await page.locator('.digits label', { hasText: '来访' }).click()
  await page.locator('.visit .digits label', { hasText: '来区' }).click()
  await page.locator('.visit').getByRole('radiogroup', { name: '有权处理的层级' }).getByText('街道').click()
  for (const [field, text] of Object.entries({
    'visit-place': '一楼接访大厅',
    'visit-heads': '6',
    'visit-representatives': '6',
    'visit-summary': '小区电梯停运，物业费上涨',
    'person-name': '周桂香',
    'person-phone': '19900005566',
    'person-address': '渡口社区 9 号楼',
    subject: '电梯停运和物业费上涨',
    text: '九号楼电梯停运两个月，物业费却涨了三成。',
  }))
    await page.fill(`#${field}`, text)
  await page.evaluate(() => {
    Object.assign(window, {
      printed: 0,
      print: () => {
        Object.assign(window, { printed: 1 })
      },
    })
  })
  await page.getByRole('button', { name: /登记并打印回执/ }).click()
  await shows(page.locator('.receipt'), '电梯停运和物业费上涨')
  await page.getByRole('button', { name: '打印回执' }).click()
  assert.equal(await page.evaluate(() => Number(Reflect.get(window, 'printed'))), 1)
})

stage('the printed slip holds number, code, hash and salt, and nothing of the console around it', async () => {
  const { page } = await j.desk('zhou-min')
  await page.emulateMedia({ media: 'print' })
  const [number = '', code = ''] = await page.locator('.slip .big dd').allInnerTexts()
  const [receipt = '', salt = ''] = await page.locator('.slip code').allInnerTexts()
  Object.assign(slip, { number, code, receipt, salt })
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
  for (const hidden of ['header.top', '.receipt .foot'])
    assert.ok(!(await page.locator(hidden).first().isVisible()), `${hidden} is printed`)
  assert.ok(await page.locator('.slip').isVisible())
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '打开这件' }).click()
  await page.locator('.record').waitFor()
  submission = new URL(page.url()).pathname.slice('/console/'.length)
})

stage('the visit’s page notes the six representatives; it is read back and confirmed', async () => {
  const zhou = await j.desk('zhou-min')
  const { page } = zhou
  await shows(page.locator('.record .facts').filter({ hasText: '来源渠道' }), '6')
  await page
    .locator('.linked')
    .getByRole('link', { name: /小区电梯停运/ })
    .click()
  await page.waitForURL(/visits/)
  visit = new URL(page.url()).pathname.slice('/console/'.length)
  await shows(page.locator('.record'), '代表超过5人，已请其推选', '来区', '街道', '一楼接访大厅')
  const form = await zhou.open('接访结束')
  await zhou.send(form)
  await shows(form, '没有核对确认的，请写明原因')
  await tick(form, '记录已向来访人宣读或者交其核对，确认无误')
  await zhou.send(form)
  await form.waitFor({ state: 'hidden' })
  await zhou.stands('已结束', '已接访')
})

stage('sorted into two petitions, each to the body that answers for it', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await he.go(submission)
  await he.take('甄别', async form => {
    await pick(form, '申诉求决类')
    await choose(form, '内容分类', '物业')
    await form.getByRole('button', { name: /增加一项 · 信访事项/ }).click()
    for (const [i, [title = '', demand = '']] of [
      ['电梯停运', '修好九号楼电梯'],
      ['物业费上涨', '按合同收物业费'],
    ].entries()) {
      await form.getByRole('textbox', { name: '标题', exact: true }).nth(i).fill(title)
      await form.getByRole('textbox', { name: '诉求', exact: true }).nth(i).fill(demand)
    }
  })
  const petitions = page.locator('.linked').filter({ hasText: '电梯停运' })
  await shows(petitions, '物业费上涨')
  for (const [title, unit, body] of [
    ['电梯停运', '住建', '住房和城乡建设委员会'],
    ['物业费上涨', '云渡', '云渡街道'],
  ] as const) {
    await he.go(submission)
    await page.locator('.linked').getByRole('link', { name: title, exact: true }).click()
    await page.waitForURL(/petitions/)
    await he.take('转送', form => choose(form, '责任单位', unit))
    await he.stands(body, '最迟 2026年3月4日')
  }
})

stage('the group’s speaker follows both with what stands on the slip', async () => {
  await j.follows(slip)
  await shows(citizen.locator('main'), '电梯停运', '物业费上涨', '青禾区住房和城乡建设委员会', '云渡街道')
  const zhou = await j.desk('zhou-min')
  await zhou.go(visit)
  await shows(zhou.page.locator('.linked'), '电梯停运和物业费上涨')
})
