import type { Label } from '#core/law/label.ts'
import { contradictions } from './contradictions.ts'
import { isProfileName, isRate, profileNames, type Profile, type ProfileName } from './profile-names.ts'

const first = 2023
/** What is counted in records, and what is a sum over them. */
const mostOf = (name: ProfileName): number => (/\.(copies|persons|visitors)$/.test(name) ? 20_000_000 : 100_000)
const bad = (zh: string, en: string): Label => ({ zh, en })

/**
 * Reads a profile: `{ "source"?, "year", "figures": { name: number } }`.
 * @param thisYear the year that is not over yet
 * @returns the profile; or everything that is wrong with it, each as a sentence
 */
export function readProfile(text: string, thisYear: number): { readonly profile: Profile } | { readonly faults: readonly Label[] } {
  const read = parsed(text)
  if (!isObject(read))
    return {
      faults: [
        bad(
          '文件不是 JSON 对象，应为 {"year": 2023, "figures": {…}}',
          'The file holds no JSON object; it should be {"year": 2023, "figures": {…}}',
        ),
      ],
    }
  const { source: _, year, figures, ...others } = read
  const faults = [
    ...Object.keys(others).map(key =>
      bad(`没有“${key}”这一项，只能有 source、year、figures`, `There is no entry "${key}"; there are source, year and figures`),
    ),
    ...wrongYear(year, thisYear),
  ]
  if (!isObject(figures))
    return { faults: [...faults, bad('缺少 figures（指标名称和数值）', 'figures is missing: the names of figures with their numbers')] }
  const wrong = [...faults, ...Object.entries(figures).flatMap(([name, value]) => wrongFigure(name, value))]
  if (wrong.length || typeof year !== 'number') return { faults: wrong }
  const profile: Profile = { year, figures: named(figures) }
  const against = contradictions(profile)
  return against.length ? { faults: against } : { profile }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wrongYear = (year: unknown, thisYear: number): readonly Label[] =>
  typeof year === 'number' && Number.isInteger(year) && year >= first && year < thisYear
    ? []
    : [
        bad(
          `year 应为 ${first} 至 ${thisYear - 1} 之间已经过完的年份`,
          `year must be a year that is over, from ${first} to ${thisYear - 1}`,
        ),
      ]

function wrongFigure(name: string, value: unknown): readonly Label[] {
  if (!isProfileName(name)) {
    const like = profileNames.filter(known => known.startsWith(`${name.split('.')[0]}.`))
    const hint = like.length ? like : [...new Set(profileNames.map(known => `${known.split('.')[0]}.…`))]
    return [bad(`没有名为“${name}”的指标。可用：${hint.join('、')}`, `There is no figure "${name}". There are: ${hint.join(', ')}`)]
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return [bad(`“${name}”应为数字`, `"${name}" must be a number`)]
  if (isRate(name)) {
    const fits = value >= 0 && value <= 100 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
    return fits
      ? []
      : [
          bad(
            `“${name}”是百分数，应在 0 至 100 之间，最多两位小数，不能是 ${value}`,
            `"${name}" is a percentage from 0 to 100 with at most 2 decimals, not ${value}`,
          ),
        ]
  }
  const most = mostOf(name)
  return Number.isInteger(value) && value >= 0 && value <= most
    ? []
    : [
        bad(
          `“${name}”是数量，应为 0 至 ${most} 的整数，不能是 ${value}`,
          `"${name}" is a count, a whole number from 0 to ${most}, not ${value}`,
        ),
      ]
}

function named(figures: Readonly<Record<string, unknown>>): { readonly [name in ProfileName]?: number } {
  const all: { [name in ProfileName]?: number } = {}
  for (const [name, value] of Object.entries(figures)) if (isProfileName(name) && typeof value === 'number') all[name] = value
  return all
}
