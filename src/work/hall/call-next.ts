import type { Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import { take } from '#work/intake/index.ts'
import type { Deed } from '#work/records/index.ts'
import type { World } from '../world.ts'
import { calledAs } from './called.ts'
import { firstWaiting, ticketsIn } from './queries.ts'

export interface Call {
  readonly window: number
  /** Only who came for one of these; all, where it is empty. */ readonly business: readonly string[]
}
export type Called = { readonly ok: { readonly id: string } } | { readonly refused: Refusal }

/** Calls whoever has waited longest to a window. Of several clerks who call at once each gets another. */
export async function callNext(world: World, tx: Tx, deed: Pick<Deed, 'directory' | 'actor'>, { window, business }: Call): Promise<Called> {
  const office = deed.directory.office.id
  const today = world.today()
  const here = (await ticketsIn(tx, office, today, ['called'])).find(t => t.window === window)
  if (here)
    return no(
      'window-busy',
      `${window} 号窗口正在办理 ${calledAs(here.number)}，请先办结或者按过号处理`,
      `${calledAs(here.number)} is at window ${window}: serve it, or note that nobody came`,
    )
  const first = await firstWaiting(tx, office, today, business)
  if (!first) return no('nobody-waits', '现在没有人等候', 'Nobody is waiting')
  const done = await take(world, tx, { ...deed, procedure: 'ticket', record: first.id, step: 'call', given: { window } })
  return 'refused' in done ? done : { ok: first }
}

const no = (code: string, zh: string, en: string): Called => ({ refused: { code, kind: 'conflict', zh, en } })
