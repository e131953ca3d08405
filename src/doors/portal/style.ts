import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { paths } from './paths.ts'

/** The one stylesheet of the portal, and its address, which changes with it, so that it may stay in a cache. */
export const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')
export const styleAddress = `${paths.style}?v=${createHash('sha256').update(style).digest('hex').slice(0, 12)}`
