import { keyedHash, type Keys } from '../keys.ts'
import type { Person } from './person.ts'

export type TraceKind = 'id-number' | 'phone' | 'name'
export interface Trace {
  readonly kind: TraceKind
  readonly hash: Buffer
}

/** Keyed hashes by which an office finds the same person again. Other offices' hashes of that person are different ones. */
export function traces(keys: Keys, office: string, person: Person): readonly Trace[] {
  const values = {
    'id-number': person.idNumber ?? '',
    phone: phoneDigits(person.phone ?? ''),
    name: person.name.replace(/[\s·•]/g, '').toLowerCase(),
  }
  return kinds.flatMap(kind => (values[kind] ? [{ kind, hash: keyedHash(keys, kind, office, values[kind]) }] : []))
}
const kinds = ['id-number', 'phone', 'name'] as const satisfies readonly TraceKind[]

/** Digits only, without the country's prefix before a mobile number. Fewer than five are no phone. */
function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  return digits.length < 5 ? '' : digits
}
