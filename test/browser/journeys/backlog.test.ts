import assert from 'node:assert/strict'
import { choose, pick, shows } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, tick, write, writeDay } from './stage.ts'
import { accepted } from './way.ts'

// 积案: a list with owner and day, left on lawful grounds only; and 重大紧急: an urgent matter is told to all whom article 25 names,
// followed up and ended.

const j = await journey('2026-03-02')
const { stage } = j
let petition: string, backlog: string, urgent: string

stage('from the page of a petition it is put on the list, with its unit, its leader and its day', async () => {
  petition = await accepted(j, await j.files({ subject: '征地补偿少算', text: '补偿面积少算了。', ask: '补发差额' }), {
    subject: '征地补偿少算',
    demands: ['补发差额'],
  })
  const qiu = await j.desk('qiu-zhiyuan')
  const { page } = qiu
  await qiu.go(petition)
  await page.getByText('由本件发起').click()
  await page.locator('.openers').getByRole('link', { name: '信访积案' }).click()
  const form = page.locator('.open')
  // What the petition says already is filled in: its subject and its unit stay, its category is corrected.
  await shows(form.locator('.field').filter({ hasText: '责任单位' }), '区人社局')
  assert.equal(await form.getByLabel('标题').inputValue(), '征地补偿少算')
  await write(form, '标题', '征地补偿历史遗留')
  await choose(form, '内容分类', '土地征收')
  await pick(form, '市级交办')
  await writeDay(form, '首次反映日', '2019-05-06')
  await choose(form, '包案领导', '秦海明')
  await writeDay(form, '化解期限', '2026-06-30')
  await page.keyboard.press('Control+Enter')
  await qiu.stands('青禾区人力资源和社会保障局', '最迟 2026年3月17日', '制定方案')
  await shows(page.locator('.linked'), '征地补偿少算')
  backlog = path(qiu)
})

stage('the unit plans over two signatures; what ends by law needs the number of its decision', async () => {
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  await liu.go('work')
  await liu.page.getByRole('link', { name: '征地补偿历史遗留' }).first().click()
  await liu.take('拟稿报送化解方案', form => write(form, '化解方案', '复核补偿面积。'))
  await zheng.go(backlog)
  await zheng.take('签发报送化解方案')
  await zheng.stands('最迟 2026年6月30日', '化解')
  await liu.go(backlog)
  const form = await liu.open('拟稿申请退出')
  await pick(form, '已依法终结')
  await write(form, '化解情况和依据', '复核意见已送达。')
  await liu.send(form)
  await shows(form, '请写明复核意见或者受理决定的文号')
  await write(form, '复核意见、受理决定等文号', '区复核〔2026〕2号')
  await liu.send(form)
  await form.waitFor({ state: 'hidden' })
  await zheng.go(backlog)
  await zheng.take('签发申请退出')
})

stage('it leaves the list when two have checked it; the petition goes on as it stood', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const lu = await j.desk('lu-weiguo')
  await qiu.go(backlog)
  await qiu.take('拟稿审核退出', form => write(form, '审核意见', '属实。'))
  await lu.go('work')
  await lu.page.getByRole('link', { name: '征地补偿历史遗留' }).first().click()
  await lu.take('签发审核退出')
  await lu.stands('已依法终结')
  await lu.go(petition)
  await lu.stands('青禾区人力资源和社会保障局', '办理答复')
  await shows(lu.page.locator('.linked'), '征地补偿历史遗留', '已依法终结')
})

stage('a unit tells of an urgent matter; it is reported to all whom article 25 names, or not at all', async () => {
  const xu = await j.desk('xu-kaili')
  const zhou = await j.desk('zhou-min')
  const lu = await j.desk('lu-weiguo')
  await opens(xu, 'urgent-reports', '登记重大紧急事项', async form => {
    await write(form, '标题', '小区停暖')
    await pick(form, '水电气热、交通等民生保障中断')
    await choose(form, '内容分类', '供热')
    await choose(form, '发生地', '云渡街道')
    await write(form, '主要诉求', '尽快恢复供暖。')
    await write(form, '已采取的措施', '已协调抢修。')
  })
  await xu.stands('青禾区信访办公室', '最迟 2026年3月3日', '首报', '条例第25条第1款')
  urgent = path(xu)
  await zhou.go('work')
  await zhou.page.getByRole('link', { name: '小区停暖' }).first().click()
  const form = await zhou.open('拟稿首报')
  for (const told of ['已报本级党委和政府', '已通报联席会议办公室', '已报上一级信访部门']) await tick(form, told)
  await choose(form, '已通报的主管机关', '住建')
  await writeDay(form, '下次续报日', '2026-03-04')
  await zhou.send(form)
  await shows(form, '须报上一级信访部门，并同时报国家信访局')
  await tick(form, '已同时报国家信访局')
  await zhou.send(form)
  await form.waitFor({ state: 'hidden' })
  await lu.go(urgent)
  await lu.take('签发首报')
  await lu.stands('最迟 2026年3月4日', '续报')
})

stage('it is followed up by its day, and ended over two signatures', async () => {
  await j.days(1)
  const zhou = await j.desk('zhou-min')
  const lu = await j.desk('lu-weiguo')
  await zhou.go(urgent)
  await zhou.take('续报', async form => {
    await form.getByLabel('已采取的措施').fill('已恢复供暖。')
    await writeDay(form, '下次续报日', '2026-03-06')
  })
  await zhou.take('拟稿终报', form => write(form, '处理结果', '供暖恢复，管网已更换。'))
  await lu.go(urgent)
  await lu.take('签发终报')
  await lu.stands('已终报')
  await shows(lu.page.locator('.facts'), '续报次数')
  await shows(lu.page.locator('.read'), '尽快恢复供暖。', '供暖恢复，管网已更换。')
})
