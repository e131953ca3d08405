import type { Counted, Which } from '#core/engine/counted.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import { schemaOf } from '#core/engine/schema.ts'
import type { Label } from '#core/law/label.ts'
import type { DayName, Dimension } from './facts.queries.ts'
import { units, type Figure, type Measure } from './figure.ts'
import { onlyInTime } from './made.ts'

/** The figures that a procedure declares. */
export const declaredFigures = (p: Procedure): readonly Figure[] =>
  Object.entries(p.figures).map(([name, counted]) => said(p, name, counted))

function said(p: Procedure, name: string, counted: Counted): Figure {
  const { in: states, where, on, from, until } = counted
  const day: DayName = on === undefined && from === undefined ? 'opened' : `field:${on ?? from ?? ''}`
  const which = states || where ? [{ ...(states && { in: states }), ...(where && { where }) }] : []
  const [one, ...more] = (counted.by ?? []).map((field): Dimension => `field:${field}`)
  const stood = from !== undefined && { stood: until === undefined ? {} : { until: `field:${until}` as const } }
  const by: Figure['by'] = one ? (stood ? [one, ...more] : [one, ...more, 'month']) : [stood ? 'state' : 'month']
  return {
    name,
    label: counted.label,
    group: p.desk,
    unit: counted.unit,
    of: p.name,
    day,
    ...stood,
    where: which,
    measure: measureOf(counted),
    by,
    note: noteOf(p, counted),
  }
}

function measureOf(counted: Counted): Measure {
  if ('sum' in counted && counted.sum !== undefined) return { sum: `field:${counted.sum}` }
  if ('mean' in counted && counted.mean !== undefined) return { mean: `field:${counted.mean}` }
  if ('different' in counted && counted.different !== undefined) return { different: `field:${counted.different}` }
  return 'share' in counted && counted.share !== undefined ? { share: [counted.share] } : { count: true }
}

/** What is counted, in words: out of the declaration, so that it cannot say something else. */
function noteOf(p: Procedure, counted: Counted): Label {
  const fields = schemaOf(p.data).properties ?? {}
  const label = (field: string): Label => fields[field]?.label ?? { zh: field, en: field }
  const { on, from } = counted
  const by = on === undefined ? { zh: '登记日', en: 'day of registration' } : label(on)
  const among = whichInWords(p, counted)
  const what =
    'sum' in counted && counted.sum
      ? { zh: `${label(counted.sum).zh}之和`, en: `the sum of ${label(counted.sum).en}` }
      : 'mean' in counted && counted.mean
        ? { zh: `${label(counted.mean).zh}的平均数`, en: `the mean of ${label(counted.mean).en}` }
        : 'different' in counted && counted.different
          ? { zh: `不同${label(counted.different).zh}的个数`, en: `how many different ${label(counted.different).en}` }
          : 'share' in counted && counted.share
            ? shareInWords(whichInWords(p, counted.share))
            : { zh: '件数', en: 'their number' }
  if (from !== undefined)
    return {
      zh: `截至年末（本年截至今日）的${p.label.zh}${among && `（${among.zh}）`}：${what.zh}。从${label(from).zh}起算，以前年度的也计入。`,
      en: `${p.label.en} as at the end of the year, or today${among && ` (${among.en})`}: ${what.en}; from ${label(from).en} on, those of years before too.`,
    }
  return {
    zh: `按${by.zh}统计${p.label.zh}${among && `（${among.zh}）`}：${what.zh}。`,
    en: `${p.label.en} by ${by.en}${among && ` (${among.en})`}: ${what.en}.`,
  }
}

const shareInWords = (among: Label | ''): Label => ({ zh: `其中${among && among.zh}的占比`, en: `the share with ${among && among.en}` })

/** 状态为“已举办”，形式为“巡回宣讲”; empty where all are counted. */
function whichInWords(p: Procedure, { in: states, where = {} }: Which): Label | '' {
  const fields = schemaOf(p.data).properties ?? {}
  const yes = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }
  const said = (field: Label, values: readonly Label[]): Label => ({
    zh: `${field.zh}为${values.map(v => `“${v.zh}”`).join('')}`,
    en: `${field.en} ${values.map(v => `“${v.en}”`).join(' or ')}`,
  })
  const all = [
    ...(states
      ? [
          said(
            { zh: '状态', en: 'state' },
            states.map(state => p.states[state]?.label ?? { zh: state, en: state }),
          ),
        ]
      : []),
    ...Object.entries(where).flatMap(([field, values]) =>
      values
        ? [
            said(
              fields[field]?.label ?? { zh: field, en: field },
              values.map(value =>
                typeof value === 'boolean' ? yes[`${value}`] : (fields[field]?.options?.[value] ?? { zh: value, en: value }),
              ),
            ),
          ]
        : [],
    ),
  ]
  return all.length ? { zh: all.map(l => l.zh).join('，'), en: all.map(l => l.en).join(', ') } : ''
}

/** What every procedure counts of itself: opened, ended, in hand, overdue, in time. */
export function firstFigures(p: Procedure): readonly Figure[] {
  const name = (what: string) => `${p.plural}.${what}`
  const of = { group: p.desk, of: p.name, unit: units.items } as const
  const by: readonly [Dimension, ...Dimension[]] = Object.keys(p.parties).length ? ['unit', 'month'] : ['state', 'month']
  // An entry of a register that stands has not ended.
  const lasts = Object.values(p.states).some(s => 'end' in s && s.phase !== 'end' && s.phase !== 'exit')
  const duties = Object.entries(p.limits).flatMap(([limit, l]) => ('owes' in l ? [limit] : []))
  const counts: readonly Figure[] = [
    {
      ...of,
      name: name('opened'),
      label: { zh: `${p.label.zh}：登记`, en: `${p.label.en}: opened` },
      day: 'opened',
      where: [],
      measure: { count: true },
      by,
      note: { zh: '按登记日统计。', en: 'By day of registration.' },
    },
    {
      ...of,
      name: name('closed'),
      label: { zh: `${p.label.zh}：办结`, en: `${p.label.en}: ended` },
      day: 'closedOn',
      where: [],
      measure: { count: true },
      by,
      note: { zh: '按结束日统计，含中途终止的。', en: 'By the day on which it ended, in whatever way.' },
    },
  ]
  if (!duties.length) return counts.filter(figure => !lasts || figure.day !== 'closedOn')
  return [
    ...counts.filter(figure => !lasts || figure.day !== 'closedOn'),
    {
      ...of,
      name: name('open'),
      label: { zh: `${p.label.zh}：在办`, en: `${p.label.en}: in hand` },
      where: ['open'],
      measure: { count: true },
      by: [by[0], 'state'],
      note: { zh: '截至今日尚未结束的。', en: 'Not ended as of today.' },
    },
    {
      ...of,
      name: name('overdue'),
      label: { zh: `${p.label.zh}：逾期`, en: `${p.label.en}: overdue` },
      where: ['overdue'],
      measure: { count: true },
      by: [by[0], 'state'],
      note: { zh: '截至今日已过期限而未办的。', en: 'Past their day as of today.' },
    },
    onlyInTime({ ...of, name: name('onTime'), label: { zh: `${p.label.zh}：按期率`, en: `${p.label.en}: in time` }, by }, duties),
  ]
}
