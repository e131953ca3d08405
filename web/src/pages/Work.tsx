import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useMemo, useRef } from 'react'
import { pluralOf, titleOf, useMeta } from '../api/meta.ts'
import { workQuery } from '../api/records.ts'
import type { Row, Work as Owed } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { signatureColumns } from '../table/columns.tsx'
import { RowTable } from '../table/RowTable.tsx'
import { Tabs } from '../table/Tabs.tsx'
import { useSlash } from '../table/useSlash.ts'
import { words } from '../words.ts'

type Tab = 'overdue' | 'today' | 'soon' | 'week' | 'all'
const within: Readonly<Record<Tab, (left: number) => boolean>> = {
  overdue: left => left < 0,
  today: left => left === 0,
  soon: left => left >= 0 && left <= 3,
  week: left => left >= 0 && left <= 7,
  all: () => true,
}
const isTab = (text: string | undefined): text is Tab => text !== undefined && text in within
const columns = ['due', 'kind', 'number', 'title', 'state', 'next'] as const
/** So many drafts are listed at most. */
const mostToSign = 100

/** What do I owe, and by when? */
export function Work() {
  const say = useSay()
  const lang = useLang()
  const meta = useMeta()
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const { data, error, refetch } = useQuery(workQuery)
  const field = useRef<InputRef>(null)
  const tab = isTab(search['tab']) ? search['tab'] : 'all'
  const q = search['q'] ?? ''
  const rows = useMemo(() => withDrafts(data).filter(row => within[tab](row.daysLeft ?? Infinity) && matches(row, q)), [data, tab, q])
  useTitle(say(words.nav.work))
  useSlash(field)
  const set = (next: { tab?: string; q?: string }) => void go({ to: '/work', search: { ...search, ...next }, replace: true })
  if (error) return <Problem error={error} again={() => void refetch()} />
  return (
    <>
      <div className="headline">
        <h1>{say(words.nav.work)}</h1>
        <span className="grow" />
        <Input
          ref={field}
          className="find"
          allowClear
          value={q}
          placeholder={say(words.work.find)}
          aria-label={say(words.work.find)}
          onChange={event => set({ q: event.target.value })}
        />
      </div>
      {!data ? (
        <Loading />
      ) : (
        <>
          {data.invited.map(row => (
            <p key={row.id} className="sentence invited">
              <b>{say(row.asks.step)}</b>
              {say(words.colon)}
              <Link to="/$plural/$id" params={{ plural: pluralOf(meta, row.procedure), id: row.id }}>
                {say(titleOf(meta, row))}
              </Link>{' '}
              <span className="quiet">{say(words.work.until(longDay(row.asks.until, lang)))}</span>
            </p>
          ))}
          {data.signatures.length > 0 && (
            <section aria-label={say(words.work.signatures)} className="signatures">
              <h2>
                {say(words.work.signatures)} {data.signatures.length}
              </h2>
              <RowTable fits label={say(words.work.signatures)} rows={data.signatures} columns={signatureColumns} empty={null} />
              {data.signatures.length >= mostToSign && (
                <p className="sentence" role="status">
                  {say(words.work.mostToSign(data.signatures.length))}
                </p>
              )}
            </section>
          )}
          <Tabs
            label={say(words.work.list)}
            chosen={tab}
            onChoose={key => set({ tab: key })}
            tabs={(['overdue', 'today', 'soon', 'week', 'all'] as const).map(key => ({
              key,
              label: (
                <>
                  {say(words.work[key])}
                  <b className={tone(key, data.counts[key])}>{data.counts[key]}</b>
                </>
              ),
            }))}
          />
          {!q && data.counts[tab] > rows.length && (
            <p className="sentence" role="status">
              {say(words.work.capped(rows.length, data.counts[tab]))}
            </p>
          )}
          <RowTable
            key={tab}
            label={say(words.work.list)}
            rows={rows}
            columns={columns}
            empty={say(data.items.length ? words.list.empty : words.work.empty)}
          />
        </>
      )}
    </>
  )
}

/** What one owes; where one's own signature is what is missing, the list says so. */
function withDrafts(work: Owed | undefined): readonly Row[] {
  const drafts = new Map(work?.signatures.map(row => [row.id, row]))
  return work?.items.map(row => drafts.get(row.id) ?? row) ?? []
}

const matches = (row: Row, q: string): boolean => !q || row.number.includes(q) || row.title.toLowerCase().includes(q.toLowerCase())
const tone = (tab: Tab, count: number): string => (count === 0 ? '' : tab === 'overdue' ? 'over' : tab === 'today' ? 'near' : '')
