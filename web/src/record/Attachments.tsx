import { useQuery } from '@tanstack/react-query'
import { fileAddress, filesQuery, pictureAddress, sizeInWords } from '../api/files.ts'
import type { FileTold, Page } from '../api/types.ts'
import { moment } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** Photos and documents of the record and of those linked to it: pictures as pictures, all of them to be kept. */
export function Attachments({ page }: { readonly page: Page }) {
  const say = useSay()
  const { data } = useQuery(filesQuery(page.id))
  const files = data?.items ?? []
  if (!files.length) return null
  return (
    <section className="card">
      <h2>{say(words.files.title)}</h2>
      <ul className="attachments">
        {files.map(file => (
          <Attachment key={file.id} file={file} page={page} />
        ))}
      </ul>
    </section>
  )
}

function Attachment({ file, page }: { readonly file: FileTold; readonly page: Page }) {
  const say = useSay()
  const lang = useLang()
  return (
    <li>
      {file.shown ? (
        <a className="thumb" href={pictureAddress(file.id)} target="_blank" rel="noreferrer">
          <img src={pictureAddress(file.id)} alt={file.name ?? ''} loading="lazy" />
        </a>
      ) : (
        <span className="thumb none" aria-hidden="true">
          {ending(file)}
        </span>
      )}
      <div>
        <p>
          {file.name ? (
            <a href={fileAddress(file.id)} download>
              {file.name}
            </a>
          ) : (
            say(words.files.erased)
          )}
        </p>
        <p className="quiet">
          {sizeInWords(file.bytes)} · {say(file.by)} · {moment(file.at, lang)}
          {file.record !== page.id && <> · {file.number}</>}
        </p>
      </div>
    </li>
  )
}

const ending = ({ name }: FileTold): string => /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toUpperCase() ?? ''

/** A file within the story, by its name. */
export function FileName({ id, record }: { readonly id: string; readonly record: string }) {
  const say = useSay()
  const { data } = useQuery(filesQuery(record))
  const file = data?.items.find(one => one.id === id)
  if (!file) return <>{say(words.files.uploaded)}</>
  return file.name ? (
    <a href={fileAddress(id)} download>
      {file.name}
    </a>
  ) : (
    <>{say(words.files.erased)}</>
  )
}
