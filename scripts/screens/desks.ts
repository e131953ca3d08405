import type { Shoot } from './shoot.ts'
import type { Stage } from './stage.ts'

/** The other desks of the office: supervision, leaders, meetings, prevention, the hall, and what shows all of them. */
export async function deskPictures(stage: Stage, shoot: Shoot): Promise<void> {
  await supervising(stage, shoot)
  await leading(stage, shoot)
  await atTheDesks(stage, shoot)
  await inPublic(stage, shoot)
}

async function supervising({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const { page, go, first } = await colleague('qiu-zhiyuan')
  await go('supervision-leads', '.rows .ant-table-row')
  await shoot(page, 'leads-zh', 'What the system finds in the log, for a person to decide')
  await go(`supervision-letters/${(await first('supervision-letters?state=answered')).id}`, '.actions')
  await shoot(page, 'supervision-letter-zh', 'A supervision letter that was answered and is to be verified')
  await go(`back-tracings/${(await first('back-tracings')).id}`, '.actions')
  await shoot(page, 'back-tracing-zh', 'A failure traced back: the petition’s way, drawn out of its log')
}

async function leading({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const phone = await colleague('qin-haiming', { screen: { width: 390, height: 844 } })
  await phone.go('leader', 'main h1')
  await shoot(phone.page, 'leader-phone-zh', 'A leader’s one page on a telephone', true)
  const secretary = await colleague('xia-jing')
  await secretary.go('reception-sessions', '.rows .ant-table-row')
  await shoot(secretary.page, 'sessions-zh', 'Leaders’ reception days')
  await secretary.go(`meetings/${(await secretary.first('meetings?open=false&where=kind:conference')).id}`, '.read')
  await shoot(secretary.page, 'meeting-zh', 'A meeting, its minutes, and its decisions as tasks')
}

async function atTheDesks({ colleague }: Stage, shoot: Shoot): Promise<void> {
  const director = await colleague('lu-weiguo')
  await director.go('fields', 'table')
  await shoot(director.page, 'fields-zh', 'The year by the five fields; every number opens')
  await director.go('calendar', 'main h1')
  await shoot(director.page, 'calendar-zh', 'The calendar of what is due and appointed')
  await director.go('disputes', '.rows .ant-table-row')
  await shoot(director.page, 'disputes-zh', 'The one ledger of disputes, of every unit and level')
  await director.page.locator('nav button[aria-haspopup]').click()
  await director.page.locator('.desks').waitFor()
  await shoot(director.page, 'menu-zh', 'Every list of the office, by desk')
}

async function inPublic({ at, visitor }: Stage, shoot: Shoot): Promise<void> {
  const phone = await visitor({ viewport: { width: 390, height: 844 } })
  for (const [path, name, what] of [
    ['reception', 'portal-reception', 'Reception days to come; a slot is booked without a name'],
    ['office-rules', 'portal-office-rules', 'The rules in force, and earlier versions'],
  ] as const) {
    await phone.goto(`${at}/${path}`)
    await shoot(phone, name, what, true)
  }
}
