import { inWords, shortly } from '#core/law/articles.ts'
import { weekday, type Day } from '#core/law/days.ts'
import type { Label, Lang } from '#core/law/label.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Directory } from '../../../work/directory.ts'
import type { Page } from '#work/records/index.ts'

/** One thing that happened in the tour: a heading, and what is to be said about it. */
export interface Told {
  readonly heading: string
  readonly lines: readonly (readonly [Label, string])[]
}

const words = {
  under: { zh: '依据', en: 'Under' },
  papers: { zh: '文书', en: 'Papers' },
  state: { zh: '状态', en: 'State' },
  next: { zh: '下一步', en: 'Next' },
  may: { zh: '可以', en: 'May' },
  refused: { zh: '不能', en: 'Refused' },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Query code' },
  waits: { zh: '等待', en: 'Waits for' },
  stands: { zh: '停止', en: 'Paused' },
  excluded: { zh: '不计算', en: 'Excluded' },
} as const satisfies Record<string, Label>
const weekdays = [
  { zh: '周日', en: 'Sun' },
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
]

export const dayIn = (day: Day, lang: Lang) => `${day} ${weekdays[weekday(day)]?.[lang] ?? ''}`

/** The last thing that happened to a record: who did it, under which rule, what it issued, and who must act next and by when. */
export function stepTold(page: Page, directory: Directory, lang: Lang, slip?: { readonly number: string; readonly code?: string }): Told {
  const last = page.timeline.at(-1)
  if (!last) throw new Error(`${page.id} has no event`)
  const unit = last.by.unit === undefined ? undefined : directory.units.get(last.by.unit)?.short[lang]
  return {
    heading: `${dayIn(last.day, lang)}  ${last.label[lang]}  ${last.by.name[lang]}${unit === undefined ? '' : lang === 'zh' ? `（${unit}）` : ` (${unit})`}`,
    lines: [
      [words.under, last.under.words[lang]],
      ...(last.issues.length ? [[words.papers, last.issues.map(i => i.label[lang]).join(lang === 'zh' ? '、' : ', ')] as const] : []),
      ...(slip ? [[words.number, slip.number] as const, ...(slip.code === undefined ? [] : [[words.code, slip.code] as const])] : []),
      [words.state, page.stateLabel[lang]],
      ...nextTold(page, lang),
    ],
  }
}

/** Who must act next and by which day, and what others may do until when. */
function nextTold({ standing, clocks }: Page, lang: Lang): Told['lines'] {
  const rule = (c: Page['clocks'][number]) =>
    `${c.label[lang]}${lang === 'zh' ? '，' : ', '}${c.length[lang]}${lang === 'zh' ? '，' : ', '}${shortly(c.under)[lang]}`
  const duties = clocks.filter(c => c.kind === 'duty' && c.running && c.due === standing.due)
  const windows = clocks.filter(c => c.kind === 'window' && c.running)
  return [
    ...(standing.holderName
      ? [
          [
            words.next,
            `${standing.holderName[lang]}${standing.due === undefined ? '' : lang === 'zh' ? `，最迟 ${dayIn(standing.due, lang)}` : `, by ${dayIn(standing.due, lang)}`}${duties.map(c => (lang === 'zh' ? `（${rule(c)}）` : ` (${rule(c)})`)).join('')}`,
          ] as const,
        ]
      : []),
    ...clocks
      .filter(c => c.pausedOn !== undefined)
      .map(
        c =>
          [
            words.stands,
            `${c.label[lang]}${lang === 'zh' ? '的期限，自 ' : ', since '}${dayIn(c.pausedOn ?? c.since, lang)}${lang === 'zh' ? ' 起不计算' : ''}`,
          ] as const,
      ),
    ...clocks
      .filter(c => c.running && c.excluded !== undefined)
      .map(
        c =>
          [
            words.excluded,
            lang === 'zh'
              ? `${c.label.zh}：听证 ${c.excluded} 日，期限相应顺延`
              : `${c.label.en}: the ${c.excluded} days of the hearing, so its last day is that much later`,
          ] as const,
      ),
    ...windows.map(
      c =>
        [
          words.may,
          `${c.party[lang]}${lang === 'zh' ? '在 ' : ' until '}${dayIn(c.due, lang)}${lang === 'zh' ? ' 前' : ''}  ${rule(c)}`,
        ] as const,
    ),
    ...(standing.waits ?? []).map(w => [words.waits, `${w.number} ${w.title}`] as const),
  ]
}

export const besideTitle = {
  zh: '同一事项，别的岗位：领导包案、督办、调解',
  en: 'The same matter at other desks: a leader’s case, supervision, mediation',
} as const satisfies Label

/** The last thing that happened to a record in one line: on which day, what, who, and who is next. */
export function lineTold(page: Page, of: Label, lang: Lang): Told['lines'][number] {
  const last = page.timeline.at(-1)
  const { holderName, due } = page.standing
  if (!last) throw new Error(`${page.id} has no event`)
  // What one drafted and another signed is called by its paper.
  const isSigned = page.timeline.some(({ step, act }) => step === last.step && act === 'draft')
  const what = isSigned ? { zh: `签发${last.label.zh}`, en: `${last.label.en}, signed` } : last.label
  const next =
    holderName
    && (lang === 'zh'
      ? `；下一步 ${holderName.zh}${due === undefined ? '' : `，最迟 ${dayIn(due, lang)}`}`
      : `; next ${holderName.en}${due === undefined ? '' : `, by ${dayIn(due, lang)}`}`)
  return [
    { zh: last.day.slice(5), en: last.day.slice(5) },
    `${of[lang]}${lang === 'zh' ? '：' : ': '}${what[lang]}  ${last.by.name[lang]} → ${page.stateLabel[lang]}${next ?? ''}`,
  ]
}

/** A step that was tried and refused: the sentence that the screen shows, and the article. */
export function refusalTold(day: Day, label: Label, who: Label, refusal: Refusal, lang: Lang): Told {
  return {
    heading: `${dayIn(day, lang)}  ✗ ${label[lang]}  ${who[lang]}`,
    lines: [[words.refused, refusal[lang]], ...(refusal.under ? [[words.under, inWords(refusal.under)[lang]] as const] : [])],
  }
}

export const asText = ({ heading, lines }: Told, lang: Lang): string =>
  [heading, ...lines.map(([name, text]) => `    ${lang === 'zh' ? name.zh.padEnd(3, '　') : name.en.padEnd(10)} ${text}`)].join('\n')
export const asMarkdown = ({ heading, lines }: Told, lang: Lang): string =>
  [`### ${heading}`, '', ...lines.map(([name, text]) => `- **${name[lang]}** ${text}`)].join('\n')
