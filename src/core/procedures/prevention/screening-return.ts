import { art, local } from '../../law/articles.ts'
import { DayField, Form, maybe, Text, UnitId, Whole } from '../../engine/field.ts'
import { procedure } from '../../engine/procedure.ts'
import { wrong } from '../../engine/refusal.ts'
import { shape, until } from '../../engine/shape.ts'
import { liesAhead } from '../shared/lies-ahead.ts'
import { mattersOnly } from '../shared/matters-only.ts'
import { Until } from '../shared/periods.ts'
import { items } from '../shared/units.ts'
import { entered, settleDue } from './dispute-entry.ts'
import { ScreeningKind } from './screening-kinds.ts'

// 单位排查 (D9, D10): each unit's part of a screening, which it owes by the screening's last day: what it looked at, also when it found
// nothing. The disputes that hang from it are that unit's ledger (分台账); the list of all disputes is the master ledger (总台账).

const Unit = UnitId({ zh: '排查单位', en: 'Unit' })
const Note = Text({ zh: '排查情况', en: 'What was seen' }, 2000, mattersOnly)
const Visited = Whole({ zh: '走访排查点位', en: 'Places looked at' }, 0, 99_999)
const Found = Whole({ zh: '发现矛盾纠纷', en: 'Disputes found' }, 0, 99_999)
const SettledOnSpot = Whole({ zh: '其中当场化解', en: 'Of these settled on the spot' }, 0, 99_999)
const Report = Form({ visited: Visited, found: Found, onSpot: SettledOnSpot, note: maybe(Note) })

// Not `subject`: that is what the form of a dispute calls its own.
const asked = {
  named: Text({ zh: '排查名称', en: 'Screening' }, 100),
  kind: ScreeningKind,
  unit: Unit,
  from: DayField({ zh: '起始日', en: 'From' }),
  until: Until,
  scope: maybe(Text({ zh: '排查范围和重点', en: 'What is looked at' }, 2000)),
}
const frame = shape({
  data: Form({
    ...asked,
    visited: maybe(Visited),
    found: maybe(Found),
    onSpot: maybe(SettledOnSpot),
    note: maybe(Note),
    reportedOn: maybe(DayField({ zh: '报送日', en: 'Reported on' })),
  }),
  states: {
    looking: { label: { zh: '排查中', en: 'Being looked at' }, phase: 'screening', holder: 'unit' },
    reported: { label: { zh: '已报送', en: 'Reported' }, phase: 'end', end: true },
    missed: { label: { zh: '未报送', en: 'Never reported' }, phase: 'exit', end: true },
    fallen: { label: { zh: '排查已取消', en: 'The screening was dropped' }, phase: 'exit', end: true },
  },
  limits: {
    reporting: { label: { zh: '报送排查情况', en: 'Report' }, owes: 'unit', within: until('until'), under: art(10), during: ['looking'] },
  },
  links: {
    screening: { label: { zh: '所在排查', en: 'Screening' }, to: 'screening', back: 'returns' },
    disputes: { label: { zh: '本单位台账', en: 'Ledger of the unit' }, to: 'dispute', back: 'return', many: true },
  },
})

const by = ['handler', 'unit-lead'] as const
const enough = ({
  given,
  linked,
}: {
  readonly given: { readonly found: number; readonly onSpot: number }
  readonly linked: (link: string) => readonly unknown[]
}) => {
  const there = linked('disputes').length
  if (given.onSpot > given.found)
    return wrong('more-settled-than-found', '/onSpot', '当场化解的不能多于发现的', 'No more can be settled than were found')
  return given.found - given.onSpot === there
    ? undefined
    : wrong(
        'ledger-differs',
        '/found',
        `台账中登记了 ${there} 件，发现的减去当场化解的为 ${given.found - given.onSpot} 件；请先登记没有当场化解的，或者核对数字`,
        `The ledger has ${there}, but found less settled on the spot is ${given.found - given.onSpot}: enter what was not settled, or check the numbers`,
      )
}
const steps = frame.phase({
  enter: {
    label: { zh: '登记发现的矛盾纠纷', en: 'Enter what was found' },
    from: ['looking'],
    to: 'same',
    by,
    under: art(10),
    takes: Form(entered),
    shares: ['screening'],
    checks: liesAhead('settleBy', settleDue),
    opens: { disputes: ({ given, data }) => ({ ...given, kind: data.kind, foundBy: data.unit }) },
  },
  report: {
    label: { zh: '报送排查情况', en: 'Report' },
    from: ['looking'],
    to: 'reported',
    by,
    under: art(10),
    takes: Report,
    checks: enough,
    sets: ({ day }) => ({ reportedOn: day }),
    issues: [{ code: 'D34', label: { zh: '排查情况报送表', en: 'Report of a screening' } }],
  },
  correct: {
    label: { zh: '更正', en: 'Correct' },
    from: ['reported'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Report,
    checks: enough,
  },
  prolong: {
    label: { zh: '随排查延长', en: 'Goes on with the screening' },
    from: 'any',
    to: 'same',
    by: ['linked'],
    under: local,
    aside: true,
    takes: Form({ until: Until }),
  },
  lapse: {
    label: { zh: '排查结束仍未报送', en: 'The screening ended without it' },
    from: 'any',
    to: ['same', 'missed'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.state === 'looking' ? 'missed' : 'same'),
  },
  fall: {
    label: { zh: '随排查取消', en: 'Falls with the screening' },
    from: 'any',
    to: ['same', 'fallen'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.state === 'looking' ? 'fallen' : 'same'),
  },
})

export const screeningReturn = procedure('screening-return', frame, {
  label: { zh: '单位排查', en: 'Unit’s screening', many: 'Units’ screenings' },
  desk: 'prevention',
  serves: 'prevention',
  plural: 'screening-returns',
  mark: 'DP',
  title: 'named',
  words: ['named', 'note'],
  parties: { unit: 'unit' },
  spine: ['looking', 'reported'],
  shows: ['visited', 'found', 'onSpot'],
  opening: { label: { zh: '安排排查', en: 'Ask a unit' }, to: 'looking', by: ['linked'], under: art(10), takes: Form(asked) },
  steps,
  hears: {
    screening: { extend: { step: 'prolong', given: ({ given }) => ({ until: given['until'] ?? '' }) }, close: 'lapse', drop: 'fall' },
  },
  figures: {
    'screenings.places': {
      label: { zh: '走访排查点位', en: 'Places looked at' },
      unit: items.places,
      sum: 'visited',
      on: 'reportedOn',
      in: ['reported'],
      by: ['kind', 'unit'],
    },
    'screenings.reported': {
      label: { zh: '单位排查报送率', en: 'Share of units that reported' },
      unit: items.percent,
      on: 'until',
      in: ['reported', 'missed'],
      share: { in: ['reported'] },
      by: ['kind', 'unit'],
    },
  },
})
