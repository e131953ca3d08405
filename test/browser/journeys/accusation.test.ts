import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { choose, shows, type Desk } from '../desk.ts'
import { journey, write, type Slip } from './stage.ts'

// 检举控告: sealed from its first second. One sorter drafts passing it on, the director signs, and from then on the discipline body alone
// has it; nobody else finds it.

const j = await journey('2026-03-02')
const { citizen, stage } = j
const subject = '采购中收受回扣'
/** One of every other office in the house, and the head of the discipline body, who is not on its desk. */
const others = [
  'zhou-min',
  'shao-wen',
  'qiu-zhiyuan',
  'xia-jing',
  'kang-bo',
  'wu-guilan',
  'fang-ruoxi',
  'cui-yang',
  'yu-zhongheng',
  'bai-xueqin',
  'qin-haiming',
  'liu-siyuan',
  'zheng-ailian',
  'hu-bingxin',
]
let slip: Slip, id: string, plain: string

const listens = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = []
    const events = new EventSource('/api/v1/events')
    Object.assign(window, { heard })
    events.addEventListener('record', event => {
      heard.push(String(event.data))
    })
    return new Promise<void>(resolve => {
      events.addEventListener('open', () => {
        resolve()
      })
    })
  })
const heard = (page: Page) => page.evaluate(() => JSON.stringify(Reflect.get(window, 'heard')))

/** As one looks: the work list, the list, its number, its words, its address. */
async function findsNothing(login: string, { page, go }: Desk): Promise<void> {
  for (const path of ['work', 'submissions', `submissions?q=${slip.number}`, `submissions?q=${encodeURIComponent('回扣')}`]) {
    await go(path)
    await page
      .locator('main .rows, main .empty, main .sentence')
      .first()
      .waitFor()
      .catch(async () => assert.fail(`${login} sees nothing at ${path}: ${await page.locator('body').innerText()}`))
    assert.ok(!(await page.locator('main').innerText()).includes(subject), `${login} finds it at ${path}`)
  }
  await go(`submissions/${id}`)
  await shows(page.locator('main'), '没有这一页')
}
/** The same by what the pages ask for, from within this one's browser. */
async function reachesNothing(login: string, { page }: Desk): Promise<void> {
  const found = await page.evaluate(
    async paths =>
      Promise.all(
        paths.map(async path => {
          const answer = await fetch(`/api/v1/${path}`)
          return `${answer.status} ${await answer.text()}`
        }),
      ),
    ['work', 'submissions', `submissions?q=${slip.number}`, `submissions?q=${encodeURIComponent('回扣')}`, `submissions/${id}`],
  )
  assert.match(found.at(-1) ?? '', /^40[34] /, login)
  for (const answer of found) assert.ok(!answer.includes(subject) && !answer.includes(slip.number), `${login}: ${answer}`)
}

stage('it is filed on the portal about a bureau, and the page says who has it by when', async () => {
  slip = await j.files({ subject, text: '区人社局某科长在设备采购中收受回扣。', ask: '依法查处', purpose: 'accusation', against: 'renshe' })
  const other = await j.files({ subject: '路灯不亮', text: '三盏路灯不亮。', ask: '修好路灯' })
  id = await j.find('he-jianping', 'submissions', slip.number)
  plain = await j.find('he-jianping', 'submissions', other.number)
  await j.follows(slip)
  await shows(citizen.locator('.card.now').first(), '青禾区信访办公室', '最迟2026年3月17日')
})

stage('everybody but the sorters and the director looks for it in vain', async () => {
  for (const login of others) {
    const desk = await j.desk(login)
    // The other sorter sees it until the first has drafted where it goes.
    if (login !== 'shao-wen') await reachesNothing(login, desk)
    if (['zhou-min', 'liu-siyuan', 'hu-bingxin'].includes(login)) await findsNothing(login, desk)
    if (login !== 'shao-wen') await listens(desk.page)
  }
})

stage('one sorter drafts passing it on, not to those it names; from the draft on the other sorter has lost sight of it', async () => {
  const he = await j.desk('he-jianping')
  await he.go(`submissions/${id}`)
  await shows(he.page.locator('.record-head'), '🔒')
  const form = await he.open('拟稿移送纪检监察')
  await choose(form, '移送机关', '人社')
  await write(form, '拟办意见', '反映公职人员收受回扣，按管理权限移送。')
  await he.send(form)
  await shows(form, '不得移送给被反映的单位')
  await choose(form, '移送机关', '纪委')
  await he.send(form)
  await form.waitFor({ state: 'hidden' })
  await shows(he.page.locator('.actions'), '拟稿，待签发')
  const shao = await j.desk('shao-wen')
  await reachesNothing('shao-wen', shao)
  await listens(shao.page)
})

stage('the director signs: it leaves his sight and the sorter’s, and is the discipline body’s', async () => {
  const lu = await j.desk('lu-weiguo')
  const he = await j.desk('he-jianping')
  await lu.go('work')
  await lu.page.locator('.signatures').getByRole('link', { name: subject }).click()
  await lu.take('签发移送纪检监察', form => shows(form.locator('.signed'), '区纪委监委', '按管理权限移送'))
  await lu.page.waitForURL(/\/work/)
  for (const [login, desk] of [
    ['lu-weiguo', lu],
    ['he-jianping', he],
  ] as const) {
    await findsNothing(login, desk)
    await reachesNothing(login, desk)
  }
})

stage('discipline opens it, acknowledges it under its own number, and tells the petitioner', async () => {
  const nie = await j.desk('nie-zhengyi')
  await nie.go(`submissions?q=${slip.number}`)
  await nie.page.getByRole('link', { name: subject }).first().click()
  await shows(nie.page.locator('.record'), '区人社局某科长在设备采购中收受回扣。')
  await nie.take('签收移送', form => form.getByLabel(/纪检监察机关编号/).fill('JW-2026-018'))
  await nie.take('向信访人反馈', form => write(form, '反馈内容', '已经受理，正在初步核实。'))
  await shows(nie.page.locator('.story'), '向信访人反馈', '聂正毅')
})

stage('no event of it reached anybody else, while those of a plain letter did', async () => {
  await j.step('he-jianping', `submissions/${plain}`, 'supplement', { material: '又坏了一盏。' })
  const zhou = await j.desk('zhou-min')
  for (let i = 0; i < 100 && !(await heard(zhou.page)).includes(plain); i++) await zhou.page.waitForTimeout(50)
  assert.ok((await heard(zhou.page)).includes(plain), 'reception hears nothing at all')
  for (const login of others) assert.ok(!(await heard((await j.desk(login)).page)).includes(id), `${login} heard of it`)
})

stage('the petitioner follows it: where it is, and what was told', async () => {
  await j.follows(slip)
  await shows(citizen.locator('main'), '已移送纪检监察机关', '被反映的人和单位看不到您的材料', '已经受理，正在初步核实。')
  assert.ok(!(await citizen.locator('main').innerText()).includes('拟办意见'))
})
