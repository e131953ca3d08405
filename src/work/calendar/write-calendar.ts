import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '#core/law/days.ts'
import { say, type Label, type Lang } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import type { DatedEntry } from '#work/records/index.ts'

interface Told {
  readonly office: { readonly id: string; readonly name: Label }
  readonly entries: readonly DatedEntry[]
  readonly today: Day
  readonly now: Date
  readonly origin: string
  readonly lang: Lang
}

/**
 * The days as iCalendar (RFC 5545), whole days in Shanghai. An event is called by number, procedure and duty, and by no title: titles and
 * all else that names a matter would lie in the calendars of telephones and their makers. Accusations stay in the house altogether. What is
 * overdue lasts until today, lest it scroll out of sight.
 */
export function writeCalendar({ office, entries, today, now, origin, lang }: Told): string {
  const of = (label: Label) => say(label, lang)
  const calendar = ical({
    name: of({ zh: `信桥日程 · ${office.name.zh}`, en: `Xinqiao · ${office.name.en}` }),
    prodId: { company: 'Xinqiao', product: 'Calendar', language: lang.toUpperCase() },
    timezone: 'Asia/Shanghai',
    ttl: 3600,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { day, kind, field, what, record } of entries.filter(e => !e.record.sealed)) {
    const p = procedures[record.procedure]
    const until = kind === 'due' && record.overdue && day < today ? today : day
    calendar.createEvent({
      id: `${record.id}-${field ?? 'due'}@${office.id}.xinqiao`,
      sequence: record.version,
      stamp: now,
      start: `${day}T00:00:00Z`,
      end: `${addDays(until, 1)}T00:00:00Z`,
      allDay: true,
      timezone: null,
      summary: [
        until > day ? of({ zh: '逾期：', en: 'Overdue: ' }) : '',
        of(what),
        ' · ',
        p ? of(p.label) : record.procedure,
        ' ',
        record.number,
      ].join(''),
      description: [of(record.stateLabel), record.basis && kind === 'due' ? of(record.basis) : []].flat().join('\n'),
      url: `${origin}/console/${p?.plural ?? record.procedure}/${record.id}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
