import { ground, quiet, tints, accent, type Drawing } from '#core/engine/charts/drawing.ts'
import type { Measure } from '#core/engine/charts/table.ts'
import { ruleOf, type Telling } from '#core/engine/charts/words.ts'
import { notice } from '#core/guidance/notice.ts'
import { stacked } from './draw-boxes.ts'

const fills = [tints.office, tints.petitioner, ground, '#ffffff']

/** 须知: rights, duties and article 26, each line with its article. */
export function drawNotice(telling: Telling, { width, size }: Measure): Drawing {
  return stacked(
    notice.map(({ title, lines }, part) => ({
      fill: fills[part % fills.length] ?? '#ffffff',
      stroke: quiet,
      runs: [
        { text: title[telling.lang], bold: true, size: 1.25, fill: accent },
        ...lines.map(({ label, under }, i) => ({
          text: `${i + 1}. ${label[telling.lang]}${bracketed(ruleOf(under, telling), telling)}`,
          above: 0.2,
        })),
      ],
    })),
    width,
    size,
    size * 0.8,
  )
}

const bracketed = (rule: string, { lang }: Telling): string => (rule ? (lang === 'zh' ? `（${rule}）` : ` (${rule})`) : '')
