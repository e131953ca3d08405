import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useMemo, useRef } from 'react'
import { pluralOf, titleOf, useMeta } from '../api/meta.ts'
import { workQuery } from '../api/records.ts'
import type { Label, Row, Work as Owed } from '../api/types.ts'
import { longDay } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useLang, useSay } from '../lang.tsx'
import { awaitedColumns, besideColumns, signatureColumns, type ColumnName } from '../table/columns.tsx'
import { RowTable } from '../table/RowTable.tsx'
import { Tabs } from '../table/Tabs.tsx'
import { useSlash } from '../table/useSlash.ts'
import { words } from '../words.ts'

const days = ['overdue', 'today', 'soon', 'week', 'all'] as const
type Days = (typeof days)[number]
type Tab = Days | 'awaited' | 'beside'
const within: Readonly<Record<Days, (left: number) => boolean>> = {
  overdue: left => left < 0,
  today: left => left === 0,
  soon: left => left >= 0 && left <= 3,
  week: left => left >= 0 && left <= 7,
  all: () => true,
}
const isDays = (text: string): text is Days => text in within
const isTab = (text: string | undefined): text is Tab => text !== undefined && (isDays(text) || text === 'awaited' || text === 'beside')
const columns = ['due', 'kind', 'number', 'title', 'state', 'next'] as const
/** So many drafts are listed at most. */
const mostToSign = 100

/** What do I owe, and by when? What do I wait for, and in what do we take part? */
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
  const list = useMemo(() => listOf(data, tab, q), [data, tab, q])
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
            tabs={[...days, 'awaited' as const, ...(data.beside.length || tab === 'beside' ? ['beside' as const] : [])].map(key => ({
              key,
              label: (
                <>
                  {say(words.work[key])} <b className={tone(key, data)}>{countOf(key, data)}</b>
                </>
              ),
            }))}
          />
          {!q && countOf(tab, data) > list.rows.length && (
            <p className="sentence" role="status">
              {say((tab === 'awaited' ? words.work.cappedAwaited : words.work.capped)(list.rows.length, countOf(tab, data)))}
            </p>
          )}
          <RowTable
            key={tab}
            label={say(isDays(tab) ? words.work.list : words.work[tab])}
            rows={list.rows}
            columns={list.columns}
            empty={say(q ? words.list.empty : list.empty)}
          />
        </>
      )}
    </>
  )
}

interface List {
  readonly rows: readonly Row[]
  readonly columns: readonly ColumnName[]
  readonly empty: Label
}
function listOf(work: Owed | undefined, tab: Tab, q: string): List {
  const found = (rows: readonly Row[] | undefined) => rows?.filter(row => matches(row, q)) ?? []
  if (tab === 'awaited') return { rows: found(work?.awaited.items), columns: awaitedColumns, empty: words.work.noneAwaited }
  if (tab === 'beside') return { rows: found(work?.beside), columns: besideColumns, empty: words.work.noneBeside }
  const rows = found(withDrafts(work)).filter(row => within[tab](row.daysLeft ?? Infinity))
  return { rows, columns, empty: work?.items.length ? words.list.empty : words.work.empty }
}

/** What one owes; where one's own signature is what is missing, the list says so. */
function withDrafts(work: Owed | undefined): readonly Row[] {
  const drafts = new Map(work?.signatures.map(row => [row.id, row]))
  return work?.items.map(row => drafts.get(row.id) ?? row) ?? []
}

const matches = (row: Row, q: string): boolean => !q || row.number.includes(q) || row.title.toLowerCase().includes(q.toLowerCase())
const countOf = (tab: Tab, work: Owed): number =>
  tab === 'awaited' ? work.awaited.all : tab === 'beside' ? work.beside.length : work.counts[tab]
function tone(tab: Tab, work: Owed): string {
  if (tab === 'awaited') return work.awaited.overdue ? 'over' : ''
  return countOf(tab, work) === 0 ? '' : tab === 'overdue' ? 'over' : tab === 'today' ? 'near' : ''
}
