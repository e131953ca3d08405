import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { choose, pick, shows, sitDown, type Desk } from './desk.ts'
import { inBrowser } from './in-browser.ts'

// One matter from the citizen's telephone to its conclusion, each as they see it on their own screen.

const { server, browser, at } = await inBrowser('2026-03-02')
const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'zh-CN' })
const citizen = await phone.newPage()
citizen.setDefaultTimeout(10_000)
const slip = { number: '', code: '' }
const petition = { path: '' }

const renshe = '青禾区人力资源和社会保障局'
const desks = new Map<string, Desk>()
/** Everybody stays at their desk until the clock is moved on: sessions end after twelve hours. */
async function desk(login: string): Promise<Desk> {
  const known = desks.get(login) ?? (await sitDown(browser, at, login))
  desks.set(login, known)
  return known
}
async function days(n: number) {
  server.world.wait(n * 24 * 60)
  for (const each of desks.values()) await each.leave()
  desks.clear()
}
async function enters() {
  await citizen.goto(`${at}/follow?number=${slip.number}`)
  await citizen.fill('#code', slip.code)
  await citizen.click('.go .act')
}
let broken = false
/** Each stage stands on those before it. */
const stage = (name: string, work: (t: TestContext) => Promise<void>): void =>
  void test(name, async t => {
    assert.ok(!broken, 'a stage before this one failed')
    broken = true
    await work(t)
    broken = false
  })
const standing = () => citizen.locator('.now').first()

stage('a citizen files on a telephone without JavaScript, and keeps number and code', async () => {
  await citizen.goto(`${at}/file?office=qinghe`)
  await citizen.fill('#subject', '工地拖欠三个月工资')
  await citizen.fill('#text', '我在渡口社区的工地干活，老板从去年十月到十二月没有发工资，共一万八千元。')
  await citizen.selectOption('#place', 'yundu-dukou')
  await citizen.click('.go .act')
  await citizen.fill('#ask', '支付工资，并当面道歉')
  await citizen.click('.go .act')
  await citizen.fill('#name', '王小明')
  await citizen.fill('#phone', '19900001234')
  await citizen.fill('#address', '渡口社区 3 号')
  await citizen.click('.go .act')
  await citizen.click('.go .act')
  slip.number = await citizen.locator('.number').innerText()
  slip.code = await citizen.locator('.code').innerText()
  assert.match(slip.number, /^\d{10,}/)
  assert.match(slip.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
  await enters()
  await shows(standing(), '现在由青禾区信访办公室办理', '最迟2026年3月17日', '第22条')
})

stage(
  'a letter is registered by the keyboard alone, with at most 40 presses besides its text; an earlier petition shows while it is typed',
  async t => {
    const { page } = await desk('zhou-min')
    const { keyboard } = page
    await page.goto(`${at}/console/register`)
    await page.locator('form .digits').first().waitFor()
    await page.evaluate(() => {
      Object.assign(window, { pressed: 0, pointed: 0 })
      window.addEventListener(
        'keydown',
        () => {
          Object.assign(window, { pressed: Number(Reflect.get(window, 'pressed')) + 1 })
        },
        true,
      )
      window.addEventListener(
        'pointerdown',
        () => {
          Object.assign(window, { pointed: Number(Reflect.get(window, 'pointed')) + 1 })
        },
        true,
      )
    })
    const on = async (text: string) => {
      await keyboard.insertText(text)
      await keyboard.press('Enter')
    }
    await keyboard.press('1')
    for (const field of ['day', 'postmark', 'heads']) {
      assert.equal(await page.evaluate(() => document.activeElement?.id), field)
      await keyboard.press('Enter')
    }
    await on('王小明')
    await on('19900001234')
    await keyboard.press('Enter')
    await on('渡口社区 3 号')
    await on('渡口工地拖欠工资')
    await keyboard.insertText('渡口社区工地的老板从去年十月到十二月没有发工资，请求支付工资一万八千元。')
    await shows(page.locator('.likely'), '工地拖欠三个月工资', '同一人', slip.number)
    await keyboard.press('Tab')
    await keyboard.press('1')
    await keyboard.type('dukou')
    await keyboard.press('Enter')
    await keyboard.insertText('工资')
    await keyboard.press('Enter')
    await keyboard.press('Control+Enter')
    await shows(page.locator('.receipt'), '渡口工地拖欠工资')
    const [pressed, pointed] = await page.evaluate(() => [Number(Reflect.get(window, 'pressed')), Number(Reflect.get(window, 'pointed'))])
    t.diagnostic(`${pressed} key presses`)
    assert.ok(pressed !== undefined && pressed > 10 && pressed <= 40, `${pressed} key presses`)
    assert.equal(pointed, 0)
    assert.match(await page.locator('.receipt .big').innerText(), /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)
    await page.getByRole('link', { name: '打开这件' }).click()
    await shows(page.locator('.record'), '来信', '王*明', '渡口', '工资报酬', '求决', '待甄别')
  },
)

stage('the triage officer finds it among what he owes, sorts it into a petition with two demands, and forwards it', async () => {
  const { page, ...he } = await desk('he-jianping')
  await page.getByRole('link', { name: '工地拖欠三个月工资', exact: true }).click()
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日', '还剩 15 天', '条例第22条')
  await he.take('甄别', async form => {
    await pick(form, '申诉求决类')
    await choose(form, '内容分类', '工资')
    await form.getByRole('textbox', { name: '诉求', exact: true }).fill('支付工资一万八千元')
    await form.getByRole('button', { name: /增加一项 · 诉求/ }).click()
    await form.getByRole('textbox', { name: '诉求', exact: true }).nth(1).fill('当面道歉')
  })
  await he.stands('等待', '区信访办', '待转送')
  await page.locator('.standing').getByRole('link').click()
  await page.waitForURL(/petitions/)
  petition.path = new URL(page.url()).pathname.slice('/console/'.length)
  await shows(page.locator('.demands'), '支付工资一万八千元', '当面道歉')
  await he.stands('青禾区信访办公室', '最迟 2026年3月17日', '条例第22条')
  await he.take('转送', async form => {
    await choose(form, '责任单位', '人社')
    await form.getByLabel('拟办意见').fill('请依法办理，按期答复。')
  })
  await he.stands(renshe, '最迟 2026年3月4日', '还剩 2 天')
  await shows(page.locator('.story'), '转送', '何建平')
})

stage('the handler signs for it, and a colleague sees that within two seconds without reloading', async () => {
  const liu = await desk('liu-siyuan')
  const jiang = await desk('jiang-tingting')
  await jiang.go(petition.path)
  await jiang.stands(renshe, '最迟 2026年3月4日')
  await liu.page.getByRole('link', { name: '工地拖欠三个月工资', exact: true }).click()
  await liu.take('签收')
  const began = performance.now()
  await jiang.stands('最迟 2026年3月17日', '条例第23条')
  const took = performance.now() - began
  assert.ok(took < 2000, `it took ${Math.round(took)} ms`)
  await liu.stands(renshe, '最迟 2026年3月17日', '书面告知', '条例第23条')
  await shows(liu.page.locator('.actions'), '这一步不由您办理')
})

stage('the head accepts; any day opens into its counting', async () => {
  const zheng = await desk('zheng-ailian')
  const { page } = zheng
  await zheng.go(petition.path)
  await zheng.take('受理')
  await zheng.stands(renshe, '最迟 2026年5月1日', '办理答复', '还剩 60 天', '条例第34条')
  await page.locator('.standing .chip').click()
  await shows(page.locator('.explanation'), '60日', '《信访工作条例》第34条', '从 2026年3月2日 到 2026年5月1日')
  assert.equal(await page.locator('.calendar .counted').count(), 60)
  await page.keyboard.press('Escape')
})

stage(
  'the handler inquires, entered four days later with the reason; drafts the answer, and is told why he cannot sign it himself',
  async () => {
    await days(4)
    const liu = await desk('liu-siyuan')
    const { page } = liu
    await liu.go(petition.path)
    const form = await liu.open('调查核实')
    await form.getByLabel('听取陈述情况').fill('电话听取了本人陈述：三个月没有发工资。')
    await form.getByLabel('核实情况').fill('查阅考勤和银行流水，欠薪属实。')
    await form.getByRole('button', { name: '不是今天' }).click()
    await form.getByLabel('办理日期').fill('20260303')
    await form.getByLabel('办理日期').press('Enter')
    await liu.send(form)
    await shows(form, '补录')
    await form.getByLabel('补录理由').fill('外出核实，今日回局录入。')
    await liu.send(form)
    await form.waitFor({ state: 'hidden' })
    await shows(page.locator('.story'), '2026年3月3日', '补录', '外出核实，今日回局录入。')
    await liu.take('拟稿处理意见', async answers => {
      const blocks = answers.locator('.answers fieldset')
      assert.equal(await blocks.count(), 2)
      for (const [i, [outcome = '', answer = '', basis = '']] of [
        ['支持', '责令公司十日内支付工资一万八千元。', '《劳动合同法》第三十条'],
        ['解释说明', '公司负责人已经书面致歉。', '《信访工作条例》第三十二条'],
      ].entries()) {
        await pick(blocks.nth(i), outcome)
        await blocks.nth(i).getByLabel('查明的事实和答复').fill(answer)
        await blocks.nth(i).getByLabel('法律法规依据').fill(basis)
      }
    })
    await liu.stands(renshe, '最迟 2026年5月1日')
    await shows(page.locator('.actions'), '拟稿，待签发')
    await page
      .locator('.actions .not')
      .getByRole('button', { name: /签发处理意见/ })
      .click()
    await shows(page.locator('.reason'), '应由单位负责人办理', '第32条第1款')
  },
)

stage('the head reads the draft and signs it; the handler delivers', async () => {
  const zheng = await desk('zheng-ailian')
  const liu = await desk('liu-siyuan')
  await zheng.page.locator('.signatures').getByRole('link', { name: '工地拖欠三个月工资', exact: true }).click()
  await zheng.take('签发处理意见', form =>
    shows(form.locator('.signed'), '支付工资一万八千元', '责令公司十日内支付工资一万八千元。', '《劳动合同法》第三十条'),
  )
  await zheng.stands(renshe, '最迟 2026年3月13日', '送达')
  await shows(zheng.page.locator('.demands'), '公司负责人已经书面致歉。')
  await liu.go(petition.path)
  await shows(liu.page.locator('.story'), '拟稿', '签发', '条例第32条')
  await liu.take('送达', async form => {
    await pick(form, '当面')
    await form.getByLabel('送达凭证').fill('HZ-2026-017')
  })
  await liu.stands('等信访人决定', '2026年4月8日起由区人社局办')
  await shows(liu.page.locator('.windows'), '请求复查', '信访人', '4月7日', '条例第35条')
  await liu.page.locator('.actions .not').getByRole('button', { name: /^办结/ }).click()
  await shows(liu.page.locator('.reason'), '期限未满', '2026年4月7日')
})

stage('a colleague looks at the name, and says why', async () => {
  const liu = await desk('liu-siyuan')
  const people = liu.page.locator('.people')
  await liu.page.locator('.linked').filter({ hasText: '信访件' }).getByRole('link').click()
  await shows(people, '王*明')
  await people.getByRole('button', { name: '查看姓名' }).click()
  const dialogue = liu.page.getByRole('dialog', { name: '查看信访人信息' })
  assert.ok(await dialogue.getByRole('button', { name: '查看', exact: true }).isDisabled(), 'no reason was asked')
  await dialogue.getByLabel(/查看理由/).fill('核对送达回证上的签名')
  await dialogue.getByRole('button', { name: '查看', exact: true }).click()
  await shows(people, '王小明', '19900001234', '渡口社区 3 号')
})

stage('the citizen follows: whose turn it is, by which day, and why that day; reads the answers, and who looked', async () => {
  await enters()
  await shows(standing(), '书面答复已经送达', '您可以在2026年4月7日前（含当天）', '请求复查', '第35条')
  await shows(
    citizen.locator('main'),
    '支付工资一万八千元',
    '责令公司十日内支付工资一万八千元。',
    '公司负责人已经书面致歉。',
    '核对送达回证上的签名',
  )
  await citizen
    .locator('.now')
    .getByRole('link', { name: /为什么是这一天/ })
    .first()
    .click()
  await shows(citizen.locator('main'), '为什么是2026年4月7日', '《信访工作条例》第35条', '期限顺延至此日')
  await citizen.getByRole('link', { name: '回到我的来信' }).click()
})

stage('the citizen adds material, and rates the office and the unit', async () => {
  await citizen.getByRole('link', { name: '补充材料' }).click()
  await citizen.fill('#material', '收到工资，有银行短信。')
  await citizen.getByRole('button', { name: '补充材料' }).click()
  await shows(citizen.locator('.story'), '收到工资，有银行短信。')
  await citizen.getByRole('link', { name: '评价' }).click()
  await citizen.getByRole('group', { name: '对信访部门' }).getByLabel('满意', { exact: true }).check()
  await citizen.getByRole('group', { name: '对责任单位' }).getByLabel('基本满意').check()
  await citizen.getByRole('button', { name: '评价' }).click()
  await shows(citizen.getByRole('status'), '已收到：评价')
  const clerk = await desk('zhou-min')
  await clerk.go(`submissions?q=${slip.number}`)
  await clerk.page.getByRole('link', { name: '工地拖欠三个月工资', exact: true }).click()
  await shows(clerk.page.locator('.record'), '收到工资，有银行短信。', '基本满意')
})

stage('when the citizen’s days are over the handler concludes, and everybody sees it ended', async () => {
  await days(33)
  const liu = await desk('liu-siyuan')
  await liu.go(petition.path)
  await liu.stands(renshe, '最迟 2026年4月17日', '办结')
  await liu.take('办结', async form => {
    await shows(form.locator('.closing'), '第27条', '须写明怎样解决')
    await form.getByLabel('合理诉求解决到位').fill('工资已于三月二十日付清，有银行转账凭证。')
  })
  await liu.stands('已结束', '已办结', '2026年4月8日')
  await enters()
  await shows(standing(), '已办结')
})
