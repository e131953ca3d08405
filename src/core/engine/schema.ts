import type { TSchema } from 'typebox'
import type { Label } from '../law/label.ts'
import type { Role } from './party.ts'

/** A field's schema as plain JSON Schema with our marks; what forms, sealing and validation read. */
export interface FieldSchema {
  readonly type?: string
  readonly label?: Label
  readonly hint?: Label
  readonly enum?: readonly string[]
  readonly options?: Readonly<Record<string, Label>>
  readonly sealed?: boolean
  readonly ref?: 'unit' | 'person' | 'record' | 'staff' | 'file' | 'category'
  /** Of staff: in which role they act. */
  readonly acts?: Role
  readonly procedure?: string
  readonly widget?: string
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly items?: FieldSchema
}

export const schemaOf = (schema: TSchema): FieldSchema => schema

/** The schema at a JSON pointer such as `/demands/0/text`; nothing where the pointer leads out of it. */
export function fieldAt(schema: FieldSchema, pointer: string): FieldSchema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<FieldSchema | undefined>((at, key) => at?.properties?.[key] ?? at?.items, schema)
}
