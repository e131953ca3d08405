import type { Tx } from '#database/index.ts'
import type { Actor } from '#core/engine/record.ts'
import { readPage, type Page } from '#work/records/index.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'

/** A submission with the petitions that it became, as its petitioner may see them. */
export interface Followed { readonly submission: Page; readonly petitions: readonly Page[] }

/** Everything the petitioner may see of one submission. Staff are named by their unit, drafts are not shown, and neither is what others wrote. */
export async function follow(world: World, tx: Tx, directory: Directory, actor: Actor, id: string): Promise<Followed | undefined> {
  const submission = await readPage(world, tx, directory, actor, id)
  if (!submission) return undefined
  const petitions: Page[] = []
  for (const link of submission.links.filter(l => l.name === 'petitions')) {
    const page = await readPage(world, tx, directory, actor, link.record.id)
    if (page) petitions.push(forPetitioner(page, directory))
  }
  return { submission: forPetitioner(submission, directory), petitions }
}

/** What happens inside an office stays there until it has effect: drafts, opinions on who should handle it, and who of the staff did what. */
function forPetitioner(page: Page, directory: Directory): Page {
  return {
    ...page, pending: [], people: page.people.filter(p => page.procedure === 'submission' && p.field === 'petitioner'),
    links: page.links.filter(l => l.name === 'petitions'),
    timeline: page.timeline.filter(e => e.act === 'take' && e.step !== 'follow').map(({ given, by, ...event }) => ({
      ...event, given: shownTo(event.step, given), by: { name: by.unit ? directory.units.get(by.unit)?.name ?? by.name : by.name, ...(by.unit && { unit: by.unit }) },
    })),
  }
}

const own = ['open', 'supplement', 'rate', 'withdraw']
const shownTo = (step: string, given: Page['timeline'][number]['given']) => own.includes(step) ? given : step === 'deliver' || step === 'accept' ? given : {}
