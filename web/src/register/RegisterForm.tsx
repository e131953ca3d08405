import { Button, Input } from 'antd'
import { useRef } from 'react'
import { useMeta } from '../api/meta.ts'
import { problemOf } from '../api/problem.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { daysBetween } from '../days/day.ts'
import { DayInput } from '../forms/DayInput.tsx'
import { FilesInput } from '../forms/FilesInput.tsx'
import { Labelled } from '../forms/Labelled.tsx'
import { TypeSelect } from '../forms/TypeSelect.tsx'
import { useCategories } from '../forms/useCategories.ts'
import { useSay } from '../lang.tsx'
import { words as general } from '../words.ts'
import { Digits } from './Digits.tsx'
import { isAccusation, type Draft } from './draft.ts'
import { focusNext, onFormKey } from './go-on.ts'
import { PartiesFields } from './PartiesFields.tsx'
import { PetitionerFields } from './PetitionerFields.tsx'
import type { Group } from './useFiling.ts'
import { useUnitOptions } from './useUnitOptions.ts'
import { VisitFields } from './VisitFields.tsx'
import { registerWords as words } from './words.ts'

interface Props {
  readonly submission: ProcedureMeta
  readonly visit: ProcedureMeta
  readonly draft: Draft
  readonly group: Group | undefined
  /** Whether visits are received here; a unit registers only what reached it. */
  readonly receives: boolean
  readonly sending: boolean
  readonly error: Error | null
  readonly onChange: (draft: Draft) => void
  readonly onSend: () => void
  readonly onClear: () => void
  readonly onEndGroup: () => void
}

/** The fields in the order of an envelope and its letter; their names, choices and lengths come from the declaration. */
export function RegisterForm({ submission, visit, draft, group, receives, sending, error, onChange, onSend, onClear, onEndGroup }: Props) {
  const say = useSay()
  const { today } = useMeta()
  const form = useRef<HTMLFormElement>(null)
  const places = useUnitOptions()
  const categories = useCategories(draft.fields['content'])
  const fields = submission.opening.form.properties ?? {}
  const problem = error && problemOf(error)
  const faults = problem?.fields ?? []
  const accuses = isAccusation(draft)
  const set = (key: string, text: string) => onChange({ ...draft, fields: { ...draft.fields, [key]: text } })
  const next = () => {
    if (form.current) focusNext(form.current, document.activeElement)
  }
  const choices = (key: string) => Object.entries(fields[key]?.options ?? {}).map(([value, label]) => ({ value, label: say(label) }))
  const labelled = (key: string, input: React.ReactNode, group_ = false, hint?: string) => (
    <Labelled
      key={key}
      id={key}
      label={say(fields[key]?.label)}
      group={group_}
      required={submission.opening.form.required?.includes(key) ?? false}
      faults={faults.filter(f => f.path === `/${key}`).map(f => say(f))}
      {...(hint && { hint })}
    >
      {input}
    </Labelled>
  )
  const line = (key: string) =>
    labelled(
      key,
      <Input
        id={key}
        value={draft.fields[key] ?? ''}
        maxLength={fields[key]?.maxLength ?? 100}
        autoComplete="off"
        aria-describedby={`${key}__about`}
        onChange={event => set(key, event.target.value)}
      />,
    )
  const select = (key: string, options: Parameters<typeof TypeSelect>[0]['options']) =>
    labelled(
      key,
      <TypeSelect
        id={key}
        options={options}
        value={draft.fields[key] || undefined}
        onNext={next}
        onChange={value => set(key, value ?? '')}
        describedBy={`${key}__about`}
      />,
    )
  return (
    <form
      ref={form}
      className="card"
      onKeyDown={event => onFormKey(event, onSend)}
      onSubmit={event => {
        event.preventDefault()
        onSend()
      }}
      noValidate
    >
      {problem && (
        <div className="sentence" role="alert">
          <p>
            <b>{say(words.notFiled)}</b> {faults.length ? faults.map(fault => say(fault)).join('；') : say(problem.detail)}
          </p>
        </div>
      )}
      {labelled(
        'channel',
        <Digits
          name="channel"
          label={say(fields['channel']?.label)}
          options={choices('channel')}
          value={draft.channel}
          autoFocus
          onChange={channel => onChange({ ...draft, channel, via: '' })}
          onNext={next}
        />,
        true,
      )}
      {draft.channel === 'visit'
        && receives
        && !accuses
        && (group ? (
          <p className="group">
            {say(words.group(group.number))}{' '}
            <button type="button" className="plain" onClick={onEndGroup}>
              {say(words.endGroup)}
            </button>
          </p>
        ) : (
          <VisitFields
            procedure={visit}
            visit={draft.visit}
            faults={faults}
            onChange={now => onChange({ ...draft, visit: now })}
            onNext={next}
          />
        ))}
      <div className="columns">
        <Labelled id="day" label={say(words.day)} required faults={faults.filter(f => f.path === '/day').map(f => say(f))}>
          <DayInput
            id="day"
            value={draft.day}
            max={today}
            onChange={day => onChange({ ...draft, day: day || today })}
            describedBy="day__about"
          />
        </Labelled>
        {draft.channel === 'letter'
          && labelled(
            'postmark',
            <DayInput
              id="postmark"
              value={draft.fields['postmark'] ?? ''}
              max={today}
              onChange={day => set('postmark', day)}
              describedBy="postmark__about"
            />,
          )}
        {draft.channel === 'online' && line('platformNumber')}
        {(draft.channel !== 'visit' || !receives) && line('heads')}
      </div>
      {daysBetween(draft.day, today) > 1 && (
        <Labelled id="late" label={say(general.step.late)} required faults={faults.filter(f => f.path === '/reason').map(f => say(f))}>
          <Input id="late" value={draft.late} maxLength={500} onChange={event => onChange({ ...draft, late: event.target.value })} />
        </Labelled>
      )}
      <PetitionerFields person={draft.person} faults={faults} onChange={person => onChange({ ...draft, person })} />
      {line('subject')}
      {labelled(
        'text',
        <Input.TextArea
          id="text"
          value={draft.fields['text'] ?? ''}
          maxLength={fields['text']?.maxLength ?? 20_000}
          autoSize={{ minRows: 4, maxRows: 12 }}
          aria-describedby="text__about"
          onChange={event => set('text', event.target.value)}
        />,
        false,
        say(words.textHint),
      )}
      {labelled(
        'purpose',
        <Digits
          name="purpose"
          label={say(fields['purpose']?.label)}
          options={choices('purpose')}
          value={draft.fields['purpose'] ?? ''}
          onChange={purpose => set('purpose', purpose)}
          onNext={next}
        />,
        true,
      )}
      {accuses && (
        <div className="sentence" role="status">
          <p>
            <b>{say(words.accusation)}</b>
          </p>
          <p>{say(words.accusationHint)}</p>
        </div>
      )}
      <div className="columns">
        {select('place', places)}
        {select('content', categories)}
      </div>
      <PartiesFields procedure={submission} draft={draft} faults={faults} onChange={onChange} />
      {fields['files']
        && labelled(
          'files',
          <FilesInput id="files" ids={draft.files ?? []} describedBy="files__about" onChange={files => onChange({ ...draft, files })} />,
        )}
      <div className="foot">
        <Button type="primary" size="large" htmlType="submit" loading={sending}>
          {say(words.send)} (Ctrl+Enter)
        </Button>
        <button type="button" className="plain" onClick={onClear}>
          {say(words.cleared)}
        </button>
      </div>
    </form>
  )
}
