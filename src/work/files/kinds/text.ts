import { isUtf8 } from 'node:buffer'

// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** Text to be read: UTF-8 without control characters, and nothing that a browser or a shell would take for its own. */
export function isPlainText(file: Buffer): boolean {
  if (!isUtf8(file)) return false
  const text = file.toString('utf8')
  return (
    text.trim() !== ''
    && !control.test(text)
    && !/^\uFEFF?\s*(#!|\{\\rtf)/.test(text)
    && !/<(!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|img|link|meta|style|form|a\s)/i.test(text)
  )
}
