import type { FieldProps } from '@rjsf/utils'
import { useState, type ChangeEvent } from 'react'
import { acceptedFiles, fileAddress, mostBytes, mostFiles, sizeInWords, upload, whatMayBeSent } from '../api/files.ts'
import { problemOf } from '../api/problem.ts'
import type { Label } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

interface Props {
  readonly id: string
  readonly ids: readonly string[]
  readonly most?: number
  readonly describedBy?: string
  readonly onChange: (ids: readonly string[]) => void
}
/** Why a file was not taken; the server's sentence names it already. */
interface Failed {
  readonly name?: string
  readonly why: Label
}

// What this page has sent is known by its name; of a draft that was kept on the device only the ids are left.
const sent = new Map<string, { readonly name: string; readonly bytes: number }>()

/** Photos and documents: sent as soon as they are chosen, and the record's once the step is taken. */
export function FilesInput({ id, ids, most = mostFiles, describedBy, onChange }: Props) {
  const say = useSay()
  const [waiting, setWaiting] = useState(0)
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event
    const files = [...(target.files ?? [])]
    const good: string[] = []
    const bad: Failed[] = []
    target.value = ''
    setFailed([])
    setWaiting(files.length)
    for (const [i, file] of files.entries()) {
      const why = ids.length + good.length >= most ? words.files.tooMany(most) : file.size > mostBytes ? words.files.tooLarge : undefined
      if (why) bad.push({ name: file.name, why })
      else {
        await upload(file).then(
          kept => {
            sent.set(kept.id, kept)
            good.push(kept.id)
          },
          (error: unknown) => {
            bad.push({ why: problemOf(error).detail })
          },
        )
      }
      setWaiting(files.length - i - 1)
    }
    setFailed(bad)
    if (good.length) onChange([...ids, ...good])
  }
  return (
    <div className="files-input">
      <input
        id={id}
        type="file"
        multiple={most > 1}
        accept={acceptedFiles}
        disabled={ids.length >= most || waiting > 0}
        onChange={event => {
          void choose(event)
        }}
        {...(describedBy && { 'aria-describedby': describedBy })}
      />
      <p className="hint">{say(whatMayBeSent)}</p>
      {ids.length > 0 && (
        <ul>
          {ids.map((one, i) => (
            <li key={one}>
              <a href={fileAddress(one)} download>
                {sent.get(one)?.name ?? `${say(words.files.uploaded)} ${i + 1}`}
              </a>{' '}
              <span className="quiet">{sizeOf(one)}</span>{' '}
              <button
                type="button"
                className="plain"
                aria-label={`${say(words.step.remove)} ${sent.get(one)?.name ?? i + 1}`}
                onClick={() => onChange(ids.filter(other => other !== one))}
              >
                {say(words.step.remove)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">{waiting > 0 && <p className="hint">{say(words.files.sending(waiting))}</p>}</div>
      {failed.map(({ name, why }, i) => (
        <p key={i} className="fault" role="alert">
          {name && `${name}${say(words.colon)}`}
          {say(why)}
        </p>
      ))}
    </div>
  )
}

const sizeOf = (id: string): string => {
  const file = sent.get(id)
  return file ? sizeInWords(file.bytes) : ''
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(id => typeof id === 'string') : typeof value === 'string' ? [value] : []

/** The same as a field of a declared form: a list of files, or one. */
export function FilesField({ formData, onChange, fieldPathId, schema }: FieldProps) {
  const many = schema.type === 'array'
  return (
    <FilesInput
      id={fieldPathId.$id}
      ids={idsIn(formData)}
      most={many ? (schema.maxItems ?? mostFiles) : 1}
      describedBy={`${fieldPathId.$id}__about`}
      onChange={ids => onChange(many ? ids : ids[0], fieldPathId.path)}
    />
  )
}
