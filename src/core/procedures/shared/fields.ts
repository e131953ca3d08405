import { Type } from 'typebox'
import { CategoryId, Choice, Code, maybe, Text, Yes } from '../../engine/field.ts'
import type { Facts, Rec } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import { art } from '../../law/articles.ts'
import { categories } from './categories.ts'
import type { Label } from '../../law/label.ts'

// Fields that several procedures share.

export const Subject = Text({ zh: '标题', en: 'Subject' }, 100)
export const Reason = Text({ zh: '理由', en: 'Reason' }, 2000)
export const Opinion = Text({ zh: '拟办意见', en: 'Opinion' }, 2000)

const second: Readonly<Record<string, Label>> = Object.fromEntries(categories.flatMap(top => top.children.map(c => [c.code, c.label])))
/** 信访内容分类, the second level; its first two digits are the first. Which there are is the office's to say (`category-list.ts`). */
export const Content = CategoryId({ zh: '内容分类', en: 'Content category' }, second)

export const Category = Choice(
  { zh: '事项类别', en: 'Category' },
  {
    appeal: { zh: '申诉求决类', en: 'Appeal or request' },
    suggestion: { zh: '建议意见类', en: 'Suggestion' },
  },
)

export const Purpose = Choice(
  { zh: '信访目的', en: 'Purpose' },
  {
    request: { zh: '求决', en: 'Request' },
    appeal: { zh: '申诉', en: 'Appeal' },
    suggestion: { zh: '意见建议', en: 'Suggestion' },
    accusation: { zh: '揭发控告', en: 'Accusation' },
    other: { zh: '其他', en: 'Other' },
  },
)

export const Satisfaction = (label: Label) =>
  Choice(label, {
    satisfied: { zh: '满意', en: 'Satisfied' },
    fair: { zh: '基本满意', en: 'Fairly satisfied' },
    dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  })

export const Freely = Yes({ zh: '本人自愿，没有人劝阻或者强迫', en: 'Of my own will; nobody pressed me' })

/** Flags of a matter, never of a person. */
export const Flag = Choice(
  { zh: '标记', en: 'Flag' },
  {
    collective: { zh: '集体（5人以上）', en: 'Collective (5 or more)' },
    joint: { zh: '联名', en: 'Joint' },
    'cross-boundary': { zh: '三跨三分离', en: 'Several regions, departments or trades; residence apart from the matter' },
    'long-pending': { zh: '积案', en: 'Long pending' },
    'from-above': { zh: '上级交办', en: 'Assigned from above' },
    urgent: { zh: '重大紧急', en: 'Grave or urgent' },
    'law-related': { zh: '涉法涉诉', en: 'Law-related' },
    'not-public': { zh: '不公开', en: 'Not to be published' },
    foreign: { zh: '港澳台侨、涉外', en: 'Hong Kong, Macao, Taiwan, overseas or foreign' },
  },
)
export const Flags = Type.Array(Flag, { label: { zh: '标记', en: 'Flags' }, maxItems: 9, uniqueItems: true })

export const DeliveredBy = Choice(
  { zh: '送达方式', en: 'Delivered' },
  {
    'in-person': { zh: '当面', en: 'In person' },
    mail: { zh: '邮寄', en: 'By registered mail' },
    electronic: { zh: '电子送达', en: 'Electronically, as agreed' },
  },
)
/** How a paper reached the petitioner; without proof no period of theirs begins (articles 35, 36). */
export const delivery = {
  deliveredBy: DeliveredBy,
  proof: Code({ zh: '送达凭证', en: 'Proof of delivery' }, 120, {
    zh: '回证编号、挂号信编号等',
    en: 'Number of the receipt or of the registered letter',
  }),
}

/**
 * Ids of the staff who acted on a record so far, who drafted as who signed: who handled a stage does not decide its review (article 28).
 * Petitioners and the system are none.
 */
export const handledBy = (record: Rec, facts: Facts): string[] =>
  [...new Set(record.done.flatMap(d => [d.by, d.drafted ?? d.by]))].filter(id => facts.staff.has(id))
/** Who stands aside from a matter (article 28), by the ids of the staff. */
export const Barred = Type.Array(Type.String(), { label: { zh: '回避', en: 'Stand aside' } })
/** The office's unit, where a body outside has nobody here who could read or enter anything. */
export const seenAt = (body: string, facts: Facts): string[] => (facts.outside.has(body) ? [body, facts.home] : [body])

/** What article 27 asks for before a matter is closed: at least one, each with what shows it. */
export const closing = {
  solved: maybe(
    Text({ zh: '合理诉求解决到位', en: 'What was reasonable is solved' }, 1000, {
      zh: '解决了什么，凭证是什么',
      en: 'What was solved, and what proves it',
    }),
  ),
  explained: maybe(
    Text({ zh: '解释疏导到位', en: 'What could not be granted is explained' }, 1000, {
      zh: '向信访人讲清了什么，何时、何人',
      en: 'What was explained, when, by whom',
    }),
  ),
  helped: maybe(
    Text({ zh: '困难帮扶到位', en: 'Hardship is helped' }, 1000, {
      zh: '给予或者帮助申请了什么救助',
      en: 'What help was given, or applied for',
    }),
  ),
  otherLaw: maybe(
    Text({ zh: '依其他法律处理', en: 'Left to another law' }, 1000, {
      zh: '已由什么机关依什么程序处理',
      en: 'Which body deals with it, by which procedure',
    }),
  ),
}
/** Why this does not close a matter yet. */
export function unclosed(
  given: { readonly solved?: string; readonly explained?: string; readonly helped?: string; readonly otherLaw?: string },
  supported: boolean,
): Refusal | undefined {
  if (supported && !given.solved)
    return wrong(
      'solved-missing',
      '/solved',
      '有支持的诉求，请写明怎样解决、以什么为证；尚未执行的，写明执行安排',
      'A demand was supported: say how it is solved and what proves it, or how it is being carried out',
      art(27),
    )
  return (given.solved ?? given.explained ?? given.helped ?? given.otherLaw)
    ? undefined
    : wrong(
        'closing-evidence',
        '/explained',
        '请至少写明一项：解决、解释、帮扶或者依其他法律处理，并写明凭据',
        'Fill in at least one: solved, explained, helped, or left to another law, each with what shows it',
        art(27),
      )
}
