import pg from 'pg'

const { builtins } = pg.types

const identity = (text: string) => text

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers that a number holds`)
  return value
}

// What node-pg's `builtins` does not name.
const arrays = { text: 1009, date: 1182, int8: 1016 }
const texts: (text: string) => (string | null)[] = pg.types.getTypeParser(arrays.text)

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, identity],
  [builtins.INT8, wholeNumber],
  [arrays.date, texts],
  [arrays.int8, text => texts(text).map(entry => (entry === null ? null : wholeNumber(entry)))],
])

/**
 * How values arrive: `date` as 'YYYY-MM-DD', `int8` as number, `timestamptz` as Date, `numeric` as string. For the connections that ask for
 * it, not for all of `pg`.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
}
