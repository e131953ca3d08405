import type { Label } from '#core/law/label.ts'

const mega = 1024 * 1024

/** What may be sent; forms say it before one chooses. Bytes. */
export const limits = { file: 20 * mega, step: 10, record: 100 * mega } as const

/** A size as people read it: `340 KB`, `2.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < mega ? `${Math.round(bytes / 1024)} KB` : `${(bytes / mega).toFixed(1)} MB`
}

const inMega = (bytes: number) => `${Math.round(bytes / mega)} MB`

export const acceptedKinds: Label = {
  zh: '照片（JPG、PNG、WEBP、HEIC）、PDF、不带宏的 Word 和 Excel、录音（MP3、M4A、AMR）、视频（MP4、MOV）、纯文本（TXT）',
  en: 'photos (JPG, PNG, WEBP, HEIC), PDF, Word and Excel without macros, recordings (MP3, M4A, AMR), video (MP4, MOV), plain text (TXT)',
}
/** All of it in two short sentences, for the form. */
export const whatMayBeSent: Label = {
  zh: `照片、PDF、Word、Excel、录音、视频都可以。每个不超过 ${inMega(limits.file)}，一次最多 ${limits.step} 个，一封信合计不超过 ${inMega(limits.record)}。`,
  en: `Photos, PDF, Word, Excel, recordings or video. At most ${inMega(limits.file)} each, ${limits.step} at a time, ${inMega(limits.record)} for one letter.`,
}
/** What is taken out of a photo and what is not: said where one chooses. */
export const aboutPlaces: Label = {
  zh: '照片里记着的拍摄地点会自动删去。苹果手机的 HEIC 照片、录音和视频里的删不掉，介意的请改发 JPG 照片。',
  en: 'Where a photo was taken is removed from it. From HEIC photos, recordings and videos it cannot be: send JPG photos if you mind.',
}
export const words = { file: inMega(limits.file), record: inMega(limits.record) } as const
