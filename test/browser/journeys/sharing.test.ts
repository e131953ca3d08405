import assert from 'node:assert/strict'
import { shows } from '../desk.ts'
import { asks, journey, write, type Slip } from './stage.ts'

// 一事多人: two people write about one matter. The second letter is joined, parted when that was a mistake, joined again; each has the
// answer, and the review is open to both.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const slips: Slip[] = []
const slip = (i: number): Slip => slips[i] ?? assert.fail('no letter')
let petition: string, second: string

stage('two letters: one is a petition, the other is joined to it, parted, and joined again', async () => {
  slips.push(
    await j.files({ subject: '楼道灯不亮', text: '三单元的楼道灯坏了两个月。', ask: '修好楼道灯' }),
    await j.files({ subject: '三单元黑灯', text: '老人上楼看不见。', ask: '装灯', name: '赵小兰' }),
  )
  const he = await j.desk('he-jianping')
  const first = await j.find('he-jianping', 'submissions', slip(0).number)
  const body = await j.step('he-jianping', `submissions/${first}`, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: [{ subject: '三单元楼道灯', demands: ['修好楼道灯'] }],
  })
  petition = `petitions/${body.links.find(l => l.name === 'petitions')?.record.id ?? ''}`
  second = `submissions/${await j.find('he-jianping', 'submissions', slip(1).number)}`
  await j.step('he-jianping', second, 'join', { petition: petition.split('/')[1] ?? '' })
  await he.go(second)
  await he.take('从并入的事项分出', form => write(form, '理由', '先按同一楼栋并入，经核对不是同一单元。'))
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日')
  await j.follows(slip(1))
  await shows(citizen.locator('main'), '不是同一件事，重新单独办理')
  await j.step('he-jianping', second, 'join', { petition: petition.split('/')[1] ?? '' })
})

stage('answered: the first has it, the second reads that it is on its way', async () => {
  await j.days(1)
  await j.step('he-jianping', petition, 'forward', { unit: 'renshe' })
  await j.step('liu-siyuan', petition, 'sign-for')
  await j.step('zheng-ailian', petition, 'accept', {})
  await j.step('liu-siyuan', petition, 'inquire', { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' })
  await j.step('liu-siyuan', petition, 'reply', {
    answers: [{ demand: 'd1', outcome: 'not-supported', answer: '经核实，该线路不属本单位管理。', basis: '《信访工作条例》第三十二条' }],
  })
  await j.step('zheng-ailian', petition, 'reply.sign')
  await j.step('liu-siyuan', petition, 'deliver', { deliveredBy: 'in-person', proof: 'HZ-2026-017' })
  await j.follows(slip(1))
  await shows(citizen.locator('.card.now').first(), '正在送给您', '送达以后写在这里')
  await j.follows(slip(0))
  await shows(citizen.locator('main'), '书面答复已经送达', '不予支持')
})

stage('the unit sees who has no answer yet, and delivers it to the second', async () => {
  const liu = await j.desk('liu-siyuan')
  const { page } = liu
  await liu.go(petition)
  await liu.take('送达其他信访人', async form => {
    await shows(form, '楼道灯不亮 · 已收到答复')
    await form.getByRole('radio', { name: /三单元黑灯/ }).check()
    await form.getByText('邮寄', { exact: true }).click()
    await form.getByLabel('送达凭证').fill('XA20260302')
  })
  await shows(page.locator('.story'), '送达其他信访人')
})

stage('the second reads the answer and nothing of the first, and asks for the review; the first reads nothing of the second', async () => {
  await j.follows(slip(1))
  await shows(citizen.locator('main'), '书面答复已经送达', '不予支持', '请求复查')
  assert.ok(!(await citizen.locator('main').innerText()).includes('楼道灯不亮'))
  await asks(citizen, '申请复查', { reason: '没有派人来看过。' })
  await shows(citizen.locator('main'), '没有派人来看过。', '待审查')
  await j.follows(slip(0))
  const page = await citizen.locator('main').innerText()
  assert.ok(
    page.includes('这件事正在复查、复核')
      && !page.includes('复查申请书')
      && !page.includes('没有派人来看过')
      && !page.includes('三单元黑灯'),
    page,
  )
})
