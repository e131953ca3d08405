import assert from 'node:assert/strict'
import { pick, shows } from '../desk.ts'
import { asks, journey, tick, write, writeDay, type Slip } from './stage.ts'
import { answered } from './way.ts'

// 复查、复核: asked for on the portal; the district decides over two signatures, the office's reviewers for the city above it, after a
// hearing.

const j = await journey('2026-03-02')
const { citizen, stage } = j
let slip: Slip, petition: string
const standing = () => citizen.locator('.card.now')
const opinion = async (form: Parameters<typeof write>[0], words: string) => {
  await pick(form, '维持')
  await write(form, '查明的事实', '外墙渗水经两次检测，均在保修范围之外。')
  await write(form, '意见', words)
  await write(form, '法律法规依据', '《信访工作条例》第三十五条')
}
const deliver = async (form: Parameters<typeof write>[0]) => {
  await pick(form, '当面')
  await form.getByLabel('送达凭证').fill('HZ-2026-021')
}

stage('the petitioner, answered in the negative, asks for a review on the portal', async () => {
  slip = await j.files({ subject: '新房外墙渗水', text: '交房一年，外墙一直渗水。', ask: '修好外墙' })
  petition = await answered(j, slip, { subject: '新房外墙渗水', demands: ['修好外墙'], unit: 'zhujian' })
  await j.follows(slip)
  await shows(standing(), '您可以在2026年4月1日前（含当天）：请求复查', '由青禾区人民政府复查')
  await asks(citizen, '申请复查', { reason: '渗水在保修期内就有，有照片。' })
  await shows(standing(), '现在由青禾区人民政府办理', '正在审查复查申请')
})

stage('the district’s reviewers admit it and decide over two signatures; whoever drafted it does not sign', async () => {
  const ji = await j.desk('ji-wenbin')
  const ouyang = await j.desk('ouyang-lan')
  const { page } = ji
  await page.getByRole('link', { name: '渗水在保修期内就有', exact: false }).first().click()
  await ji.stands('青禾区人民政府', '最迟 2026年3月9日', '受理审查')
  await ji.take('受理')
  await ji.stands('最迟 2026年4月1日', '作出复查意见', '条例第35条')
  await ji.take('拟稿作出复查意见', form => opinion(form, '原处理意见事实清楚，予以维持。'))
  await page
    .locator('.actions .not')
    .getByRole('button', { name: /签发作出复查意见/ })
    .click()
  await shows(page.locator('.reason'), '另一')
  await ouyang.page.locator('.signatures').getByRole('link').first().click()
  await ouyang.take('签发作出复查意见', form => shows(form.locator('.signed'), '维持', '原处理意见事实清楚，予以维持。'))
  await ji.stands('送达')
  await ji.take('送达', deliver)
  await ji.stands('等信访人决定')
  await j.follows(slip)
  await shows(standing(), '复查意见已经送达', '请求复核')
})

stage('the petitioner asks for a re-review on the portal, of the city', async () => {
  await asks(citizen, '申请复核', { reason: '复查没有看照片。' })
  await shows(standing(), '正在复核', '正在审查复核申请')
})

stage('the office’s reviewer, for the city that has nobody here, holds a hearing: called, announced a week ahead', async () => {
  const yu = await j.desk('yu-zhongheng')
  const { page } = yu
  await page.getByRole('link', { name: '复查没有看照片', exact: false }).first().click()
  await yu.take('受理')
  await yu.take('举行听证', form => write(form, '理由', '双方对渗水的时间各执一词。'))
  await yu.stands('等待', '听证', '暂停计时')
  await page.locator('.standing').getByRole('link').first().click()
  await page.waitForURL(/hearings/)
  const form = await yu.open('通知听证')
  await writeDay(form, '听证日', '2026-03-05')
  await write(form, '地点', '区信访办二楼听证室')
  await write(form, '主持人', '康博')
  for (const [i, name] of ['李平', '赵云', '孙芳'].entries())
    await form.getByRole('textbox', { name: '听证员', exact: true }).nth(i).fill(name)
  await tick(form, '公开举行')
  await yu.send(form)
  await shows(form, '最早为')
  await writeDay(form, '听证日', '2026-03-20')
  await yu.send(form)
  await form.waitFor({ state: 'hidden' })
  await yu.stands('最迟 2026年3月20日')
  await j.follows(slip)
  await shows(standing(), '听证的时间不计入复核期限', '2026年3月20日举行', '区信访办二楼听证室')
})

stage('it is held and gives its opinion; the excluded days are told on both pages, and in the counting', async () => {
  await j.days(18)
  const yu = await j.desk('yu-zhongheng')
  const { page } = yu
  await page.getByRole('link', { name: '双方对渗水的时间各执一词', exact: false }).first().click()
  await yu.take('举行听证', form => write(form, '听证笔录', '双方陈述、举证、质证。'))
  await yu.take('作出听证意见', form => write(form, '听证意见', '照片没有日期，不能证明渗水的时间。'))
  await yu.stands('已结束', '已作听证意见')
  await page
    .locator('.linked')
    .getByRole('link', { name: /复查没有看照片/ })
    .first()
    .click()
  await page.waitForURL(/re-reviews/)
  await yu.stands('最迟 2026年4月19日', '扣除 18 天')
  await page.locator('.standing .chip').click()
  await shows(page.locator('.explanation'), '其中 18 天不计入（听证期间）')
  await page.keyboard.press('Escape')
  await j.follows(slip)
  await shows(standing(), '最迟2026年4月19日完成：作出复核意见', '听证的 18 天没有算进期限')
  await citizen
    .locator('.card.now', { hasText: '作出复核意见' })
    .getByRole('link', { name: /为什么是这一天/ })
    .first()
    .click()
  await shows(
    citizen.locator('main'),
    '为什么是2026年4月19日',
    '其中 18 天是听证的时间，不计入期限',
    '2026年3月3日至2026年3月20日：不计入期限',
  )
})

stage('the re-review is decided over two signatures and served', async () => {
  const yu = await j.desk('yu-zhongheng')
  const hang = await j.desk('hang-shuyi')
  await yu.take('拟稿作出复核意见', form => opinion(form, '复查意见正确，予以维持。'))
  await hang.page.locator('.signatures').getByRole('link').first().click()
  await hang.take('签发作出复核意见')
  await yu.stands('送达')
  await yu.take('送达', async form => {
    await deliver(form)
    await tick(form, '经听证，依法公示')
  })
  await yu.stands('已结束', '复核意见已送达')
})

stage('the unit concludes; the portal says that the remedies are exhausted, and that new facts are always accepted', async () => {
  const xu = await j.desk('xu-kaili')
  await xu.go(petition)
  await shows(xu.page.locator('.record'), '复查、复核', '维持')
  await xu.stands('青禾区住房和城乡建设委员会')
  const form = await xu.open('办结')
  await xu.send(form)
  await shows(form, '请至少写明一项')
  await write(form, '解释疏导到位（可不填）', '3月20日当面向信访人说明复核结果。')
  await xu.send(form)
  await form.waitFor({ state: 'hidden' })
  await xu.stands('已结束', '已终结')
  await j.follows(slip)
  await shows(citizen.locator('.card.now').first(), '信访程序走完了', '同样的事实和理由，不再受理', '有新的事实或者理由，随时可以重新提出')
  assert.equal(await citizen.getByRole('link', { name: '申请复查', exact: true }).count(), 0)
})
