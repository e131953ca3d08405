import type { Label } from '../../law/label.ts'
import { accent, ink, line, quiet, type Drawing } from './drawing.ts'
import type { Measure } from './table.ts'
import { ems, escape, round, textAt, wrap } from './text.ts'
import { dayIn, type Telling } from './words.ts'

/** Who hangs it up, when, and where one can go on reading. */
export interface Page extends Telling {
  /** Of this program; it stands in the corner beside the law's day. */
  readonly version: string
  readonly office?: Label
  /** A data URL of a QR code that leads to the office's portal. */
  readonly qr?: string
}

/** What a tint or an outline means: words, and the attributes of its sample. */
export interface Key {
  readonly words: string
  readonly look: string
}
/** What is written around a drawing: above it, and below it what its marks mean, what else is to be known, and its rules. */
export interface Surround {
  readonly title: string
  readonly saying: string
  readonly keys: readonly Key[]
  readonly notes: readonly string[]
  readonly quietly: readonly string[]
}
/**
 * How a drawing fills its page. `grows`: a picture that may be blown up a little; else it was made for this width and begins at the top.
 */
export type Fill = { readonly format: Format; readonly grows?: true }
/** Which of the sheets of one chart it is. */
export interface Of {
  readonly sheet: number
  readonly sheets: number
}

export const margin = 15
const top = 45
const small = 3.6
const row = 5.6
/** The widest a drawing is blown up: a short process must not become a poster of three boxes. */
const largest = 0.5

export const pages = { portrait: { width: 297, height: 420 }, landscape: { width: 420, height: 297 } } as const
export type Format = keyof typeof pages

/**
 * An A3 page in millimetres: title, drawing, what its marks mean, the law that it tells, and in the corner whose it is, of which day and
 * version.
 */
export function sheet(around: Surround, drawing: Drawing, fill: Fill, page: Page, of: Of = { sheet: 1, sheets: 1 }): string {
  const { width, height } = pages[fill.format]
  const foot = footer(around, page, width - 2 * margin)
  const { inner, room } = roomOn(around, fill.format, page)
  const scale = scaleOf(around, drawing, fill, page)
  const title = titleOf(around, of, page)
  const x = margin + (inner - drawing.width * scale) / 2
  const y = top + (fill.grows ? (room - drawing.height * scale) / 3 : 0)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" lang="${page.lang === 'zh' ? 'zh-CN' : 'en'}" role="img" font-family="'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" fill="${ink}">
<title>${escape(title)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${head(title, around.saying, page, width)}
<g class="drawing" transform="translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 10_000) / 10_000})">
${drawing.svg}
</g>
<g transform="translate(${margin} ${round(height - margin - foot.height)})">${foot.svg}</g>
</svg>`
}

/** The millimetres that are left for the drawing. */
export function roomOn(around: Surround, format: Format, page: Page): { readonly inner: number; readonly room: number } {
  const inner = pages[format].width - 2 * margin
  return { inner, room: pages[format].height - margin - footer(around, page, inner).height - 7 - top }
}

/** Millimetres on the page for one unit of the drawing. */
export function scaleOf(around: Surround, drawing: Drawing, { format, grows }: Fill, page: Page): number {
  const { inner, room } = roomOn(around, format, page)
  return Math.min(inner / drawing.width, room / drawing.height, grows ? largest : 1)
}

/** Something made of text as large as the page lets it be: the largest letters with which it still fits, none smaller than `least`. */
export function fitted(
  around: Surround,
  format: Format,
  page: Page,
  least: number,
  draw: (measure: Measure) => Drawing,
): Drawing | undefined {
  const { inner, room } = roomOn(around, format, page)
  return sizes
    .filter(size => size >= least)
    .map(size => draw({ width: inner, size }))
    .find(d => d.height <= room && !d.spills)
}
/** Heights of letters that are tried, in millimetres, the largest first. */
export const sizes: readonly number[] = Array.from({ length: 31 }, (_, i) => round(7.5 - i * 0.15))

const titleOf = ({ title }: Surround, { sheet, sheets }: Of, { lang }: Telling): string =>
  sheets === 1 ? title : lang === 'zh' ? `${title}（${sheet}/${sheets}）` : `${title} (${sheet}/${sheets})`

function head(title: string, saying: string, { lang, qr }: Page, width: number): string {
  const side = 25
  const scan = lang === 'zh' ? '扫码反映、查询' : 'Scan to file or to follow'
  const room = width - 2 * margin - (qr ? side + 8 + ems(scan) * 4 : 0)
  return [
    textAt(margin, margin + 11.5, title, {
      size: Math.min(12, (width - 2 * margin - (qr ? side + 5 : 0)) / ems(title) / 1.06),
      bold: true,
    }),
    textAt(margin, margin + 20, saying, { size: Math.min(5, room / ems(saying)), fill: quiet }),
    `<rect x="${margin}" y="${margin + 24.4}" width="${width - 2 * margin}" height="0.9" fill="${accent}"/>`,
    ...(qr
      ? [
          `<image x="${width - margin - side}" y="${margin - 3}" width="${side}" height="${side}" href="${escape(qr)}"/>`,
          textAt(width - margin - side - 3, margin + 19.6, scan, { size: 4, fill: quiet, anchor: 'end' }),
        ]
      : []),
  ].join('\n')
}

function footer({ keys, notes, quietly }: Surround, page: Page, width: number): { readonly height: number; readonly svg: string } {
  const { lang, day, version, office } = page
  const svg: string[] = []
  const made = [office?.[lang], dayIn(day, lang), lang === 'zh' ? `信桥 ${version}` : `Xinqiao ${version}`].filter(Boolean).join(' · ')
  const shown = keysIn(keys, row)
  const beside = shown.width + ems(made) * small + 8 <= width
  let y = row + (keys.length && !beside ? row + 2 : 0)
  svg.push(shown.svg, textAt(width, y, made, { size: small, fill: quiet, anchor: 'end' }))
  y += row + 2.4
  const say = (text: string, look: { fill?: string } = {}) => {
    for (const l of wrap(text, width / small)) {
      svg.push(textAt(0, y, l, { size: small, ...look }))
      y += row
    }
  }
  notes.forEach(note => say(note))
  quietly.forEach(note => say(note, { fill: quiet }))
  svg.push(`<line x1="0" y1="-1.5" x2="${width}" y2="-1.5" stroke="${line}" stroke-width="0.3"/>`)
  return { height: y - row + 1, svg: svg.join('\n') }
}

function keysIn(keys: readonly Key[], y: number): { readonly width: number; readonly svg: string } {
  let x = 0
  const svg = keys
    .map(({ words, look }) => {
      const at = x
      x += 9.5 + ems(words) * small + 7
      return `<rect x="${round(at + 0.2)}" y="${round(y - 3.5)}" width="7" height="4.4" rx="1" stroke-width="0.3" ${look}/>${textAt(at + 9, y, words, { size: small })}`
    })
    .join('')
  return { width: x, svg }
}
