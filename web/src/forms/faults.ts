import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils'
import type { Fault } from '../api/problem.ts'
import type { Lang } from '../api/types.ts'

/** The server's faults, each under the field that its JSON pointer names. */
export function faultTree(faults: readonly Fault[], lang: Lang): ErrorSchema {
  const tree = new ErrorSchemaBuilder()
  for (const fault of faults) tree.addErrors(fault[lang], fault.path.split('/').slice(1))
  return tree.ErrorSchema
}

const isNode = (value: unknown): value is { readonly __errors?: readonly string[]; readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

export function faultsUnder(tree: unknown, path: readonly string[]): readonly string[] {
  const at = path.reduce<unknown>((inner, key) => (isNode(inner) ? inner[key] : undefined), tree)
  return isNode(at) ? (at.__errors ?? []) : []
}
