import type { Locator } from 'playwright-core'
import { choose, pick, shows } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, tick, write, writeDay } from './stage.ts'

// 源头预防: a screening that each unit owes its part of, a dispute that goes up and comes back, an assessment of risks, an opinion item, a
// programme.

const j = await journey('2026-03-02')
const { stage } = j
const at = { screening: '', dispute: '' }

stage('the office plans a screening and orders it: each unit has its part on its desk', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await opens(he, 'screenings', '部署排查', async form => {
    await write(form, '标题', '住房领域专项排查')
    await pick(form, '专项排查')
    await writeDay(form, '起始日', '2026-03-02')
    await writeDay(form, '截止日', '2026-03-20')
    for (const unit of ['住建', '渡口']) await choose(form, '参加单位', unit)
  })
  await he.stands('青禾区信访办公室', '最迟 2026年3月9日', '下达')
  await he.take('下达各单位')
  await he.stands('最迟 2026年4月3日', '汇总小结')
  await shows(page.locator('.linked'), '渡口社区', '区住建委')
  at.screening = path(he)
})

stage('the community enters what it found into its ledger, and reports; numbers that differ from the ledger are told', async () => {
  const luo = await j.desk('luo-bin')
  const { page } = luo
  await luo.go('work')
  await page.getByRole('link', { name: '住房领域专项排查' }).first().click()
  await luo.stands('渡口社区', '最迟 2026年3月20日')
  await luo.take('登记发现的矛盾纠纷', async form => {
    await write(form, '标题', '停车收费纠纷')
    await choose(form, '内容分类', '物业管理')
    await choose(form, '属地', '渡口')
    await form.getByLabel('涉及人数').fill('40')
    await write(form, '纠纷情况', '物业调价未经业主大会表决。')
    await writeDay(form, '化解期限', '2026-03-18')
  })
  await shows(page.locator('.linked'), '停车收费纠纷')
  const form = await luo.open('报送排查情况')
  await form.getByLabel('走访排查点位').fill('25')
  await form.getByLabel('发现矛盾纠纷').fill('3')
  await form.getByLabel('其中当场化解').fill('1')
  await luo.send(form)
  await shows(form, '台账中登记了 1 件')
  await form.getByLabel('发现矛盾纠纷').fill('2')
  await luo.send(form)
  await form.waitFor({ state: 'hidden' })
  await luo.stands('已结束', '已报送')
})

stage('what the community cannot settle goes up to its street, and to the district, which gives it back with help', async () => {
  const luo = await j.desk('luo-bin')
  const zhu = await j.desk('zhu-meizhen')
  const chen = await j.desk('chen-guixiang')
  const he = await j.desk('he-jianping')
  const tried = async (form: Locator) => {
    await write(form, '已做的工作', '两次协商。')
    await write(form, '理由', '涉及上级权限。')
  }
  await luo.page.getByRole('link', { name: '停车收费纠纷' }).click()
  await luo.page.waitForURL(/disputes/)
  at.dispute = path(luo)
  await luo.take('拟稿提级办理', tried)
  await zhu.go('work')
  await zhu.page.getByRole('link', { name: '停车收费纠纷' }).first().click()
  await zhu.take('签发提级办理')
  await zhu.stands('云渡街道')
  await chen.go('work')
  await chen.page.getByRole('link', { name: '停车收费纠纷' }).first().click()
  await chen.stands('云渡街道', '最迟 2026年3月5日', '上级单位研判')
  await chen.take('拟稿提级办理', tried)
  await j.step('li-shuhan', at.dispute, 'escalate.sign')
  await he.go(at.dispute)
  await he.take('研判交办', async form => {
    await pick(form, '较大')
    await pick(form, '减存量')
    await choose(form, '责任单位', '渡口')
    await writeDay(form, '化解期限', '2026-03-30')
    await choose(form, '协同单位', '住建')
    await form.getByLabel('办理要求').fill('区住建委到场指导。')
  })
  await he.stands('渡口社区', '最迟 2026年3月30日')
  await shows(he.page.locator('.facts'), '渡口社区、云渡街道', '较大', '减存量')
})

stage('it is settled, reported over two signatures, verified and struck off; the master ledger is narrowed by list and level', async () => {
  const luo = await j.desk('luo-bin')
  const qiu = await j.desk('qiu-zhiyuan')
  await luo.go(at.dispute)
  await luo.take('记录化解结果', form => write(form, '化解措施和结果', '召开业主大会，恢复原价。'))
  await luo.take('拟稿报告化解情况')
  await j.step('zhu-meizhen', at.dispute, 'report.sign')
  await qiu.go(at.dispute)
  await qiu.take('核实销号', form => write(form, '核实情况', '抽查五户，均已退还。'))
  await qiu.stands('已销号')
  const { page } = qiu
  await qiu.go('disputes')
  await shows(page.locator('.counts'), '共 1 件')
  await choose(page.locator('.filters'), '所在清单', '防变量')
  await shows(page.locator('.rows'), '没有符合条件的记录')
  await choose(page.locator('.filters'), '所在清单', '减存量')
  await shows(page.locator('.rows'), '停车收费纠纷')
})

stage('a project is assessed, reviewed over two signatures, and decided upon', async () => {
  const xu = await j.desk('xu-kaili')
  const he = await j.desk('he-jianping')
  await opens(xu, 'risk-assessments', '立项评估', async form => {
    await write(form, '标题', '旧城改造')
    await pick(form, '重大项目')
    await choose(form, '决策承办单位', '住建')
    await write(form, '项目或者决策内容', '三个街区的征收改造。')
  })
  const here = path(xu)
  await xu.take('拟稿提交评估报告', async form => {
    await write(form, '评估主体', '区住建委')
    await tick(form, '重点走访')
    await write(form, '风险点', '过渡安置不足')
    await write(form, '防范措施', '提前筹集房源')
    await write(form, '处置预案', '设立现场协调点。')
    for (const test of ['合法', '合理', '可行', '可控']) await form.getByRole('checkbox', { name: test, exact: true }).check()
    await pick(form, '低风险')
    await pick(form, '可以实施')
  })
  await j.step('feng-guodong', here, 'assess.sign')
  await he.go(here)
  await he.take('拟稿审查', form => write(form, '审查意见', '同意评估结论。'))
  await j.step('lu-weiguo', here, 'review.sign')
  await xu.go(here)
  const form = await xu.open('决策')
  await pick(form, '可以实施')
  await writeDay(form, '跟踪至', '2026-12-31')
  await xu.send(form)
  await form.waitFor({ state: 'hidden' })
  await xu.stands('最迟 2026年12月31日', '跟踪')
})

stage('what is heard at the window is passed on, and used', async () => {
  const zhou = await j.desk('zhou-min')
  const xu = await j.desk('xu-kaili')
  await opens(zhou, 'opinion-items', '登记社情民意', async form => {
    await write(form, '标题', '老旧小区加装电梯')
    await pick(form, '接访窗口')
    await choose(form, '内容分类', '物业管理')
    await write(form, '反映的问题和倾向', '低层住户担心采光。')
  })
  await zhou.take('转送', form => choose(form, '转送单位', '住建'))
  await zhou.stands('区住房和城乡建设委员会', '反馈采用情况')
  await xu.go('work')
  await xu.page.getByRole('link', { name: '老旧小区加装电梯' }).first().click()
  await xu.take('反馈采用', form => write(form, '采用情况', '已列入方案修改。'))
  await xu.stands('已采用')
})

stage('a programme of three years: its tasks stand with their units, matters are put under it, the year is summed up', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await opens(he, 'programmes', '部署专项行动', async form => {
    await write(form, '标题', '信访问题源头治理')
    await form.getByLabel('起始年度').fill('2026')
    await form.getByLabel('截止年度').fill('2028')
    await write(form, '目标', '重复信访逐年下降。')
    await choose(form, '牵头单位', '住建')
    await choose(form, '参加单位', '人社')
  })
  await he.take('下达任务', async form => {
    await write(form, '任务', '物业合同示范文本')
    await choose(form, '责任单位', '住建')
    await writeDay(form, '完成期限', '2026-09-30')
  })
  await he.take('列入任务和事项', async form => {
    await choose(form, '矛盾纠纷', '停车收费')
  })
  await shows(page.locator('.linked'), '物业合同示范文本', '停车收费纠纷')
  await he.take('年度小结', form => write(form, '本年度进展', '示范文本已推行。'))
  await he.stands('最迟 2028年1月31日', '年度小结')
  await shows(page.locator('.read'), '示范文本已推行。')
  const xu = await j.desk('xu-kaili')
  await xu.go('work')
  await shows(xu.page.locator('.rows'), '物业合同示范文本')
})
