import type { Procedure } from '../engine/procedure.ts'
import type { Fields } from '../engine/record.ts'
import type { Day } from '../law/days.ts'
import { stageOf } from './stages.ts'
import type { TracedStep } from './trace-log.ts'

/** One failure as the form of a back-tracing (倒查) takes it. */
export interface Failure {
  readonly stage: string
  readonly unit: string
  readonly on: Day
  readonly what: string
}

/** What beside the steps tells that something failed: as the records stand. */
export interface Standing {
  readonly procedure: string
  readonly data: Fields
  readonly unit?: string
  readonly on?: Day
}

/**
 * What was not done as it should be, in the order of the days: late, or owed and late; entered when its day had passed and dated before it;
 * shirked; an answer without its law; annulled or changed on review; rated dissatisfied. A person judges whether it is one.
 */
export function findFailures(
  procedures: Readonly<Record<string, Procedure>>,
  steps: readonly TracedStep[],
  standing: readonly Standing[],
): readonly Failure[] {
  const found = [...steps.flatMap(step => ofStep(procedures, step)), ...shirked(steps), ...standing.flatMap(ofStanding)]
  return [...new Map(found.map(f => [`${f.stage} ${f.unit} ${f.what}`, f])).values()].toSorted((a, b) => a.on.localeCompare(b.on))
}

function ofStep(
  procedures: Readonly<Record<string, Procedure>>,
  { procedure, body, day, entered, kept, remarks }: TracedStep,
): readonly Failure[] {
  const p = procedures[procedure]
  if (!p || body === undefined) return []
  return kept.flatMap((k): Failure[] => {
    const at = { stage: stageOf(p, k.limit), unit: body, on: day }
    const by = `“${k.label.zh}”最后一日为 ${k.due}`
    if (remarks.includes('open')) return [{ ...at, what: `${by}，至 ${day} 仍未办理，已逾期 ${k.late} 天。` }]
    if (k.late > 0) return [{ ...at, what: `${by}，${day} 才办理，逾期 ${k.late} 天。` }]
    return remarks.includes('backdated') && entered !== undefined && k.due < entered
      ? [{ ...at, what: `${by}，${entered} 补录为 ${day} 已办理，需要核对凭证。` }]
      : []
  })
}

function shirked(steps: readonly TracedStep[]): readonly Failure[] {
  const objected = steps.filter(s => s.remarks.includes('objected'))
  const last = objected.at(-1)
  return objected.length >= 2 && last?.body !== undefined
    ? [{ stage: 'signing', unit: last.body, on: last.day, what: `先后 ${objected.length} 次提出异议，存在推诿可能。` }]
    : []
}

function ofStanding({ procedure, data, unit, on }: Standing): readonly Failure[] {
  if (unit === undefined || on === undefined) return []
  switch (procedure) {
    case 'review':
    case 're-review': {
      const how = data['kind'] === 'annul' ? '撤销' : data['kind'] === 'change' ? '变更' : undefined
      return how ? [{ stage: 'answer', unit, on, what: `处理意见经${procedure === 'review' ? '复查' : '复核'}被${how}。` }] : []
    }
    case 'petition':
      return withoutLaw(data['demands']) ? [{ stage: 'answer', unit, on, what: '未支持的诉求没有写明法律法规依据。' }] : []
    case 'submission':
      return [{ stage: 'after-care', unit, on, what: '信访人对责任单位评价为“不满意”。' }]
    default:
      return []
  }
}

const withoutLaw = (demands: unknown): boolean =>
  Array.isArray(demands)
  && demands.some(
    (d: unknown) => typeof d === 'object' && d !== null && 'outcome' in d && d.outcome !== 'supported' && !('basis' in d && d.basis),
  )
