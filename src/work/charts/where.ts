import { ground, tints } from '#core/engine/charts/drawing.ts'
import { columnsOf, type Tabled } from '#core/engine/charts/table.ts'
import { listed, type Telling } from '#core/engine/charts/words.ts'
import type { Label } from '#core/law/label.ts'
import type { CategoryGroup } from '#core/procedures/shared/category-list.ts'
import { usualBodies } from '#core/guidance/usual-bodies.ts'
import { categoriesOf, type Directory, type Unit } from '../directory.ts'

type Top = CategoryGroup
type Units = readonly Unit[]

/**
 * 路线图: for each kind of matter, where one can go at each level. Without a directory it names no unit, only which bodies usually answer.
 */
export function whereToGo({ lang }: Telling, directory?: Pick<Directory, 'units'> & Partial<Pick<Directory, 'settings'>>): Tabled {
  const zh = lang === 'zh'
  const units = [...(directory?.units.values() ?? [])]
  const t = (label: Label) => label[lang]
  const groups = categoriesOf(directory?.settings).offered.map(top => {
    const answers = units.filter(u => (u.kind === 'department' || u.kind === 'office') && !u.outside && dutiesIn(top, u).length > 0)
    return {
      fill: tints.office,
      over: [t(top.label)],
      rows: [
        [
          near(
            top,
            units.filter(u => u.kind === 'community'),
            zh ? '所在社区（村）' : 'your community or village',
            lang,
          ),
          near(
            top,
            units.filter(u => u.kind === 'street'),
            zh ? '所在街道（乡镇）' : 'your street or township',
            lang,
          ),
          [
            ...(top.code === '0900' ? [t(lawsuits)] : []),
            ...(answers.length ? [named(top, answers, lang)] : [t(usualBodies[top.code] ?? throughTheOffice)]),
            ...(top.code === '1700' ? [t(hotline)] : []),
          ].join(zh ? '；' : '; '),
          above(answers, units, lang),
        ],
      ],
    }
  })
  const heads = zh
    ? ['反映什么', '社区（村）', '街道（乡镇）', '本级：有权处理的机关', '上一级：走访、请求复查']
    : ['What it is about', 'Community, village', 'Street, township', 'This level: the competent body', 'One above: visits, reviews']
  return {
    columns: columnsOf(heads, [20, 17, 21, 62, 30]),
    groups: groups.map((group, i) => ({ ...group, fill: i % 2 ? ground : group.fill })),
  }
}

const lawsuits: Label = {
  zh: '属于诉讼的：法院、检察院、公安机关，按法律程序',
  en: 'Lawsuits: court, procuratorate or police, by their own procedure',
}
/** A kind of matter that the office has added, and said no unit for. */
const throughTheOffice: Label = {
  zh: '有权处理的机关；不清楚的，请到信访部门询问',
  en: 'The competent body; ask at the petition office which one',
}
const hotline: Label = { zh: '电话 12388', en: 'telephone 12388' }

/** The codes under a category that a unit answers for; the category's own code means all. */
const dutiesIn = (top: Top, unit: Unit): readonly string[] =>
  unit.duties.filter(code => code === top.code || top.children.some(child => child.code === code))

/** The main body first, then what of the category others answer for. Who has all of it, or the rest of it, is the main body. */
function named(top: Top, answers: Units, lang: Telling['lang']): string {
  const zh = lang === 'zh'
  const isMain = (u: Unit) => dutiesIn(top, u).some(code => code === top.code || code.endsWith('99'))
  const part = (u: Unit) =>
    `${listed(
      top.children.filter(child => u.duties.some(code => code === child.code)).map(child => child.label[lang]),
      lang,
    )}${zh ? '：' : ' → '}${u.short[lang]}`
  return [...answers.filter(isMain).map(u => u.short[lang]), ...answers.filter(u => !isMain(u)).map(part)].join(zh ? '；' : '; ')
}

const noHelp: readonly string[] = ['1700']

/** At the grass roots: what they answer for themselves, else that they help to settle it (article 15). */
function near(top: Top, units: Units, whose: string, lang: Telling['lang']): string {
  const zh = lang === 'zh'
  const own = new Set(units.flatMap(u => dutiesIn(top, u)))
  if (noHelp.includes(top.code)) return '—'
  const labels = own.has(top.code) ? [top.label[lang]] : top.children.filter(child => own.has(child.code)).map(child => child.label[lang])
  return labels.length ? `${listed(labels, lang)}${zh ? '：' : ' → '}${whose}` : zh ? '帮助协调化解' : 'helps to settle it'
}

function above(answers: Units, units: Units, lang: Telling['lang']): string {
  const names = answers.flatMap(u => units.find(s => s.id === u.superior)?.short[lang] ?? [])
  return names.length
    ? listed([...new Set(names)], lang)
    : lang === 'zh'
      ? '上一级主管部门或者本级政府'
      : 'the authority above it, or the government'
}
