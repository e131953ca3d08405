import {
  arrive,
  between,
  compose,
  often,
  over,
  seeded,
  sorting,
  type Chance,
  type DemoMatter,
  type SealedMatter,
  type Story,
  type Tale,
  type Thread,
} from '#work/demo/index.ts'
import type { Coming, Filing } from '../filings.ts'
import { does } from './does.ts'

// Submissions and visits as planned: nothing is left to chance that a figure counts.

const statutory: readonly string[] = ['administrative', 'arbitration', 'party']
const manners = { letter: 'letter', online: 'online', visit: 'visit', phone: 'phone' } as const

/** What is filed: a matter of the planned kind, of one petitioner. */
function matterOf(random: Chance, { day, channel, kind }: Filing): DemoMatter {
  for (;;) {
    const matter = compose(random, { day, manner: manners[channel] })
    const isOrdinary = matter.purpose !== 'suggestion' && matter.purpose !== 'accusation' && matter.unit !== 'xinfang'
    const fits = kind === 'led' ? isOrdinary && statutory.includes(matter.route) : kind === 'request' ? isOrdinary : matter.purpose === kind
    if (fits && matter.heads === 1) return matter
  }
}

const harmless = ['rated', 'named', 'resolved', 'resolved-at-end'] as const
const turnsOf = (random: Chance, { kind, mediated }: Filing): readonly string[] => [
  ...(kind === 'led' ? ['led'] : []),
  ...(mediated ? ['mediation'] : []),
  ...harmless.filter(() => often(random, 0.4)),
]
const fateOf = (random: Chance, filing: Filing) => ({ misses: filing.late ?? [], stalls: ['enter-late'], turns: turnsOf(random, filing) })
const morning = (day: string, random: Chance) => Date.parse(`${day}T08:31:00+08:00`) + between(random, 0, 170) * 60_000

export function filed(filing: Filing, seed: string): Story {
  const random = seeded(seed)
  const matter = matterOf(random, filing)
  const { channel } = filing
  return {
    random,
    at: morning(filing.day, random),
    fate: fateOf(random, filing),
    matters: [matter],
    first: (t, [m]) => (channel === 'visit' ? brought(t, m) : sent(t, channel, m)),
  }
}

function* sent(t: Tale, channel: 'letter' | 'online' | 'phone', m: SealedMatter | undefined): Thread {
  if (m) arrive(t, channel, m)
  yield* []
}

const brings = ({ subject, text, purpose, category, sealed: [petitioner] }: SealedMatter) => ({
  subject,
  text,
  purpose,
  content: category,
  ...(petitioner && { petitioner }),
})

/** Registered at the window, beside those that a visit of its own stands for. */
function* brought(t: Tale, m: SealedMatter | undefined): Thread {
  if (m) t.tell(sorting(t, t.opens('submission', t.who('reception'), { channel: 'visit', via: 'hall', place: m.place, ...brings(m) }), m))
  yield* []
}

const places = { district: '区信访办接访大厅', city: '市信访局接待场所，派员接回登记' } as const
export function came(coming: Coming, seed: string): Story {
  const random = seeded(seed)
  const { day, filing } = coming
  const matter = matterOf(random, filing ?? { day, channel: 'visit', kind: 'request' })
  return {
    random,
    at: morning(day, random),
    fate: fateOf(random, filing ?? { day, channel: 'visit', kind: 'request' }),
    matters: filing ? [matter] : [],
    first: (t, [m]) => received(t, coming, matter, m),
  }
}

function* received(t: Tale, { level, heads }: Coming, matter: DemoMatter, m: SealedMatter | undefined): Thread {
  const reception = t.who('reception')
  const visit = t.opens('visit', reception, {
    level,
    place: places[level],
    heads,
    ...(heads > 1 && { representatives: Math.min(heads, 5) }),
    summary: matter.subject,
  })
  yield t.now() + between(t.random, 6, 50) * 60_000
  if (m) {
    does(t, visit, 'register', reception, { problemPlace: m.place, ...brings(m) })
    for (const submission of t.linked(visit, 'submissions')) t.tell(sorting(t, submission, m))
  } else does(t, visit, 'guide', reception, { where: '反映的事项已在办理，已告知承办单位、办理期限和查询办法。' })
  yield t.now() + between(t.random, 2, 15) * 60_000
  does(t, visit, 'finish', reception, over(t))
}
