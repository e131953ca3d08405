import { parseArgs } from 'node:util'
import type { Client } from './client.ts'
import { measure, together, type Measured } from './measure.ts'
import { beside } from './beside.ts'
import { law } from './law.ts'
import { searches } from './searches.ts'
import type { Line, Scene } from './scene.ts'
import { bareSelect, replay } from './replay.ts'
import { setStage } from './stage.ts'

// What the main things take, beside the floor: the statements that the same requests send, through plain `pg` as the application's role, on
// a copy of the same data, as many at once. Ratios only: another machine has other milliseconds and, we hope, the same ratios.

const {
  values: { quick, json, matters },
} = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, matters: { type: 'string' } },
})
const n = quick ? 200 : 1000
const size = Number(matters ?? 10_000)

const stage = await setStage(size, [
  'zhou-min',
  'he-jianping',
  'liu-siyuan',
  'zheng-ailian',
  'ji-wenbin',
  'ouyang-lan',
  'qiu-zhiyuan',
  'lu-weiguo',
])
const [clerk, triage, handler, head, reviewer, second, supervisor, director] = stage.clients
if (!clerk || !triage || !handler || !head || !reviewer || !second || !supervisor || !director)
  throw new Error('somebody could not sign in')
const say = (text: string) => {
  if (!json) console.error(text)
}

const lines: Line[] = []
const rounds = 5
/** Ours and the floor take turns, so that whatever else the machine does falls on both alike. */
async function play(scene: Scene): Promise<void> {
  say(`${scene.name} …`)
  await stage.recorded()
  const ours: Measured[] = []
  const floor: Measured[] = []
  const each = Math.ceil(scene.calls.length / rounds)
  for (let i = 0; i < scene.calls.length; i += each) {
    ours.push(await measure(scene.calls.slice(i, i + each), scene.atOnce))
    floor.push(await replay(stage.floorUrl, await stage.recorded(), scene.atOnce))
  }
  lines.push({ name: scene.name, by: scene.by, goal: scene.goal, ours: together(ours), floor: together(floor) })
}
const times = (count: number, call: (i: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, i) => async () => {
    await call(i)
  })
const idsOf = async (path: string, list: Client) => {
  const { items }: { items: { id: string; version: number }[] } = JSON.parse(await list.get(path))
  return items
}

const letter = (i: number) => ({
  given: {
    channel: 'letter',
    subject: `路灯不亮第${i}件`,
    text: `我们小区门口的路灯已经坏了${(i % 30) + 1}天，晚上老人出行不便，请求尽快修好。`,
    petitioner: { name: '测试人', phone: `1990000${String(i).padStart(4, '0')}` },
  },
})
// Chosen before anything is filed, so that they stand in the year's own texts.
const { phrases, judge } = await searches(stage.owner, Math.min(n, 200))
const filed: string[] = []
const file = async (i: number) => {
  const { id }: { id: string } = JSON.parse(await clerk.post('/submissions', letter(i)))
  filed.push(id)
}
await play({ name: 'warm-up', atOnce: 4, by: 'rate', goal: -Infinity, calls: times(60, i => file(i)) })
await play({ name: 'file, one after the other', atOnce: 1, by: 'rate', goal: 0.5, calls: times(n, i => file(1000 + i)) })
await play({ name: 'file, 8 at once', atOnce: 8, by: 'rate', goal: 0.5, calls: times(2 * n, i => file(5000 + i)) })
await play({
  name: 'a step (triage)',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(n, i =>
    triage.post(`/submissions/${filed[i + 60]}/steps/triage`, {
      given: { category: 'appeal', content: '0401', matters: [{ subject: '路灯不亮', demands: ['修好路灯'] }] },
      version: 1,
    }),
  ),
})
const sorted = await idsOf('/petitions?state=sorted&limit=200', triage)
await play({
  name: 'a step (forward)',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(Math.min(n, sorted.length), i =>
    triage.post(`/petitions/${sorted[i]?.id}/steps/forward`, { given: { unit: 'renshe' }, version: sorted[i]?.version }),
  ),
})
const some = await idsOf('/submissions?limit=200&state=in-hand', clerk)
const petitions = await idsOf('/petitions?limit=200&unit=renshe', handler)
await play({
  name: 'open a submission',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(n, i => clerk.get(`/submissions/${some[i % some.length]?.id}`)),
})
await play({
  name: 'open a petition',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(n, i => handler.get(`/petitions/${petitions[i % petitions.length]?.id}`)),
})
await play({ name: 'my work', atOnce: 1, by: 'p95', goal: 2, calls: times(n, i => (i % 2 ? triage : handler).get('/work')) })
await play({
  name: 'calendar of four weeks',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(n, i => (i % 2 ? triage : handler).get(`/calendar${i % 4 < 2 ? '?whose=mine' : ''}`)),
})
await play({
  name: 'list',
  atOnce: 1,
  by: 'p95',
  goal: 2,
  calls: times(n, i => clerk.get(`/submissions?limit=50${['', '&state=in-hand', '&channel=letter', '&open=true'][i % 4]}`)),
})
await play({
  name: 'search a phrase',
  atOnce: 1,
  by: 'p95',
  goal: 3,
  calls: times(phrases.length, i => clerk.get(`/submissions?limit=50&q=${encodeURIComponent(phrases[i] ?? '')}`)),
})
const forwarded = sorted.slice(0, Math.min(n, sorted.length)).map(({ id, version }) => ({ id, version: version + 1 }))
await law(stage, { clerk, handler, head, reviewer, second }, play, n, forwarded)
await beside(stage, { supervisor, director }, play, n)
const found = await judge(clerk)
const megabytes = await stage.megabytes(plain =>
  measure(
    times(
      400,
      i => plain[i % 3]?.get(['/work', '/submissions?limit=50', `/petitions?limit=50&unit=renshe`][i % 3] ?? '') ?? Promise.resolve(),
    ),
    8,
  ),
)

const select = await bareSelect(stage.floorUrl, 500)
await stage.stop()

const told = lines
  .filter(l => Number.isFinite(l.goal))
  .map(({ name, ours, floor, by, goal }) => {
    const ratio = by === 'rate' ? ours.rate / floor.rate : ours.p95 / floor.p95
    return {
      name,
      by,
      ratio: round(ratio),
      goal,
      met: by === 'rate' ? ratio >= goal : ratio <= goal,
      ours: rounded(ours),
      floor: rounded(floor),
    }
  })
const result = {
  matters: size,
  figures: told,
  search: { ...found, met: found.missed === 0 && found.wrong === 0 },
  memory: { megabytes: Math.round(megabytes), goal: 400, met: megabytes <= 400 },
  select: rounded(select),
}
if (json) console.log(JSON.stringify(result, null, 2))
else {
  for (const { name, by, ratio, goal, met, ours, floor } of told) {
    const unit = by === 'rate' ? `${ours.rate}/s to ${floor.rate}/s` : `p95 ${ours.p95} ms to ${floor.p95} ms`
    console.log(
      `${met ? ' ' : '!'} ${name.padEnd(30)} ${String(ratio).padStart(6)} × the floor (${by === 'rate' ? 'at least' : 'at most'} ${goal})   ${unit}`,
    )
  }
  console.log(
    `${result.search.met ? ' ' : '!'} search: ${found.phrases} phrases, ${found.hits} hits, ${found.missed} missed, ${found.wrong} wrong`,
  )
  console.log(`${result.memory.met ? ' ' : '!'} memory of server and database: ${result.memory.megabytes} MB (at most 400)`)
  console.log(`  a bare select: p50 ${result.select.p50} ms`)
}
process.exitCode = told.every(t => t.met) && result.search.met && result.memory.met ? 0 : 1

function round(x: number): number {
  return Math.round(100 * x) / 100
}
function rounded({ p50, p95, rate, n: count }: Measured) {
  return { p50: round(p50), p95: round(p95), rate: round(rate), n: count }
}
