import type { Role } from '#core/engine/party.ts'
import type { Actor } from '#core/engine/record.ts'
import type { Calendar } from '#core/law/calendar.ts'
import type { Day } from '#core/law/days.ts'
import { publishedCalendar } from '#core/law/holidays.ts'
import { builtInList } from '#core/procedures/shared/category-list.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Play } from '#core/engine/play.ts'

type Member = Actor & { readonly unit: string }
const member = (id: string, unit: string, ...roles: readonly Role[]): Member => ({ id, unit, roles })

/**
 * The people of an office in memory, by name: the office `xfb`, two units with a handler and two heads each, so that every signature finds
 * its second person, a brigade `jcd` under the first of them, a district government that reviews and whose leaders receive, and a city
 * above it that has nobody here.
 */
export const cast = {
  lin: member('lin', 'xfb', 'reception'),
  wu: member('wu', 'xfb', 'reception', 'triage'),
  zhao: member('zhao', 'xfb', 'triage'),
  qian: member('qian', 'xfb', 'director', 'unit-lead'),
  xu: member('xu', 'xfb', 'director'),
  gu: member('gu', 'xfb', 'handler'),
  shi: member('shi', 'xfb', 'supervisor'),
  kong: member('kong', 'xfb', 'supervisor'),
  yan: member('yan', 'xfb', 'secretary'),
  ren: member('ren', 'xfb', 'reviewer'),
  tao: member('tao', 'xfb', 'reviewer'),
  sun: member('sun', 'rsj', 'handler'),
  li: member('li', 'rsj', 'unit-lead'),
  zhou: member('zhou', 'rsj', 'handler', 'unit-lead'),
  zheng: member('zheng', 'zjj', 'handler'),
  wang: member('wang', 'zjj', 'unit-lead'),
  cui: member('cui', 'jcd', 'handler'),
  mu: member('mu', 'jcd', 'unit-lead'),
  ji: member('ji', 'qzf', 'reviewer'),
  ou: member('ou', 'qzf', 'reviewer'),
  hua: member('hua', 'qzf', 'chair'),
  nie: member('nie', 'jw', 'discipline'),
  feng: member('feng', 'qzf', 'auditor'),
  bai: member('bai', 'qzf', 'leader'),
  tang: member('tang', 'qzf', 'leader'),
  mei: member('mei', 'qzf', 'mediator'),
  lu: member('lu', 'xfb', 'lawyer'),
  jiao: member('jiao', 'xfb', 'lawyer'),
} as const satisfies Record<string, Member>

/** The petitioner whose number and code open that record. */
export const petitioner = (record: string): Actor => ({ id: `p-${record}`, roles: ['petitioner'], record })

/** The office's day, and nothing in it yet. */
export const office = (today: Day, calendar: Calendar = publishedCalendar): Play => ({
  procedures,
  calendar,
  units: new Set(['rsj', 'zjj', 'jcd', 'street-1', 'xfb', 'qzf', 'szf', 'jw']),
  home: 'xfb',
  outside: new Set(['szf']),
  parents: new Map([['jcd', 'rsj']]),
  superiors: new Map([
    ['rsj', 'qzf'],
    ['zjj', 'qzf'],
    ['jcd', 'qzf'],
    ['street-1', 'qzf'],
    ['xfb', 'qzf'],
    ['qzf', 'szf'],
  ]),
  staff: new Map(Object.values<Member>(cast).map(m => [m.id, { unit: m.unit, roles: m.roles }])),
  categories: builtInList.open,
  settings: {},
  today,
  records: {},
  ties: [],
  events: [],
  newId: nth => `m${nth}`,
})
