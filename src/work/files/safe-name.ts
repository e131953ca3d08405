import type { Kind } from './kinds.ts'

const longest = 100

/**
 * A name that can be shown, and kept on any computer: no folders, nothing that cannot be seen, nothing that turns the direction of writing
 * round, and the extension of what the file is.
 */
export function safeName(name: string, kind: Kind): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(/["*:<>?|]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const dot = seen.lastIndexOf('.')
  const extension = seen.slice(dot + 1).toLowerCase()
  const own = dot > 0 && kind.extensions.includes(extension)
  const stem = [...(own ? seen.slice(0, dot) : seen)]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
  const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)
  return `${device ? '_' : ''}${stem || '附件'}.${own ? extension : kind.extensions[0]}`
}
