import type { Label } from '../../law/label.ts'
import { FileId, Many, maybe } from '../../engine/field.ts'

/** Papers and photos that come with a step: a signed agreement, a list, pictures of what was done. */
export const Enclosed = (label: Label) => maybe(Many(label, FileId({ zh: '附件', en: 'Attachment' }), 0, 10))
