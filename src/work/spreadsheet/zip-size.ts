/** What a zip archive says of its content; undefined where it is no archive that a spreadsheet would be. */
export interface ZipSize {
  readonly files: number
  readonly bytes: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50

/**
 * Reads the directory at the end of a zip archive. Unpacking is bounded by what it says, so that a small file which unpacks to gigabytes is
 * known before. An archive of the 64-bit kind is none that a sheet of some thousand rows needs.
 */
export function zipSize(file: Buffer): ZipSize | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endMark) return undefined
  const files = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let bytes = 0
  for (let i = 0; i < files; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return undefined
    const packed = file.readUInt32LE(at + 20)
    const unpacked = file.readUInt32LE(at + 24)
    if (packed === 0xffffffff || unpacked === 0xffffffff) return undefined
    bytes += unpacked
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return { files, bytes }
}
