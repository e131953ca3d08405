import assert from 'node:assert/strict'
import { look } from '#work/warnings/index.ts'
import { choose, pick, shows, type Desk } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, write, writeDay } from './stage.ts'
import { accepted, sorted } from './way.ts'

// 督查督办: what the system found in the night, a letter, its reply, its verification and its end; how it came about, drawn from the log; a
// suggestion, and what became of it.

const j = await journey('2026-03-02')
const {
  stage,
  server: { world },
} = j
const at = { petition: '', letter: '', trace: '', suggestion: '' }
const tonight = async () => {
  await j.days(1)
  return look(world, 'qinghe', world.today())
}
const lead = ({ page }: Desk, title: string) => page.getByRole('link', { name: title }).first()

stage('in the morning two leads lie on the supervisor’s desk: one not answered, one not signed for', async () => {
  at.petition = await accepted(j, await j.files({ subject: '加班费没有支付', text: '半年加班费没有支付。', ask: '支付加班费' }), {
    subject: '加班费没有支付',
    demands: ['支付加班费'],
  })
  await j.days(60)
  const [other = ''] = await sorted(j, await j.files({ subject: '路灯不亮', text: '渡口社区路灯不亮。', ask: '修好路灯', name: '李四' }), [
    { subject: '路灯不亮', demands: ['修好路灯'] },
  ])
  await j.step('he-jianping', other, 'forward', { unit: 'zhujian' })
  await j.days(6)
  assert.deepEqual(await tonight(), { warnings: 0, grown: 0, leads: 2 })
  const qiu = await j.desk('qiu-zhiyuan')
  await shows(qiu.page.locator('.rows'), '逾期未答复：加班费没有支付', '逾期未签收：路灯不亮')
  await qiu.go('supervision-leads')
  await shows(qiu.page.locator('.rows'), '逾期未答复：加班费没有支付', '区人社局', '待研判')
})

stage('one is dismissed with the reason, and the same night finds it no more', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  await lead(qiu, '逾期未签收：路灯不亮').click()
  await qiu.stands('督查部门', '最迟 2026年5月14日', '研判线索')
  await shows(qiu.page.locator('.read'), '“签收”期限为 2026-05-07', '拖延')
  await qiu.take('不予督办', form => write(form, '理由', '电话核实，当日已经签收办理。'))
  await qiu.stands('已结束', '不予督办')
  assert.equal((await look(world, 'qinghe', world.today())).leads, 0)
})

stage('from the other a letter is drafted with what was found, signed by the director and sent', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const lu = await j.desk('lu-weiguo')
  await qiu.go('work')
  await lead(qiu, '逾期未答复：加班费没有支付').click()
  await qiu.take('拟制督办函', async form => {
    assert.match(await form.getByLabel('存在问题').inputValue(), /“办理答复”期限为 2026-05-01，截至 2026-05-08 已逾期 7 天/)
    await shows(form, '区人社局', '拖延')
    await writeDay(form, '反馈期限', '2026-05-20')
  })
  await qiu.stands('已结束', '已拟督办函')
  await qiu.page.locator('.linked').getByRole('link', { name: '逾期未答复：加班费没有支付' }).click()
  await qiu.page.waitForURL(/supervision-letters/)
  at.letter = path(qiu)
  await shows(qiu.page.locator('.linked'), '加班费没有支付')
  await qiu.take('拟稿督办函', form => write(form, '文号', '青信督〔2026〕1号'))
  await lu.go(at.letter)
  await lu.take('签发督办函', form => shows(form.locator('.signed'), '青信督〔2026〕1号'))
  await lu.stands('人力资源和社会保障局', '签收')
})

stage('the bureau signs for it, replies over two signatures, and the supervisor verifies and closes it', async () => {
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  const qiu = await j.desk('qiu-zhiyuan')
  await liu.go(at.letter)
  await liu.take('签收')
  await liu.stands('最迟 2026年5月20日', '条例第40条')
  await liu.take('拟稿整改情况反馈', async form => {
    await write(form, '整改情况', '已作出答复，责任人已约谈。')
    await form.getByLabel('事项化解进展').fill('加班费已支付。')
  })
  await zheng.go(at.letter)
  await zheng.take('签发整改情况反馈', form => shows(form.locator('.signed'), '已作出答复'))
  await qiu.go(at.letter)
  await qiu.stands('督查部门', '核查')
  await shows(qiu.page.locator('.linked'), '化解报告', '已报送')
  await qiu.take('核查销号', form => write(form, '核查情况', '查验银行回单，属实。'))
  await qiu.stands('已结束', '已销号')
  await liu.go('supervision-leads')
  await shows(liu.page.locator('.rows'), '没有')
})

stage(
  'a back-tracing is begun on the petition: its way stands there out of the log, and what failed goes into the form by one press',
  async () => {
    const qiu = await j.desk('qiu-zhiyuan')
    const { page } = qiu
    const drawn = page.locator('.drawn')
    await qiu.go(at.petition)
    await page.locator('.openers summary').click()
    await page.locator('.openers').getByRole('link', { name: '倒查', exact: true }).click()
    const form = page.locator('.open')
    await write(form, '标题', '加班费事项逾期未答复倒查')
    await write(form, '理由', '逾期七天仍未答复。')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/back-tracings\/(?!new)/)
    at.trace = path(qiu)
    await shows(drawn, '2026年3月2日', '区信访办', '转送', '签收', '受理', '尚未办理', '逾期 7 天')
    await shows(drawn, '“办理答复”最后一日为 2026-05-01，至 2026-05-08 仍未办理，已逾期 7 天。')
    await page.getByRole('button', { name: '将这 1 项记入倒查' }).click()
    const trace = page.getByRole('dialog')
    assert.match(await trace.getByLabel('未按规定做到的').inputValue(), /“办理答复”最后一日为 2026-05-01/)
    await qiu.send(trace)
    await trace.waitFor({ state: 'hidden' })
    await shows(page.locator('.read'), '问题环节', '“办理答复”最后一日为')
    await shows(drawn, '系统查出的问题已经全部记入')
  },
)

stage('it is concluded over two signatures, and only from what was recorded', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const lu = await j.desk('lu-weiguo')
  await qiu.take('拟稿倒查结论', async form => {
    await pick(form, '履职不力，督办约谈')
    await write(form, '结论说明', '承办人未按期起草答复，单位未提醒。')
    await choose(form, '主要问题环节', '答复')
    await choose(form, '主要责任单位', '人社')
  })
  await lu.go(at.trace)
  await lu.take('签发倒查结论')
  await lu.stands('已结束', '已作结论')
})

stage('better work is suggested to the bureau, which answers in writing what it adopts; after a follow-up it ends', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const lu = await j.desk('lu-weiguo')
  const liu = await j.desk('liu-siyuan')
  const zheng = await j.desk('zheng-ailian')
  await opens(qiu, 'suggestions', '拟制建议书', async form => {
    await write(form, '标题', '建立期限提醒的建议')
    await pick(form, '改进工作建议')
    await choose(form, '致送单位', '人社')
    await write(form, '事实和问题', '一件事项逾期七天未答复，没有人提醒。')
    await write(form, '建议内容', '期限届满前五日由专人提醒。')
    await form.getByText('拖延', { exact: true }).click()
    await writeDay(form, '请于何日前反馈', '2026-06-10')
  })
  at.suggestion = path(qiu)
  await qiu.take('拟稿建议书', form => write(form, '文号', '青信建〔2026〕1号'))
  await lu.go(at.suggestion)
  await lu.take('签发建议书')
  await liu.go(at.suggestion)
  await liu.stands('最迟 2026年6月10日', '书面反馈')
  await liu.take('拟稿书面反馈', async form => {
    await pick(form, '采纳')
    await form.getByLabel('落实措施').fill('已设专人提醒。')
  })
  await zheng.go(at.suggestion)
  await zheng.take('签发书面反馈')
  await qiu.go(at.suggestion)
  await shows(qiu.page.locator('.read'), '采纳', '已设专人提醒。')
  await qiu.take('跟踪办结', form => write(form, '跟踪情况', '抽查十件，均按期提醒。'))
  await qiu.stands('已结束', '已办结')
})

stage(
  'begun from the letter a suggestion is about its petition; sent back, it is changed and not typed again; sent amiss, it is recalled',
  async () => {
    const qiu = await j.desk('qiu-zhiyuan')
    const lu = await j.desk('lu-weiguo')
    const { page } = qiu
    await qiu.go(at.letter)
    await page.locator('.openers summary').click()
    await page.locator('.openers').getByRole('link', { name: '三项建议', exact: true }).click()
    const form = page.locator('.open')
    await pick(form, '完善政策建议')
    await choose(form, '致送单位', '人社')
    await write(form, '事实和问题', '加班费支付没有期限。')
    await write(form, '建议内容', '明确支付期限。')
    await writeDay(form, '请于何日前反馈', '2026-06-20')
    await page.keyboard.press('Control+Enter')
    await shows(form, '完善政策的建议向本级党委、政府提出')
    await choose(form, '致送单位', '区政府')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/suggestions\/(?!new)/)
    const id = path(qiu)
    await shows(page.locator('.linked'), '依据的信访事项', '此前的督办函')
    await qiu.take('拟稿建议书', of => write(of, '文号', '青信建〔2026〕2号'))
    await lu.go(id)
    await lu.take('退回建议书', of => write(of, '退回理由', '写明支付期限的天数。'))
    await qiu.go(id)
    await qiu.take('修改拟稿', async of => {
      assert.equal(await of.getByLabel('事实和问题').inputValue(), '加班费支付没有期限。')
      await of.getByLabel('建议内容').fill('明确在次月十五日前支付。')
    })
    await shows(page.locator('.read'), '明确在次月十五日前支付。')
    await qiu.take('拟稿建议书')
    await lu.go(id)
    await lu.take('签发建议书')
    await lu.take('收回建议书', of => write(of, '理由', '区政府已经印发办法。'))
    await lu.stands('已结束', '已撤销')
  },
)

stage('the figures open into what they count', async () => {
  const lu = await j.desk('lu-weiguo')
  await lu.go('figures/supervisionLeads.found?year=2026')
  await shows(lu.page.locator('main'), '发现督办线索', '逾期未答复', '逾期未签收')
  await lu.go('figures/suggestions.adopted?year=2026')
  await shows(lu.page.locator('main'), '100')
})
