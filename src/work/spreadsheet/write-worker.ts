import { parentPort, workerData } from 'node:worker_threads'
import { writeRows, type ToWrite } from './write-rows.ts'

// Writes a long sheet in a thread of its own.

const isSheet = (data: unknown): data is ToWrite => typeof data === 'object' && data !== null && 'head' in data && 'rows' in data
const sheet: unknown = workerData
if (!isSheet(sheet)) throw new Error('a sheet is handed over whole')
parentPort?.postMessage(new Uint8Array(await writeRows(sheet)))
