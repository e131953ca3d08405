/** Begins as a PDF at its first byte, and has a PDF's end near its own. */
export const isPdf = (file: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8)) && file.lastIndexOf('%%EOF') >= Math.max(0, file.length - 2048)
