import type { Shoot } from './shoot.ts'
import { still, type Stage } from './stage.ts'

/** What comes beside the straight way: objections, reviews, hearings, carrying out, calling back; and what awaits a signature. */
export async function lawPictures({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const triage = await colleague('he-jianping')
  await triage.go(`petitions/${(await triage.first('petitions?state=objected')).id}`, '.actions')
  await shoot(triage.page, 'petition-objected-zh', 'A unit’s objection, to be judged: three ways of one size')
  await triage.go(`petitions/${(await triage.first('petitions?state=sorted')).id}`, '.actions')
  await triage.page.locator('.actions .next .ant-btn').first().click()
  await triage.page.getByRole('button', { name: '不清楚，逐项问我' }).click()
  await still(triage.page)
  await shoot(triage.page, 'route-zh', 'Which way a matter goes: the questions of article 31, one by one')
  const director = await colleague('lu-weiguo')
  await director.go('work', '.signatures .ant-table-row')
  await shoot(director.page, 'work-director-zh', 'What awaits the director’s signature: what, drafted by whom and when')
  const phone = await colleague('he-jianping', { screen: { width: 390, height: 844 } })
  await phone.go('work', '.rows .ant-table-row')
  await shoot(phone.page, 'work-phone-zh', 'My work on a telephone')
  const reviewer = await colleague('yu-zhongheng')
  await reviewer.go('work', '.tabs')
  await shoot(reviewer.page, 'work-reviewer-zh', 'A reviewer’s work')
  for (const [list, name, what] of [
    ['reviews', 'review-zh', 'A review'],
    ['re-reviews', 're-review-zh', 'A re-review'],
    ['hearings', 'hearing-zh', 'A hearing'],
  ] as const) {
    await reviewer.go(`${list}/${(await reviewer.first(`${list}?sort=due`)).id}`, '.actions')
    await shoot(reviewer.page, name, what)
  }
  const supervisor = await colleague('qiu-zhiyuan')
  await supervisor.go(`follow-ups/${(await supervisor.first('follow-ups?sort=due')).id}`, '.actions')
  await shoot(supervisor.page, 'follow-up-zh', 'Calling back somebody who was not satisfied')
  await supervisor.go(`executions/${(await supervisor.first('executions?sort=due')).id}`, '.actions')
  await shoot(supervisor.page, 'execution-zh', 'What was promised, and whether it was carried out')
}
