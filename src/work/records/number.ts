import type { Fields } from '#core/engine/record.ts'
import type { Day } from '#core/law/days.ts'

const channels: Readonly<Record<string, string>> = { letter: '1', online: '2', visit: '3', phone: '4', fax: '5', other: '9' }

/**
 * A pattern of an office's numbers, filled but for the serial: `{code}` the administrative code, `{channel}` one digit, `{date}` yyyymmdd,
 * `{year}`, `{serial:N}` at least N digits, at the end, and `{field}` what a field holds. The serial counts under each prefix.
 */
export function numberFrom(
  pattern: string,
  code: string,
  data: Fields,
  day: Day,
): { readonly prefix: string; readonly number: (serial: number) => string } {
  const width = /\{serial:(\d)\}$/.exec(pattern)?.[1]
  if (!width) throw new Error(`a number pattern ends in {serial:N}: ${pattern}`)
  const channel = channels[String(data['channel'])] ?? '0'
  const prefix = pattern
    .replace(/\{serial:\d\}$/, '')
    .replaceAll('{code}', code)
    .replaceAll('{channel}', channel)
    .replaceAll('{date}', day.replaceAll('-', ''))
    .replaceAll('{year}', day.slice(0, 4))
    .replaceAll(/\{(\w+)\}/g, (_, field: string) => String(data[field] ?? ''))
  return { prefix, number: serial => prefix + String(serial).padStart(Number(width), '0') }
}
