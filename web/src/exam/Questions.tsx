import type { Json } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { isFields, isList } from '../record/Value.tsx'
import { examWords as words } from './words.ts'
import './exam.css'

export interface Question {
  readonly text: string
  readonly choices: readonly string[]
}
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The questions of an examination or a paper, as its record holds them. */
export const questionsIn = (value: Json | undefined): readonly Question[] =>
  value !== undefined && isList(value)
    ? value.filter(isFields).map(q => ({
        text: textOf(q['text']),
        choices: q['choices'] !== undefined && isList(q['choices']) ? q['choices'].map(textOf) : [],
      }))
    : []
/** The numbers of the choices, in the order of the questions; 0 where none was made. */
export const answersIn = (value: Json | undefined): readonly number[] =>
  value !== undefined && isList(value) ? value.map(item => (isFields(item) && typeof item['answer'] === 'number' ? item['answer'] : 0)) : []

interface Props {
  readonly name: string
  readonly questions: readonly Question[]
  /** Left out: of an examination, which nobody answers as such. */
  readonly chosen?: readonly number[]
  /** Left out: the paper is only read. */
  readonly onChoose?: (chosen: readonly number[]) => void
  readonly right?: readonly number[]
}

/** The questions one under another, each with its choices; where the right answers are known, they are marked beside one's own. */
export function Questions({ name, questions, chosen, onChoose, right }: Props) {
  const say = useSay()
  return (
    <ol className="exam-paper">
      {questions.map((question, i) => {
        const mine = chosen?.[i] ?? 0
        const good = right?.[i]
        return (
          <li key={i}>
            <fieldset className={good === undefined || !chosen ? '' : good === mine ? 'good' : 'bad'}>
              <legend>
                {i + 1}. {question.text}
              </legend>
              {question.choices.map((choice, at) => {
                const n = at + 1
                const marks = [...(n === good ? [say(words.right)] : []), ...(!onChoose && n === mine ? [say(words.yours)] : [])]
                return (
                  <label key={n} className={n === good ? 'right' : ''}>
                    <input
                      type="radio"
                      name={`${name}-${i}`}
                      value={n}
                      checked={n === mine}
                      disabled={!onChoose}
                      onChange={() => onChoose?.(questions.map((_, k) => (k === i ? n : (chosen?.[k] ?? 0))))}
                    />
                    <span>
                      {String.fromCharCode(64 + n)}. {choice}
                    </span>
                    {marks.length > 0 && <small>{marks.join(' · ')}</small>}
                  </label>
                )
              })}
              {!onChoose && chosen && !mine && right && <p className="quiet">{say(words.noneYet)}</p>}
            </fieldset>
          </li>
        )
      })}
    </ol>
  )
}
