import { isAmr, isMp3 } from './kinds/audio.ts'
import { cleanJpeg } from './kinds/jpeg.ts'
import { isoBrand } from './kinds/iso.ts'
import { oleDocument } from './kinds/ole.ts'
import { isPdf } from './kinds/pdf.ts'
import { cleanPng } from './kinds/png.ts'
import { isPlainText } from './kinds/text.ts'
import { cleanWebp } from './kinds/webp.ts'
import { officeDocument } from './kinds/zip.ts'

/** A kind of file that is taken in. The first extension is given to whatever comes without one. */
export interface Kind {
  readonly type: string
  readonly extensions: readonly [string, ...string[]]
  /** Browsers show it, and it can run nothing. */
  readonly shown?: true
}
export interface Recognised {
  readonly kind: Kind
  /** As it is kept: of photos only the picture. */ readonly content: Buffer
}

const jpeg: Kind = { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], shown: true }
const png: Kind = { type: 'image/png', extensions: ['png'], shown: true }
const webp: Kind = { type: 'image/webp', extensions: ['webp'], shown: true }
const heic: Kind = { type: 'image/heic', extensions: ['heic', 'heif'] }
const pdf: Kind = { type: 'application/pdf', extensions: ['pdf'] }
const docx: Kind = { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] }
const xlsx: Kind = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] }
const doc: Kind = { type: 'application/msword', extensions: ['doc', 'wps'] }
const xls: Kind = { type: 'application/vnd.ms-excel', extensions: ['xls', 'et'] }
const mp3: Kind = { type: 'audio/mpeg', extensions: ['mp3'] }
const m4a: Kind = { type: 'audio/mp4', extensions: ['m4a'] }
const amr: Kind = { type: 'audio/amr', extensions: ['amr'] }
const mp4: Kind = { type: 'video/mp4', extensions: ['mp4', 'm4v'] }
const mov: Kind = { type: 'video/quicktime', extensions: ['mov'] }
const txt: Kind = { type: 'text/plain', extensions: ['txt'] }
const kinds: readonly Kind[] = [jpeg, png, webp, heic, pdf, docx, xlsx, doc, xls, mp3, m4a, amr, mp4, mov, txt]

/** For the `accept` of a file field; `image/*` first, since telephones then offer the camera. */
export const accepted = ['image/*', ...kinds.flatMap(kind => kind.extensions.map(e => `.${e}`))].join(',')
export const kindOf = (type: string): Kind | undefined => kinds.find(kind => kind.type === type)

/**
 * What a file is, by what it holds; its name is believed in one thing only: that a text is meant to be read, not run. Nothing where it is
 * none of ours.
 */
export function recognise(content: Buffer, name: string): Recognised | undefined {
  const as = (kind: Kind | undefined, kept: Buffer | undefined = content) => kind && kept && { kind, content: kept }
  const photo = cleanJpeg(content)
  const picture = cleanPng(content)
  const web = cleanWebp(content)
  if (photo) return as(jpeg, photo)
  if (picture) return as(png, picture)
  if (web) return as(webp, web)
  if (isPdf(content)) return as(pdf)
  if (isAmr(content)) return as(amr)
  const brand = isoBrand(content)
  const zipped = officeDocument(content)
  const old = oleDocument(content)
  if (brand) return as({ heic, m4a, mp4, mov }[brand])
  if (zipped) return as({ docx, xlsx }[zipped])
  if (old) return as({ doc, xls }[old])
  if (isMp3(content)) return as(mp3)
  return /\.txt$/i.test(name) && isPlainText(content) ? as(txt) : undefined
}
