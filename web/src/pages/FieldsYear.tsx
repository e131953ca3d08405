import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { fieldsQuery, whats, type FieldRow, type What } from '../api/fields.ts'
import { pluralLabel, useMeta } from '../api/meta.ts'
import type { Label } from '../api/types.ts'
import { Count } from '../figures/Count.tsx'
import { YearChoice, yearOf } from '../figures/YearChoice.tsx'
import { Loading } from '../frame/Loading.tsx'
import { Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { useSay } from '../lang.tsx'
import '../figures/fields.css'

const l = (zh: string, en: string): Label => ({ zh, en })
const told = {
  title: l('法治化五个方面', 'The five fields'),
  what: l('事项', 'Procedure'),
  idle: (n: number): Label => l(`另有 ${n} 类本年和上年都没有：`, `${n} more with nothing in this year or the last: `),
  allIdle: l('本年和上年都没有记录：', 'Nothing in this year or the last: '),
  heads: {
    opened: l('登记', 'Opened'),
    closed: l('办结', 'Ended'),
    onTime: l('按期率', 'In time'),
    open: l('现在在办', 'In hand now'),
    overdue: l('现在逾期', 'Overdue now'),
  } satisfies Readonly<Record<What, Label>>,
  order: l(
    '维护秩序靠把规则和合法渠道讲清楚、贴出来：这里只统计宣传、公示，不记录任何信访人，也不记录任何人的行为。',
    'Order is served by making rules and lawful ways known. Only publicity and postings are counted here; no petitioner, and nobody’s conduct, is recorded.',
  ),
  note: l(
    '登记、办结、按期率按所选年度统计，旁边是上年；在办、逾期是今天的数。点数字看具体事项。',
    'Opened, ended and in time are of the chosen year, the year before beside them; in hand and overdue are as of today. Each number opens its records.',
  ),
}

/**
 * The year by the five fields of rule of law: what each procedure opened, ended, kept in time, and has in hand; each number opens its
 * records.
 */
export function FieldsYear() {
  const say = useSay()
  const search = useSearch({ strict: false })
  const go = useNavigate()
  const year = yearOf(search['year'], useMeta().today)
  const { data, error, refetch } = useQuery(fieldsQuery(year))
  useTitle(say(told.title))
  return (
    <>
      <div className="headline">
        <h1>{say(told.title)}</h1>
        <span className="quiet">{say(data?.scope.label)}</span>
        <span className="grow" />
        <YearChoice year={year} onChoose={next => void go({ to: '/fields', search: { year: next }, replace: true })} />
      </div>
      <p className="quiet">{say(told.note)}</p>
      {error ? (
        <Problem error={error} again={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        data.fields.map(({ name, label, procedures }) => (
          <section key={name} className="card field-of-law">
            <h2>{say(label)}</h2>
            {name === 'order' && <p>{say(told.order)}</p>}
            <Rows rows={procedures} year={data.year} label={label} />
          </section>
        ))
      )}
    </>
  )
}

const isIdle = ({ figures }: FieldRow): boolean => Object.values(figures).every(f => !f.value && !f.lastYear?.value && !f.denominator)

function Rows({ rows, year, label }: { readonly rows: readonly FieldRow[]; readonly year: number; readonly label: Label }) {
  const say = useSay()
  const meta = useMeta()
  const busy = rows.filter(row => !isIdle(row))
  const idle = rows.filter(isIdle)
  const named = (row: FieldRow) => {
    const p = meta.procedures[row.procedure]
    return (
      <Link key={row.procedure} to="/$plural" params={{ plural: p?.plural ?? row.procedure }}>
        {say(p ? pluralLabel(p) : row.label)}
      </Link>
    )
  }
  return (
    <>
      {busy.length > 0 && (
        <table aria-label={say(label)}>
          <thead>
            <tr>
              <th scope="col">{say(told.what)}</th>
              {whats.map(what => (
                <th key={what} scope="col">
                  {say(told.heads[what])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {busy.map(row => (
              <tr key={row.procedure}>
                <th scope="row">{named(row)}</th>
                {whats.map(what => (
                  <td key={what} data-head={say(told.heads[what])}>
                    <Count figure={row.figures[what]} year={year} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {idle.length > 0 && (
        <p className="quiet idle">
          {say(busy.length ? told.idle(idle.length) : told.allIdle)}
          {idle.map(named)}
        </p>
      )}
    </>
  )
}
