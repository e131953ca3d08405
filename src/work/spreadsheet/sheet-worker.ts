import { parentPort, workerData } from 'node:worker_threads'
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal'

// Reads the first sheet of a workbook in a thread of its own, whose memory and time have an end. Formulas are read as the values that were
// saved with them.

const file: unknown = workerData
if (!(file instanceof ArrayBuffer)) throw new Error('a workbook is handed over as bytes')
try {
  parentPort?.postMessage({ rows: await readSheet(file) })
} catch (error) {
  if (!(error instanceof InvalidInputError) && !(error instanceof InvalidSpreadsheetError)) throw error
  parentPort?.postMessage({ broken: error.message })
}
