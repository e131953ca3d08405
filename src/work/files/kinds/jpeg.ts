/**
 * A JPEG with nothing in it but the picture: its dimensions, tables, colour profile and scans, and which way is up. What cameras and
 * editors note beside it (place, time, owner, a smaller picture), comments, and whatever follows its end, is left out. Undefined for
 * anything that is not a whole JPEG.
 */
export function cleanJpeg(file: Buffer): Buffer | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== soi) return undefined
  const kept: Buffer[] = []
  let turned: number | undefined
  let sized = false
  let scanned = false
  const whole = () =>
    sized && scanned ? Buffer.concat([file.subarray(0, 2), ...orientation(turned), ...kept, Buffer.from([0xff, eoi])]) : undefined
  for (let at = 2; at + 2 <= file.length;) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1] ?? 0
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === eoi) return whole()
    if (at + 4 > file.length || marker === 0x00 || marker === 0xd8) return undefined
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end > file.length || end < at + 4) return undefined
    const segment = file.subarray(at, end)
    if (marker === 0xe1) turned ??= turnedIn(segment.subarray(4))
    sized ||= isFrame(marker)
    scanned ||= marker === sos
    const scan = marker === sos ? endOfScan(file, end) : end
    if (isPicture(marker, segment)) kept.push(file.subarray(at, scan))
    at = scan
  }
  // Cut short on its way: what there is of the picture can still be seen.
  return whole()
}

const soi = 0xffd8
const eoi = 0xd9
const sos = 0xda
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Of the application's segments: JFIF, the colour profile, and Adobe's note on how colours are stored. No comments. */
function isPicture(marker: number, segment: Buffer): boolean {
  const named = (text: string) => segment.toString('latin1', 4, 4 + text.length) === text
  if (marker === 0xe0) return named('JFIF\0') && segment.length <= 18
  if (marker === 0xe2) return named('ICC_PROFILE\0')
  if (marker === 0xee) return named('Adobe')
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef)
}

/** Where the coded data of a scan end: at the next marker that is neither a restart nor a stuffed byte. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return file.length
}

/** Exif's orientation, 1 to 8; a photo taken upright would lie on its side without it. */
function turnedIn(exif: Buffer): number | undefined {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0' || exif.length < 20) return undefined
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0, count = Math.min(short(first), 200); i < count; i++) {
    const entry = first + 2 + i * 12
    if (short(entry) === 0x0112) return short(entry + 8)
  }
  return undefined
}

/** Exif with the orientation and nothing else. */
function orientation(turned: number | undefined): readonly Buffer[] {
  if (turned === undefined || turned < 2 || turned > 8) return []
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(turned, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return [head, body]
}
