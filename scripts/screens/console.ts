import type { Shoot } from './shoot.ts'
import { still, type Colleague, type Stage } from './stage.ts'

/** The console as each of the colleagues has it before them. */
export async function consolePictures(stage: Stage, shoot: Shoot): Promise<void> {
  await atTheWindow(stage, shoot)
  await inTheUnit(stage, shoot)
  await forTheDirector(stage, shoot)
  await inEnglish(stage, shoot)
}

async function atTheWindow({ at, visitor, colleague }: Stage, shoot: Shoot): Promise<void> {
  const nobody = await visitor({ viewport: { width: 1366, height: 768 } })
  await nobody.goto(`${at}/console/`)
  await nobody.getByRole('textbox').first().waitFor()
  await shoot(nobody, 'sign-in-zh', 'Signing in: which office it is')
  const { page, go } = await colleague('zhou-min')
  await go('register', 'form .digits')
  await page.keyboard.press('1')
  await page.fill('#person-name', '林秀兰')
  await page.fill('#person-phone', '19900005678')
  await page.fill('#person-address', '渡口社区滨河苑 6 栋 2 单元 1102')
  await page.fill('#subject', '滨河苑电梯还是没有修')
  await page.fill('#text', '我上次在网上反映过，九月中旬起我们单元的电梯一直停着，楼上有老人坐轮椅下不了楼，到现在还没有修好。')
  await page.locator('.likely li').first().waitFor()
  await shoot(page, 'register-zh', 'A letter being registered, with the earlier petition that it probably repeats')
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt').waitFor()
  await shoot(page, 'receipt-zh', 'The receipt that the petitioner takes home')
  await go('register', 'form .digits')
  await page.locator('.digits input').nth(2).press('3')
  await page.locator('.visit').waitFor()
  await shoot(page, 'register-visit-zh', 'A visit: first the group that came, then what it submits')
  await go('submissions', '.rows .ant-table-row')
  await shoot(page, 'submissions-zh', 'All submissions')
  await go('submissions?channel=letter&repeat=false&sort=opened', '.rows .ant-table-row')
  await shoot(page, 'submissions-filtered-zh', 'A list with filters, which can be saved as a view')
  await go('submissions?q=没有这样的词语', '.rows.empty')
  await shoot(page, 'list-empty-zh', 'A list that finds nothing')
  await go('visits', '.rows')
  await shoot(page, 'visits-zh', 'Visits, counted in batches')
  await go('submissions/nothing', '.empty')
  await shoot(page, 'missing-zh', 'A record that is not there, or not yours')
  await page.route('**/api/v1/submissions?*', async route => {
    await new Promise(resolve => {
      setTimeout(resolve, 2500)
    })
    await route.continue()
  })
  await page.goto(`${at}/console/submissions`)
  await page.locator('.ant-skeleton').waitFor()
  await page.waitForTimeout(400)
  await shoot(page, 'loading-zh', 'A slow answer: the shape of what comes')
  await page.unrouteAll({ behavior: 'wait' })
  const triage = await colleague('he-jianping')
  const waiting = await triage.first('submissions?state=registered&sort=due')
  await triage.go(`submissions/${waiting.id}`, '.actions')
  await shoot(triage.page, 'submission-zh', 'A submission that awaits triage')
  await triage.page.locator('.actions .next .ant-btn').click()
  await triage.page.getByText('申诉求决类').waitFor()
  await still(triage.page)
  await shoot(triage.page, 'triage-zh', 'The form of a step, drawn from its declaration')
}

const housing = 'petitions?unit=zhujian'

async function inTheUnit({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const xu = await colleague('xu-kaili')
  const { page, go, first } = xu
  await go('work', '.tabs')
  await shoot(page, 'work-zh', 'My work: what I owe, by its last day')
  const at = async (filter: string) => {
    await go(`petitions/${(await first(`${housing}&${filter}`)).id}`, '.actions')
  }
  await at('state=delivered')
  await shoot(page, 'petition-delivered-zh', 'A petition answered and delivered: the petitioner’s turn')
  await page.locator('.actions > .not button').last().click()
  await page.locator('.reason').waitFor()
  await shoot(page, 'petition-not-now-zh', 'What cannot be done now, and why')
  await at('overdue=true')
  await shoot(page, 'petition-overdue-zh', 'A petition whose day has passed')
  await at('state=concluded')
  await shoot(page, 'petition-concluded-zh', 'A petition concluded')
  const running = `petitions/${(await first(`${housing}&state=handling&sort=opened`, 'reply')).id}`
  await go(running, '.actions')
  await page.locator('.standing .chip').click()
  await page.locator('.explanation .calendar').waitFor()
  await shoot(page, 'day-explained-zh', 'A day opened into its counting')
  await page.keyboard.press('Escape')
  await page.locator('.actions').getByRole('button', { name: '拟稿处理意见' }).click()
  await page.locator('.answers').waitFor()
  await still(page)
  await shoot(page, 'reply-zh', 'The answer: one block for each demand')
  await signing(xu, await colleague('feng-guodong'), shoot, running)
  await go(running, '.actions')
  await shoot(page, 'petition-zh', 'A petition: what was asked and answered, who owes the next step and by which day')
  await page.locator('.story').scrollIntoViewIfNeeded()
  await page.locator('.story').evaluate(story => story.scrollIntoView({ block: 'end' }))
  await shoot(page, 'petition-story-zh', 'Its story: day, who, what, paper, article')
}

/** A draft, and the head who reads it before signing. */
async function signing(handler: Colleague, feng: Colleague, shoot: Shoot, petition: string): Promise<void> {
  const {
    data: { demands = [] },
  } = await handler.read(petition)
  await handler.step(petition, 'inquire', {
    heard: '在现场听取了信访人和业主代表的陈述。',
    found: '核对合同、账目和现场，反映的情况基本属实。',
  })
  await handler.step(petition, 'reply', {
    answers: demands.map(({ id, text }, i) =>
      i === 0
        ? {
            demand: id,
            outcome: 'supported',
            answer: `经查，反映的情况属实。对“${text}”的请求予以支持，已责令相关单位十五日内整改到位，并由我局现场复核。`,
            basis: '《城市房地产开发经营管理条例》第三十四条',
          }
        : {
            demand: id,
            outcome: 'explained',
            answer: `对“${text}”的请求，已当面说明政策规定和办理途径，信访人表示理解。`,
            basis: '《信访工作条例》第三十二条',
          },
    ),
  })
  await feng.go('work', '.signatures .ant-table-row')
  await shoot(feng.page, 'work-head-zh', 'A head’s work: what awaits a signature stands first')
  await feng.go(petition, '.actions')
  await feng.page.locator('.actions .next .ant-btn').click()
  await feng.page.locator('.signed').waitFor()
  await still(feng.page)
  await shoot(feng.page, 'sign-zh', 'The draft as it will stand, read before it is signed')
  await feng.step(petition, 'reply.sign')
}

async function forTheDirector({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const { page, go } = await colleague('lu-weiguo')
  await go('morning', '.bars')
  await shoot(page, 'morning-zh', 'The director’s morning')
  await go('figures', '.figure')
  await shoot(page, 'figures-zh', 'Every figure of the year')
  await go('figures/petitions.overdue', '.bars')
  await shoot(page, 'figure-zh', 'One figure: its parts, and the records that it counts')
  await page.locator('.bars a').first().click()
  await still(page)
  await shoot(page, 'figure-part-zh', 'One part of a figure opened')
  await go('petitions?overdue=true', '.rows .ant-table-row')
  await shoot(page, 'petitions-overdue-zh', 'What is overdue, over all units')
  for (const kind of ['flow', 'responsibility', 'limits'] as const) {
    await go(`charts?procedure=petition&kind=${kind}`, '.chart img')
    await still(page)
    await shoot(
      page,
      `chart-${kind}-zh`,
      { flow: '流程图: how a petition goes', responsibility: '责任图: who answers for which step', limits: '时限图: within which limits' }[
        kind
      ],
    )
  }
  for (const [kind, what] of [
    ['which-way', '导引图: which way a matter takes, by questions'],
    ['where', '路线图: where to go with what, at each level'],
    ['notice', '须知: rights, duties and what is not allowed'],
  ] as const) {
    await go(`charts?procedure=hall&kind=${kind}`, '.chart img')
    await still(page)
    await shoot(page, `chart-${kind}-zh`, what)
  }
  const phone = await colleague('lu-weiguo', { screen: { width: 390, height: 844 } })
  await phone.go('morning', '.bars')
  await shoot(phone.page, 'morning-phone-zh', 'The director’s morning on a telephone')
}

async function inEnglish({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const xu = await colleague('xu-kaili', { english: true })
  await xu.go('work', '.tabs')
  await shoot(xu.page, 'work-en', 'My work, in English; what petitioners wrote stays as they wrote it')
  await xu.go(`petitions/${(await xu.first(`${housing}&state=replied`)).id}`, '.actions')
  await shoot(xu.page, 'petition-en', 'A petition, in English')
  const lu = await colleague('lu-weiguo', { english: true })
  await lu.go('morning', '.bars')
  await shoot(lu.page, 'morning-en', 'The director’s morning, in English')
}
