import type { Label } from '#core/law/label.ts'
import { addFiles, dropKept, type Kept } from '#work/files/index.ts'
import { asPetitioner, openCall, register } from '#work/intake/index.ts'
import { tryOnce } from '#work/office/index.ts'
import type { World } from '../../../work/world.ts'
import type { Wrong } from '../form.ts'
import { once } from '../once.ts'
import { wrongOf } from './check.ts'
import type { Draft } from './draft.ts'
import { givenOf } from './given.ts'

/** `changed`: this form had been sent before, with other words; the new ones were not kept. */
export type Filed = {
  readonly number: string
  readonly code: string
  readonly receipt: string
  readonly salt: string
  readonly changed: boolean
}
export type NotFiled = { readonly wrong: Wrong; readonly retryAfter?: number }

/**
 * Registers what the draft says, with the files that came with it; the same form again gives the same receipt. Against floods: sixty an
 * hour from one address. Files that were not used leave the store.
 */
export async function sendDraft(world: World, draft: Draft, address: string, kept: readonly Kept[] = []): Promise<Filed | NotFiled> {
  let used = false
  try {
    const filed = await registered(world, draft, address, kept)
    used = !('wrong' in filed) && !filed.before
    return 'wrong' in filed ? filed : filed.filed
  } finally {
    if (!used) await dropKept(world, kept)
  }
}

async function registered(
  world: World,
  draft: Draft,
  address: string,
  kept: readonly Kept[],
): Promise<{ readonly filed: Filed; readonly before: boolean } | NotFiled> {
  const typed = givenOf(draft)
  const given = { ...typed, ...(kept.length && { files: kept.map(f => f.id) }) }
  const content = { ...typed, ...(kept.length && { files: kept.map(f => f.sha256.toString('hex')) }) }
  const wait = await asPetitioner(world, draft.office, undefined, tx =>
    tryOnce(world, tx, { scope: 'file', value: address, most: 60, minutes: 60 }),
  )
  if (wait !== undefined) return { wrong: { form: tooMany(Math.ceil(wait / 60)) }, retryAfter: wait }
  const sent = await once(world, { office: draft.office, key: draft.key, content }, async (tx, directory, actor) => {
    await addFiles(world, tx, actor.id, kept)
    // A call that has closed meanwhile takes nothing more; the letter is registered all the same. An accusation hangs on nothing that
    // others read.
    const call = draft.call && draft.purpose !== 'accusation' ? await openCall(tx, draft.call, world.today()) : undefined
    const answer = await register(world, tx, 'submission', { directory, actor, given }, call ? [{ link: 'calls', id: call.id }] : [])
    return 'refused' in answer
      ? answer
      : { ok: { number: answer.ok.number, code: answer.ok.code ?? '', receipt: answer.ok.receipt ?? '', salt: answer.ok.salt ?? '' } }
  })
  if ('refused' in sent) return { wrong: sent.refused.fields ? wrongOf(sent.refused.fields) : { form: sent.refused } }
  const { number = '', code = '', receipt = '', salt = '' } = sent.ok
  return {
    filed: { number: String(number), code: String(code), receipt: String(receipt), salt: String(salt), changed: sent.before === 'other' },
    before: sent.before !== undefined,
  }
}

const tooMany = (minutes: number): Label => ({
  zh: `从您这里寄来的信太多，请 ${minutes} 分钟后再按“寄出”，您填的内容都还在。急事请打电话。`,
  en: `Too many came from where you are. Press “Send” again in ${minutes} minutes; what you typed is still here. If it is urgent, telephone.`,
})
