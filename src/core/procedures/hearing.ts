import { art, local, rule } from '../law/articles.ts'
import { addDays, days, workingDays } from '../law/days.ts'
import { DayField, Form, Many, maybe, Text, UnitId, Yes } from '../engine/field.ts'
import { procedure } from '../engine/procedure.ts'
import { notNow, wrong } from '../engine/refusal.ts'
import type { Fields } from '../engine/record.ts'
import { setting, shape, until } from '../engine/shape.ts'
import { Barred, Reason, seenAt } from './shared/fields.ts'
import { papers } from './shared/papers.ts'
import { classOf, readBy, SealedNow, sealedWith, sealings } from './shared/sealed-with.ts'
import { Type } from 'typebox'
import { goesOver, sealsToo, standsAside } from './shared/with-the-matter.ts'

// 听证: for grave, complex or hard matters, held by the body that handles, reviews or re-reviews (articles 31, 36). Who chairs did not
// investigate; the panel is odd.

const Organiser = UnitId({ zh: '组织单位', en: 'Body that holds it' })
const HeldOn = DayField({ zh: '听证日', en: 'Day of the hearing' })
const Arranged = {
  heldOn: HeldOn,
  place: Text({ zh: '地点', en: 'Place' }, 100),
  chair: Text({ zh: '主持人', en: 'Chair' }, 60),
  panel: Many({ zh: '听证员', en: 'Members' }, Text({ zh: '听证员', en: 'Member' }, 60), 3, 15),
  open: Yes({ zh: '公开举行', en: 'In public' }),
}

const frame = shape({
  data: Form({
    organiser: Organiser,
    reason: Reason,
    seenBy: Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Bodies that may read it' } }),
    barred: maybe(Barred),
    heldOn: maybe(HeldOn),
    place: maybe(Arranged.place),
    chair: maybe(Arranged.chair),
    panel: maybe(Arranged.panel),
    open: maybe(Arranged.open),
    minutes: maybe(Text({ zh: '听证笔录', en: 'Minutes' }, 20_000)),
    opinion: maybe(Text({ zh: '听证意见', en: 'Opinion' }, 10_000)),
    ...sealedWith,
  }),
  states: {
    called: { label: { zh: '待安排', en: 'To be arranged' }, phase: 'hearing', holder: 'organiser' },
    announced: { label: { zh: '已通知', en: 'Announced' }, phase: 'hearing', holder: 'organiser' },
    held: { label: { zh: '已举行', en: 'Held' }, phase: 'hearing', holder: 'organiser' },
    concluded: { label: { zh: '已作听证意见', en: 'Opinion given' }, phase: 'end', end: true },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, phase: 'exit', end: true },
  },
  limits: {
    arranging: {
      label: { zh: '安排听证', en: 'Arrangement' },
      owes: 'organiser',
      within: setting('arrange-hearing', workingDays(5)),
      under: local,
      during: ['called'],
    },
    holding: {
      label: { zh: '举行听证', en: 'Holding' },
      owes: 'organiser',
      within: until('heldOn'),
      under: rule('hearing'),
      during: ['announced'],
    },
    opinion: {
      label: { zh: '作出听证意见', en: 'Opinion' },
      owes: 'organiser',
      within: setting('hearing-opinion', days(10)),
      under: local,
      during: ['held'],
    },
  },
  links: {
    petition: { label: { zh: '信访事项', en: 'Petition' }, to: 'petition', back: 'hearings' },
    review: { label: { zh: '复查', en: 'Review' }, to: 'review', back: 'hearings' },
    're-review': { label: { zh: '复核', en: 'Re-review' }, to: 're-review', back: 'hearings' },
    submissions: { label: { zh: '信访件', en: 'Submissions' }, to: 'submission', back: 'hearings', many: true },
  },
})

const by = ['handler', 'unit-lead', 'reviewer', 'chair'] as const

const steps = frame.phase({
  announce: {
    label: { zh: '通知听证', en: 'Announce' },
    from: ['called', 'announced'],
    to: 'announced',
    by,
    under: rule('hearing'),
    takes: Form(Arranged),
    issues: [papers.hearing],
    checks: ({ given, day, facts, record }) => {
      const notice = facts.settings['hearing-notice'] ?? days(7)
      const first = addDays(day, notice.n)
      if (given.heldOn < first)
        return wrong(
          'short-notice',
          '/heldOn',
          `须提前 ${notice.n} 日通知，最早为 ${first}`,
          `It is announced ${notice.n} days before; the first possible day is ${first}`,
          rule('hearing'),
        )
      const last = addDays(record.opened, (facts.settings['hearing-ahead'] ?? days(60)).n)
      if (given.heldOn > last)
        return wrong(
          'too-far',
          '/heldOn',
          `听证应当在决定听证后及时举行，最迟为 ${last}`,
          `A hearing is held soon after it was called: by ${last} at the latest`,
          local,
        )
      if (new Set([...given.panel, given.chair]).size <= given.panel.length)
        return wrong(
          'panel-twice',
          '/panel',
          '听证员不得重复，主持人不得同时担任听证员',
          'Each member sits once, and who chairs is none of them',
          rule('hearing'),
        )
      return given.panel.length % 2 === 1
        ? undefined
        : wrong('even-panel', '/panel', '听证员须为单数', 'The number of members must be odd', rule('hearing'))
    },
  },
  hold: {
    label: { zh: '举行听证', en: 'Hold it' },
    from: ['announced'],
    to: 'held',
    by,
    under: art(31, { item: 6 }),
    takes: Form({ minutes: Text({ zh: '听证笔录', en: 'Minutes' }, 20_000) }),
    when: ({ data, day }) =>
      data.heldOn && day < data.heldOn
        ? notNow('not-yet', `听证日为 ${data.heldOn}，尚未到`, `The hearing is on ${data.heldOn}; it is not that day yet`)
        : undefined,
  },
  conclude: {
    label: { zh: '作出听证意见', en: 'Give the opinion' },
    from: ['held'],
    to: 'concluded',
    by,
    under: art(31, { item: 6 }),
    takes: Form({ opinion: Text({ zh: '听证意见', en: 'Opinion' }, 10_000) }),
    issues: [papers.hearingOpinion],
  },
  cancel: {
    label: { zh: '取消听证', en: 'Cancel it' },
    from: ['called', 'announced'],
    to: 'cancelled',
    by,
    under: local,
    aside: true,
    takes: Form({ why: Reason }),
  },
  'keep-off': { ...standsAside, takes: Form({ barred: Barred }) },
  'go-over': {
    ...goesOver,
    takes: Form({ organiser: Organiser }),
    sets: ({ given, facts }) => ({ seenBy: seenAt(given.organiser, facts) }),
  },
  fall: {
    label: { zh: '随事项终止', en: 'Ends with the matter' },
    from: 'any',
    to: ['same', 'cancelled'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.closed ? 'same' : 'cancelled'),
  },
  'seal-too': {
    ...sealsToo,
    to: ['same', 'cancelled'],
    takes: SealedNow,
    goes: ({ record }) => (record.closed ? 'same' : 'cancelled'),
  },
})

const keptOff = ({ data }: { readonly data: Fields }) => ({ barred: data['barred'] ?? [] })

export const hearing = procedure('hearing', frame, {
  label: { zh: '听证', en: 'Hearing', many: 'Hearings' },
  desk: 'petitions',
  serves: 'handling',
  plural: 'hearings',
  mark: 'TZ',
  title: 'reason',
  words: ['reason'],
  parties: { organiser: 'organiser' },
  barred: 'barred',
  spine: ['called', 'announced', 'held', 'concluded'],
  opening: {
    label: { zh: '决定听证', en: 'Call a hearing' },
    to: 'called',
    by: ['linked'],
    under: art(31, { item: 6 }),
    takes: Form({ organiser: Organiser, reason: Reason, barred: maybe(Barred) }),
    sets: ({ given, facts }) => ({ seenBy: seenAt(given.organiser, facts) }),
  },
  steps,
  hears: {
    petition: {
      lapse: 'fall',
      'settle-agreed': 'fall',
      recuse: { step: 'keep-off', given: ({ data }) => ({ barred: data['recused'] ?? [] }) },
      'hand-over': { step: 'go-over', given: ({ given }) => ({ organiser: given['unit'] ?? '' }) },
      ...sealings,
    },
    review: { withdraw: 'fall', fall: 'fall', recuse: { step: 'keep-off', given: keptOff } },
    're-review': { withdraw: 'fall', fall: 'fall', recuse: { step: 'keep-off', given: keptOff } },
  },
  readers: ({ seenBy = [], ...kept }) => readBy(kept, seenBy),
  seals: classOf,
})
