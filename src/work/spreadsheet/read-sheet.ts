import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { unreadable, type Sheet } from './sheet.ts'

/** The most that is taken at once, in bytes. */
export const mostBytes = 20 * 1024 * 1024

/** A file as a sheet, by what it is and not by what it is called. */
export async function readSheet(file: Buffer): Promise<Sheet> {
  if (!file.length) return unreadable('文件是空的，请选择要导入的表格', 'The file is empty; choose the spreadsheet that is to be imported')
  if (file.length > mostBytes)
    return unreadable('文件超过 20 MB，请分成几个文件导入', 'The file is larger than 20 MB; split it into several')
  const starts = (...bytes: readonly number[]) => bytes.every((byte, i) => file[i] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return unreadable(
      '这是旧版 .xls 或者加了密码的工作簿，请去掉密码，另存为 .xlsx 后再导入',
      'This is an old .xls or a workbook with a password; remove the password and save it as .xlsx',
    )
  return starts(0x50, 0x4b) ? readXlsx(file) : readCsv(file)
}
