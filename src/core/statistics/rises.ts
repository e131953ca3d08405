import { atLeast } from './negative-binomial.ts'

// Is there more of a thing in the last days than its own past explains?
//
// For each thing, and for windows of 7 and of 28 days, the different petitioners in the window that ends today are held against the same
// thing's blocks of as many days, twice: the blocks of the year behind it, and those of the same season of the years before. What is
// expected is their mean, raised where everything else rose too; how far a count strays from it is told by all things of a kind together,
// and by the thing itself the more the longer its past is. A count so high that a negative binomial of that mean and scatter would give it
// less often than the share of a false-warning budget that falls on each thing is a rise (Farrington's exceedance, with the past of EARS-C
// between and Bonferroni's share over things and windows). Days and numbers only: whose reports they are is a number that says nothing.

/**
 * One report of one thing: how many days ago, 0 for today; by whom, as a number under which the same person stands again; what it is
 * behind.
 */
export interface Report {
  readonly ago: number
  readonly who: number
  readonly record: string
}
export interface Thing {
  readonly key: string
  readonly reports: readonly Report[]
}
export interface Rise {
  readonly key: string
  /** Days in the window. */
  readonly window: number
  /** Different petitioners in it. */
  readonly observed: number
  readonly expected: number
  /** How often as many, or more, would come by chance. */
  readonly chance: number
  /** What lies behind it. */
  readonly records: readonly string[]
}
export interface Watch {
  /** How many days back the reports reach. */
  readonly history: number
  /** False warnings that are put up with, a month. */
  readonly budget?: number
}

const windows = [7, 28] as const
/** No warning is about fewer. */
const fewest = 3
/**
 * Windows that end on neighbouring days share most of their reports: a month of nights is worth so many looks (measured by
 * scripts/measure-warnings.ts).
 */
const looks = 2
const season = 364
const year = 364
const years = 3
/** A past of fewer blocks than these explains nothing, and nothing is warned of. */
const leastBlocks = 3
const leastDays = 84

interface Past {
  readonly recent: readonly number[]
  readonly seasons: readonly number[]
}

/** Where the blocks of a window begin, in days ago: one window is left between, so that a slow rise does not count as its own past. */
function blocksOf(window: number, history: number): Past {
  const last = Math.min(history, 2 * window + year)
  const recent: number[] = []
  const seasons: number[] = []
  for (let from = 2 * window; from + window <= last; from += window) recent.push(from)
  for (let y = 1; y <= years; y++) {
    for (const from of [y * season - window, y * season, y * season + window])
      if (from >= 2 * window && from + window <= history) seasons.push(from)
  }
  return { recent, seasons }
}

/** Of each block how many different petitioners there were. */
function different(reports: readonly Report[], starts: readonly number[], window: number): readonly number[] {
  const seen = starts.map(() => new Set<number>())
  for (const { ago, who } of reports)
    starts.forEach((from, i) => {
      if (ago >= from && ago < from + window) seen[i]?.add(who)
    })
  return seen.map(s => s.size)
}
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

/** The counts of one thing: in the window, and in each block of its past. */
interface Counts {
  readonly thing: Thing
  readonly now: number
  readonly recent: readonly number[]
  readonly seasons: readonly number[]
}

function scatter(recent: readonly number[]): { readonly sum: number; readonly freedom: number } {
  const mean = sum(recent) / recent.length
  return mean > 0 ? { sum: sum(recent.map(x => (x - mean) ** 2)) / mean, freedom: recent.length - 1 } : { sum: 0, freedom: 0 }
}

/** The blocks' mean, where even a thing never heard of is given half a report; and how likely the count of now is under it. */
function judged(
  now: number,
  blocks: readonly number[],
  growth: number,
  phi: number,
): { readonly expected: number; readonly chance: number } {
  const expected = ((sum(blocks) + 0.5) / blocks.length) * growth
  return { expected, chance: atLeast(now, expected, expected * phi * (1 + 1 / blocks.length)) }
}

/** How much more there is of everything else than there was: never less than as much. */
function growthOf(c: readonly number[], total: readonly number[], now: number, totalNow: number): number {
  const before = (sum(total) - sum(c)) / total.length
  return Math.max(1, (totalNow - now + 1) / (before + 1))
}

/**
 * What rose, the least explicable first; of one thing the window that shows it most.
 * @param things of one kind (causes, causes by place, …), each with all its reports
 * @param all every report of the district once, to tell a rise of everything from one of a thing; left out where a rise of everything is
 * news of each
 */
export function rises(things: readonly Thing[], all: readonly Report[] | undefined, { history, budget = 1 }: Watch): readonly Rise[] {
  if (history < leastDays) return []
  const share = budget / (looks * windows.length * Math.max(things.length, 1))
  const found = windows.flatMap(window => {
    const past = blocksOf(window, history)
    if (past.recent.length < leastBlocks) return []
    const counts = (reports: readonly Report[]) => {
      const [now = 0] = different(reports, [0], window)
      return { now, recent: different(reports, past.recent, window), seasons: different(reports, past.seasons, window) }
    }
    const counted: readonly Counts[] = things.map(thing => ({ thing, ...counts(thing.reports) }))
    const scatters = counted.map(c => scatter(c.recent))
    const freedom = sum(scatters.map(s => s.freedom))
    const common = Math.max(1, freedom ? sum(scatters.map(s => s.sum)) / freedom : 1)
    const total = all && counts(all)
    return counted.flatMap((c, i): Rise[] => {
      if (c.now < fewest) return []
      const own = scatters[i] ?? { sum: 0, freedom: 0 }
      const phi = Math.max(1, (common * 10 + own.sum) / (10 + own.freedom))
      const tests = [
        { blocks: c.recent, of: total?.recent },
        ...(c.seasons.length >= leastBlocks ? [{ blocks: c.seasons, of: total?.seasons }] : []),
      ].map(({ blocks, of }) => judged(c.now, blocks, of && total ? growthOf(blocks, of, c.now, total.now) : 1, phi))
      const worst = tests.reduce((a, b) => (a.chance > b.chance ? a : b))
      return worst.chance < share
        ? [
            {
              key: c.thing.key,
              window,
              observed: c.now,
              ...worst,
              records: [...new Set(c.thing.reports.flatMap(r => (r.ago >= 0 && r.ago < window ? [r.record] : [])))],
            },
          ]
        : []
    })
  })
  return [...Map.groupBy(found, r => r.key).values()]
    .flatMap(same => same.toSorted((a, b) => a.chance - b.chance).slice(0, 1))
    .toSorted((a, b) => a.chance - b.chance)
}
