import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { createLink, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { rowsQuery } from '../api/records.ts'
import { useHasRole } from '../api/session.ts'
import { pluralLabel } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { useKept } from '../device.ts'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { columnsOf, isColumnName, usualColumns, type ColumnName } from './columns.tsx'
import { countInWords } from './count.ts'
import { filterNames, type FilterName } from './filter.ts'
import { Filters } from './Filters.tsx'
import { RowTable } from './RowTable.tsx'
import { SheetButtons } from './SheetButtons.tsx'
import { ViewTabs } from './ViewTabs.tsx'

const areColumns = (value: unknown): value is readonly ColumnName[] => Array.isArray(value) && value.length > 0 && value.every(isColumnName)

/** A link that looks like what it does. */
const LinkButton = createLink(Button)

/** These are registered on a page of their own. */
const apart = ['submission', 'visit']

/** A list with its saved views, filters and columns. What is filtered stands in the address. */
export function RecordList({ procedure }: { readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const has = useHasRole()
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const possible = useMemo(() => columnsOf(procedure), [procedure])
  const first = useMemo(() => usualColumns(procedure), [procedure])
  const [columns, keepColumns] = useKept<readonly ColumnName[]>(`columns.${procedure.name}`, first, areColumns)
  const filter = useMemo(() => Object.fromEntries(filterNames.flatMap(name => (search[name] ? [[name, search[name]]] : []))), [search])
  const query = useInfiniteQuery({ ...rowsQuery(`/${procedure.plural}`, filter), placeholderData: keepPreviousData })
  const rows = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data])
  const staff = useMemo(() => Object.fromEntries(query.data?.pages.flatMap(page => Object.entries(page.staff ?? {})) ?? []), [query.data])
  const set = (next: Partial<Record<FilterName | 'view', string | undefined>>) =>
    void go({ to: '/$plural', params: { plural: procedure.plural }, search: { ...search, ...next }, replace: true })
  const replace = (next: Readonly<Record<string, string>>) =>
    void go({ to: '/$plural', params: { plural: procedure.plural }, search: next })
  useTitle(say(pluralLabel(procedure)))
  const count = query.data?.pages[0]?.count
  const filtered = Object.keys(filter).some(name => name !== 'sort')
  return (
    <>
      <div className="headline">
        <h1>{say(pluralLabel(procedure))}</h1>
        <span className="counts" role="status">
          {count && say(countInWords(procedure.name, count))}
        </span>
        <span className="grow" />
        {apart.includes(procedure.name) || !procedure.opening.by.some(has) ? null : (
          <LinkButton color="primary" variant="solid" to="/$plural/new" params={{ plural: procedure.plural }} search={{}}>
            {say(procedure.opening.label)}
          </LinkButton>
        )}
        <LinkButton to="/charts" search={{ procedure: procedure.name, kind: 'flow' }}>
          {say(words.charts.flow)}
        </LinkButton>
        <SheetButtons procedure={procedure} filter={filter} />
        <ColumnChoice procedure={procedure} possible={possible} chosen={columns} onChoose={keepColumns} />
      </div>
      <ViewTabs procedure={procedure} filter={filter} view={search['view']} onChoose={replace} />
      <Filters procedure={procedure} filter={filter} onSet={set} onClear={() => replace({})} />
      {query.error ? (
        <Problem error={query.error} again={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading rows={12} />
      ) : (
        <RowTable
          label={say(pluralLabel(procedure))}
          rows={rows}
          columns={columns}
          procedure={procedure}
          staff={staff}
          empty={say(filtered ? words.list.empty : procedure.desk === 'petitions' ? words.list.none : words.list.noneYet)}
          onEnd={() => {
            if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage({ cancelRefetch: false })
          }}
        />
      )}
    </>
  )
}
