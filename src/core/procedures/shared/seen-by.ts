import { Type } from 'typebox'

/** The units beside the one that answers whose staff may read a record: the office's own, where its secretary keeps the list. */
export const SeenBy = Type.Array(Type.String(), { label: { zh: '可阅卷单位', en: 'Units that may read it' } })
