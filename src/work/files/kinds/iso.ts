const brands: Readonly<Record<string, 'heic' | 'm4a' | 'mp4' | 'mov'>> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  'M4A ': 'm4a',
  'M4B ': 'm4a',
  'M4V ': 'mp4',
  M4VH: 'mp4',
  isom: 'mp4',
  iso2: 'mp4',
  iso4: 'mp4',
  iso5: 'mp4',
  iso6: 'mp4',
  mp41: 'mp4',
  mp42: 'mp4',
  avc1: 'mp4',
  dash: 'mp4',
  MSNV: 'mp4',
  '3gp4': 'mp4',
  '3gp5': 'mp4',
  '3gp6': 'mp4',
  'qt  ': 'mov',
}
/** Boxes that such a file may begin its second part with. */
const second = /^(moov|moof|mdat|free|skip|wide|meta|uuid|pdin|styp|sidx)$/

/** What an ISO base media file is, by its brand: it begins with `ftyp`, and another box follows where that one ends. */
export function isoBrand(file: Buffer): 'heic' | 'm4a' | 'mp4' | 'mov' | undefined {
  if (file.length < 24 || file.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const size = file.readUInt32BE(0)
  if (size < 12 || size > 512 || size + 8 > file.length || !second.test(file.toString('latin1', size + 4, size + 8))) return undefined
  return brands[file.toString('latin1', 8, 12)]
}
