import { shortly } from '../../law/articles.ts'
import { limitAt } from '../../law/limits.ts'
import { schemaOf } from '../schema.ts'
import type { Procedure } from '../procedure.ts'
import type { Limit } from '../shape.ts'
import { tints } from './drawing.ts'
import { columnsOf, type Group, type Tabled } from './table.ts'
import { lengthOf, listed, partyIn, ruleInFull, spanOf, underOf, type Telling } from './words.ts'

/** 时限图: every limit, whose it is, from when, how long, how the days are counted, and under which rule. */
export function limits(p: Procedure, telling: Telling): Tabled {
  const zh = telling.lang === 'zh'
  const groups = Object.entries(p.limits).map(([name, limit]): Group => {
    const party = 'owes' in limit ? limit.owes : limit.may
    const under = underOf(limit, telling.day)
    const must = 'owes' in limit ? (zh ? '应当' : 'must') : zh ? '可以' : 'may'
    return {
      fill: tints[party],
      over: [],
      rows: [
        [
          limit.label[telling.lang],
          `${partyIn(party, telling.lang)}${zh ? '' : ' '}${must}`,
          since(p, name, limit, telling),
          lengthOf(limit, telling) + more(p, name, telling),
          counting(limit, telling) + still(p, name, telling),
          under ? ruleInFull(under, telling) : '',
        ],
      ],
    }
  })
  const heads = zh
    ? ['期限', '谁应当、谁可以', '从何时起（次日起算）', '时限', '怎样计算', '依据']
    : ['Limit', 'Who must or may', 'Counted from the day after', 'Within', 'How days are counted', 'Rule']
  return { columns: columnsOf(heads, [14, 18, 22, 14, 26, 26]), groups }
}

/** The event after which it runs: a day in the record, the end of a window, or the steps that lead into its states. */
function since(p: Procedure, name: string, limit: Limit, { lang }: Telling): string {
  const zh = lang === 'zh'
  if (limit.afterEndOf) return `${zh ? '期满：' : 'the end of: '}${p.limits[limit.afterEndOf]?.label[lang]}`
  if (limit.since) return schemaOf(p.data).properties?.[limit.since]?.label?.[lang] ?? limit.since
  const inside = (state: string) => limit.during.includes(state)
  const into = Object.values(p.steps).filter(s => [s.to].flat().some(inside) && !(typeof s.from !== 'string' && s.from.every(inside)))
  const labels = [...([p.opening.to].flat().some(inside) ? [p.opening.label[lang]] : []), ...into.map(s => s.label[lang])]
  return listed([...new Set(labels)], lang) || name
}

/** By how much a step may move the last day out: article 34 lets it be done once. */
function more(p: Procedure, name: string, { lang, day }: Telling): string {
  const step = Object.values(p.steps).find(s => s.extends?.limit === name)
  const row = step?.extends && limitAt(step.extends.most, day)
  if (!row?.most) return ''
  return lang === 'zh' ? `，经批准可延长一次，不超过${row.most.n}日` : `, once extended by at most ${row.most.n}\u00a0days`
}

/** While what a step begins lasts, the limit stands still: article 36 excludes a hearing. */
function still(p: Procedure, name: string, { lang }: Telling): string {
  const step = Object.values(p.steps).find(s => s.pauses === name)
  if (!step) return ''
  return lang === 'zh'
    ? `；${step.label.zh}的时间不计入（${shortly(step.under).zh}）`
    : `; the time of this does not count: ${step.label.en.toLowerCase()} (${shortly(step.under).en})`
}

function counting(limit: Limit, telling: Telling): string {
  const zh = telling.lang === 'zh'
  const span = spanOf(limit, telling)
  if (!span) return zh ? '以所定日期为准' : 'the day that was set'
  if (span.unit === 'workingDay') return zh ? '只计工作日' : 'working days only'
  if ('may' in limit && limit.may === 'petitioner')
    return zh ? '按日连续计算，末日遇节假日顺延到下一工作日' : 'every day; a last day off moves on to the next working day'
  return zh ? '按日连续计算，不因节假日顺延' : 'every day; holidays do not move it'
}
