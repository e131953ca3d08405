import { choose, pick, shows } from '../desk.ts'
import { journey, tick, write, writeDay } from './stage.ts'

// 调解与法律服务: a letter goes to mediation by consent of both sides, comes to an agreement that a court confirms, and is performed; a
// lawyer's duty, and a question of law with a conflict of interest.

const j = await journey('2026-03-02')
const { stage } = j
let submission: string, referral: string
const here = (url: string) => new URL(url).pathname.slice('/console/'.length)

stage('at the window: the letter is led to mediation from its own page, with the studio that will do it', async () => {
  const slip = await j.files({ subject: '拖欠三个月工资', text: '工地拖欠三个月工资，双方对数额有争议。', ask: '结清工资' })
  submission = `submissions/${await j.find('zhou-min', 'submissions', slip.number)}`
  const made = await (
    await j.api('he-jianping')
  ).post('/studios', {
    given: { name: '驻区信访办调解工作室', unit: 'sifa', place: '接访大厅二楼', mediators: 2, from: '2026-01-01', to: '2026-12-31' },
  })
  const zhou = await j.desk('zhou-min')
  const { page } = zhou
  const form = page.locator('.open')
  await zhou.go(submission)
  await page.getByText('由本件发起').click()
  await page.locator('.openers').getByRole('link', { name: '访调对接' }).click()
  await shows(form, '拖欠三个月工资')
  await write(form, '标题', '欠薪纠纷调解')
  await choose(form, '内容分类', '工资')
  await form.getByLabel('纠纷概况').fill('三个月工资，劳资双方对数额有争议。')
  await choose(form, '调解工作室', '驻区')
  await page.keyboard.press('Control+Enter')
  await page.locator('.record').waitFor()
  referral = here(page.url())
  await zhou.stands('区信访办', '最迟 2026年3月9日', '征求意愿')
  await shows(page.locator('.linked'), '拖欠三个月工资', '驻区信访办调解工作室')
  await zhou.go(`studios/${made.body.id}`)
  await shows(page.locator('.linked'), '欠薪纠纷调解')
})

stage('one side alone is no consent; with both it goes to a mediator, found by name though of another desk', async () => {
  const zhou = await j.desk('zhou-min')
  await zhou.go(referral)
  const form = await zhou.open('记录双方意愿')
  await tick(form, '信访人同意调解')
  await zhou.send(form)
  await shows(form.locator('.fault'), '一方不同意的，请写明告知了哪些其他途径')
  await tick(form, '对方同意调解')
  await choose(form, '主调解员', '吴桂兰')
  await zhou.send(form)
  await form.waitFor({ state: 'hidden' })
  await zhou.stands('调解组织', '最迟 2026年3月5日', '受理调解')
})

stage(
  'the mediator accepts, notes what was said, and the agreement with its signed paper; the court may be asked for thirty days',
  async () => {
    const wu = await j.desk('wu-guilan')
    const { page } = wu
    await wu.go('work')
    await page.getByRole('link', { name: '欠薪纠纷调解' }).first().click()
    await page.waitForURL(/mediation-referrals/)
    await wu.take('受理')
    await wu.stands('最迟 2026年4月1日', '调解')
    await wu.take('记录调解情况', form => form.getByLabel('调解笔录要点').fill('双方核对了考勤和工资表。'))
    await wu.take('达成协议', async form => {
      await pick(form, '调解协议书')
      await form.getByLabel('协议内容').fill('分两次付清，四月底前付一半。')
      await writeDay(form, '协议生效日', '2026-03-02')
      await writeDay(form, '履行期限', '2026-06-30')
      await form
        .locator('input[type=file]')
        .setInputFiles({ name: '调解协议书.txt', mimeType: 'text/plain', buffer: Buffer.from('双方签字') })
      await shows(form, '调解协议书.txt')
    })
    await wu.stands('调解组织', '最迟 2026年6月30日', '督促履行')
    await shows(page.locator('.record'), '可申请司法确认至', '2026年4月1日', '调解协议书.txt')
  },
)

stage('both ask the court; it confirms; the agreement is performed', async () => {
  await j.days(10)
  const wu = await j.desk('wu-guilan')
  const { page } = wu
  await wu.go(referral)
  await wu.take('双方申请司法确认', form => form.getByLabel('人民法院').fill('青禾区人民法院'))
  await wu.take('记录司法确认结果', async form => {
    await pick(form, '确认有效')
    await form.getByLabel('裁定文号').fill('（2026）民特1号')
  })
  await wu.take('已履行', form => form.getByLabel('履行凭证').fill('银行回单两份'))
  await wu.stands('已结束', '已履行')
  await shows(page.locator('.story'), '调解协议书', '司法确认申请书')
  const zhou = await j.desk('zhou-min')
  await zhou.go(submission)
  await shows(zhou.page.locator('.linked'), '欠薪纠纷调解', '✓ 已履行')
})

stage('the lawyers’ roster: a duty, repeated for three weeks; the lawyer notes what was done', async () => {
  const zhou = await j.desk('zhou-min')
  const { page } = zhou
  const form = page.locator('.open')
  await zhou.go('lawyer-duties/new')
  await writeDay(form, '值班日', '2026-03-12')
  await pick(form, '上午')
  await choose(form, '值班律师', '方若溪')
  await form.getByLabel('地点').fill('接访大厅')
  await page.keyboard.press('Control+Enter')
  await page.locator('.record').waitFor()
  const duty = here(page.url())
  await zhou.take('按周续排', step => step.getByLabel('周数').fill('3'))
  await zhou.go('lawyer-duties')
  await shows(page.locator('.counts'), '共 4 件')
  await shows(page.locator('.rows'), '2026年3月12日', '上午', '方若溪', '2026年4月2日')
  const fang = await j.desk('fang-ruoxi')
  await fang.go(duty)
  await fang.take('登记值班情况', step => step.getByLabel('接待咨询').fill('5'))
  await fang.stands('已值班')
})

stage('a question of law: who has a conflict of interest stands aside and is not named again; another advises', async () => {
  const zhou = await j.desk('zhou-min')
  const { page } = zhou
  const form = page.locator('.open')
  await zhou.go('consultations/new')
  await write(form, '标题', '欠薪能否申请仲裁')
  await pick(form, '接访窗口')
  await choose(form, '内容分类', '工资')
  await form.getByLabel('咨询的问题').fill('仲裁时效从何时起算？')
  await form.getByLabel('涉及的单位、企业').fill('宏远建筑公司')
  await choose(form, '律师', '方若溪')
  await page.keyboard.press('Control+Enter')
  await page.locator('.record').waitFor()
  const asked = here(page.url())
  const fang = await j.desk('fang-ruoxi')
  const cen = await j.desk('cen-mingli')
  await fang.go(asked)
  await shows(fang.page.locator('.record'), '宏远建筑公司')
  await fang.take('利益冲突审查', step => tick(step, '与本事项有利益冲突'))
  await zhou.go(asked)
  await zhou.stands('区信访办', '最迟 2026年3月16日', '另派律师')
  const naming = await zhou.open('指派律师')
  await choose(naming, '律师', '方若溪')
  await zhou.send(naming)
  await shows(naming.locator('.fault'), '该律师有利益冲突，请另派')
  await choose(naming, '律师', '岑明礼')
  await zhou.send(naming)
  await naming.waitFor({ state: 'hidden' })
  await cen.go('work')
  await cen.page.getByRole('link', { name: '欠薪能否申请仲裁' }).first().click()
  await cen.take('利益冲突审查')
  await cen.take('出具意见', async step => {
    await step.getByLabel('法律意见').fill('自劳动关系终止之日起一年内可以申请仲裁。')
    await step.getByLabel('建议的途径').fill('劳动人事争议仲裁')
  })
  await zhou.go(asked)
  await zhou.take('归档')
  await zhou.stands('已归档')
})
