import type { Procedure } from '#core/engine/procedure.ts'
import type { Lang } from '#core/law/label.ts'
import { writeTemplate } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'
import { formLayout } from './form-layout.ts'

/** The opening form of a procedure as a sheet to fill in, one record a row, with lists to choose from. */
export const formTemplate = (p: Procedure, directory: Directory, unit: string | undefined, lang: Lang): Promise<Buffer> =>
  writeTemplate(formLayout(p, directory, unit), { name: p.label, lang, examples: [] })
