import { createHash, createSecretKey } from 'node:crypto'
import type { Actor, Fields } from '#core/engine/record.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import type { Tx } from '#database/index.ts'
import { isFields } from '#core/engine/validate.ts'
import { keepAnswer, keptAnswer } from '#work/idempotency/index.ts'
import { asPetitioner } from '#work/intake/index.ts'
import { openText, sealText } from '#work/people/index.ts'
import type { Directory } from '../../work/directory.ts'
import type { World } from '../../work/world.ts'

/**
 * A form that was sent: its key was made with it, and is in no other. `content`: what was typed, to tell a repetition from something new.
 */
export interface Sending {
  readonly office: string
  readonly submission?: string
  readonly key: string
  readonly content: unknown
}
type Work = (tx: Tx, directory: Directory, actor: Actor) => Promise<{ readonly ok: Fields } | { readonly refused: Refusal }>
/** `before`: the form had been sent already; `same` with these words, or `other`, of which nothing was kept. */
export type SentOnce = { readonly ok: Fields; readonly before?: 'same' | 'other' } | { readonly refused: Refusal }

/**
 * Does the work of a form once, however often it is sent: the first answer is kept in the same transaction. It is sealed under the form's
 * own key, of which only the hash is kept, so that what is shown once (a query code) can be read again by whoever holds the form, and by
 * nobody else.
 */
export async function once(world: World, sending: Sending, work: Work, left = 3): Promise<SentOnce> {
  const { office, submission, key, content } = sending
  const about = 'portal-form'
  const name = createHash('sha256').update(`name\0${key}`).digest('hex')
  const lock = createSecretKey(createHash('sha256').update(`lock\0${key}`).digest())
  const request = createHash('sha256').update(JSON.stringify(content)).digest()
  const before = async (tx: Tx): Promise<SentOnce | undefined> => {
    const kept = await keptAnswer(tx, office, 'petitioner', name)
    return kept && { ok: read(openText(lock, String(kept.response), about)), before: kept.request.equals(request) ? 'same' : 'other' }
  }
  try {
    return await asPetitioner(world, office, submission, async (tx, directory, actor) => {
      const sent = await before(tx)
      if (sent) return sent
      const done = await work(tx, directory, actor)
      if ('refused' in done) throw new Undone(done.refused)
      const response = JSON.stringify(sealText(lock, JSON.stringify(done.ok), about))
      await keepAnswer(tx, { office, actor: 'petitioner', key: name, request, status: 200, response, at: world.now() })
      return done
    })
  } catch (error) {
    // Pressed twice at once: the second waits for the record, and finds it where the first has brought it.
    if (error instanceof Undone) return (await asPetitioner(world, office, submission, before)) ?? { refused: error.refusal }
    if (left > 0 && isRace(error)) return once(world, sending, work, left - 1)
    throw error
  }
}

/** What the work would answer: it is done, and all of it is undone. */
export async function rehearse(
  world: World,
  { office, submission }: Pick<Sending, 'office' | 'submission'>,
  work: Work,
): Promise<Refusal | undefined> {
  const good: Refusal = { code: 'rehearsed', kind: 'conflict', zh: '', en: '' }
  try {
    return await asPetitioner(world, office, submission, async (tx, directory, actor): Promise<never> => {
      const done = await work(tx, directory, actor)
      throw new Undone('refused' in done ? done.refused : good)
    })
  } catch (error) {
    if (error instanceof Undone) return error.refusal === good ? undefined : error.refusal
    throw error
  }
}

/** Carries a refusal out of the transaction, so that nothing half written stays. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function read(text: string): Fields {
  const answer: unknown = JSON.parse(text)
  return isFields(answer) ? answer : {}
}

/** Two of the same at once, or two that waited for each other: tried again, it finds the other's answer. */
const isRace = (error: unknown) => error instanceof Error && 'code' in error && ['23505', '40P01', '40001'].includes(String(error.code))
