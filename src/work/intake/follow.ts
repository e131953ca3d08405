import type { Step } from '#core/engine/step.ts'
import type { Tx } from '#database/index.ts'
import type { Actor, Fields, Json } from '#core/engine/record.ts'
import type { Label } from '#core/law/label.ts'
import { procedures } from '#core/procedures/index.ts'
import { readPage, type Page } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { askedOf, type Asked } from './asked.ts'
import { dataTold } from './data-told.ts'
import { happened, type Happened } from './happened.ts'
import { saidOf, type Said } from './said.ts'
import { toldData } from './told.ts'

/** A step that is the petitioner's to take, and whether it can be taken now. */
export type Act = Page['steps'][number] & Asked & { readonly declared: Step }
/** One record as its petitioner may see it. Nothing of it is there that is not meant for them. */
export interface Seen extends Pick<
  Page,
  'id' | 'procedure' | 'number' | 'title' | 'state' | 'stateLabel' | 'opened' | 'closed' | 'clocks' | 'version'
> {
  readonly holder?: Label
  /** Who reviews what this body answers or decides. */
  readonly above?: Label
  readonly data: Fields
  /** What was decided, once it is delivered. */
  readonly says: readonly Said[]
  readonly acts: readonly Act[]
  readonly story: readonly Happened[]
}
/**
 * A petition with the reviews, hearings and mediations about it. `own`: it came of this very letter. Of another's only who deals with it is
 * told, until its answer has been delivered for this letter too (`heard`): then what was demanded and answered, what came of it, and what
 * may be done.
 */
export interface Matter {
  readonly petition: Seen
  readonly own: boolean
  readonly heard: boolean
  readonly beside: readonly Seen[]
}
export interface Followed {
  readonly submission: Seen
  readonly people: Page['people']
  readonly matters: readonly Matter[]
}

/** What is told of beside the petitions: each is linked to the submission by its own name. */
const besides = ['reviews', 're-reviews', 'hearings', 'mediations']

/**
 * Everything the petitioner may see of one submission. Staff are named by their unit, drafts are not shown, and neither is what others
 * wrote.
 */
export async function follow(world: World, tx: Tx, directory: Directory, actor: Actor, id: string): Promise<Followed | undefined> {
  const submission = await readPage(world, tx, directory, actor, id)
  if (!submission) return undefined
  const read = async (links: readonly string[]): Promise<readonly Page[]> => {
    const pages: Page[] = []
    for (const { record } of submission.links.filter(l => links.includes(l.name))) {
      const page = await readPage(world, tx, directory, actor, record.id)
      if (page) pages.push(page)
    }
    return pages
  }
  // After the refusal to take it up again the petition that it names is not this letter's; after a withdrawal a petition goes on for others
  // only.
  const petitions =
    submission.state === 'not-again'
      ? []
      : (await read(['petitions'])).filter(p => submission.state !== 'withdrawn' || (p.closed && p.closed <= (submission.closed ?? '')))
  const others = petitions.length ? await read(besides) : []
  const see = (page: Page, how: Seeing) => seen(page, submission.id, how, directory)
  return {
    submission: see(submission, { own: true, heard: true }),
    people: submission.people.filter(p => p.field === 'petitioner'),
    matters: petitions
      .toSorted((a, b) => a.number.localeCompare(b.number))
      .map(petition => {
        const own = isOwn(submission, petition, petitions)
        const heard = own || hasHeard(petition, submission.id)
        const about = others.filter(o => aboutOf(o, others) === petition.id)
        return {
          own,
          heard,
          petition: see(petition, { own, heard, asked: askedIn(about, 'review'), ...(!own && { since: joinedAt(submission, petition) }) }),
          beside: heard
            ? about.map(o => ({
                ...see(o, { own: true, heard: true, asked: askedIn(about, 're-review') }),
                title: own ? petition.title : '',
              }))
            : [],
        }
      }),
  }
}

const listOf = (list: Json | undefined): readonly Json[] => (Array.isArray(list) ? list : [])
/**
 * Whether the answer that stands was delivered for this letter; a joined one whose petitioner cannot be found has it, too, once the others
 * have.
 */
const isReached = ({ data }: Page, letter: string, own: boolean): boolean =>
  Array.isArray(data['deliveredTo'])
    ? [...data['deliveredTo'], ...listOf(data['unreached'])].includes(letter)
    : own && data['deliveredOn'] !== undefined
/** Whether an answer was ever delivered for it: that one may have been annulled since. */
const hasHeard = (petition: Page, letter: string): boolean =>
  isReached(petition, letter, false) || petition.timeline.some(e => e.step === 'deliver-also' && e.given['submission'] === letter)
/** Whose letter asked for each of them, in the order of time. */
const askedIn = (about: readonly Page[], procedure: string): readonly (string | undefined)[] =>
  about
    .filter(o => o.procedure === procedure)
    .toSorted((a, b) => a.opened.localeCompare(b.opened) || a.number.localeCompare(b.number))
    .map(o => (typeof o.data['askedBy'] === 'string' ? o.data['askedBy'] : undefined))

const linkOf = (page: Page, name: string): string | undefined => page.links.find(l => l.name === name)?.record.id

/** Whether the petition came of this letter: not one that it was joined to, nor one that took in the petition it became. */
function isOwn(submission: Page, petition: Page, all: readonly Page[]): boolean {
  if (typeof petition.data['letter'] === 'string') return petition.data['letter'] === submission.id
  if (submission.data['repeat'] === true || joinings(petition.data['absorbed']).some(a => a.includes(submission.id))) return false
  const whole = all.find(p => p.id === linkOf(petition, 'whole'))
  return !whole || isOwn(submission, whole, all)
}
const joinings = (absorbed: Json | undefined): readonly (readonly Json[])[] =>
  Array.isArray(absorbed) ? absorbed.map((a: Fields) => (Array.isArray(a['submissions']) ? a['submissions'] : [])) : []

/** Since when this letter goes along with a petition of another; what lies before is the other's story. */
function joinedAt(submission: Page, petition: Page): string {
  const taken = petition.timeline.findLast(e => e.step === 'absorb' && joinings([e.given]).some(a => a.includes(submission.id)))
  return (
    taken?.at ?? submission.timeline.findLast(e => e.step === 'join' || e.step === 'go-along')?.at ?? submission.timeline.at(-1)?.at ?? ''
  )
}

/** The petition that a review, a hearing or a mediation is about; a hearing in a review is about that review's. */
function aboutOf(page: Page, others: readonly Page[]): string | undefined {
  const over = others.find(o => o.id === (linkOf(page, 'review') ?? linkOf(page, 're-review')))
  return linkOf(page, 'petition') ?? (over && linkOf(over, 'petition'))
}

interface Seeing {
  readonly own: boolean
  readonly heard: boolean
  readonly since?: string
  readonly asked?: readonly (string | undefined)[]
}

function seen(page: Page, letter: string, { own, heard, since = '', asked = [] }: Seeing, directory: Directory): Seen {
  const { id, procedure, number, opened, closed, version } = page
  const p = procedures[procedure]
  const body = directory.units.get(page.unit ?? '')
  const above = directory.units.get(body?.superior ?? '')?.name
  const named = procedure === 'submission' || procedure === 'petition'
  // To whom it has not been delivered yet, an answer is on its way, and none of its periods runs.
  const reached = procedure !== 'petition' || isReached(page, letter, own)
  const onItsWay = !reached && page.state === 'delivered'
  const { deliveredOn: _, ...undelivered } = page.data
  const tells = own ? toldData[procedure] : heard ? joinedData : undefined
  const data = dataTold(reached ? page : { data: undelivered }, tells)
  const holder = onItsWay
    ? body?.name
    : page.standing.holder && (body && page.standing.holder !== 'office' ? body.name : page.standing.holderName)
  return {
    id,
    procedure,
    number,
    opened,
    version,
    ...(closed && { closed }),
    ...(holder && { holder }),
    ...(above && heard && { above }),
    ...(onItsWay
      ? { state: 'replied', stateLabel: p?.states['replied']?.label ?? page.stateLabel, clocks: [] }
      : { state: page.state, stateLabel: page.stateLabel, clocks: page.clocks }),
    // What is beside a petition goes by the petition's title: its own is a reason that somebody gave, which may be the office's.
    title: own && named ? page.title : '',
    data,
    says: saidOf(p?.data, data, toldData[procedure]?.after ?? [], directory),
    acts: heard
      ? page.steps.flatMap(s => {
          const declared = p?.steps[s.step]
          return declared?.by.includes('petitioner') && !declared.signedBy
            ? [{ ...s, declared, ...askedOf(page, s.step, declared, directory) }]
            : []
        })
      : [],
    story: happened(page, { own, letter, asked }, directory).filter(e => e.at > since),
  }
}
/** Of a petition that another letter began: what was demanded and answered, and when it was last delivered is another's. */
const joinedData = { always: ['demands'] }
