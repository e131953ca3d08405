import { crc32 } from 'node:zlib'

// Small files of each kind, made by hand: enough of each to be one.

const u16 = (n: number) => Buffer.from([n >> 8, n & 255])
const u32 = (n: number) => {
  const b = Buffer.alloc(4)
  b.writeUInt32BE(n)
  return b
}
const latin = (text: string) => Buffer.from(text, 'latin1')
const segment = (marker: number, body: Buffer) => Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body])
const place = 'GPS-31.2304-121.4737'

/** A one-pixel JPEG; with Exif it is turned (6) and says where it was taken. */
export function jpeg({
  exif = false,
  comment,
  behind = '',
}: {
  readonly exif?: boolean
  readonly comment?: string
  readonly behind?: string
}): Buffer {
  const turned = Buffer.concat([
    latin('Exif\0\0MM\0*\0\0\0\x08'),
    u16(2),
    latin('\x01\x12\0\x03\0\0\0\x01\0\x06\0\0'),
    latin('\x88\x25\0\x04\0\0\0\x01\0\0\0\x40'),
    u32(0),
    latin(place),
  ])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif ? [segment(0xe1, turned), segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${place}`))] : []),
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...(comment === undefined ? [] : [segment(0xfe, latin(comment))]),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, latin('\x08\0\x01\0\x01\x01\x01\x11\0')),
    segment(0xc4, Buffer.alloc(20, 0)),
    segment(0xda, latin('\x01\x01\0\0\x3f\0')),
    Buffer.from([0x37, 0xff, 0x00, 0x12, 0xff, 0xd0, 0x44]),
    Buffer.from([0xff, 0xd9]),
    latin(behind),
  ])
}
const chunk = (name: string, body: Buffer) =>
  Buffer.concat([u32(body.length), latin(name), body, u32(crc32(Buffer.concat([latin(name), body])))])
export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
  chunk('eXIf', latin(place)),
  chunk('tEXt', latin(`Comment\0${place}`)),
  chunk('IDAT', Buffer.from('789c6360606000000004000153a1d4a7', 'hex')),
  chunk('IEND', Buffer.alloc(0)),
  latin('<script>'),
])
const riff = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([latin(name), size, body, Buffer.alloc(body.length % 2)])
}
export const webp = riff(
  'RIFF',
  Buffer.concat([
    latin('WEBP'),
    riff('VP8X', Buffer.from('0c000000000000000000', 'hex')),
    riff('VP8L', Buffer.from('2f00000000000000', 'hex')),
    riff('EXIF', latin(place)),
    riff('XMP ', latin(place)),
  ]),
)
export const pdf = latin('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const frame = Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)])
export const mp3 = Buffer.concat([frame, frame, frame])
const iso = (brand: string) =>
  Buffer.concat([u32(24), latin(`ftyp${brand}`), u32(0), latin(`${brand}isom`), u32(16), latin('moov'), Buffer.alloc(8)])
const ole = (...names: readonly string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...['Root Entry', ...names].map(name => Buffer.from(`${name}\0`, 'utf16le')),
  ])

/** A zip archive whose table of contents names these entries, each with the size that it says it has unpacked. */
export function named(entries: Readonly<Record<string, number>>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, size] of Object.entries(entries)) {
    const local = Buffer.alloc(30)
    const entry = Buffer.alloc(46)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, latin(name))
    central.push(entry, latin(name))
    at += 30 + name.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  const count = Object.keys(entries).length
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
export const docx = named({ '[Content_Types].xml': 100, 'word/document.xml': 900 })
export const bomb = named({ '[Content_Types].xml': 100, 'xl/workbook.xml': 4_000_000_000 })

/** One of each kind that is taken, by its type. */
export const sane: Readonly<Record<string, Buffer>> = {
  'image/jpeg': jpeg({ exif: true }),
  'image/png': png,
  'image/webp': webp,
  'image/heic': iso('heic'),
  'application/pdf': pdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': named({ '[Content_Types].xml': 100, 'xl/workbook.xml': 900 }),
  'application/msword': ole('WordDocument'),
  'application/vnd.ms-excel': ole('Workbook'),
  'audio/mpeg': mp3,
  'audio/mp4': iso('M4A '),
  'audio/amr': latin('#!AMR\n\x3c\x91\x17\x16'),
  'video/mp4': iso('isom'),
  'video/quicktime': iso('qt  '),
  'text/plain': Buffer.from('2026年3月2日，墙又漏水了。\n'),
}
