import { art, local } from '../../law/articles.ts'
import { days, workingDays } from '../../law/days.ts'
import { Choice, Form, Many, maybe, RecordId, Text, UnitId } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { setting, shape } from '../../engine/shape.ts'
import { Content, Reason, Subject } from '../shared/fields.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'

// 社情民意 (D20, article 14): what is heard at the window and elsewhere about a problem that many have, told at the level of the problem,
// passed to who can use it.

const Topic = Content
const Told = Text({ zh: '反映的问题和倾向', en: 'The problem, and where it tends' }, 4000, mattersOnly)
const To = UnitId({ zh: '转送单位', en: 'Passed to' })
const Use = Text({ zh: '采用情况', en: 'How it was used' }, 2000)
const Source = Choice(
  { zh: '来源', en: 'Source' },
  {
    window: { zh: '接访窗口', en: 'Reception window' },
    letters: { zh: '来信', en: 'Letters' },
    online: { zh: '网上', en: 'Online' },
    visits: { zh: '走访调研', en: 'Field visits' },
    units: { zh: '基层单位报送', en: 'Units' },
    media: { zh: '媒体舆情', en: 'Media' },
  },
)

const Submissions = Many(
  { zh: '来源信访件', en: 'Submissions behind it' },
  RecordId({ zh: '信访件', en: 'Submission' }, 'submission'),
  1,
  50,
)
const collected = { subject: Subject, source: Source, category: Topic, told: Told }
const frame = shape({
  data: Form({ ...collected, toldBy: UnitId({ zh: '报送单位', en: 'Told by' }), unit: maybe(To), use: maybe(Use) }),
  states: {
    collected: { label: { zh: '待处理', en: 'To be looked at' }, phase: 'collection', holder: 'office' },
    forwarded: { label: { zh: '待反馈', en: 'Passed on, answer awaited' }, phase: 'use', holder: 'unit' },
    used: { label: { zh: '已采用', en: 'Used' }, phase: 'end', end: true },
    kept: { label: { zh: '留存参考', en: 'Kept for reference' }, phase: 'end', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  limits: {
    passing: {
      label: { zh: '处理', en: 'Passing on' },
      owes: 'office',
      within: setting('pass-opinion', workingDays(5)),
      under: local,
      during: ['collected'],
    },
    answering: {
      label: { zh: '反馈采用情况', en: 'Answer' },
      owes: 'unit',
      within: setting('answer-opinion', days(30)),
      under: local,
      during: ['forwarded'],
    },
  },
  links: {
    submissions: {
      label: { zh: '来源信访件', en: 'Submissions behind it' },
      to: 'submission',
      back: 'opinion-items',
      many: true,
      hangs: { zh: '社情民意', en: 'Opinion items' },
    },
  },
})

const steps = frame.phase({
  forward: {
    label: { zh: '转送', en: 'Pass on' },
    from: ['collected'],
    to: 'forwarded',
    by: ['reception', 'triage'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ unit: To }),
    checks: ({ given, facts }) => nobodyThere(given.unit, '/unit', facts),
  },
  use: {
    label: { zh: '反馈采用', en: 'Used' },
    from: ['forwarded'],
    to: 'used',
    by: ['handler', 'unit-lead'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ use: Use }),
  },
  decline: {
    label: { zh: '反馈未采用', en: 'Not used' },
    from: ['forwarded'],
    to: 'kept',
    by: ['handler', 'unit-lead'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ use: Use }),
  },
  keep: { label: { zh: '留存参考', en: 'Keep for reference' }, from: ['collected'], to: 'kept', by: ['reception', 'triage'], under: local },
  return: {
    label: { zh: '不属本单位，退回', en: 'Not ours: give it back' },
    from: ['forwarded'],
    to: 'collected',
    by: ['handler', 'unit-lead'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
    sets: () => ({ unit: undefined }),
  },
  recall: {
    label: { zh: '转送有误，收回', en: 'Call it back' },
    from: ['forwarded'],
    to: 'collected',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
    sets: () => ({ unit: undefined }),
  },
  strike: {
    label: { zh: '误录删除', en: 'Strike' },
    from: ['collected'],
    to: 'struck',
    by: ['reception', 'triage'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const opinionItem = procedure('opinion-item', frame, {
  label: { zh: '社情民意', en: 'Opinion item', many: 'Opinion items' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'opinion-items',
  mark: 'SQ',
  title: 'subject',
  words: ['subject', 'told', 'use'],
  parties: { unit: 'unit' },
  spine: ['collected', 'forwarded', 'used'],
  shows: ['source', 'category'],
  opening: {
    label: { zh: '登记社情民意', en: 'Note an opinion item' },
    to: 'collected',
    by: ['reception', 'triage', 'handler', 'unit-lead'],
    under: art(14, { paragraph: 1, item: 4 }),
    takes: Form({ ...collected, submissions: maybe(Submissions) }),
    joins: { submissions: ({ given }) => given.submissions ?? [] },
    sets: ({ actor, facts }) => ({ toldBy: actor.unit ?? facts.home }),
  },
  steps,
  figures: {
    'opinions.collected': {
      label: { zh: '收集社情民意', en: 'Opinion items collected' },
      unit: items.entries,
      in: ['collected', 'forwarded', 'used', 'kept'],
      by: ['source', 'category', 'toldBy'],
    },
    'opinions.used': {
      label: { zh: '社情民意采用率', en: 'Share of opinion items used' },
      unit: items.percent,
      in: ['used', 'kept'],
      share: { in: ['used'] },
      by: ['source', 'category', 'unit'],
    },
  },
  readers: ({ toldBy, unit }) => [...new Set([toldBy, unit].flatMap(id => id ?? []))],
})
