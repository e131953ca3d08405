import { Choice, Text, Yes } from '../engine/field.ts'
import { categories } from './categories.ts'
import type { Label } from '../law/label.ts'

// Fields that several procedures share.

export const Subject = Text({ zh: '标题', en: 'Subject' }, 100)
export const Reason = Text({ zh: '理由', en: 'Reason' }, 2000)
export const Opinion = Text({ zh: '拟办意见', en: 'Opinion' }, 2000)

const second: Readonly<Record<string, Label>> = Object.fromEntries(categories.flatMap(top => top.children.map(c => [c.code, c.label])))
/** 信访内容分类, the second level; its first two digits are the first. */
export const Content = Choice({ zh: '内容分类', en: 'Content category' }, second)

export const Category = Choice({ zh: '事项类别', en: 'Category' }, {
  appeal: { zh: '申诉求决类', en: 'Appeal or request' },
  suggestion: { zh: '建议意见类', en: 'Suggestion' },
})

export const Purpose = Choice({ zh: '信访目的', en: 'Purpose' }, {
  request: { zh: '求决', en: 'Request' },
  appeal: { zh: '申诉', en: 'Appeal' },
  suggestion: { zh: '意见建议', en: 'Suggestion' },
  accusation: { zh: '揭发控告', en: 'Accusation' },
  other: { zh: '其他', en: 'Other' },
})

export const Satisfaction = (label: Label) => Choice(label, {
  satisfied: { zh: '满意', en: 'Satisfied' },
  fair: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
})

export const Freely = Yes({ zh: '本人自愿，没有人劝阻或者强迫', en: 'Of my own will; nobody pressed me' })
