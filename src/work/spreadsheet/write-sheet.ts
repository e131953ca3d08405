import { Worker } from 'node:worker_threads'
import { writeRows, type ToWrite } from './write-rows.ts'

/** More rows than these take so long that others would wait. */
const few = 500

/** One sheet as .xlsx. Some ten thousand rows take seconds to write: that is done in a thread of its own, while others are served. */
export const writeSheet = (sheet: ToWrite): Promise<Buffer> => (sheet.rows.length > few ? writeAside(sheet) : writeRows(sheet))

async function writeAside(sheet: ToWrite): Promise<Buffer> {
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), {
    workerData: sheet,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (written: unknown) => {
        if (written instanceof Uint8Array) resolve(Buffer.from(written.buffer, written.byteOffset, written.byteLength))
        else reject(new Error('a sheet is handed back as bytes'))
      })
      worker.once('error', reject)
    })
  } finally {
    await worker.terminate()
  }
}
