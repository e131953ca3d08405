import assert from 'node:assert/strict'
import { asActor } from '#database/index.ts'
import { register, take } from '#work/intake/index.ts'
import { look } from '#work/warnings/index.ts'
import { choose, shows } from '../desk.ts'
import { journey, tick, write, writeDay } from './stage.ts'

// 预警: four quiet months; then seven people whose wages one firm does not pay. In the morning a warning lies there, with its petitions; a
// person judges it, a letter goes out, it is dealt with.

const j = await journey('2025-11-03')
const {
  stage,
  server: { world },
} = j
const system = { office: 'qinghe', actor: 'system', roles: ['system'], units: [] }
/** A letter of somebody at the window, sorted on the same day. */
async function files(name: string, content: string, enterprise?: string): Promise<void> {
  await asActor(world.db, system, async tx => {
    const directory = await world.directory('qinghe')
    const person = { name, phone: `139${String(10_000_000 + [...name].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 1e7, 7))}` }
    const made = await register(world, tx, 'submission', {
      directory,
      actor: { id: 'zhou-min', roles: ['reception'], unit: 'xinfang' },
      given: { channel: 'letter', subject: enterprise ? '工资没有发' : '一件事', text: '请求处理。', petitioner: person },
    })
    assert.ok('ok' in made, JSON.stringify(made))
    const sorted = await take(world, tx, {
      procedure: 'submission',
      record: made.ok.id,
      step: 'triage',
      directory,
      actor: { id: 'he-jianping', roles: ['triage'], unit: 'xinfang' },
      given: {
        category: 'appeal',
        content,
        place: 'yundu',
        matters: [{ subject: enterprise ? '工资没有发' : '一件事', demands: ['处理'], ...(enterprise && { enterprise }) }],
      },
    })
    assert.ok('ok' in sorted, JSON.stringify(sorted))
  })
}

stage('four quiet months: nothing is warned of', async () => {
  for (let day = 0; day < 100; day += 4) {
    await files(`居民${day}`, day % 8 ? '0102' : '0401')
    world.wait(4 * 24 * 60)
  }
  assert.deepEqual(await look(world, 'qinghe', world.today()), { warnings: 0, grown: 0, leads: 0 })
})

stage('who sorts says which firm it is; the morning after the seventh there is a warning on the supervisor’s desk', async () => {
  await files('赵一', '0402', '禾润建设工程有限公司')
  const he = await j.desk('he-jianping')
  await files('钱二', '0402', '禾润建设工程公司')
  await he.go('petitions')
  await he.page.getByRole('link', { name: '工资没有发' }).first().click()
  await shows(he.page.locator('.read'), '涉及的企业、楼盘、平台', '禾润建设工程')
  await he.leave()
  for (const name of ['孙三', '李四', '周五', '吴六', '郑七']) await files(name, '0402', '禾润建设工程有限公司')
  await j.days(1)
  assert.equal((await look(world, 'qinghe', world.today())).warnings, 1)
  const qiu = await j.desk('qiu-zhiyuan')
  await shows(qiu.page.locator('.rows'), '近 7 天 7 人')
  await qiu.go('early-warnings')
  await shows(qiu.page.locator('.rows'), '近 7 天 7 人', '待研判')
})

stage('its page tells the numbers and the petitions behind them, and nobody’s name', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const { page } = qiu
  await page.getByRole('link', { name: /近 7 天 7 人/ }).click()
  await qiu.stands('督查部门', '研判')
  await shows(page.locator('.read'), '负二项分布超限检验', '不同信访人数', '按往期推算的人数')
  await shows(page.locator('.linked'), '相关信访事项')
  assert.equal(await page.locator('.linked').getByRole('link', { name: '工资没有发' }).count(), 7)
  assert.ok(!/赵一|孙三|赵\*|孙\*/.test(await page.locator('.record').innerText()))
})

stage('it is found real, with a day; another who comes meanwhile is added to it by itself', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  await qiu.take('研判属实', async form => {
    await write(form, '研判意见', '七件反映同一企业欠薪。')
    await writeDay(form, '处置期限', '2026-03-31')
  })
  await qiu.stands('最迟 2026年3月31日', '处置')
  await files('王八', '0402', '禾润建设工程有限公司')
  await j.days(1)
  assert.deepEqual(await look(world, 'qinghe', world.today()), { warnings: 0, grown: 1, leads: 0 })
})

stage('a letter goes out about the same petitions, and the warning is dealt with', async () => {
  const qiu = await j.desk('qiu-zhiyuan')
  const { page } = qiu
  await qiu.go('early-warnings')
  await page.getByRole('link', { name: /近 7 天 7 人/ }).click()
  await page.locator('.linked').getByRole('link', { name: '工资没有发' }).nth(7).waitFor()
  await qiu.take('拟制督办函', async form => {
    await choose(form, '被督办单位', '人社')
    await tick(form, '拖延')
    await write(form, '存在问题', '同一企业欠薪已有八件，未主动监察。')
    await write(form, '督办要求', '对该企业开展专项检查。')
    await writeDay(form, '反馈期限', '2026-03-20')
  })
  await shows(page.locator('.linked'), '督办函', '待签发')
  await qiu.take('处置完毕', form => write(form, '处置情况', '已支付全部工资。'))
  await qiu.stands('已结束', '已处置')
  assert.deepEqual(await look(world, 'qinghe', world.today()), { warnings: 0, grown: 0, leads: 0 })
})

stage('the figure of warnings that were real opens', async () => {
  const lu = await j.desk('lu-weiguo')
  await lu.go('figures/warnings.founded?year=2026')
  await shows(lu.page.locator('main'), '预警属实率', '100')
})
