import type { Fields, Json } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { parties } from '#core/engine/party.ts'
import type { Paper } from '#core/engine/step.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Page } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import { saidOf, type Said } from './said.ts'
import { toldSteps } from './told.ts'

/** Something that happened, as the petitioner is told of it. */
export interface Happened {
  readonly procedure: string
  readonly step: string
  readonly at: string
  readonly day: Day
  readonly words: Label
  readonly by: Label
  readonly under: Label
  readonly said: readonly Said[]
  readonly papers: readonly Label[]
}
type Told = Page['timeline'][number]

/**
 * To whom it is told. `own`: it came of their letter; else nothing that anybody wrote is shown. `asked`: of which letter each request for a
 * review came that they can see, or for a re-review, in the order of time.
 */
export interface Reader {
  readonly letter: string
  readonly own: boolean
  readonly asked?: readonly (string | undefined)[]
}

/** What of a record's story is told to its petitioner. */
export function happened(page: Page, reader: Reader, directory: Directory): readonly Happened[] {
  const p = procedures[page.procedure]
  const { letter, own } = reader
  return page.timeline.flatMap((e, i): readonly Happened[] => {
    const tells = toldSteps[page.procedure]?.[e.step]
    const reached = hasReached(page, e, reader)
    if (!tells || e.act !== 'take' || reached === false || (tells.moved && page.timeline[i - 1]?.state === e.state)) return []
    const declared = e.step === 'open' ? p?.opening : p?.steps[e.step]
    const isPetitioner = e.by.unit === undefined && e.by.name.zh === parties.petitioner.zh
    // A request that was entered at the counter, or by another who shares the matter, says what is not theirs to read.
    const isRequest = page.procedure !== 'submission' && declared?.by.includes('petitioner') === true
    const asker = isRequest ? askerOf(page, i, reader) : undefined
    const mine = !isRequest || (asker === undefined ? own && isPetitioner : asker === letter)
    const open = own || reached === true || (isRequest && mine)
    return [
      {
        procedure: page.procedure,
        step: e.step,
        at: e.at,
        day: e.day,
        words: tells.words,
        under: e.under.short,
        by: isPetitioner ? (open && mine ? { zh: '您', en: 'You' } : parties.petitioner) : author(page, e, directory),
        said: open && mine ? saidOf(declared?.takes, filledIn(page.timeline.slice(0, i), e), tells.shows ?? [], directory) : [],
        papers: open && mine ? given(e, tells.gives).map(g => g.label) : [],
      },
    ]
  })
}

/** Of papers that depend on the case those that were issued. */
const given = ({ issues }: Told, gives: readonly Paper[] = []) =>
  gives.filter(g => gives.length === 1 || issues.some(i => i.code === g.code))

/** Whether an answer was delivered to this reader; nothing of what is no delivery. */
function hasReached({ procedure, data }: Page, { step, given }: Told, { letter, own }: Reader): boolean | undefined {
  if (procedure !== 'petition') return undefined
  if (step === 'deliver-also') return given['submission'] === letter && given['unreachable'] === undefined
  if (step === 'deliver' && given['submission'] !== undefined) return given['submission'] === letter
  return step === 'deliver' || step === 'answer-simply' ? own || firstIn(data['deliveredTo']) === letter : undefined
}
const firstIn = (list: Json | undefined): Json | undefined => (Array.isArray(list) ? list[0] : undefined)

/**
 * Of which letter a request came, or its withdrawal, as far as that is known. Requests before the reader joined are not among those that
 * they can see.
 */
function askerOf({ timeline, data }: Page, at: number, { asked = [] }: Reader): string | undefined {
  const step = timeline[at]?.step
  if (step === 'withdraw') return typeof data['askedBy'] === 'string' ? data['askedBy'] : undefined
  const count = (list: readonly Told[]) => list.filter(e => e.step === step && e.act === 'take').length
  return asked[count(timeline.slice(0, at)) - count(timeline) + asked.length]
}

/** What was filled in; of a signed step it stands in the draft that was signed. */
function filledIn(before: readonly Told[], e: Told): Fields {
  return Object.keys(e.given).length ? e.given : (before.findLast(d => d.step === e.step && d.act === 'draft')?.given ?? {})
}

/** Who did it: the unit, never the person; for the bodies above, the body, whoever entered it. */
function author(page: Page, { by }: Told, directory: Directory): Label {
  const unit = directory.units.get((['review', 're-review', 'hearing'].includes(page.procedure) ? page.unit : by.unit) ?? '')
  return unit?.name ?? (by.unit ? directory.office.name : by.name)
}
