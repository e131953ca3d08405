import { DayField, Form, maybe, Text } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import type { Facts } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { art, local } from '../../law/articles.ts'
import type { Day } from '../../law/days.ts'
import { Reason } from '../shared/fields.ts'
import { tooFar } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { nobodyThere } from '../shared/nobody-there.ts'
import { items } from '../shared/units.ts'
import { withSigner } from '../shared/with-signer.ts'
import { Later, Measures, RectifyBy, rectifyAhead, Unit, Verified, verifying } from './rectifying.ts'

// 督查问题 (C1, article 38): one thing that an inspection or a spot check found in a unit; put right by a day, closed when somebody has
// looked.

const Problem = Text({ zh: '发现的问题', en: 'What was found' }, 1000, mattersOnly)

/** What an inspection or a spot check tells of one thing that it found. */
export const Found = Form({ unit: Unit, problem: Problem, rectifyBy: RectifyBy })
/**
 * The first of what was found that would have to be put right by a day that has passed, or lies too far ahead, or by a unit that has nobody
 * here.
 */
export function foundAmiss(
  list: readonly { readonly rectifyBy: Day; readonly unit: string }[],
  day: Day,
  facts: Facts,
): Refusal | undefined {
  const late = list.findIndex(rectify => rectify.rectifyBy <= day)
  return late < 0
    ? list
        .map(({ rectifyBy, unit }, i) => tooFar(`/found/${i}/rectifyBy`, rectifyBy, day) ?? nobodyThere(unit, `/found/${i}/unit`, facts))
        .find(bad => bad !== undefined)
    : wrong('in-the-past', `/found/${late}/rectifyBy`, '整改期限须在今日之后', 'What was found is put right by a day that lies ahead')
}

const frame = shape({
  data: Form({
    unit: Unit,
    problem: Problem,
    rectifyBy: RectifyBy,
    measures: maybe(Measures),
    verified: maybe(Verified),
    closedOn: maybe(DayField({ zh: '销号日', en: 'Closed on' })),
  }),
  states: {
    open: { label: { zh: '待整改', en: 'To be put right' }, phase: 'rectification', holder: 'unit' },
    rectified: { label: { zh: '待核查', en: 'To be verified' }, phase: 'verification', holder: 'supervision' },
    closed: { label: { zh: '已销号', en: 'Closed' }, phase: 'end', end: true },
    dropped: { label: { zh: '已撤销', en: 'Dropped' }, phase: 'exit', end: true },
  },
  limits: {
    rectifying: {
      label: { zh: '整改', en: 'Putting it right' },
      owes: 'unit',
      within: until('rectifyBy'),
      under: art(38, 2),
      during: ['open'],
    },
    verifying: { ...verifying, during: ['rectified'] },
  },
  links: {
    inspection: { label: { zh: '督查任务', en: 'Inspection' }, to: 'inspection', back: 'findings' },
    'spot-check': { label: { zh: '抽查', en: 'Spot check' }, to: 'spot-check', back: 'findings' },
  },
})

const steps = frame.phase({
  rectify: {
    label: { zh: '整改情况报告', en: 'Report it put right' },
    from: ['open'],
    to: 'rectified',
    by: ['handler'],
    signedBy: 'unit-lead',
    under: art(38, 2),
    takes: Form({ measures: Measures }),
  },
  'send-back': {
    label: { zh: '退回重新整改', en: 'Send back' },
    from: ['rectified'],
    to: 'open',
    by: ['supervisor'],
    under: art(38, 2),
    takes: Later,
    checks: rectifyAhead,
  },
  verify: {
    label: { zh: '核查销号', en: 'Verify and close' },
    from: ['rectified'],
    to: 'closed',
    by: ['supervisor'],
    under: art(38, 2),
    notBy: ['rectify'],
    takes: Form({ verified: Verified }),
    sets: ({ day: closedOn }) => ({ closedOn }),
  },
  postpone: {
    label: { zh: '同意延期整改', en: 'Postpone' },
    from: ['open'],
    to: 'same',
    by: ['director'],
    under: local,
    aside: true,
    takes: Later,
    checks: rectifyAhead,
  },
  redirect: {
    label: { zh: '改由其他单位整改', en: 'Another unit puts it right' },
    from: ['open'],
    to: 'same',
    by: ['supervisor'],
    under: local,
    aside: true,
    when: withSigner('rectify'),
    takes: Form({ unit: Unit, rectifyBy: RectifyBy, reason: Reason }),
    checks: at => rectifyAhead(at) ?? nobodyThere(at.given.unit, '/unit', at.facts),
  },
  drop: {
    label: { zh: '撤销问题', en: 'Drop' },
    from: ['open', 'rectified'],
    to: 'dropped',
    by: ['supervisor'],
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
})

export const finding = procedure('finding', frame, {
  label: { zh: '督查问题', en: 'Finding', many: 'Findings' },
  desk: 'supervision',
  serves: 'accountability',
  plural: 'findings',
  mark: 'WT',
  title: 'problem',
  words: ['problem', 'measures'],
  parties: { unit: 'unit' },
  spine: ['open', 'rectified', 'closed'],
  dates: ['rectifyBy'],
  opening: {
    label: { zh: '反馈问题', en: 'Tell the unit' },
    to: 'open',
    by: ['linked'],
    under: art(38, 2),
    takes: Found,
    checks: rectifyAhead,
  },
  steps,
  figures: {
    'findings.rectified': {
      label: { zh: '督查问题整改销号', en: 'Findings put right' },
      unit: items.pieces,
      on: 'closedOn',
      in: ['closed'],
      by: ['unit'],
    },
    'findings.rate': {
      label: { zh: '督查问题整改率', en: 'Share of findings put right' },
      unit: items.percent,
      in: ['open', 'rectified', 'closed'],
      share: { in: ['closed'] },
      by: ['unit'],
    },
  },
})
