import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Day } from '#core/law/days.ts'
import { say, type Label, type Lang } from '#core/law/label.ts'
import { offices } from '#work/intake/index.ts'
import type { World } from '../../work/world.ts'
import { lookOf, type Look } from './look.ts'

/** An office as its public pages name it, and how it can be reached (article 18). */
export type Office = Awaited<ReturnType<typeof offices>>[number]

/** What every page is drawn for: a language, a size of letters, an office, a day. */
export interface View extends Look {
  readonly t: (label: Label) => string
  readonly offices: readonly Office[]
  /** Absent where the database is away, and where nobody has set up an office yet. */
  readonly site?: Office
  readonly here: string
  readonly today: Day
}

/** The view of a request. `office`: the one that the page is about, where it is not the visitor's to choose. */
export async function viewOf(world: World, request: FastifyRequest, reply: FastifyReply, office?: string): Promise<View> {
  const look = lookOf(request, reply)
  const served = await offices(world)
  const chosen = office ?? look.office
  const site = served.find(o => o.id === chosen) ?? served[0]
  return { ...bareView(world, request, look), offices: served, ...(site && { site }) }
}

/** A view that asks the database nothing: for the pages that say that something went wrong. */
export function bareView(world: Pick<World, 'today'>, request: FastifyRequest, look: Look): View {
  const lang: Lang = look.lang
  return { ...look, t: label => say(label, lang), offices: [], here: request.url.split('?')[0] ?? '/', today: world.today() }
}
