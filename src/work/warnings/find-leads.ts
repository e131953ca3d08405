import { failings, leadKinds, type LeadKindName } from '#core/procedures/shared/lead-kinds.ts'
import { addDays, daysBetween, type Day } from '#core/law/days.ts'
import { petition } from '#core/procedures/petition/index.ts'
import type { Fields } from '#core/engine/record.ts'
import type { Tx } from '#database/index.ts'
import { register } from '#work/intake/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { failingOf } from './failing.ts'
import { backdated, dissatisfied, leadsOf, mattersOf, notExecuted, quashed, shirked, type Trace } from './leads.queries.ts'
import type { Duty } from './queries.ts'
import { done } from './raise-warnings.ts'
import type { Return } from './returns.ts'

/** The duties of a petition that a unit owes, by the names of their limits. */
export const unitDuties = Object.entries(petition.limits).flatMap(([name, limit]) =>
  'owes' in limit && limit.owes === 'unit' ? [name] : [],
)
/** Of what is long past nobody is asked. */
const recent = 90

interface Found {
  readonly petition: string
  readonly unit: string
  readonly kind: LeadKindName
  readonly since: Day
  readonly what: string
  readonly failing?: string
}

const kindOfLimit: Readonly<Record<string, LeadKindName>> = {
  signing: 'unsigned',
  notice: 'acceptance',
  directNotice: 'acceptance',
  handling: 'answer',
  simpleAnswer: 'answer',
  performing: 'answer',
  redoing: 'answer',
  delivery: 'delivery',
}
/** Whether the duty is owed now: it runs in this state, and has not been done. */
const isOwed = (d: Duty): boolean => d.open && d.ended === null && petition.limits[d.limit]?.during.includes(d.state) === true

const missed = (list: readonly Duty[], today: Day): readonly Found[] =>
  list.filter(isOwed).flatMap((d): Found[] => {
    const kind = kindOfLimit[d.limit]
    const label = petition.limits[d.limit]?.label.zh
    // Before it is signed for nothing else can be done.
    return kind && (d.state !== 'offered' || kind === 'unsigned')
      ? [
          {
            petition: d.petition,
            unit: d.unit,
            kind,
            since: addDays(d.due, 1),
            what: `“${label}”期限为 ${d.due}，截至 ${today} 已逾期 ${daysBetween(d.due, today)} 天，仍未办理。`,
          },
        ]
      : []
  })

const traced = (list: readonly Trace[], kind: LeadKindName, what: (t: Trace) => string): readonly Found[] =>
  list.map(t => ({ petition: t.petition, unit: t.unit, kind, since: t.since, what: what(t) }))

/** Finds what a unit may have to answer for, and opens a lead on each matter and ground that has none in hand. How many. */
export async function findLeads(
  world: World,
  tx: Tx,
  directory: Directory,
  today: Day,
  duties: readonly Duty[],
  returns: readonly Return[],
): Promise<number> {
  const office = directory.office.id
  const from = addDays(today, -recent)
  const back = returns.filter(r => r.day >= from)
  const found: readonly Found[] = [
    ...missed(duties, today),
    ...traced(
      await notExecuted(tx, office, today),
      'execution',
      t => `应于 ${t.since} 前执行的处理意见，截至 ${today} 没有报告执行到位。`,
    ).map(f => ({ ...f, since: addDays(f.since, 1) })),
    ...traced(
      await quashed(tx, office, from),
      'quashed',
      t => `${t.since} 复查复核${t.detail === 'annul' ? '撤销' : '变更'}了原处理意见。`,
    ),
    ...traced(await dissatisfied(tx, office, from), 'dissatisfied', t => `${t.since} 信访人对责任单位的评价为“不满意”。`),
    ...traced(await shirked(tx, office, from), 'shirked', t => `本事项已被提出异议 ${t.detail} 次，最近一次在 ${t.since}。`),
    ...traced(await backdated(tx, office, unitDuties, from), 'backdated', t => {
      const [due, day] = (t.detail ?? '').split(' ')
      return `期限为 ${due}，${t.since} 补录为 ${day} 已办理。`
    }),
  ]
  const matters = new Map((await mattersOf(tx, office, [...new Set([...found, ...back].map(f => f.petition))])).map(m => [m.id, m]))
  const late = new Set(duties.map(d => d.petition))
  const came = back.flatMap((r): Found[] => {
    const matter = matters.get(r.petition)
    if (!matter) return []
    const failing = failingOf(matter, late.has(matter.id))
    return [
      {
        ...r,
        kind: 'returned',
        since: r.day,
        failing,
        what: `本事项办结后，${r.day} 又有人反映同一问题。原办理中：${failings[failing].zh}。`,
      },
    ]
  })
  return open(world, tx, directory, [...found, ...came], id => matters.get(id)?.title)
}

/** One on a matter and ground at a time, and none twice for the same thing of the same day. */
async function open(
  world: World,
  tx: Tx,
  directory: Directory,
  found: readonly Found[],
  titleOf: (petition: string) => string | undefined,
): Promise<number> {
  const known = await leadsOf(
    tx,
    directory.office.id,
    found.map(f => f.petition),
  )
  const inHand = new Set(known.flatMap(l => (l.open ? l.grounds.map(g => `${l.petition} ${g}`) : [])))
  const told = new Set(known.map(l => `${l.petition} ${l.kind} ${l.since}`))
  let opened = 0
  for (const { petition: id, unit, kind, since, what, failing } of found) {
    const { ground, label, demand } = leadKinds[kind]
    const title = titleOf(id)
    if (title === undefined || !directory.units.has(unit) || inHand.has(`${id} ${ground}`) || told.has(`${id} ${kind} ${since}`)) continue
    const given: Fields = {
      subject: `${label.zh}：${title}`.slice(0, 100),
      kind,
      unit,
      grounds: [ground],
      defects: what,
      demand: demand.zh,
      since,
      petition: id,
      ...(failing && { failing }),
    }
    done(await register(world, tx, 'supervision-lead', { directory, actor: { id: 'system', roles: ['system'] }, given }))
    inHand.add(`${id} ${ground}`)
    opened++
  }
  return opened
}
