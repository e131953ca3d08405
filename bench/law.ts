import type { Client } from './client.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

// The ways of the law beside the plain one. Whatever is written goes through `play`, also where it only prepares: the floor's copy must
// hold the same.

interface Row {
  readonly id: string
  readonly version: number
  readonly submission?: string
}
export interface Cast {
  readonly clerk: Client
  readonly handler: Client
  readonly head: Client
  readonly reviewer: Client
  readonly second: Client
}

/**
 * Objections, hearings, reviews asked for and decided, their lists and figures, the page of a petition with all that hangs on it.
 * `forwarded` are with the handler's unit, unsigned.
 */
export async function law(
  stage: Stage,
  { clerk, handler, head, reviewer, second }: Cast,
  play: (scene: Scene) => Promise<void>,
  n: number,
  forwarded: readonly Row[],
): Promise<void> {
  const each = (rows: readonly Row[], call: (row: Row) => Promise<unknown>) =>
    rows.map(row => async () => {
      await call(row)
    })
  const many = (count: number, call: (i: number) => Promise<unknown>) =>
    Array.from({ length: count }, (_, i) => async () => {
      await call(i)
    })
  const step = (as: Client, path: string, { id, version }: Row, name: string, given: object = {}, ahead = 0) =>
    as.post(`/${path}/${id}/steps/${name}`, { given, version: version + ahead })
  const rows = async (sql: string): Promise<readonly Row[]> => (await stage.owner.query<Row>(sql)).rows
  const prepared = { atOnce: 1, by: 'p95', goal: Infinity } as const
  const measured = { atOnce: 1, by: 'p95', goal: 2 } as const

  await play({ ...prepared, name: 'sign for', calls: each(forwarded, row => step(handler, 'petitions', row, 'sign-for')) })
  await play({
    ...prepared,
    name: 'objections drafted',
    calls: each(forwarded, row => step(handler, 'petitions', row, 'object', { reason: '经核对职责清单，不属于我局职权。' }, 1)),
  })
  await play({
    ...measured,
    name: 'an objection (signed)',
    calls: each(forwarded, row => step(head, 'petitions', row, 'object.sign', {}, 2)),
  })

  const handled = await rows(`select id, version from record r where procedure = 'petition' and state = 'handling' and unit = 'renshe'
    and not exists (select from link l join record h on h.office = l.office and h.id = l.to_record where l.office = r.office and l.from_record = r.id and l.name = 'hearings' and h.closed is null) order by id limit ${n}`)
  await play({
    ...measured,
    name: 'a hearing called',
    calls: each(handled, row => step(head, 'petitions', row, 'hear', { reason: '事实争议大，需要当面质证。' })),
  })

  const answered = await rows(`select r.id, r.version, s.id as submission from record r join unit u on u.office = r.office and u.id = r.unit
    cross join lateral (select s.id from link l join record s on s.office = l.office and s.id = l.to_record where l.office = r.office and l.from_record = r.id and l.name = 'submissions' and s.closed is null order by s.id limit 1) s where r.procedure = 'petition' and r.state = 'delivered'
    and u.superior = 'qu-zhengfu' and (r.limits #>> '{review,due}')::date >= (now() at time zone 'Asia/Shanghai')::date and r.limits #>> '{review,endedOn}' is null order by r.id limit ${Math.min(n, 200)}`)
  await play({
    ...measured,
    name: 'a review asked for',
    calls: each(answered, row =>
      step(clerk, 'petitions', row, 'ask-review', { submission: row.submission, reason: '对处理意见不服，请求复查。' }),
    ),
  })
  const asked = await rows(
    `select id, version from record where procedure = 'review' and state = 'requested' and unit = 'qu-zhengfu' order by opened desc, id desc limit ${answered.length}`,
  )
  await play({ ...prepared, name: 'reviews admitted', calls: each(asked, row => step(reviewer, 'reviews', row, 'admit')) })
  await play({
    ...prepared,
    name: 'reviews drafted',
    calls: each(asked, row =>
      step(
        reviewer,
        'reviews',
        row,
        'decide',
        { kind: 'uphold', found: '原意见认定的事实清楚。', opinion: '予以维持。', basis: '《信访工作条例》第三十五条' },
        1,
      ),
    ),
  })
  await play({
    ...measured,
    name: 'a review decided (signed)',
    calls: each(asked, row => step(second, 'reviews', row, 'decide.sign', {}, 2)),
  })

  const linked = await rows(
    `select r.id, r.version from record r join link l on l.office = r.office and l.from_record = r.id where r.procedure = 'petition' group by r.office, r.id order by count(*) desc, r.id limit 50`,
  )
  await play({
    ...measured,
    name: 'a petition with all its links',
    calls: many(n, i => clerk.get(`/petitions/${linked[i % linked.length]?.id}`)),
  })
  await play({
    ...measured,
    name: 'list of reviews',
    calls: many(n, i => clerk.get(`/reviews?limit=50${['', '&open=true', '&unit=qu-zhengfu'][i % 3]}`)),
  })
  await play({
    ...measured,
    name: 'a figure of reviews',
    calls: many(Math.min(n, 200), i => clerk.get(`/figures/reviews.${['decided', 'onTime', 'upheld'][i % 3]}`)),
  })
  await play({ ...measured, name: 'all figures of a year', calls: many(Math.min(n, 50), () => clerk.get('/figures')) })
}
