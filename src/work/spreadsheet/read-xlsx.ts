import { Worker } from 'node:worker_threads'
import { unreadable, type Sheet } from './sheet.ts'
import { zipSize } from './zip-size.ts'

const mostFiles = 2000
const mostBytes = 200 * 1024 * 1024
const megabytes = 512
const seconds = 45

/** The first sheet of an .xlsx workbook. What would need too much memory or time when unpacked is refused, whatever it is. */
export async function readXlsx(file: Buffer): Promise<Sheet> {
  const size = zipSize(file)
  if (!size)
    return unreadable(
      '文件已损坏，或者不是 .xlsx 工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx',
      'The file is broken or no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx again',
    )
  if (size.files > mostFiles || size.bytes > mostBytes) return swollen
  const bytes = new ArrayBuffer(file.length)
  new Uint8Array(bytes).set(file)
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: bytes,
    transferList: [bytes],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stderr: true,
  })
  const timer = setTimeout(() => void worker.terminate(), seconds * 1000)
  try {
    return await new Promise<Sheet>(resolve => {
      worker.once('message', (told: unknown) => {
        resolve(sheetFrom(told))
      })
      worker.once('error', (error: unknown) => {
        resolve(isOutOfMemory(error) ? tooLarge : broken)
      })
      worker.once('exit', () => {
        resolve(tooLarge)
      })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const swollen = unreadable(
  '文件解压后超过 200 MB，没有打开；请把要导入的内容复制到新的工作簿，另存后再试',
  'The file would unpack to more than 200 MB and was not opened; copy what is to be imported into a new workbook',
)
const tooLarge = unreadable(
  '表格太大或者含有远处的单元格，无法读取。请只留下要导入的行和列，另存后再试；行数多的请分成几个文件',
  'The sheet is too large, or has cells far away. Keep only the rows and columns to be imported and save it again; split many rows into several files',
)
const broken = unreadable(
  '工作簿的内容有误，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx',
  'The workbook cannot be read; open it in a spreadsheet program and save it as .xlsx again',
)

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function sheetFrom(told: unknown): Sheet {
  if (typeof told !== 'object' || told === null || !('rows' in told) || !Array.isArray(told.rows)) return broken
  return { rows: told.rows.map((row: unknown) => (Array.isArray(row) ? row.map(cellFrom) : [])) }
}
const cellFrom = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || value instanceof Date
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : null
