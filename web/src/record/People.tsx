import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useHasRole } from '../api/session.ts'
import { problemOf } from '../api/problem.ts'
import { reveal, revealsQuery } from '../api/records.ts'
import type { Page, Person, PersonMark } from '../api/types.ts'
import { moment } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** Who is in the matter, masked. A name is shown for a reason, to one's own eyes, until the page is left. */
export function People({ page }: { readonly page: Page }) {
  const say = useSay()
  if (!page.people.length) return null
  return (
    <section className="card people">
      <h2>{say(words.record.people)}</h2>
      {page.people.map(mark => (
        <One key={`${mark.field}${mark.id}`} mark={mark} record={page.id} />
      ))}
    </section>
  )
}

/** Who may read who looked, besides the petitioner. */
const watchers = ['auditor', 'director']
const keys = ['name', 'phone', 'idNumber', 'address'] as const

function One({ mark, record }: { readonly mark: PersonMark; readonly record: string }) {
  const say = useSay()
  const lang = useLang()
  const has = useHasRole()
  const [person, setPerson] = useState<Person>()
  const [asks, setAsks] = useState(false)
  const [looks, setLooks] = useState(false)
  const looked = useQuery({ ...revealsQuery(mark.id), enabled: looks })
  return (
    <div className="one">
      <span className="quiet">{say(mark.label)}</span>{' '}
      {person ? (
        <dl className="facts">
          {keys.flatMap(key =>
            person[key]
              ? [
                  <div key={key}>
                    <dt>{say(words.record[key])}</dt>
                    <dd>{person[key]}</dd>
                  </div>,
                ]
              : [],
          )}
        </dl>
      ) : (
        <>
          <b>{mark.masked}</b>{' '}
          <Button size="small" onClick={() => setAsks(true)}>
            {say(words.record.reveal)}
          </Button>
        </>
      )}
      {watchers.some(has) && (
        <button type="button" className="plain" aria-expanded={looks} onClick={() => setLooks(!looks)}>
          {say(words.record.looked)}
        </button>
      )}
      {looks
        && looked.data
        && (looked.data.length === 0 ? (
          <p className="quiet">{say(words.record.nobodyLooked)}</p>
        ) : (
          <ul className="looked">
            {looked.data.map(look => (
              <li key={look.id}>
                {moment(look.at, lang)} {say(look.by) || look.staff}
                {say(words.colon)}
                {look.kind === 'look-up' ? say(words.record.lookUp) : look.reason}
              </li>
            ))}
          </ul>
        ))}
      {asks && (
        <Ask
          mark={mark}
          record={record}
          onClose={() => setAsks(false)}
          onShown={shown => {
            setPerson(shown)
            setAsks(false)
          }}
        />
      )}
    </div>
  )
}

interface AskProps {
  readonly mark: PersonMark
  readonly record: string
  readonly onClose: () => void
  readonly onShown: (person: Person) => void
}

function Ask({ mark, record, onClose, onShown }: AskProps) {
  const say = useSay()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () => reveal(mark.id, record, reason.trim()),
    onSuccess: person => {
      onShown(person)
      void client.invalidateQueries({ queryKey: ['reveals', mark.id] })
    },
  })
  const problem = ask.error && problemOf(ask.error)
  return (
    <Modal
      open
      title={say(words.record.revealTitle)}
      okText={say(words.record.revealGo)}
      cancelText={say(words.step.cancel)}
      confirmLoading={ask.isPending}
      okButtonProps={{ disabled: reason.trim().length < 4 }}
      onOk={() => ask.mutate()}
      onCancel={onClose}
    >
      <label htmlFor="reveal-reason">{say(words.record.revealReason)}</label>
      <Input.TextArea
        id="reveal-reason"
        autoFocus
        rows={3}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      {problem && (
        <div className="sentence" role="alert">
          {problem.fields?.[0] ? say(problem.fields[0]) : say(problem.detail)}
        </div>
      )}
    </Modal>
  )
}
