import { accent, ground, quiet, tints, type Drawing } from '#core/engine/charts/drawing.ts'
import type { Measure } from '#core/engine/charts/table.ts'
import { round, textAt } from '#core/engine/charts/text.ts'
import { ruleOf, type Telling } from '#core/engine/charts/words.ts'
import { alwaysHere, forks, type Fork } from '#core/guidance/which-way.ts'
import { box, heightOf, type Framed } from './draw-boxes.ts'

/** 导引图: the questions one under the other; a yes leads to the right, a no further down; what remains is the petition procedure. */
export function drawWhichWay(telling: Telling, { width, size }: Measure): Drawing {
  const zh = telling.lang === 'zh'
  const left = width * 0.36
  const arrow = size * 4.2
  const right = width - left - arrow
  const gap = size * 1.9
  const svg: string[] = []
  const yes = zh ? '是' : 'yes'
  const no = zh ? '否' : 'no'
  let y = 0
  for (const [i, fork] of forks.entries()) {
    const way = wayOf(fork, telling)
    if (!fork.asks) {
      const height = heightOf(way, width, size)
      svg.push(box(way, 0, y, width, size, height))
      y += height + gap
      continue
    }
    const asked: Framed = {
      fill: ground,
      stroke: quiet,
      round: 3,
      runs: [
        { text: `${i + 1}. ${fork.asks[telling.lang]}`, bold: true },
        ...(fork.such ? [{ text: fork.such[telling.lang], size: 0.88, fill: quiet, above: 0.15 }] : []),
      ],
    }
    const height = Math.max(heightOf(asked, left, size), heightOf(way, right, size))
    const middle = y + height / 2
    svg.push(
      box(asked, 0, y, left, size, height),
      box(way, left + arrow, y, right, size, height),
      pointed(left, middle, left + arrow, middle, size),
      textAt(left + arrow / 2, middle - size * 0.45, yes, { size, bold: true, fill: accent, anchor: 'middle' }),
      pointed(left / 2, y + height, left / 2, y + height + gap, size),
      textAt(left / 2 + size * 0.6, y + height + gap * 0.72, no, { size, bold: true, fill: quiet }),
    )
    y += height + gap
  }
  const here: Framed = {
    fill: tints.office,
    stroke: accent,
    runs: [
      { text: `${alwaysHere.label[telling.lang]}${zh ? '（' : ' ('}${ruleOf(alwaysHere.under, telling)}${zh ? '）' : ')'}`, bold: true },
    ],
  }
  svg.push(box(here, 0, y, width, size))
  return { width, height: y + heightOf(here, width, size), svg: svg.join('\n') }
}

function wayOf(fork: Fork, telling: Telling): Framed {
  const { lang } = telling
  return {
    fill: fork.turn === 'petition' ? tints.unit : '#ffffff',
    runs: [
      { text: `${fork.way[lang]} · ${ruleOf(fork.under, telling)}`, bold: true, size: 1.1, fill: accent },
      { text: fork.goTo[lang], above: 0.1 },
      { text: fork.then[lang], fill: quiet },
    ],
  }
}

/** A straight arrow, to the right or down. */
function pointed(x1: number, y1: number, x2: number, y2: number, size: number): string {
  const tip = size * 0.7
  const half = size * 0.38
  const down = x1 === x2
  const head = down
    ? [
        [x2, y2],
        [x2 - half, y2 - tip],
        [x2 + half, y2 - tip],
      ]
    : [
        [x2, y2],
        [x2 - tip, y2 - half],
        [x2 - tip, y2 + half],
      ]
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(down ? x2 : x2 - tip)}" y2="${round(down ? y2 - tip : y2)}" stroke="${accent}" stroke-width="0.7"/><polygon points="${head.map(p => p.map(round).join()).join(' ')}" fill="${accent}"/>`
}
