// What the early warning does on data that is known: how often it warns of a quiet district, and after how many days it sees a rise that
// was planted. `node scripts/measure-warnings.ts [--years N]`. Seeded: the same numbers each time.
import { parseArgs } from 'node:util'
import { newRises, type NewRise } from '../src/core/statistics/new-rises.ts'
import type { Report } from '../src/core/statistics/rises.ts'

const { values } = parseArgs({ options: { years: { type: 'string', default: '10' }, plants: { type: 'string', default: '40' } } })
const causes = 60
const places = 20
const learnt = 3 * 364 + 92

type Chance = () => number
function seeded(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
/** Knuth's, for small means. */
function poisson(random: Chance, mean: number): number {
  let n = 0
  for (let p = random(); p > Math.exp(-mean); p *= random()) n++
  return n
}
const zipf = (n: number) => {
  const w = Array.from({ length: n }, (_, i) => 1 / (i + 1))
  const all = w.reduce((a, b) => a + b)
  return w.map(x => x / all)
}
function pick(random: Chance, weights: readonly number[]): number {
  let left = random()
  const at = weights.findIndex(w => (left -= w) < 0)
  return at < 0 ? weights.length - 1 : at
}

interface One {
  readonly day: number
  readonly cause: number
  readonly place: number
  readonly who: number
}
interface District {
  readonly perDay: number
  readonly wild: boolean
}

/**
 * A district's reports. Quiet is not even: fewer at weekends, none over a long holiday and a pile after it; heating in winter, flooding in
 * summer; weeks that differ from each other more than chance; one in eight comes from somebody who came before in that month.
 */
function reportsOf(random: Chance, days: number, { perDay, wild }: District): One[] {
  const byCause = zipf(causes)
  const byPlace = zipf(places)
  const reports: One[] = []
  let who = 0
  for (let day = 0; day < days; day++) {
    const weekend = day % 7 >= 5
    const holiday = day % 364 < 7
    const after = day % 364 >= 7 && day % 364 < 12
    const base = perDay * (weekend ? 0.4 : 1.24) * (holiday ? 0.1 : after ? 1.8 : 1) * (wild ? week(day) : 1)
    for (let n = poisson(random, base); n > 0; n--) {
      const season = Math.cos((2 * Math.PI * (day % 364)) / 364)
      // The third and the fourth cause have a season each; what they do not take in theirs, the first takes.
      const drawn = pick(random, byCause)
      const cause = drawn === 2 && random() > 0.5 + season / 2 ? 0 : drawn === 3 && random() > 0.5 - season / 2 ? 0 : drawn
      const again = random() < 0.125 ? reports.findLast((_, i) => i > reports.length - perDay * 28 && random() < 0.02) : undefined
      reports.push(again ? { ...again, day } : { day, cause, place: pick(random, byPlace), who: who++ })
    }
  }
  return reports
  function week(day: number): number {
    return 0.7 + 0.6 * seeded(Math.floor(day / 7) * 7919 + Math.round(perDay * 100))()
  }
}

const kinds: Readonly<Record<string, (r: One) => string>> = {
  cause: r => `c${r.cause}`,
  place: r => `p${r.place}`,
  'cause-place': r => `c${r.cause}p${r.place}`,
}

/** What is found on one night; what was found before lies behind a warning already. */
function night(reports: readonly One[], today: number, told: Set<string>): readonly NewRise[] {
  const seen = reports
    .map((r, i): One & Report => ({ ...r, ago: today - r.day, record: String(i) }))
    .filter(r => r.ago >= 0 && r.ago < learnt)
  const of = (key: (r: One) => string) => [...Map.groupBy(seen, key)].map(([of, own]) => ({ key: of, reports: own }))
  const found = newRises(
    Object.entries(kinds).map(([name, key]) => ({ name, things: of(key) })),
    seen,
    told,
    { history: Math.min(today + 1, learnt) },
  )
  for (const id of found.flatMap(rise => rise.records)) told.add(id)
  return found
}

const round = (n: number) => n.toFixed(2)
for (const district of [
  { perDay: 1.5, wild: false },
  { perDay: 5, wild: false },
  { perDay: 16, wild: false },
  { perDay: 5, wild: true },
]) {
  for (const [name, past] of [
    ['first year', 120],
    ['with years behind it', learnt],
  ] as const) {
    let warned = 0
    let nights = 0
    for (let run = 0; run < Number(values.years) / (district.perDay > 10 ? 4 : 1); run++) {
      const random = seeded(1000 + run)
      const reports = reportsOf(random, past + 364, district)
      const told = new Set<string>()
      for (let today = past; today < past + 364; today++, nights++) warned += night(reports, today, told).length
    }
    console.log(
      `quiet, ${district.perDay} a day${district.wild ? ', uneven weeks' : ''}, ${name}: ${round((warned / nights) * 30)} false warnings a month (${warned} in ${Math.round(nights / 30)} months)`,
    )
  }
}

// A rise of one cause at one place, from one day on; how long until a warning names that cause or that place.
for (const extra of [0.25, 0.5, 1]) {
  const delays: number[] = []
  let missed = 0
  for (let run = 0; run < Number(values.plants); run++) {
    const random = seeded(5000 + run)
    const quiet = reportsOf(random, learnt + 60, { perDay: 5, wild: false })
    const cause = Math.floor(random() * 20)
    const place = Math.floor(random() * 10)
    const told = new Set<string>()
    const planted = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: poisson(random, extra) }, (_, n): One => ({ day: learnt + i, cause, place, who: 1e7 + i * 100 + n })),
    ).flat()
    const reports = [...quiet, ...planted].toSorted((a, b) => a.day - b.day)
    const seen = Array.from({ length: 60 }, (_, i) => i).find(i =>
      night(reports, learnt + i, told).some(({ key }) => key === `c${cause}p${place}` || key === `c${cause}` || key === `p${place}`),
    )
    if (seen === undefined) missed++
    else delays.push(seen + 1)
  }
  delays.sort((a, b) => a - b)
  console.log(
    `planted, ${extra * 7} more a week of one cause at one place among 35 a week: median ${delays[Math.floor(delays.length / 2)] ?? '–'} days, nine in ten within ${delays[Math.floor(delays.length * 0.9)] ?? '–'}, ${missed} of ${values.plants} not seen in 60 days`,
  )
}
