import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the ciphertext. `context` is bound to it: it opens nowhere else. */
export function seal(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(ivLength)
  const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), body])
}

/** @throws when the key or the context is another, or the bytes were changed */
export function unseal(key: KeyObject, sealed: Buffer, context: string): Buffer {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivLength), { authTagLength: tagLength }).setAAD(Buffer.from(context))
  opening.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([opening.update(sealed.subarray(ivLength + tagLength)), opening.final()])
}
