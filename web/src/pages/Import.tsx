import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { batchesQuery, templateAddress, type ImportAnswer } from '../api/imports.ts'
import { problemOf } from '../api/problem.ts'
import { newKey } from '../api/send.ts'
import { useHasRole } from '../api/session.ts'
import { sendSheet } from '../api/sheets.ts'
import { useTitle } from '../frame/title.ts'
import { Faults } from '../import/Faults.tsx'
import { Imported } from '../import/Imported.tsx'
import { Past } from '../import/Past.tsx'
import { words } from '../import/words.ts'
import { useSay } from '../lang.tsx'
import { words as common } from '../words.ts'

/** Old matters from a spreadsheet: the template, the file, the check, the import. */
export function Import() {
  const say = useSay()
  const has = useHasRole()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [key, setKey] = useState(newKey)
  const check = useMutation({ mutationFn: (of: File) => sendSheet<ImportAnswer>('/imports', of, true) })
  const bring = useMutation({
    mutationFn: (of: File) => sendSheet<ImportAnswer>('/imports', of, false, key),
    onSuccess: () => {
      void client.invalidateQueries()
    },
  })
  useTitle(say(words.title))
  if (!['triage', 'director'].some(has))
    return (
      <div className="empty">
        <h1>{say(common.trouble.forbidden)}</h1>
      </div>
    )
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setKey(newKey())
    check.reset()
    bring.reset()
  }
  const good = check.data?.wrong === 0 ? check.data : undefined
  const answer = bring.data ?? check.data
  const faults = answer?.faults ?? []
  const trouble = bring.error ?? check.error
  const again = () => {
    choose(undefined)
    if (field.current) field.current.value = ''
    void client.invalidateQueries({ queryKey: batchesQuery.queryKey })
  }
  return (
    <div className="import">
      <div className="headline">
        <h1>{say(words.title)}</h1>
      </div>
      <p className="quiet">{say(words.lead)}</p>
      <ol className="stages">
        <li className="card">
          <h2>{say(words.first)}</h2>
          <p>{say(words.firstHint)}</p>
          <Button href={templateAddress} download>
            {say(words.download)}
          </Button>
        </li>
        <li className="card">
          <h2>{say(words.second)}</h2>
          <p id="sheet-hint">{say(words.secondHint)}</p>
          <input
            ref={field}
            type="file"
            aria-label={say(words.file)}
            aria-describedby="sheet-hint"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={check.isPending || bring.isPending}
            onChange={event => choose(event.target.files?.[0])}
          />
        </li>
        <li className="card" aria-busy={check.isPending}>
          <h2>{say(words.third)}</h2>
          {!bring.data?.batch && (
            <Button
              type={good ? 'default' : 'primary'}
              disabled={!file || bring.isPending}
              loading={check.isPending}
              onClick={() => {
                if (file) {
                  bring.reset()
                  check.mutate(file)
                }
              }}
            >
              {say(check.isPending ? words.checking : words.checkGo)}
            </Button>
          )}
          <div role="status">
            {trouble && <p className="fault">{say(problemOf(trouble).detail)}</p>}
            {answer && answer.wrong > 0 && <p className="fault">{say(words.wrong(String(answer.rows), String(answer.wrong)))}</p>}
            {good && (bring.data?.wrong ?? 0) === 0 && (
              <p className="went-well">
                <b>{say(words.good(String(good.rows)))}</b>
                <br />
                {say(good.states)}
              </p>
            )}
          </div>
          {faults.length > 0 && <Faults faults={faults} more={answer?.more} />}
        </li>
        <li className="card" aria-busy={bring.isPending}>
          <h2>{say(words.fourth)}</h2>
          {!bring.data?.batch && <p>{say(words.noUndo)}</p>}
          {!bring.data?.batch && (
            <Button
              type="primary"
              disabled={!good || !file}
              loading={bring.isPending}
              onClick={() => {
                if (file) bring.mutate(file)
              }}
            >
              {bring.isPending ? say(words.importing) : good ? say(words.go(String(good.rows))) : say(words.fourth)}
            </Button>
          )}
          {bring.data?.batch && (
            <>
              <div role="status">
                <p className="went-well">
                  <b>{say(words.done(String(bring.data.rows)))}</b>
                  <br />
                  {say(bring.data.states)}
                </p>
              </div>
              <Imported batch={bring.data.batch} />
              <Button onClick={again}>{say(words.another)}</Button>
            </>
          )}
        </li>
      </ol>
      <Past />
    </div>
  )
}
