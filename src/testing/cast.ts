import type { Actor } from '#core/engine/record.ts'
import type { Calendar } from '#core/law/calendar.ts'
import type { Day } from '#core/law/days.ts'
import { publishedCalendar } from '#core/law/holidays.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Play } from '#core/engine/play.ts'

/** The people of an office in memory, by name: two units with a handler and two heads each, so that every signature finds its second person. */
export const cast = {
  lin: { id: 'lin', roles: ['reception'] },
  wu: { id: 'wu', roles: ['reception', 'triage'] },
  zhao: { id: 'zhao', roles: ['triage'] },
  qian: { id: 'qian', roles: ['director'] },
  sun: { id: 'sun', roles: ['handler'], unit: 'rsj' },
  li: { id: 'li', roles: ['unit-lead'], unit: 'rsj' },
  zhou: { id: 'zhou', roles: ['handler', 'unit-lead'], unit: 'rsj' },
  zheng: { id: 'zheng', roles: ['handler'], unit: 'zjj' },
  wang: { id: 'wang', roles: ['unit-lead'], unit: 'zjj' },
  feng: { id: 'feng', roles: ['auditor'] },
} as const satisfies Record<string, Actor>

/** The petitioner whose number and code open that record. */
export const petitioner = (record: string): Actor => ({ id: `p-${record}`, roles: ['petitioner'], record })

/** The office's day, and nothing in it yet. */
export const office = (today: Day, calendar: Calendar = publishedCalendar): Play =>
  ({ procedures, calendar, units: new Set(['rsj', 'zjj', 'street-1']), settings: {}, today, records: {}, ties: [], events: [], newId: nth => `m${nth}` })
