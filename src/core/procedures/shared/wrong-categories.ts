import type { Label } from '../../law/label.ts'
import { categoryList, isTopCode, topCodeOf, withCategories, type CategoryEntry } from './category-list.ts'

/** Something wrong with the entry at that place of what was said; -1: with the list as a whole. */
export interface CategoryFault extends Label {
  readonly at: number
}

const most = { zh: 30, en: 80 } as const

/** Everything wrong with what an office would say of its categories, over the entries that it has already; nothing when it is good. */
export function wrongCategories(own: readonly CategoryEntry[], said: readonly CategoryEntry[]): readonly CategoryFault[] {
  const { groups, open } = categoryList(withCategories(own, said))
  const first = new Map<string, number>()
  const faults = said.flatMap((entry, at): readonly CategoryFault[] => {
    const { code } = entry
    const before = first.get(code)
    first.set(code, before ?? at)
    if (!/^(?!00)\d{4}$/.test(code))
      return [
        {
          at,
          zh: `代码“${code}”应为四位数字，前两位不能是 00，例如 0401`,
          en: `The code “${code}” must be four digits that do not begin with 00, such as 0401`,
        },
      ]
    if (before !== undefined) return [{ at, zh: `代码 ${code} 写了两次，请留下一个`, en: `The code ${code} stands twice; keep one` }]
    const top = groups.find(g => g.code === topCodeOf(code))
    if (!top)
      return [
        { at, zh: `${code} 没有一级分类，请同时给出 ${topCodeOf(code)}`, en: `${code} has no first level; give ${topCodeOf(code)} too` },
      ]
    return [...misnamed(entry, at), ...twin(entry, at, isTopCode(code) ? groups : top.children)]
  })
  return faults.length || open.size
    ? faults
    : [
        {
          at: -1,
          zh: '所有分类都停用了，信访件就无法分类；请至少留下一个二级分类',
          en: 'Every category is switched off, so that nothing could be sorted; leave at least one of the second level',
        },
      ]
}

function misnamed({ code, label }: CategoryEntry, at: number): readonly CategoryFault[] {
  if (!label.zh.trim()) return [{ at, zh: `${code} 缺少中文名称`, en: `${code} lacks its Chinese name` }]
  if (!label.en.trim()) return [{ at, zh: `${code} 缺少英文名称`, en: `${code} lacks its English name` }]
  if ([...label.zh].length > most.zh || [...label.en].length > most.en)
    return [
      {
        at,
        zh: `${code} 的名称太长：中文最多 ${most.zh} 字，英文最多 ${most.en} 个字符`,
        en: `The name of ${code} is too long: at most ${most.zh} characters in Chinese and ${most.en} in English`,
      },
    ]
  return [label.zh, label.en].some(text => /\p{Cc}/u.test(text) || !text.isWellFormed())
    ? [{ at, zh: `${code} 的名称含有不能显示的字符，请删去`, en: `The name of ${code} holds a character that cannot be shown; remove it` }]
    : []
}

/** Two of one name beside each other could not be told apart. */
function twin({ code, label, off }: CategoryEntry, at: number, beside: readonly CategoryEntry[]): readonly CategoryFault[] {
  const other = off ? undefined : beside.find(o => o.code !== code && !o.off && (o.label.zh === label.zh || o.label.en === label.en))
  return other
    ? [
        {
          at,
          zh: `${code} 与 ${other.code} 同名（${other.label.zh} / ${other.label.en}），请改一个`,
          en: `${code} has a name of ${other.code} (${other.label.zh} / ${other.label.en}); change one of them`,
        },
      ]
    : []
}
