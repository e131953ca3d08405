import { parties } from '../party.ts'
import type { Procedure } from '../procedure.ts'
import { accent, ground, ink, line, quiet, tints, type Drawing } from './drawing.ts'
import type { Measure } from './table.ts'
import { ems, escape, round, textAt, wrap } from './text.ts'
import { byWhom, dayIn, during, isLocal, kinds, lawsOf, partyAt, ruleOf, type Kind, type Telling } from './words.ts'

export interface Page extends Telling {
  /** Of this program; it stands in the corner beside the law's. */
  readonly version: string
  /** A data URL of a QR code that leads to the office's portal. */
  readonly qr?: string
}

const margin = 15, top = 45, small = 3.6, row = 5.6
/** The widest a drawing is blown up: a short process must not become a poster of three boxes. */
const largest = 0.5

export const pages = { portrait: { width: 297, height: 420 }, landscape: { width: 420, height: 297 } } as const
export type Format = keyof typeof pages

/** An A3 page in millimetres: title, drawing, legend, what can be done at any time, the law that it tells and the day it was told. */
export function sheet(p: Procedure, kind: Kind, drawing: Drawing, format: Format, page: Page): string {
  const { width, height } = pages[format], foot = footer(p, kind, page, width - 2 * margin)
  const { inner, room } = roomOn(format, foot.height), scale = scaleOf(p, kind, drawing, format, page)
  const x = margin + (inner - drawing.width * scale) / 2, y = top + (kind === 'flow' ? (room - drawing.height * scale) / 3 : 0)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" lang="${page.lang === 'zh' ? 'zh-CN' : 'en'}" role="img" font-family="'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" fill="${ink}">
<title>${escape(titleOf(p, kind, page))}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${head(p, kind, page, width)}
<g class="drawing" transform="translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 10_000) / 10_000})">
${drawing.svg}
</g>
<g transform="translate(${margin} ${round(height - margin - foot.height)})">${foot.svg}</g>
</svg>`
}

const roomOn = (format: Format, foot: number) => ({ inner: pages[format].width - 2 * margin, room: pages[format].height - margin - foot - 7 - top })

/** Millimetres on the page for one unit of the drawing. */
export function scaleOf(p: Procedure, kind: Kind, drawing: Drawing, format: Format, page: Page): number {
  const { inner, room } = roomOn(format, footer(p, kind, page, pages[format].width - 2 * margin).height)
  return Math.min(inner / drawing.width, room / drawing.height, kind === 'flow' ? largest : 1)
}

/** A table as large as the page lets it be: the largest letters with which it still fits, none below what can be read on a wall. */
export function fitted(p: Procedure, kind: Kind, page: Page, draw: (measure: Measure) => Drawing): Drawing {
  const { inner, room } = roomOn('landscape', footer(p, kind, page, pages.landscape.width - 2 * margin).height)
  const drawings = [6, 5.6, 5.2, 4.8, 4.4, 4, 3.6, 3.3, 3, 2.8].map(size => draw({ width: inner, size }))
  return drawings.find(d => d.height <= room) ?? draw({ width: inner, size: 2.6 })
}

const titleOf = (p: Procedure, kind: Kind, { lang }: Telling) => lang === 'zh' ? `${p.label.zh}${kinds[kind].zh}` : `${p.label.en}: ${kinds[kind].en}`

function head(p: Procedure, kind: Kind, page: Page, width: number): string {
  const { lang, qr } = page, side = 25, title = titleOf(p, kind, page)
  const saying = {
    flow: { zh: '每一步由谁办、多少日内办、依据哪一条', en: 'Each step: who takes it, within how many days, under which rule' },
    responsibility: { zh: '每一环节由谁负责、何时以前、出具什么文书', en: 'Each stage: who answers for it, by when, and with which paper' },
    limits: { zh: '每一期限从何时起、多少日、怎样计算', en: 'Each limit: from when, how many days, and how they are counted' },
  }[kind][lang]
  return [
    textAt(margin, margin + 11.5, title, { size: Math.min(12, (width - 2 * margin - (qr ? side + 5 : 0)) / ems(title) / 1.06), bold: true }),
    textAt(margin, margin + 20, saying, { size: 5, fill: quiet }),
    `<rect x="${margin}" y="${margin + 24.4}" width="${width - 2 * margin}" height="0.9" fill="${accent}"/>`,
    ...(qr ? [`<image x="${width - margin - side}" y="${margin - 3}" width="${side}" height="${side}" href="${escape(qr)}"/>`,
      textAt(width - margin - side - 3, margin + 19.6, lang === 'zh' ? '扫码查询办理进度' : 'Scan to follow a petition', { size: 4, fill: quiet, anchor: 'end' })] : []),
  ].join('\n')
}

function footer(p: Procedure, kind: Kind, page: Page, width: number): { readonly height: number; readonly svg: string } {
  const { lang, day, version } = page, zh = lang === 'zh', svg: string[] = []
  let y = row
  const say = (text: string, look: { fill?: string; bold?: boolean } = {}) => {
    for (const l of wrap(text, width / small)) { svg.push(textAt(0, y, l, { size: small, ...look })); y += row }
  }
  svg.push(legend(p, lang, kind, y))
  y += row + 2.4
  if (kind === 'flow') {
    const aside = Object.values(p.steps).filter(s => s.aside && s.by.some(role => role !== 'linked')).map(s => {
      const to = [s.to].flat().filter(t => t !== 'same').map(t => p.states[t]?.label[lang])
      return `${s.label[lang]}${to.length ? ` → ${to.join(zh ? '、' : ', ')}` : ''}${zh ? '（' : ' ('}${byWhom(s, lang)}${zh ? '；' : '; '}${ruleOf(s.under, page)}${zh ? '）' : ')'}`
    })
    if (aside.length) say(`${zh ? '随时可办：' : 'At any time: '}${aside.join(zh ? '；' : '; ')}`)
  }
  if (Object.values(p.limits).some(isLocal)) say(zh ? '* 本机关自定的期限，可依规定调整。' : '* A length that the office itself sets, and may change by its own rule.', { fill: quiet })
  say(`${zh ? '依据：' : 'Rules: '}${lawsOf(p, page).join(zh ? '；' : '; ')}`, { fill: quiet })
  const made = zh ? `${dayIn(day, lang)} · 信桥 ${version}` : `${dayIn(day, lang)} · Xinqiao ${version}`
  svg.push(textAt(width, row, made, { size: small, fill: quiet, anchor: 'end' }), `<line x1="0" y1="-1.5" x2="${width}" y2="-1.5" stroke="${line}" stroke-width="0.3"/>`)
  return { height: y - row + 1, svg: svg.join('\n') }
}

/** What the tints and outlines mean, as far as this chart has them. */
function legend(p: Procedure, lang: Page['lang'], kind: Kind, y: number): string {
  const states = Object.entries(p.states), zh = lang === 'zh'
  const used = new Set([...states.flatMap(([, s]) => partyAt(s) ?? []), ...(kind === 'limits' ? states.flatMap(([name]) => during(p, name).map(l => 'owes' in l ? l.owes : l.may)) : [])])
  const items = [
    ...Object.entries(parties).flatMap(([party, label]) => [...used].flatMap(own => own === party ? [{ words: label[lang], look: `fill="${tints[own]}" stroke="${ink}"` }] : [])),
    ...(kind !== 'limits' && states.some(([, s]) => 'waits' in s) ? [{ words: zh ? '等候关联事项' : 'waits for a linked record', look: `fill="#ffffff" stroke="${ink}" stroke-dasharray="1.4 1"` }] : []),
    ...(kind === 'flow' ? [{ words: zh ? '结束' : 'end', look: `fill="${ground}" stroke="${ink}"` }] : []),
  ]
  let x = 0
  return items.map(({ words, look }) => {
    const at = x
    x += 9.5 + ems(words) * small + 7
    return `<rect x="${round(at + 0.2)}" y="${round(y - 3.5)}" width="7" height="4.4" rx="1" stroke-width="0.3" ${look}/>${textAt(at + 9, y, words, { size: small })}`
  }).join('')
}
