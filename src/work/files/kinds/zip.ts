const most = { entries: 5000, unpacked: 200 * 1024 * 1024, ratio: 200 }

/**
 * Which office document a zip archive is, by its table of contents; nothing for other archives, for those with macros, and for those that
 * would swell when opened.
 */
export function officeDocument(file: Buffer): 'docx' | 'xlsx' | undefined {
  if (file.length < 100 || file.readUInt32LE(0) !== 0x04034b50) return undefined
  const entries = entriesOf(file)
  if (!entries) return undefined
  const names = new Set(entries.map(e => e.name))
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0)
  if (unpacked > most.unpacked || unpacked > file.length * most.ratio || names.size !== entries.length) return undefined
  if (
    !names.has('[Content_Types].xml')
    || entries.some(
      e =>
        e.encrypted || /(^|\/)\.\.(\/|$)|^\/|\\|\0|vbaProject|\.(bat|cmd|com|dll|exe|hta|html?|jar|js|msi|ps1|scr|sh|vbs)$/i.test(e.name),
    )
  )
    return undefined
  if (names.has('word/document.xml')) return 'docx'
  return names.has('xl/workbook.xml') ? 'xlsx' : undefined
}

interface Entry {
  readonly name: string
  readonly unpacked: number
  readonly encrypted: boolean
}

/**
 * The central directory, which must end exactly where the archive's end record begins, as the file itself must with that record's comment.
 */
function entriesOf(file: Buffer): readonly Entry[] | undefined {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > file.length || end + 22 + file.readUInt16LE(end + 20) !== file.length) return undefined
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  if (count > most.entries || start + file.readUInt32LE(end + 12) !== end) return undefined
  const entries: Entry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    if (nameEnd > end) return undefined
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      unpacked: file.readUInt32LE(at + 24),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return at === end ? entries : undefined
}
