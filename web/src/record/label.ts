import type { FieldSchema } from '../api/meta-types.ts'
import type { Label } from '../api/types.ts'
import { formWords } from '../forms/words.ts'
import { words } from '../words.ts'

/** What a field is called where it is read. One declaration serves for the route that is suggested and the one that is decided. */
export const labelOf = (key: string, form: FieldSchema | undefined): Label =>
  key === 'suggestedRoute'
    ? formWords.suggested
    : (form?.properties?.[key]?.label ?? (key === 'reason' ? words.step.reason : { zh: key, en: key }))
