import { choose, pick, shows } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, write, writeDay } from './stage.ts'

// 领导接访 (article 18): a roster is published, a slot is booked on a telephone without JavaScript, another leader stands in and receives,
// what was said is carried out and read, and only then is the session closed.

const j = await journey('2026-03-02')
const { citizen, at, stage } = j
const it = { session: '', booking: { number: '', code: '' } }
const seen = async () => {
  await citizen.goto(`${at}/reception/booking?number=${it.booking.number}`)
  await citizen.fill('#code', it.booking.code)
  await citizen.click('.go .act')
}

stage(
  'the secretary draws up two rosters, of every Wednesday with a unit at the same time and of each working day, and publishes them',
  async () => {
    const xia = await j.desk('xia-jing')
    const { page } = xia
    const drawn = async (title: string, from: string, until: string, pattern: () => Promise<void>) => {
      await opens(xia, 'rosters', '编制接访安排', async form => {
        await write(form, '标题', title)
        await writeDay(form, '起始日', from)
        await writeDay(form, '截止日', until)
        await pattern()
        for (const leader of ['秦海明', '严素华']) await choose(form, '轮值领导（按顺序）', leader)
        await write(form, '接访地点', '群众来访接待中心一楼')
        await form.getByLabel('每场可预约数').fill('2')
      })
    }
    await drawn('三月接访安排', '2026-03-03', '2026-03-31', async () => {
      const form = page.locator('.open')
      await pick(form, '每周一天')
      await pick(form, '星期三')
      await choose(form, '同步接访单位', '人社')
    })
    await xia.stands('联席会议办公室', '最迟 2026年3月9日')
    await shows(page.locator('.read'), '接访场次', '8')
    await xia.take('发布接访安排')
    await shows(page.locator('.linked'), '领导接待日 2026-03-04', '单位同步接访 2026-03-25')
    await drawn('四月第一周', '2026-04-01', '2026-04-03', () => pick(page.locator('.open'), '每个工作日一名领导'))
    await xia.take('发布接访安排')
    await shows(page.locator('.linked'), '领导接待日 2026-04-03')
  },
)

stage('a petitioner finds the day on the first page, and books a slot with no name', async () => {
  await citizen.goto(`${at}/?office=qinghe`)
  await citizen.getByRole('link', { name: '领导接访：2026年3月4日 星期三，区领导 秦海明' }).click()
  await shows(
    citizen.locator('section').filter({ hasText: '2026年3月4日' }),
    '区领导 秦海明',
    '青禾区人力资源和社会保障局',
    '还可以预约 2 个',
  )
  await citizen.getByRole('link', { name: /^预约 2026年3月4日 区领导/ }).click()
  await citizen.fill('#persons', '两个')
  await citizen.getByRole('button', { name: '预约', exact: true }).click()
  await shows(citizen.locator('.summary'), '应为整数')
  await citizen.fill('#persons', '2')
  await citizen.selectOption('#content', { index: 1 })
  await citizen.getByRole('button', { name: '预约', exact: true }).click()
  await shows(citizen.locator('.slip'), '2026年3月4日 星期三', '第 1 号，2 人')
  it.booking = { number: await citizen.locator('.number').innerText(), code: await citizen.locator('.code').innerText() }
  await citizen.goto(`${at}/reception`)
  await shows(citizen.locator('main'), '还可以预约 1 个')
})

stage('another leader stands in; the console shows the booking, and the booking shows the other leader', async () => {
  const xia = await j.desk('xia-jing')
  const { page } = xia
  await xia.go('reception-sessions?q=领导接待日+2026-03-04')
  await page.getByRole('link', { name: '领导接待日 2026-03-04' }).first().click()
  await shows(page.locator('.linked'), '2026-03-04 第1号，2人', '已预约')
  it.session = path(xia)
  await xia.take('调整接访领导', async form => {
    await choose(form, '替补领导', '严素华')
    await write(form, '理由', '原定领导外出开会。')
  })
  await seen()
  await shows(citizen.locator('main'), '区领导 严素华', '原定秦海明接访，已调整', '已预约')
})

stage('on the day the leader has it on the desk; what was brought is registered, an instruction given, the session recorded', async () => {
  await j.days(2)
  const zhou = await j.desk('zhou-min')
  await zhou.go(it.session)
  await zhou.take('登记信访件', async form => {
    await write(form, '标题', '渡口社区供暖不足')
    await write(form, '内容', '三栋楼室温不到十六度。')
    await write(form, '姓名', '王小明')
  })
  await shows(zhou.page.locator('.receipt'), '渡口社区供暖不足')
  const yan = await j.desk('yan-suhua')
  const { page } = yan
  await yan.go('work')
  await page.getByRole('link', { name: '领导接待日 2026-03-04' }).first().click()
  await yan.take('登记批示', async form => {
    await write(form, '标题', '供暖')
    await write(form, '批示内容', '请区住建委三日内到户查看，一周内恢复供暖。')
    await choose(form, '承办单位', '住建')
    await writeDay(form, '反馈期限', '2026-03-11')
  })
  await yan.take('登记接访情况', async form => {
    await form.getByLabel('接待人数').fill('2')
    await form.getByLabel('接收事项数').fill('1')
  })
  await yan.stands('最迟 2026年5月3日')
  await shows(page.locator('.linked'), '供暖', '渡口社区供暖不足', '已接待')
  await seen()
  await shows(citizen.locator('main'), '已接待')
})

stage('the unit reports over two signatures, the leader reads it, and only then the session is closed', async () => {
  const xia = await j.desk('xia-jing')
  const xu = await j.desk('xu-kaili')
  const feng = await j.desk('feng-guodong')
  const yan = await j.desk('yan-suhua')
  await xia.go(it.session)
  await shows(xia.page.locator('.act'), '尚有批示未反馈，不能办结')
  await xu.go('work')
  await xu.page.getByRole('link', { name: '供暖' }).first().click()
  await xu.take('拟稿反馈办理情况', form => write(form, '办理反馈', '已更换阀门，室温二十度。'))
  const instruction = path(xu)
  await feng.go(instruction)
  await feng.take('签发反馈办理情况')
  await yan.go(instruction)
  await shows(yan.page.locator('.read'), '已更换阀门，室温二十度。')
  await yan.take('阅批办结')
  await xia.go(it.session)
  await xia.take('反馈办结', form => write(form, '办理反馈情况', '供暖已恢复，已回访。'))
  await shows(xia.page.locator('.standing'), '已办结')
})
