import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useRef, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { newKey } from '../api/send.ts'
import { formAddress, sendSheet, type SheetAnswer } from '../api/sheets.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { useLang, useSay } from '../lang.tsx'
import { words as common } from '../words.ts'
import { Faults } from './Faults.tsx'
import { words } from './words.ts'

const shown = 20

/** Records of one procedure from a spreadsheet: the template, the file, the check, the import. */
export function SheetDrawer({ procedure, onClose }: { readonly procedure: ProcedureMeta; readonly onClose: () => void }) {
  const say = useSay()
  const lang = useLang()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [key, setKey] = useState(newKey)
  const path = `/${procedure.plural}/sheet`
  const check = useMutation({ mutationFn: (of: File) => sendSheet<SheetAnswer>(path, of, true) })
  const bring = useMutation({
    mutationFn: (of: File) => sendSheet<SheetAnswer>(path, of, false, key),
    onSuccess: () => {
      void client.invalidateQueries()
    },
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setKey(newKey())
    check.reset()
    bring.reset()
  }
  const again = () => {
    choose(undefined)
    if (field.current) field.current.value = ''
  }
  const answer = bring.data ?? check.data
  const good = check.data?.wrong === 0 && (bring.data?.wrong ?? 0) === 0 ? check.data : undefined
  const trouble = bring.error ?? check.error
  const opened = bring.data?.opened
  const foot = (
    <div className="foot">
      {opened ? (
        <Button size="large" type="primary" onClick={onClose}>
          {say(words.sheet.close)}
        </Button>
      ) : good && file ? (
        <Button size="large" type="primary" loading={bring.isPending} onClick={() => bring.mutate(file)}>
          {say(bring.isPending ? words.importing : words.sheet.go(String(good.rows)))}
        </Button>
      ) : (
        <Button
          size="large"
          type="primary"
          disabled={!file}
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
      {opened ? (
        <Button size="large" onClick={again}>
          {say(words.sheet.again)}
        </Button>
      ) : (
        <Button size="large" onClick={onClose}>
          {say(common.step.cancel)}
        </Button>
      )}
    </div>
  )
  return (
    <Drawer
      open
      size={680}
      title={`${say(words.sheet.in)}${say(common.colon)}${say(procedure.label)}`}
      onClose={onClose}
      footer={foot}
      mask={{ closable: false }}
    >
      <p className="quiet">{say(words.sheet.lead)}</p>
      <ol className="stages">
        <li className="card">
          <h2>{say(words.first)}</h2>
          <p>{say(words.sheet.firstHint)}</p>
          <Button href={formAddress(procedure.plural, lang)} download>
            {say(words.download)}
          </Button>
        </li>
        <li className="card">
          <h2>{say(words.second)}</h2>
          <p id="sheet-hint">{say(words.sheet.secondHint)}</p>
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
      </ol>
      <div className="sheet-result" role="status" aria-busy={check.isPending || bring.isPending}>
        {trouble && <p className="fault">{say(problemOf(trouble).detail)}</p>}
        {answer && answer.wrong > 0 && <p className="fault">{say(words.wrong(String(answer.rows), String(answer.wrong)))}</p>}
        {good && !opened && (
          <p className="went-well">
            <b>{say(words.good(String(good.rows)))}</b>
            <br />
            {say(words.sheet.noUndo)}
          </p>
        )}
        {opened && (
          <p className="went-well">
            <b>{say(words.sheet.done(String(opened.length)))}</b>
          </p>
        )}
      </div>
      {answer?.faults && answer.faults.length > 0 && <Faults faults={answer.faults} more={answer.more} />}
      {opened && (
        <>
          <h3>
            {say(words.sheet.opened)}{' '}
            {opened.length > shown && <small className="quiet">{say(words.sheet.firstRows(String(shown)))}</small>}
          </h3>
          <ul>
            {opened.slice(0, shown).map(one => (
              <li key={one.id}>
                <Link className="number" to="/$plural/$id" params={{ plural: procedure.plural, id: one.id }}>
                  {one.number}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}
