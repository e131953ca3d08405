import type { FieldProps } from '@rjsf/utils'
import { useAbout } from '../forms/about.tsx'
import { Questions, questionsIn } from './Questions.tsx'

const numberOf = (item: unknown): number =>
  typeof item === 'object' && item !== null && 'answer' in item && typeof item.answer === 'number' ? item.answer : 0

/**
 * Answers to the record's own questions, chosen where the questions stand: for whoever writes a paper, and for whoever gives the right
 * answers.
 */
export function PaperField({ formData, onChange, fieldPathId }: FieldProps) {
  const questions = questionsIn(useAbout()?.data['questions'])
  const given: readonly unknown[] = Array.isArray(formData) ? formData : []
  return (
    <Questions
      name={fieldPathId.$id}
      questions={questions}
      chosen={questions.map((_, i) => numberOf(given[i]))}
      onChoose={chosen =>
        onChange(
          chosen.map(answer => (answer ? { answer } : {})),
          fieldPathId.path,
        )
      }
    />
  )
}
