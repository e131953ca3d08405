const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Chunks without which a picture looks otherwise; texts, times and Exif are not among them. */
const picture = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG with nothing in it but the picture, and nothing after its end. Undefined for anything that is not a whole PNG. */
export function cleanPng(file: Buffer): Buffer | undefined {
  if (!file.subarray(0, 8).equals(signature) || file.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const kept: Buffer[] = [signature]
  for (let at = 8; at + 12 <= file.length;) {
    const name = file.toString('latin1', at + 4, at + 8)
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length || !/^[A-Za-z]{4}$/.test(name)) return undefined
    if (picture.has(name)) kept.push(file.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}
