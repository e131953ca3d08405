import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { pluralOf, useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import { pageQuery, useTakeStep } from '../api/records.ts'
import { newKey } from '../api/send.ts'
import type { Page } from '../api/types.ts'
import { useKept } from '../device.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import { answersIn, Questions, questionsIn, type Question } from './Questions.tsx'
import { examWords as words } from './words.ts'

/** One member's paper: written while it is theirs to write; afterwards what was answered, and what was right. */
export function Paper({ page, onDone }: { readonly page: Page; readonly onDone: (page: Page | null) => void }) {
  const questions = questionsIn(page.data['questions'])
  if (page.procedure === 'exam') return questions.length ? <Examined page={page} questions={questions} /> : null
  if (page.procedure !== 'attempt') return null
  const mayWrite = page.steps.some(step => step.name === 'hand-in' && step.allowed)
  return mayWrite ? <Writing page={page} questions={questions} onDone={onDone} /> : <Handed page={page} questions={questions} />
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(n => typeof n === 'number')

function Writing({
  page,
  questions,
  onDone,
}: {
  readonly page: Page
  readonly questions: readonly Question[]
  readonly onDone: (page: Page | null) => void
}) {
  const say = useSay()
  const [none] = useState<readonly number[]>(() => questions.map(() => 0))
  const [chosen, keep, forget] = useKept<readonly number[]>(`step.${page.id}.paper`, none, isNumbers)
  const take = useTakeStep('attempts', page.id)
  const [key, setKey] = useState(newKey)
  const left = questions.filter((_, i) => !chosen[i]).length
  const send = () => {
    if (take.isPending || left) return
    take.mutate(
      { step: 'hand-in', given: { chosen: chosen.map(answer => ({ answer })) }, version: page.version, key },
      {
        onSuccess: done => {
          forget()
          onDone(done)
        },
        onError: () => setKey(newKey()),
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  }
  return (
    <section className="card" aria-label={say(words.paper)} id="paper" onKeyDown={onKeyDown}>
      <h2>{say(words.paper)}</h2>
      <Questions name={page.id} questions={questions} chosen={chosen} onChoose={keep} />
      {take.error && (
        <p className="sentence" role="alert">
          {say(problemOf(take.error).detail)}
        </p>
      )}
      <div className="paper-foot">
        <Button type="primary" size="large" disabled={left > 0} loading={take.isPending} onClick={send}>
          {say(words.handIn)}
        </Button>
        <b role="status">{say(words.left(left))}</b>
        <span className="quiet">
          {say(general.step.ctrlEnter)} · {say(words.sure)}
          {say(words.kept)}
        </span>
      </div>
    </section>
  )
}

function Handed({ page, questions }: { readonly page: Page; readonly questions: readonly Question[] }) {
  const say = useSay()
  const meta = useMeta()
  const exam = page.links.find(link => link.name === 'exam')?.record
  const { data } = useQuery({
    ...pageQuery(pluralOf(meta, 'exam'), exam?.id ?? ''),
    enabled: exam !== undefined && page.state === 'marked',
  })
  const score = page.data['score']
  return (
    <section className="card" aria-label={say(words.paper)}>
      <h2>{say(words.paper)}</h2>
      {typeof score === 'number' && (
        <p className="paper-score">
          {say(words.score(score))} <small>{say(page.data['passed'] === true ? words.passed : words.failed)}</small>
        </p>
      )}
      {page.state === 'handed' && <p className="sentence">{say(words.waits)}</p>}
      <Questions
        name={page.id}
        questions={questions}
        chosen={answersIn(page.data['chosen'])}
        {...(data?.data['key'] !== undefined && { right: answersIn(data.data['key']) })}
      />
    </section>
  )
}

function Examined({ page, questions }: { readonly page: Page; readonly questions: readonly Question[] }) {
  const say = useSay()
  const { sat, key } = page.data
  return (
    <section className="card" aria-label={say(words.questions)}>
      <h2>
        {say(words.questions)} {Array.isArray(sat) && <span className="quiet">{say(words.sat(sat.length))}</span>}
      </h2>
      <Questions name={page.id} questions={questions} {...(key !== undefined && { right: answersIn(key) })} />
    </section>
  )
}
