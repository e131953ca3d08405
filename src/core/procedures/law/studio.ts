import { local, rule } from '../../law/articles.ts'
import { addDays } from '../../law/days.ts'
import { DayField, Form, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { tooFar } from '../shared/lies-ahead.ts'
import { notYet } from '../shared/periods.ts'
import { items } from '../shared/units.ts'

// 派驻信访部门的调解工作室 (E2, E3): stationed for a term, with so many full-time mediators; the next term is a record of its own, so that
// each year keeps its number.

const Mediators = Whole({ zh: '专职人民调解员', en: 'Full-time mediators' }, 1, 99)
const To = DayField({ zh: '派驻期满日', en: 'Term ends on' })
const From = DayField({ zh: '派驻起始日', en: 'Term begins on' })
const entry = {
  name: Text({ zh: '名称', en: 'Name' }, 60),
  unit: UnitId({ zh: '派驻单位', en: 'Stationed by' }),
  place: Text({ zh: '地点', en: 'Place' }, 100),
  mediators: Mediators,
  from: From,
  to: To,
}

const frame = shape({
  data: Form(entry),
  states: {
    'in-force': { label: { zh: '派驻中', en: 'Stationed' }, phase: 'term', holder: 'office' },
    renewed: { label: { zh: '期满续派', en: 'Renewed' }, phase: 'end', end: true },
    closed: { label: { zh: '已撤销', en: 'Closed' }, phase: 'end', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    renewing: { label: { zh: '续派或者撤销', en: 'Renewal' }, owes: 'office', within: until('to'), under: local, during: ['in-force'] },
  },
  links: {
    next: { label: { zh: '下一期', en: 'Next term' }, to: 'studio', back: 'previous' },
    previous: { label: { zh: '上一期', en: 'Term before' }, to: 'studio', back: 'next' },
  },
})

const by = ['triage', 'director'] as const
const steps = frame.phase({
  renew: {
    label: { zh: '期满续派', en: 'Renew' },
    from: ['in-force'],
    to: 'renewed',
    by,
    under: rule('mediation-liaison'),
    takes: Form({ next: DayField({ zh: '新的期满日', en: 'New end of term' }), count: maybe(Mediators) }),
    checks: ({ given, data, day }) =>
      given.next > data.to && given.next > day
        ? tooFar('/next', given.next, day)
        : wrong(
            'not-longer',
            '/next',
            `本期至 ${data.to}，新的期满日须在其后并在今日之后`,
            `This term ends on ${data.to}: the next ends after it, and after today`,
          ),
    opens: {
      next: ({ given, data }) => ({
        name: data.name,
        unit: data.unit,
        place: data.place,
        mediators: given.count ?? data.mediators,
        from: addDays(data.to, 1),
        to: given.next,
      }),
    },
  },
  amend: {
    label: { zh: '调整人员和地点', en: 'Change staff or place' },
    from: ['in-force'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ mediators: Mediators, place: entry.place, reason: Reason }),
  },
  strike: {
    label: { zh: '误录删除', en: 'Strike' },
    from: ['in-force'],
    to: 'struck',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  close: {
    label: { zh: '撤销', en: 'Close' },
    from: ['in-force'],
    to: 'closed',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const studio = procedure('studio', frame, {
  label: { zh: '调解工作室', en: 'Mediation studio', many: 'Mediation studios' },
  desk: 'law',
  serves: 'handling',
  plural: 'studios',
  mark: 'TS',
  title: 'name',
  words: ['name', 'place'],
  spine: ['in-force', 'renewed'],
  dates: ['to'],
  shows: ['unit', 'mediators', 'from', 'to'],
  opening: {
    label: { zh: '登记工作室', en: 'Enter a studio' },
    to: 'in-force',
    by: ['triage', 'director', 'linked'],
    under: rule('mediation-liaison'),
    takes: Form(entry),
    // A term that follows another may be entered before it begins.
    checks: ({ given, day, actor, facts }) =>
      given.to < given.from || given.to <= day
        ? wrong(
            'ends-before-it-begins',
            '/to',
            '期满日不能早于起始日，并须在今日之后',
            'The term does not end before it begins, and ends after today',
          )
        : (tooFar('/to', given.to, day) ?? (actor.roles.includes('linked') ? undefined : notYet('/from', given.from, facts.today))),
  },
  steps,
  figures: {
    'mediations.mediators': {
      label: { zh: '专职人民调解员', en: 'Full-time mediators' },
      unit: items.persons,
      sum: 'mediators',
      on: 'from',
      in: ['in-force', 'renewed', 'closed'],
      by: ['unit', 'name'],
    },
  },
  readers: () => [everyone],
})
