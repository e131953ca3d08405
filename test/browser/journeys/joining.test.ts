import assert from 'node:assert/strict'
import { choose, shows } from '../desk.ts'
import { journey, tick, write, type Slip } from './stage.ts'
import { signedFor, sorted } from './way.ts'

// 拆分、并入, and both undone: demands go with their petition, letters wait for the one that handles them, and each history tells of it.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const slips: Slip[] = []
let first: string, second: string
const opens = async (name: string, where: RegExp) => {
  const { page } = await j.desk('he-jianping')
  await page.locator('.linked').getByRole('link', { name }).first().click()
  await page.waitForURL(where)
}

stage('a letter that holds two matters was taken for one', async () => {
  slips.push(
    await j.files({ subject: '欠薪和社保', text: '欠三个月工资，也没有缴社保。', ask: '支付工资，补缴社保' }),
    await j.files({ subject: '同一工地欠薪', text: '我也被欠三个月工资。', ask: '支付工资', name: '赵小兰' }),
  )
  const [one, other] = slips
  assert.ok(one && other)
  first = await signedFor(j, one, { subject: '欠薪和社保', demands: ['支付三个月工资', '补缴社保'] })
  second = (await sorted(j, other, [{ subject: '同一工地欠薪', demands: ['支付赵小兰工资'] }]))[0] ?? ''
})

stage('split: one demand goes, with the letter, to a petition of its own; both pages tell of it', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await he.go(first)
  await he.take('拆分', async form => {
    await write(form, '标题', '补缴社保')
    await form.getByRole('checkbox', { name: '补缴社保' }).check()
    await write(form, '理由', '由另一单位办理。')
  })
  await shows(page.locator('.story'), '拆分')
  await shows(page.locator('.demands'), '支付三个月工资')
  assert.ok(!(await page.locator('.demands').innerText()).includes('补缴社保'))
  await opens('补缴社保', new RegExp(`petitions/(?!${first.slice('petitions/'.length)})`))
  await he.stands('青禾区信访办公室', '最迟 2026年3月5日', '转送拆出的事项')
  await shows(page.locator('.demands'), '补缴社保')
  const [one] = slips
  assert.ok(one)
  await j.follows(one)
  await shows(citizen.locator('main'), '补缴社保', '正在确定由哪个单位办理')
})

stage('the split is undone: the demand comes back, and the part says where it went', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await he.take('撤销拆分', form => write(form, '理由', '两项由同一单位办理更便利。'))
  await he.stands('已结束')
  await he.go(first)
  await shows(page.locator('.demands'), '支付三个月工资', '补缴社保')
  await shows(page.locator('.story'), '拆出的诉求并回')
})

stage('another’s petition about the same is joined to it: his letter waits for it too', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await he.go(second)
  await he.take('并入另一事项', async form => {
    await form.getByLabel('并入').fill('欠薪和社保')
    await page.locator('.ant-select-item-option').filter({ hasText: '欠薪和社保' }).first().click()
    await form.getByRole('checkbox', { name: /经核对/ }).check()
    await tick(form, '本事项的诉求都包含在那一件的诉求之中')
    await write(form, '理由', '同一工地、同一单位。')
  })
  await he.stands('已结束', '已并入')
  const [, other] = slips
  assert.ok(other)
  await j.follows(other)
  await shows(citizen.locator('main'), '青禾区人力资源和社会保障局')
  const zheng = await j.desk('zheng-ailian')
  await zheng.go(first)
  await shows(zheng.page.locator('.linked'), '同一工地欠薪')
})

stage('the joining is undone: each goes on as it stood, and neither sees the other’s', async () => {
  const he = await j.desk('he-jianping')
  const { page } = he
  await he.go(first)
  await he.take('撤销并入', async form => {
    await form.getByRole('radio', { name: /同一工地欠薪/ }).check()
    await write(form, '理由', '工资标准不同，须分别办理。')
  })
  await shows(page.locator('.story'), '撤销并入')
  await he.go(second)
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日')
  await he.take('转送', form => choose(form, '责任单位', '人社'))
  const [one, other] = slips
  assert.ok(one && other)
  await j.follows(one)
  assert.ok(!(await citizen.locator('main').innerText()).includes('同一工地'), 'one petitioner reads of the other')
  await j.follows(other)
  await shows(citizen.locator('.card.now').first(), '已经转给这个单位，等它签收')
})
