import { paged } from '#core/engine/charts/paged.ts'
import { fitted, roomOn, sheet, type Format, type Page, type Surround } from '#core/engine/charts/sheet.ts'
import type { Measure, Tabled } from '#core/engine/charts/table.ts'
import type { Drawing } from '#core/engine/charts/drawing.ts'
import { laws } from '#core/law/laws.ts'
import { dayIn } from '#core/engine/charts/words.ts'
import type { Label } from '#core/law/label.ts'
import { noticeSource, noticeTitle } from '#core/guidance/notice.ts'
import type { Directory } from '../directory.ts'
import { dutyTable, type Duty } from './duties.ts'
import { drawNotice } from './draw-notice.ts'
import { drawWhichWay } from './draw-which-way.ts'
import { whereToGo } from './where.ts'

/** What hangs on the wall beside the charts of the procedures. */
export const posters = {
  'which-way': { zh: '导引图', en: 'which way' },
  where: { zh: '路线图', en: 'where to go' },
  notice: { zh: '须知', en: 'rights and duties' },
  duties: { zh: '责任分工', en: 'who does what' },
} as const satisfies Record<string, Label>
export type Poster = keyof typeof posters

/** A poster as A3 pages. `directory`: whose units 路线图 names; `duties`: what 责任分工 tells. */
export function poster(kind: Poster, page: Page, directory?: Directory, duties: readonly Duty[] = []): readonly string[] {
  const t = (label: Label) => label[page.lang]
  const { name, from } = laws['2022']
  const rules = from
    ? [t({ zh: `依据：${name.zh}（${dayIn(from, 'zh')}起施行）`, en: `Rules: ${name.en} (in force from ${dayIn(from, 'en')})` })]
    : []
  if (kind === 'notice')
    return one({ title: t(noticeTitle), saying: t(noticeSource), keys: [], notes: [], quietly: [] }, 'portrait', page, measure =>
      drawNotice(page, measure),
    )
  if (kind === 'which-way') {
    const around = {
      title: t({ zh: '导引图：我的事该走哪条路', en: 'Which way is mine?' }),
      saying: t({ zh: '从上往下问，答“是”往右走，答“否”往下走', en: 'Ask from the top: yes leads to the right, no further down' }),
      keys: [],
      notes: [],
      quietly: rules,
    }
    return one(around, 'portrait', page, measure => drawWhichWay(page, measure))
  }
  if (kind === 'duties') {
    const around = {
      title: t({ zh: '责任分工：谁主管、谁分管、谁承办', en: 'Who does what: head, deputy, section' }),
      saying: t({ zh: '与责任图并列公布，调整后换新', en: 'Hangs beside the responsibility charts; renewed when it changes' }),
      keys: [],
      notes: [],
      quietly: rules,
    }
    return inPages(around, dutyTable(duties, page), page)
  }
  const around = {
    title: t({ zh: '路线图：什么事找谁', en: 'Where to go with what' }),
    saying: t({ zh: '就近反映，依法逐级', en: 'Close to home first, level by level' }),
    keys: [],
    notes: whereNotes(page, directory),
    quietly: rules,
  }
  return inPages(around, whereToGo(page, directory), page)
}

function inPages(around: Surround, tabled: Tabled, page: Page): readonly string[] {
  const { inner, room } = roomOn(around, 'landscape', page)
  const drawings = paged(tabled, inner, room)
  return drawings.map((drawing, i) => sheet(around, drawing, { format: 'landscape' }, page, { sheet: i + 1, sheets: drawings.length }))
}

/** @throws Error when it does not fit: its words are ours, and a test measures them */
function one(around: Surround, format: Format, page: Page, draw: (measure: Measure) => Drawing): readonly string[] {
  const drawing = fitted(around, format, page, 3.3, draw)
  if (!drawing) throw new Error(`no room for ${around.title}`)
  return [sheet(around, drawing, { format }, page)]
}

function whereNotes({ lang }: Page, directory: Directory | undefined): readonly string[] {
  const { address, phone, hours } = directory?.settings.contact ?? {}
  const zh = lang === 'zh'
  const reached = [address?.[lang], phone, hours?.[lang]].filter(Boolean).join(zh ? '，' : ', ')
  return zh
    ? [
        '上门反映的，到有权处理的本级或者上一级机关的接待场所（条例第20条第1款）；涉及诉讼权利救济的，按法律程序向政法部门提出（第20条第2款）；检举控告向纪检监察机关提出（第30条第1款）。',
        `不知道找谁，就找信访办：收到就登记，15日内转送有权处理的机关（第22条第1款）。${reached ? `${reached}。` : ''}`,
      ]
    : [
        'In person, go to the reception place of the competent body or the one above it (art. 20(1)); for remedies by lawsuit, to the judicial bodies (art. 20(2)); accusations, to the discipline bodies (art. 30(1)).',
        `Not sure whom to turn to? The petition office registers what it receives and forwards it within 15 days (art. 22(1)).${reached ? ` ${reached}.` : ''}`,
      ]
}
