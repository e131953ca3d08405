import type { Fields, Json } from '../api/types.ts'

// Reading what a record holds: JSON, of which nothing is taken for granted.
export const textIn = (fields: Fields, key: string): string | undefined =>
  typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : undefined
const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listIn = (fields: Fields, key: string): readonly Json[] => {
  const value = fields[key]
  return Array.isArray(value) ? value : []
}
export const textsIn = (fields: Fields, key: string): readonly string[] =>
  listIn(fields, key).flatMap(value => (typeof value === 'string' ? [value] : []))
export const rowsIn = (fields: Fields, key: string): readonly Fields[] => listIn(fields, key).filter(isFields)
