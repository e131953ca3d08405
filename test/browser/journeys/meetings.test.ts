import { choose, pick, shows } from '../desk.ts'
import { journey, write, writeDay } from './stage.ts'

// 会议与任务: a conference is called, held and minuted; what it decided are tasks with an owner, a day and a proof; a task of the year's
// plan; a unit's own conference and the coverage.

const j = await journey('2026-03-02')
const { stage } = j
let meeting: string
const here = (url: string) => new URL(url).pathname.slice('/console/'.length)

stage('the secretary calls the conference: its agenda, its members, by the mouse and Ctrl+Enter', async () => {
  const xia = await j.desk('xia-jing')
  const { page } = xia
  const form = page.locator('.open')
  await xia.go('meetings')
  await page.getByRole('link', { name: '召集会议' }).click()
  await write(form, '标题', '第一次信访工作联席会议')
  await choose(form, '会议种类', '联席')
  await writeDay(form, '会议日期', '2026-03-05')
  await form.getByRole('group', { name: '议题' }).getByRole('textbox').first().fill('研究欠薪事项会商机制')
  for (const unit of ['人社', '住建']) await choose(form, '参会单位', unit)
  await page.keyboard.press('Escape')
  await form.getByLabel('参会人员（职务）').fill('召集人、各成员单位分管负责人')
  await page.keyboard.press('Control+Enter')
  await page.locator('.record').waitFor()
  meeting = here(page.url())
  await xia.stands('联席会议办公室', '最迟 2026年3月5日', '召开会议')
  await shows(page.locator('.facts'), '区人社局、区住建委', '研究欠薪事项会商机制')
})

stage('it is held; the minutes name two decisions, each with who owns it and by when; the director signs', async () => {
  await j.days(3)
  const xia = await j.desk('xia-jing')
  const lu = await j.desk('lu-weiguo')
  await xia.go(meeting)
  await xia.take('登记会议召开', form => form.getByLabel('到会人数').fill('12'))
  await xia.stands('最迟 2026年3月12日', '印发纪要')
  await xia.take('拟稿印发会议纪要', async form => {
    await form.getByLabel('会议纪要').fill('会议通报了欠薪情况，议定两项。')
    for (const [i, [what, unit, by]] of (
      [
        ['设立欠薪应急周转金', '人社', '2026-04-30'],
        ['核查在建项目', '住建', '2026-03-31'],
      ] as const
    ).entries()) {
      await form.getByRole('button', { name: /增加一项 · 议定事项/ }).click()
      const item = form.locator('.item').nth(i)
      await item.getByLabel('议定事项').fill(what)
      await choose(item, '责任单位', unit)
      await writeDay(item, '完成期限', by)
    }
  })
  await lu.go(meeting)
  await lu.take('签发印发会议纪要')
  await lu.stands('已印发纪要')
  await shows(lu.page.locator('.linked'), '设立欠薪应急周转金', '推进中 · 区人社局', '核查在建项目')
  await shows(lu.page.locator('.story'), '会议纪要', '议定事项交办单')
})

stage('the unit finds its task on its work, reports, proves it with a paper; its head signs; who did it does not verify it', async () => {
  const liu = await j.desk('liu-siyuan')
  const { page } = liu
  await liu.go('work')
  await page.getByRole('link', { name: '设立欠薪应急周转金' }).first().click()
  await page.waitForURL(/tasks/)
  const task = here(page.url())
  await liu.take('报告进展', async form => {
    await form.getByLabel('进展情况').fill('方案已经会签。')
    await form.getByLabel('完成进度').fill('60')
  })
  await liu.take('拟稿报告完成', async form => {
    await form.getByLabel('完成情况').fill('周转金已设立，首期二百万元。')
    await form.getByLabel('佐证材料').fill('财政拨付文件一份')
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: '拨付文件.txt', mimeType: 'text/plain', buffer: Buffer.from('拨付二百万元') })
    await shows(form, '拨付文件.txt')
  })
  const zheng = await j.desk('zheng-ailian')
  const xia = await j.desk('xia-jing')
  await zheng.go('work')
  await zheng.page.locator('.signatures').getByRole('link', { name: '设立欠薪应急周转金' }).click()
  await zheng.take('签发报告完成')
  await zheng.stands('联席会议办公室', '最迟 2026年3月19日')
  await xia.go(task)
  await shows(xia.page.locator('.attachments'), '拨付文件.txt')
  await xia.take('验收销号', form => form.getByLabel('验收情况').fill('核对了拨付文件，属实。'))
  await xia.stands('已完成')
  await xia.go(meeting)
  await shows(xia.page.locator('.linked'), '✓ 已完成')
})

stage('a meeting that decided nothing is minuted as well', async () => {
  const xia = await j.desk('xia-jing')
  const made = await (
    await j.api('xia-jing')
  ).post('/meetings', { given: { subject: '主任办公会', kind: 'director', plannedOn: '2026-03-05', agenda: ['通报情况'] } })
  await xia.go(`meetings/${made.body.id}`)
  await xia.take('登记会议召开', form => form.getByLabel('到会人数').fill('7'))
  await xia.take('拟稿印发会议纪要', form => form.getByLabel('会议纪要').fill('通报了情况。'))
  await shows(xia.page.locator('.record'), '待签发')
})

stage('the year’s plan: a numbered task with its target, found among the others by source and year', async () => {
  const xia = await j.desk('xia-jing')
  const { page } = xia
  const form = page.locator('.open')
  await xia.go('tasks/new')
  await write(form, '标题', '健全矛盾纠纷排查预警机制')
  await pick(form, '年度工作要点')
  await form.getByLabel('任务编号').fill('第72项')
  await form.getByLabel('年度', { exact: false }).last().fill('2026')
  await form.getByLabel('目标值').fill('24 个社区')
  await choose(form, '责任单位', '云渡街道')
  await writeDay(form, '完成期限', '2026-11-30')
  await page.keyboard.press('Control+Enter')
  await page.locator('.record').waitFor()
  await xia.go('tasks')
  await shows(page.locator('.counts'), '共 3 件')
  await choose(page.locator('.filters'), '任务来源', '年度工作要点')
  await choose(page.locator('.filters'), '年度', '2026')
  await shows(page.locator('.counts'), '共 1 件')
  await shows(page.locator('.rows'), '健全矛盾纠纷排查预警机制', '24 个社区', '第72项')
})

stage(
  'units and their own conferences: one is to be set up by a day, one stands, nobody is entered twice; the coverage opens',
  async () => {
    const xia = await j.desk('xia-jing')
    const { page } = xia
    const form = page.locator('.open')
    const enter = async (unit: string, day: string, when: string) => {
      await xia.go('unit-conferences/new')
      await choose(form, '单位', unit)
      await writeDay(form, day, when)
      await page.keyboard.press('Control+Enter')
    }
    await enter('人社', '建立期限', '2026-06-30')
    await page.locator('.record').waitFor()
    const due = here(page.url())
    await enter('住建', '建立日', '2024-02-01')
    await page.locator('.record').waitFor()
    await enter('住建', '建立日', '2024-02-01')
    await shows(page.locator('.fault'), '这个单位已经登记过')
    const liu = await j.desk('liu-siyuan')
    await liu.go(due)
    await liu.stands('区人力资源和社会保障局', '最迟 2026年6月30日', '建立联席会议')
    const coverage = async (share: string) => {
      await xia.go('figures/conference.coverage')
      await shows(page.locator('.figure-value'), share)
    }
    await coverage('50')
    await liu.take('登记建立', async step => {
      await writeDay(step, '建立日', '2026-03-05')
      await step.getByLabel('召集人职务').fill('局长')
      await step.getByRole('group', { name: '成员部门' }).getByRole('textbox').first().fill('办公室')
    })
    await shows(liu.page.locator('.standing'), '已建立')
    await liu.take('登记召开情况', async step => {
      await writeDay(step, '召开日', '2026-03-05')
      await step.getByLabel('到会人数').fill('9')
      await step.getByLabel('议题和议定事项').fill('研究欠薪事项。')
    })
    await coverage('100')
    await shows(page.locator('.rows'), '区人社局', '区住建委')
  },
)
