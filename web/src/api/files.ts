import { queryOptions } from '@tanstack/react-query'
import { troubleFrom, unreachable } from './problem.ts'
import { get } from './send.ts'
import type { FileTold, Label, Uploaded } from './types.ts'

/** What may be sent, as the server holds to it. */
export const mostFiles = 10
export const mostBytes = 20 * 1024 * 1024
export const acceptedFiles = 'image/*,.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.doc,.xls,.wps,.et,.mp3,.m4a,.amr,.mp4,.mov,.txt'
export const whatMayBeSent: Label = {
  zh: '照片、PDF、Word、Excel（不带宏）、录音、视频或 TXT；每个不超过 20 MB，一次最多 10 个，一件事合计不超过 100 MB。照片里的拍摄地点会删去（HEIC 除外）。',
  en: 'Photos, PDF, Word, Excel (no macros), recordings, video or TXT; at most 20 MB each, 10 at a time, 100 MB a matter. The place where a photo was taken is removed (not from HEIC).',
}

export const filesQuery = (record: string) =>
  queryOptions({
    queryKey: ['records', record, 'files'],
    queryFn: ({ signal }) => get<{ readonly items: readonly FileTold[] }>('/files', { record }, signal),
  })

export const fileAddress = (id: string): string => `/api/v1/files/${encodeURIComponent(id)}`
export const pictureAddress = (id: string): string => `${fileAddress(id)}?show=picture`

/** @throws Trouble when the server refuses it or cannot be reached */
export async function upload(file: File): Promise<Uploaded> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch('/api/v1/files', { method: 'POST', body }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await troubleFrom(response)
  return response.json()
}

/** A size as people read it: `340 KB`, `2.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
