import type { Label } from '#core/law/label.ts'
import { formOf } from '#core/engine/decide.ts'
import { fieldAt, schemaOf } from '#core/engine/schema.ts'
import { procedures } from '#core/procedures/index.ts'
import { categoryOptions, type Column, type Layout } from '#work/spreadsheet/index.ts'
import type { Directory } from '../directory.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The choices of a field, as the procedure declares them: the sheet has no list of its own. */
function choices(procedure: string, step: string | undefined, path: string): Readonly<Record<string, Label>> {
  const p = procedures[procedure]
  const form = p && (step === undefined ? p.opening.takes : formOf(p, step, p.steps[step]?.signedBy ? 'draft' : 'take'))
  const options = form && fieldAt(schemaOf(form), path)?.options
  if (!options) throw new Error(`${procedure}.${step ?? 'open'} has no choices at ${path}`)
  return options
}

/** The columns of a sheet of old matters, in the template's order. What is not needed may be left empty. */
export const columns = {
  mark: {
    label: l('标记', 'Mark'),
    kind: 'mark',
    width: 8,
    hint: l('写“说明”或“示例”的行不导入', 'Rows marked “说明” or “示例” are not imported'),
  },
  original: {
    label: l('原编号', 'Old number'),
    kind: 'text',
    asText: true,
    width: 20,
    hint: l('原系统或原台账的编号；同一编号只能导入一次', 'The number in the old system; each is imported once'),
  },
  received: {
    label: l('收到日', 'Received on'),
    kind: 'day',
    needed: true,
    width: 13,
    hint: l('必填。年-月-日，例如 2021-03-05', 'Needed. Such as 2021-03-05'),
  },
  channel: {
    label: l('渠道', 'Channel'),
    kind: 'choice',
    needed: true,
    width: 9,
    hint: l('必填', 'Needed'),
    options: choices('submission', undefined, '/channel'),
  },
  name: { label: l('信访人姓名', 'Petitioner'), kind: 'text', width: 14, hint: l('匿名的留空', 'Empty where anonymous') },
  address: { label: l('住址', 'Address'), kind: 'text', width: 26, hint: l('', '') },
  phone: { label: l('电话', 'Phone'), kind: 'text', asText: true, width: 15, hint: l('', '') },
  idNumber: {
    label: l('身份证号', 'ID number'),
    kind: 'text',
    asText: true,
    width: 21,
    hint: l('单元格须设为“文本”，否则末几位会丢失', 'Format the cell as text, or its last digits are lost'),
  },
  heads: { label: l('人数', 'Persons'), kind: 'whole', width: 7, hint: l('联名人数；不填为 1', 'Who signed; 1 if empty') },
  subject: {
    label: l('标题', 'Subject'),
    kind: 'text',
    needed: true,
    width: 30,
    hint: l('必填，100 字以内', 'Needed, at most 100 characters'),
  },
  text: { label: l('内容', 'Text'), kind: 'text', needed: true, width: 50, hint: l('必填', 'Needed') },
  demands: {
    label: l('诉求', 'Demands'),
    kind: 'lines',
    width: 30,
    hint: l('每行一项；不填则以标题为诉求', 'One a line; the subject if empty'),
  },
  purpose: {
    label: l('信访目的', 'Purpose'),
    kind: 'choice',
    width: 11,
    hint: l('揭发控告自动密封', 'An accusation is sealed'),
    options: choices('submission', undefined, '/purpose'),
  },
  category: {
    label: l('事项类别', 'Category'),
    kind: 'choice',
    width: 13,
    hint: l('不填为申诉求决类；信访目的为意见建议的，为建议意见类', 'Appeal if empty; suggestion where that is the purpose'),
    options: choices('submission', 'triage', '/category'),
  },
  content: {
    label: l('内容分类', 'Content category'),
    kind: 'choice',
    width: 15,
    hint: l('名称或代码；填了转送日的必填', 'Name or code; needed with a forwarding day'),
  },
  place: {
    label: l('问题属地', 'Place of the problem'),
    kind: 'unit',
    width: 16,
    hint: l('单位名称、简称或代号', 'A unit’s name, short name or id'),
  },
  unit: {
    label: l('责任单位', 'Responsible unit'),
    kind: 'unit',
    width: 16,
    hint: l(
      '与转送日一并填写；揭发控告填移送的纪检监察机关',
      'Together with the forwarding day; of an accusation, the discipline body that it was passed to',
    ),
  },
  forwarded: {
    label: l('转送日', 'Forwarded on'),
    kind: 'day',
    width: 13,
    hint: l('揭发控告填移送纪检监察日', 'Of an accusation, when it was passed to discipline'),
  },
  accepted: { label: l('受理日', 'Accepted on'), kind: 'day', width: 13, hint: l('', '') },
  replied: {
    label: l('答复日', 'Replied on'),
    kind: 'day',
    width: 13,
    hint: l('填了答复日的，须填处理意见、答复内容和依据', 'Needs outcome, answer and legal basis'),
  },
  outcome: {
    label: l('处理意见', 'Outcome'),
    kind: 'choice',
    width: 12,
    hint: l('', ''),
    options: choices('petition', 'reply', '/answers/0/outcome'),
  },
  answer: {
    label: l('答复内容', 'Answer'),
    kind: 'text',
    width: 50,
    hint: l('有多项诉求的，记入每一项', 'Stands for each of several demands'),
  },
  basis: { label: l('依据', 'Legal basis'), kind: 'text', width: 30, hint: l('法律法规和政策依据', 'The laws and rules that it rests on') },
  delivered: { label: l('送达日', 'Delivered on'), kind: 'day', width: 13, hint: l('', '') },
  deliveredBy: {
    label: l('送达方式', 'Delivered by'),
    kind: 'choice',
    width: 11,
    hint: l('不填记为邮寄，并注明原表未载明', 'If empty: mail, with a note that it is not known'),
    options: choices('petition', 'deliver', '/deliveredBy'),
  },
  concluded: {
    label: l('办结日', 'Concluded on'),
    kind: 'day',
    width: 13,
    hint: l('须在请求复查的期限届满以后', 'After the period for asking a review'),
  },
  closing: {
    label: l('结案说明', 'Closing note'),
    kind: 'text',
    width: 30,
    hint: l(
      '支持的，写怎样落实；不填记为“历史数据导入，见原卷”',
      'Where supported, how it was carried out; if empty, a note that points to the old file',
    ),
  },
} as const satisfies Readonly<Record<string, Column>>

export type ColumnKey = keyof typeof columns
export const isColumn = (key: string): key is ColumnKey => Object.hasOwn(columns, key)
export const columnKeys: readonly ColumnKey[] = Object.keys(columns).filter(isColumn)
/** The column seen as any column. */
export const columnOf = (key: ColumnKey): Column => columns[key]

/** The sheet of old matters, as an office's lists are. */
export const layoutFor = (directory: Pick<Directory, 'settings' | 'units'>): Layout<ColumnKey> => ({
  keys: columnKeys,
  column: columnOf,
  options: key =>
    columnOf(key).kind === 'unit'
      ? [...directory.units.values()].filter(u => !u.outside).map(u => [u.id, u.name])
      : key === 'content'
        ? categoryOptions(directory)
        : Object.entries(columnOf(key).options ?? {}),
})
