import type { Page } from 'playwright-core'
import type { Shoot } from './shoot.ts'
import type { Stage } from './stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const next = (page: Page) => page.click('.go .act')

/** The public pages as a petitioner sees them on a telephone, and what becomes of the letter. */
export async function portalPictures({ at, visitor, colleague }: Stage, shoot: Shoot): Promise<void> {
  const page = await visitor(phone)
  const go = (path: string) => page.goto(`${at}/${path}`)
  await go('')
  await shoot(page, 'portal-home', 'The public hall on a telephone: what one can do here, how it goes and by when', true)
  await go('file')
  await shoot(page, 'portal-file-1', 'Filing, step 1: what happened, and where')
  await next(page)
  await shoot(page, 'portal-file-error', 'What is missing is said in a sentence beside its field')
  await page.fill('#subject', '小区电梯停运两个月没人修')
  await page.fill(
    '#text',
    '九月中旬起，我们单元的电梯一直停着。楼上有老人坐轮椅，下不了楼。物业说维修资金没有批下来，打了几次电话都说在走程序。',
  )
  await page.selectOption('#place', 'yundu-dukou')
  await next(page)
  await page.fill('#ask', '尽快修好电梯\n公布维修资金的审批进度')
  await shoot(page, 'portal-file-2', 'Filing, step 2: what is asked for, one by one')
  await next(page)
  await page.fill('#name', '林秀兰')
  await page.fill('#phone', '19900005678')
  await page.fill('#address', '渡口社区滨河苑 6 栋 2 单元 1102')
  await shoot(page, 'portal-file-3', 'Filing, step 3: who writes, or nobody', true)
  await next(page)
  await shoot(page, 'portal-file-4', 'Filing, step 4: who will see what is said before anything is sent', true)
  await next(page)
  await shoot(page, 'portal-receipt', 'The receipt, with number, query code and QR', true)
  const number = await page.locator('.number').innerText()
  const code = await page.locator('.code').innerText()
  await page.getByRole('link', { name: '核对回执' }).first().click()
  await next(page)
  await shoot(page, 'portal-receipt-check', 'The receipt checked: genuine, unchanged, and when it is bound under a signature', true)
  const enter = async (on: Page, given = code) => {
    await on.goto(`${at}/follow?number=${number}`)
    await on.fill('#code', given)
    await on.click('.go .act')
  }
  await enter(page, 'AAAA-BBBB-CCCCC')
  await shoot(page, 'portal-follow-wrong', 'A number alone opens nothing: a code that is wrong')
  await enter(page)
  await shoot(page, 'portal-follow', 'Following it: who must act next, by which day, and what one may do meanwhile', true)
  await page
    .locator('.now')
    .getByRole('link', { name: /为什么/ })
    .first()
    .click()
  await shoot(page, 'portal-why', 'Why that day: each day counted', true)
  await go('follow/do/supplement')
  await shoot(page, 'portal-supplement', 'Adding material in words')
  await go('follow/do/withdraw')
  await shoot(page, 'portal-withdraw', 'Withdrawing: only of one’s own will')

  await answered(colleague, number)
  await go('follow')
  await shoot(page, 'portal-answered', 'The answer, demand by demand, and until when a review may be asked for', true)
  await go('follow/do/rate')
  await shoot(page, 'portal-rate', 'Rating the office and the unit, once')
  for (const [path, what] of [
    ['rules', 'What one is entitled to'],
    ['privacy', 'How one’s details are protected'],
    ['charts', 'The charts of the procedure'],
    ['nothing-here', 'A page that is not there'],
  ] as const) {
    await go(path)
    await shoot(page, `portal-${path}`, what)
  }
  await wallPictures(page, at, shoot)
  const desk = await visitor({ viewport: { width: 1280, height: 800 } })
  await desk.goto(at)
  await shoot(desk, 'portal-home-desktop', 'The hall on a desk’s screen')
  await enter(desk)
  await shoot(desk, 'portal-follow-desktop', 'Following on a desk’s screen')
  const large = await visitor(phone)
  await large.goto(`${at}/?size=large`)
  await shoot(large, 'portal-home-large', 'The enlarged mode 适老化')
  await enter(large)
  await shoot(large, 'portal-follow-large', 'Following in the enlarged mode')
  const english = await visitor(phone)
  await english.goto(`${at}/?lang=en`)
  await shoot(english, 'portal-home-en', 'The hall in English')
}

/** What hangs on the wall, and the way found by yes and no. */
async function wallPictures(page: Page, at: string, shoot: Shoot): Promise<void> {
  for (const [path, name, what] of [
    ['which-way', 'ask', 'Which way is mine? One question after the other, none of it kept'],
    ['which-way/duty/yes', 'way', 'The way that was found, its article, where to go, and that one can always file here'],
    ['charts/petition/flow', 'chart', 'One chart for the wall with all its sheets'],
  ] as const) {
    await page.goto(`${at}/${path}`)
    await shoot(page, `portal-${name}`, what, true)
  }
}

/** The office and the unit bring it to its answer. */
async function answered(colleague: Stage['colleague'], number: string): Promise<void> {
  const [triage, handler, head] = [await colleague('he-jianping'), await colleague('xu-kaili'), await colleague('feng-guodong')]
  const { id } = await triage.first(`submissions?q=${number}`)
  const sorted = await triage.step(`submissions/${id}`, 'triage', {
    category: 'appeal',
    content: '0303',
    matters: [{ subject: '小区电梯停运两个月没人修', demands: ['尽快修好电梯', '公布维修资金的审批进度'] }],
  })
  const petition = `petitions/${sorted.links[0]?.record.id ?? ''}`
  await triage.step(petition, 'forward', { unit: 'zhujian', opinion: '请依法办理，按期答复。' })
  await handler.step(petition, 'sign-for')
  await head.step(petition, 'accept')
  await handler.step(petition, 'inquire', {
    heard: '电话听取了陈述：电梯自九月中旬停运，楼内有行动不便的老人。',
    found: '现场查看，曳引机故障；维修资金申请于十月八日报送，已于昨日批复。',
  })
  await handler.step(petition, 'reply', {
    answers: [
      {
        demand: 'd1',
        outcome: 'supported',
        answer: '维修资金已批复，维修单位明日进场，五个工作日内恢复运行。',
        basis: '《物业管理条例》第五十三条',
      },
      {
        demand: 'd2',
        outcome: 'supported',
        answer: '审批进度和金额已在单元门厅公示，并发业主群。',
        basis: '《住宅专项维修资金管理办法》第三十条',
      },
    ],
  })
  await head.step(petition, 'reply.sign')
  await handler.step(petition, 'deliver', { deliveredBy: 'in-person', proof: 'HZ-2026-1119' })
}
