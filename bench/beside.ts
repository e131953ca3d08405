import type { Client } from './client.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

/** What runs beside the petition: a letter about twenty petitions opened and signed, the calendar of a month, a list, a sheet out of it. */
export async function beside(
  stage: Stage,
  { supervisor, director }: { readonly supervisor: Client; readonly director: Client },
  play: (scene: Scene) => Promise<void>,
  n: number,
): Promise<void> {
  const many = (count: number, call: (i: number) => Promise<unknown>) =>
    Array.from({ length: count }, (_, i) => async () => {
      await call(i)
    })
  const measured = { atOnce: 1, by: 'p95', goal: 2 } as const
  const count = Math.min(n, 200)
  const {
    rows: [today],
  } = await stage.owner.query<{ soon: string; from: string; to: string }>(
    `select to_char(d + 20, 'YYYY-MM-DD') soon, to_char(d - 10, 'YYYY-MM-DD') "from", to_char(d + 20, 'YYYY-MM-DD') "to" from (select (now() at time zone 'Asia/Shanghai')::date d) t`,
  )
  const { rows: about } = await stage.owner.query<{ id: string }>(
    `select id from record where procedure = 'petition' and unit = 'renshe' and class = 'open' order by id limit 200`,
  )
  const letters: { readonly id: string }[] = []
  await play({
    ...measured,
    name: 'a letter about 20 petitions',
    calls: many(count, async i => {
      const petitions = Array.from({ length: Math.min(20, about.length) }, (_, k) => about[(i * 7 + k) % about.length]?.id)
      letters.push(
        JSON.parse(
          await supervisor.post('/supervision-letters', {
            given: {
              subject: `关于信访事项逾期的督办函（第${i}号）`,
              unit: 'renshe',
              grounds: ['delay'],
              defects: '所列事项超过法定期限未作出处理意见。',
              demand: '请在规定期限内依法办结，并书面反馈。',
              replyBy: today?.soon,
              petitions: [...new Set(petitions)],
            },
          }),
        ),
      )
    }),
  })
  await play({
    atOnce: 1,
    by: 'p95',
    goal: Infinity,
    name: 'letters drafted',
    calls: letters.map(({ id }, i) => async () => {
      await supervisor.post(`/supervision-letters/${id}/steps/send`, { given: { number: `督〔2026〕${i}号` }, version: 1 })
    }),
  })
  await play({
    ...measured,
    name: 'a letter signed',
    calls: letters.map(({ id }) => async () => {
      await director.post(`/supervision-letters/${id}/steps/send.sign`, { given: {}, version: 2 })
    }),
  })
  await play({
    ...measured,
    name: 'a letter with its petitions',
    calls: many(n, i => supervisor.get(`/supervision-letters/${letters[i % letters.length]?.id}`)),
  })
  await play({
    ...measured,
    name: 'list of letters',
    calls: many(n, i => supervisor.get(`/supervision-letters?limit=50${['', '&open=true', '&unit=renshe'][i % 3]}`)),
  })
  await play({
    ...measured,
    name: 'calendar of a month',
    calls: many(count, () => director.get(`/calendar?from=${today?.from}&to=${today?.to}`)),
  })
}
