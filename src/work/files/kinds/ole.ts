const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Which of the older office formats it is, by the names in its directory; nothing for those that hold macros, and for installers and
 * messages, which are built alike.
 */
export function oleDocument(file: Buffer): 'doc' | 'xls' | undefined {
  if (file.length < 1024 || !file.subarray(0, 8).equals(signature)) return undefined
  const has = (name: string) => file.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (!has('Root Entry') || has('_VBA_PROJECT') || has('_VBA_PROJECT_CUR') || has('Macros')) return undefined
  if (has('WordDocument')) return 'doc'
  return has('Workbook') || has('Book') ? 'xls' : undefined
}
