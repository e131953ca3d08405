/** AMR, narrow or wide band: its head, then a frame whose padding bits are empty. */
export function isAmr(file: Buffer): boolean {
  const head = ['#!AMR\n', '#!AMR-WB\n'].find(text => file.toString('latin1', 0, text.length) === text)
  return head !== undefined && ((file[head.length] ?? 0xff) & 0x83) === 0
}

/** MP3: two frames, one right after the other, at the beginning or behind the ID3 note that players write there. */
export function isMp3(file: Buffer): boolean {
  const start = file.toString('latin1', 0, 3) === 'ID3' ? 10 + id3Length(file) : 0
  // Some writers leave zeros between the note and the sound.
  let at = start
  while (start > 0 && file[at] === 0 && at < start + 8192) at++
  const length = frameLength(file, at)
  return length !== undefined && frameLength(file, at + length) !== undefined
}

const id3Length = (file: Buffer): number => [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | ((file[at] ?? 0) & 0x7f), 0)
const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const rates = [44_100, 48_000, 32_000]

/** How long the layer III frame at this place is, in bytes. */
function frameLength(file: Buffer, at: number): number | undefined {
  if (at + 4 > file.length || file[at] !== 0xff || ((file[at + 1] ?? 0) & 0xe6) !== 0xe2) return undefined
  const version = ((file[at + 1] ?? 0) >> 3) & 3
  const third = file[at + 2] ?? 0
  const bitrate = (version === 3 ? bitrates1 : bitrates2)[third >> 4]
  const rate = rates[(third >> 2) & 3]
  if (version === 1 || !bitrate || !rate) return undefined
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / (rate / slower)) + ((third >> 1) & 1)
}
