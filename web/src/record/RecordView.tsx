import { Link, useNavigate } from '@tanstack/react-router'
import { App, Tag } from 'antd'
import { useState } from 'react'
import { isStanding, titleOf, unitLabel, useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Fields, Page, Slip, StepChoice } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { Paper } from '../exam/Paper.tsx'
import { AboutRecord } from '../forms/about.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { Actions, Windows } from './Actions.tsx'
import { Attachments } from './Attachments.tsx'
import { Chain } from './Chain.tsx'
import { Demands } from './Demands.tsx'
import { DrawnLog } from './DrawnLog.tsx'
import { Ending } from './Ending.tsx'
import { endedOn } from './ended-on.ts'
import { Facts } from './Facts.tsx'
import { Guidance } from './Guidance.tsx'
import { Handling } from './Handling.tsx'
import { LastWord } from './LastWord.tsx'
import { Links } from './Links.tsx'
import { Openers } from './Openers.tsx'
import { People } from './People.tsx'
import { Quashed } from './Quashed.tsx'
import { Remedies } from './Remedies.tsx'
import { Slips } from './Slips.tsx'
import { Standing } from './Standing.tsx'
import { StepDrawer } from './StepDrawer.tsx'
import { Story } from './Story.tsx'

/** One column to read, one to act. */
export function RecordView({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const go = useNavigate()
  const { message } = App.useApp()
  const [taking, setTaking] = useState<{ readonly choice: StepChoice; readonly given?: Fields }>()
  const [slips, setSlips] = useState<readonly Slip[]>([])
  useTitle(`${page.number} ${say(procedure.label)}`)
  const onDone = (done: Page | null) => {
    setTaking(undefined)
    setSlips(done?.slips ?? [])
    void message.success(say(done ? words.step.done : words.step.gone))
    if (!done) void go({ to: '/work', replace: true })
    // Whoever sits an examination goes on to the paper that was just opened.
    const paper =
      taking?.choice.step === 'sit'
        ? done?.links
            .filter(l => l.name === 'attempts' && !page.links.some(known => known.record.id === l.record.id))
            .map(l => l.record.id)
            .toSorted()
            .at(-1)
        : undefined
    if (paper) void go({ to: '/$plural/$id', params: { plural: 'attempts', id: paper } })
  }
  // A paper is written where its questions stand.
  const take = (choice: StepChoice) =>
    choice.step === 'hand-in' ? document.querySelector('#paper')?.scrollIntoView() : setTaking({ choice })
  return (
    <AboutRecord value={page}>
      <article className="record">
        <Head page={page} procedure={procedure} />
        <div className="read">
          {slips.length > 0 && <Slips page={page} slips={slips} onClose={() => setSlips([])} />}
          <Paper page={page} onDone={onDone} />
          <Demands page={page} procedure={procedure} />
          <LastWord page={page} procedure={procedure} />
          <Ending page={page} procedure={procedure} />
          <Remedies page={page} />
          <Quashed page={page} procedure={procedure} />
          <Handling page={page} procedure={procedure} />
          <Chain page={page} procedure={procedure} />
          <Guidance page={page} />
          <Facts page={page} procedure={procedure} />
          <DrawnLog page={page} procedure={procedure} onTake={(choice, given) => setTaking({ choice, given })} />
          <Attachments page={page} />
          <People page={page} />
          <Links page={page} />
          <Story page={page} />
        </div>
        <aside className="act">
          <Standing page={page} />
          <Actions page={page} procedure={procedure} onTake={take} />
          <Windows page={page} procedure={procedure} />
          <Openers page={page} />
        </aside>
        {taking && (
          <StepDrawer
            key={taking.choice.name}
            page={page}
            procedure={procedure}
            {...taking}
            onClose={() => setTaking(undefined)}
            onDone={onDone}
          />
        )}
      </article>
    </AboutRecord>
  )
}

function Head({ page, procedure }: { readonly page: Page; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const field = procedure.fields.properties ?? {}
  const ended = isStanding(meta, page) ? undefined : endedOn(page)
  const facts = [
    say(procedure.label),
    say(field['channel']?.options?.[page.channel ?? '']),
    say(field['content']?.options?.[page.content ?? '']),
    page.unit && say(unitLabel(meta, page.unit)),
    page.repeat === undefined ? '' : say(page.repeat ? words.record.again : words.record.first),
    `${say(words.record.opened)} ${longDay(page.opened, lang)}`,
    ended && `${say(words.record.closed)} ${longDay(ended, lang)}`,
  ].filter(Boolean)
  return (
    <header className="record-head">
      <div className="headline">
        <h1>{say(titleOf(meta, page))}</h1>
        <Tag>{say(page.stateLabel)}</Tag>
        {page.sealed && <Tag>🔒 {say(words.record.sealed)}</Tag>}
      </div>
      <p>
        <span className="number">{page.number}</span> · {facts.join(' · ')} ·{' '}
        <Link to="/charts" search={{ procedure: procedure.name, kind: 'flow' }}>
          {say(words.charts.flow)}
        </Link>
      </p>
    </header>
  )
}
