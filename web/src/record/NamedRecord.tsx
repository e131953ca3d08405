import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pluralOf, titleOf, useMeta } from '../api/meta.ts'
import { pageQuery } from '../api/records.ts'
import { useAbout } from '../forms/about.tsx'
import { useSay } from '../lang.tsx'

/** Another record that a step names, by number and title; a draft names it before the two are linked. Who may not read it sees its id. */
export function NamedRecord({ id, procedure }: { readonly id: string; readonly procedure: string }) {
  const say = useSay()
  const meta = useMeta()
  const plural = pluralOf(meta, procedure)
  const linked = useAbout()?.links.find(link => link.record.id === id)?.record
  const asked = useQuery({ ...pageQuery(plural, id), enabled: !linked, retry: false }).data
  const record = linked ?? asked
  return record ? (
    <Link to="/$plural/$id" params={{ plural, id }}>
      {record.number} {say(titleOf(meta, record))}
    </Link>
  ) : (
    id
  )
}
