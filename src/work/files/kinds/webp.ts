const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
const exifAndXmp = 0b1100

/** A WEBP with nothing in it but the picture. Undefined for anything that is not a whole WEBP. */
export function cleanWebp(file: Buffer): Buffer | undefined {
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const end = 8 + file.readUInt32LE(4)
  const kept: Buffer[] = []
  if (end > file.length) return undefined
  for (let at = 12; at + 8 <= end;) {
    const name = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    // The last chunk's filling byte may be left out.
    if (at + 8 + size > end) return undefined
    if (picture.has(name))
      kept.push(name === 'VP8X' && size > 0 ? withoutNotes(file.subarray(at, next)) : file.subarray(at, Math.min(next, end)))
    at = next
  }
  if (!kept.length) return undefined
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** Its flags must not promise what was taken out. */
function withoutNotes(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  copy[8] = (copy[8] ?? 0) & ~exifAndXmp
  return copy
}
