import assert from 'node:assert/strict'
import { choose, pick, shows } from '../desk.ts'
import { journey, tick, write, type Slip } from './stage.ts'
import { accepted } from './way.ts'

// On the way to an answer: an extension that the head signs, a mediation that fails, a handler who stands aside for another.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const standing = () => citizen.locator('.card.now').first()
let slip: Slip, petition: string

stage('the handler drafts an extension, the head signs it, and the petitioner is told with its reason', async () => {
  slip = await j.files({ subject: '工伤待遇没有支付', text: '工伤半年，没有拿到待遇。', ask: '支付工伤待遇' })
  petition = await accepted(j, slip, { subject: '工伤待遇没有支付', demands: ['支付工伤待遇'] })
  await j.days(20)
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  await liu.go(petition)
  await liu.stands('最迟 2026年5月1日')
  const form = await liu.open('拟稿延期')
  await form.getByLabel('延长日数').fill('15')
  await write(form, '理由', '须等待劳动能力鉴定结论。')
  await liu.send(form)
  await form.waitFor({ state: 'hidden' })
  await zheng.page.locator('.signatures').getByRole('link', { name: '工伤待遇没有支付' }).click()
  await zheng.take('签发延期', signed => shows(signed.locator('.signed'), '15', '须等待劳动能力鉴定结论。'))
  await zheng.stands('最迟 2026年5月16日', '条例第34条')
  await zheng.page.locator('.standing .chip').click()
  await shows(zheng.page.locator('.explanation'), '60日，延长15日')
  await j.follows(slip)
  await shows(standing(), '最迟2026年5月16日')
  await shows(citizen.locator('main'), '延长办理期限', '须等待劳动能力鉴定结论。')
  await standing()
    .getByRole('link', { name: /为什么是这一天/ })
    .first()
    .click()
  await shows(citizen.locator('main'), '为什么是2026年5月16日', '原来的最后一天是2026年5月1日，依法延长过一次')
})

stage('it is extended once, and no more', async () => {
  const liu = await j.desk('liu-siyuan')
  await liu.page.reload()
  await shows(liu.page.locator('.actions'), '拟稿延期')
  await liu.page
    .locator('.actions .not')
    .getByRole('button', { name: /拟稿延期/ })
    .click()
  await shows(liu.page.locator('.reason'), '一次')
})

stage('mediation begins with the consent of both, and fails: the petitioner reads why, and that the days went on', async () => {
  const liu = await j.desk('liu-siyuan')
  const { page } = liu
  await liu.go(petition)
  const form = await liu.open('启动调解')
  await write(form, '争议双方', '王小明、青禾建设公司')
  await write(form, '调解组织、调解员', '区人民调解委员会')
  await liu.send(form)
  await shows(form, '须经双方当事人同意才能调解')
  await tick(form, '双方当事人都同意调解')
  await liu.send(form)
  await form.waitFor({ state: 'hidden' })
  await liu.stands('最迟 2026年5月16日')
  await j.follows(slip)
  await shows(citizen.locator('main'), '双方都同意，正在调解')
  await page.locator('.linked').getByRole('link', { name: '王小明、青禾建设公司' }).click()
  await page.waitForURL(/mediations/)
  await liu.take('调解不成', async failed => {
    await write(failed, '理由', '双方对金额差距较大。')
    await write(failed, '告知的其他途径', '可以申请劳动仲裁。')
  })
  await liu.stands('已结束', '调解不成')
  await j.follows(slip)
  await shows(citizen.locator('main'), '调解没有成功', '可以申请劳动仲裁。', '这件事继续办理，期限照常计算')
  await shows(standing(), '最迟2026年5月16日')
})

stage('the handler stands aside; the head names another, and the first takes no step more', async () => {
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  const jiang = await j.desk('jiang-tingting')
  await liu.go(petition)
  await liu.take('回避', async form => {
    await choose(form, '回避人', '刘思远')
    await write(form, '理由', '与用人单位负责人是亲属。')
  })
  await shows(liu.page.locator('.record'), '回避', '刘思远')
  await zheng.go(petition)
  await zheng.take('指定承办人', form => choose(form, '承办人', '蒋婷婷'))
  await shows(zheng.page.locator('.record'), '承办人', '蒋婷婷')
  await liu.page.reload()
  await liu.page
    .locator('.actions')
    .getByRole('button', { name: /处理意见/ })
    .first()
    .click()
  await shows(liu.page.locator('.reason'), '回避')
  await j.step('jiang-tingting', petition, 'inquire', { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' })
  await jiang.go(petition)
  await jiang.take('拟稿处理意见', async form => {
    await pick(form, '支持')
    await form.getByLabel('查明的事实和答复').fill('已责令公司支付工伤待遇。')
    await form.getByLabel('法律法规依据').fill('《工伤保险条例》第三十三条')
  })
  await shows(jiang.page.locator('.actions'), '拟稿，待签发')
  assert.ok(
    !(
      await (async () => {
        await j.follows(slip)
        return citizen.locator('main').innerText()
      })()
    ).includes('刘思远'),
    'the page names a member of staff',
  )
})
