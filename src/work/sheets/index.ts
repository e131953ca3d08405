export { isFilled } from './form-layout.ts'
export { formTemplate } from './form-template.ts'
export { listSheet } from './list-sheet.ts'
export { openFromSheet, type SheetAnswer } from './open-from-sheet.ts'
