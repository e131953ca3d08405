/** What a workbook lets a sheet be called. */
export const sheetNamed = (name: string): string => name.replace(/[\\/?*:[\]']/g, ' ').slice(0, 31)
