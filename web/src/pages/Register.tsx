import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMeta } from '../api/meta.ts'
import { useHasRole, useSession } from '../api/session.ts'
import { Missing } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useKept } from '../device.ts'
import { hallWords } from '../hall/words.ts'
import { useSay } from '../lang.tsx'
import { emptyDraft, isAccusation, isDraft, personOf, type Draft } from '../register/draft.ts'
import { LikelyPanel } from '../register/LikelyPanel.tsx'
import { Receipt } from '../register/Receipt.tsx'
import { RegisterForm } from '../register/RegisterForm.tsx'
import { useFiling, type Filed } from '../register/useFiling.ts'
import { registerWords as words } from '../register/words.ts'

/** Who may look for probable earlier submissions. */
const lookers = ['reception', 'triage']

/** A letter in a minute: the form left, probable earlier petitions right, the receipt in their place when it is filed. */
export function Register() {
  const say = useSay()
  const meta = useMeta()
  const { staff } = useSession()
  const go = useNavigate()
  const has = useHasRole()
  const { ticket, called, window: at } = useSearch({ strict: false })
  const [empty] = useState<Draft>(() => emptyDraft(meta.today))
  // Called at a window: a visit, by that ticket, which has a draft of its own.
  const [first] = useState<Draft>(() =>
    ticket ? { ...empty, channel: 'visit', visit: { ...empty.visit, ticket, place: say(hallWords.atWindow(Number(at))) } } : empty,
  )
  const [draft, keep, forget] = useKept(`register.${staff.id}${ticket ? `.${ticket}` : ''}`, first, isDraft)
  const [done, setDone] = useState<Filed>()
  const submission = meta.procedures['submission']
  const visit = meta.procedures['visit']
  const receives = visit?.opening.by.some(has) === true
  const home = meta.units.find(unit => unit.kind === 'office')?.id
  const receivedBy = !receives && staff.unit.id !== home ? staff.unit.id : undefined
  const { filing, group, endGroup } = useFiling({ receivedBy, receives })
  const looks = lookers.some(has)
  useTitle(say(words.title))
  useEffect(() => {
    if (done) window.scrollTo(0, 0)
  }, [done])
  if (!submission || !visit) return <Missing />
  const send = () => {
    if (filing.isPending || done) return
    filing.mutate(draft, {
      onSuccess: filed => {
        forget()
        setDone(filed)
      },
      onError: () => requestAnimationFrame(() => document.querySelector<HTMLElement>('.faulty input, .faulty textarea')?.focus()),
    })
  }
  // The next letter usually came by the same channel on the same day; the next of a group by the same visit.
  const next = () => {
    setDone(undefined)
    filing.reset()
    keep({ ...empty, channel: draft.channel, day: draft.day })
    void go({ to: '/register', search: {} })
  }
  const warning = done?.unconnected && say(words.connectFailed(done.unconnected.number))
  return (
    <>
      <div className="headline">
        <h1>{say(words.title)}</h1>
        {receivedBy && <b>{say(words.direct(say(staff.unit.name)))}</b>}
        <span className="quiet">{say(words.keys)}</span>
        <span className="grow" />
        <span className="quiet">{say(words.kept)}</span>
      </div>
      {called && !done && draft.visit.ticket === ticket && (
        <p className="group">
          <b>{called}</b> {say(hallWords.fromTicket)}
        </p>
      )}
      {group && (
        <p className="group">
          <b>{group.number}</b>{' '}
          <Link to="/$plural/$id" params={{ plural: visit.plural, id: group.id }}>
            {say(words.toVisit)}
          </Link>
        </p>
      )}
      <div className="register">
        {done ? (
          <Receipt filed={done.filed} warning={warning} onNext={next} />
        ) : (
          <RegisterForm
            submission={submission}
            visit={visit}
            draft={draft}
            onChange={keep}
            onSend={send}
            onClear={forget}
            group={group}
            receives={receives}
            onEndGroup={endGroup}
            sending={filing.isPending}
            error={filing.error}
          />
        )}
        {looks && !done && !isAccusation(draft) && (
          <LikelyPanel about={{ subject: draft.fields['subject'] ?? '', text: draft.fields['text'] ?? '', person: personOf(draft) }} />
        )}
      </div>
    </>
  )
}
