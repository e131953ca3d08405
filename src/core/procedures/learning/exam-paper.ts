import { Form, Many, Text, Whole } from '../../engine/field.ts'
import type { Role } from '../../engine/party.ts'

// What an examination and its papers share.

const Question = Form({
  text: Text({ zh: '题目', en: 'Question' }, 1000),
  choices: Many({ zh: '选项', en: 'Choices' }, Text({ zh: '选项', en: 'Choice' }, 300), 2, 8),
})
export const Questions = Many({ zh: '试题', en: 'Questions' }, Question, 1, 100)

/** The number of the choice, in the order of the questions: as a paper gives it, and as the key has it. */
const Choice = Form({ answer: Whole({ zh: '选项序号', en: 'Number of the choice' }, 1, 8) })
export const Chosen = Many({ zh: '作答', en: 'Answers' }, Choice, 1, 100)
export const Key = Many({ zh: '标准答案', en: 'Right answers' }, Choice, 1, 100)

/** Everybody on the staff may sit it. */
export const sitters: readonly Role[] = [
  'reception',
  'triage',
  'handler',
  'unit-lead',
  'reviewer',
  'supervisor',
  'mediator',
  'lawyer',
  'chair',
  'secretary',
  'leader',
  'director',
  'auditor',
  'discipline',
  'admin',
]
