import { ground, tints } from '#core/engine/charts/drawing.ts'
import { columnsOf, type Tabled } from '#core/engine/charts/table.ts'
import type { Telling } from '#core/engine/charts/words.ts'
import type { Label } from '#core/law/label.ts'

/** Who answers for a duty of a unit, by post and section: a head, a deputy, those who do it. No person is named. */
export interface Duty {
  readonly unit: Label
  readonly duty: string
  readonly basis?: string
  readonly head: string
  readonly deputy?: string
  readonly section?: string
}

/** 责任分工: the table that hangs beside the responsibility charts, unit by unit. */
export function dutyTable(duties: readonly Duty[], { lang }: Telling): Tabled {
  const zh = lang === 'zh'
  const none = zh ? '本机关还没有登记责任分工' : 'No duty has been entered yet'
  const groups = [...Map.groupBy(duties, d => d.unit[lang])].map(([unit, list], i) => ({
    fill: i % 2 ? ground : tints.office,
    over: [unit],
    rows: list.map(d => [d.duty, d.basis ?? '—', d.head, d.deputy ?? '—', d.section ?? '—']),
  }))
  const heads = zh
    ? ['单位', '职责事项', '依据', '主要负责人', '分管领导', '业务科室']
    : ['Unit', 'Duty', 'Rule', 'Head', 'Deputy in charge', 'Section']
  return {
    columns: columnsOf(heads, [20, 38, 24, 20, 20, 20]),
    groups: groups.length ? groups : [{ fill: ground, over: ['—'], rows: [[none, '—', '—', '—', '—']] }],
  }
}
