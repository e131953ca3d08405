import type { Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { parties } from '#core/engine/party.ts'
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

/** What of a record's story is told to its petitioner. `own`: else nothing that anybody wrote is shown. */
export function happened(page: Page, own: boolean, directory: Directory): readonly Happened[] {
  const p = procedures[page.procedure]
  return page.timeline.flatMap((e, i): readonly Happened[] => {
    const tells = toldSteps[page.procedure]?.[e.step]
    if (!tells || e.act !== 'take' || (tells.moved && page.timeline[i - 1]?.state === e.state)) return []
    const declared = e.step === 'open' ? p?.opening : p?.steps[e.step], isPetitioner = e.by.unit === undefined && e.by.name.zh === parties.petitioner.zh
    // A request that was entered at the counter may have been another's who joined.
    const theirs = own && (page.procedure === 'submission' || !declared?.by.includes('petitioner') || isPetitioner)
    return [{
      procedure: page.procedure, step: e.step, at: e.at, day: e.day, words: tells.words, under: e.under.short,
      by: isPetitioner ? own ? { zh: '您', en: 'You' } : parties.petitioner : author(page, e, directory),
      said: theirs ? saidOf(declared?.takes, filledIn(page.timeline.slice(0, i), e), tells.shows ?? [], directory) : [], papers: own ? (tells.gives ?? []).map(g => g.label) : [],
    }]
  })
}

/** What was filled in; of a signed step it stands in the draft that was signed. */
function filledIn(before: readonly Told[], e: Told): Fields {
  return Object.keys(e.given).length ? e.given : before.findLast(d => d.step === e.step && d.act === 'draft')?.given ?? {}
}

/** Who did it: the unit, never the person; for the bodies above, the body, whoever entered it. */
function author(page: Page, { by }: Told, directory: Directory): Label {
  const unit = directory.units.get((['review', 're-review', 'hearing'].includes(page.procedure) ? page.unit : by.unit) ?? '')
  return unit?.name ?? (by.unit ? directory.office.name : by.name)
}
