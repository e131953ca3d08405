import { useMemo } from 'react'
import { useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'
import type { Options } from './TypeSelect.tsx'
import { formWords } from './words.ts'

/**
 * 内容分类 in two levels as the office has them, found by name in either language and by code. What is off stands there only where it is
 * `value`.
 */
export function useCategories(value: string | undefined): readonly Options[] {
  const say = useSay()
  const { categories } = useMeta()
  return useMemo(
    () =>
      categories.flatMap(top => {
        const options = top.children.flatMap(({ code, label, off = top.off }) =>
          !off || code === value
            ? [
                {
                  value: code,
                  label: say(off ? formWords.noLonger(say(label)) : label),
                  also: `${code} ${label.zh} ${label.en}`,
                  ...(off && { disabled: true }),
                },
              ]
            : [],
        )
        return options.length ? [{ label: say(top.label), options }] : []
      }),
    [categories, say, value],
  )
}

/** What a list can be narrowed to: either level, also what is no longer chosen, for old records have it. */
export function useCategoriesOfOld(): readonly Options[] {
  const say = useSay()
  const { categories } = useMeta()
  return useMemo(
    () =>
      categories.map(top => ({
        label: say(top.label),
        options: [
          { value: top.code, label: say(formWords.allOf(say(top.label))) },
          ...top.children.map(({ code, label, off = top.off }) => ({
            value: code,
            label: say(off ? formWords.noLonger(say(label)) : label),
            also: `${code} ${label.zh} ${label.en}`,
          })),
        ],
      })),
    [categories, say],
  )
}
