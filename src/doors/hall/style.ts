import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The stylesheet of the hall's devices, and its address, which changes with it. */
export const hallStyle = readFileSync(new URL('style.css', import.meta.url), 'utf8')
export const hallStyleAddress = `/hall.css?v=${createHash('sha256').update(hallStyle).digest('hex').slice(0, 12)}`
