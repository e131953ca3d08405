import type { Fields, Page } from '../api/types.ts'

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether one of a petition's demands was supported: then its conclusion says how that is solved. */
export function isSupported(page: Page | undefined): boolean {
  const demands = page?.data['demands']
  return Array.isArray(demands) && demands.some(demand => isFields(demand) && demand['outcome'] === 'supported')
}
