import type { Rec } from '../../engine/record.ts'
import { notNow, type Refusal } from '../../engine/refusal.ts'

/** A check before a draft is changed: what lies with its signer is not changed under their hand. `step`: the signed step that sends it. */
export const withSigner =
  (step: string) =>
  ({ record }: { readonly record: Pick<Rec, 'pending'> }): Refusal | undefined =>
    record.pending[step]
      ? notNow('with-signer', '已经送签，不能修改；请先由签发人退回', 'It lies with whoever signs it; have it sent back first')
      : undefined
