import type pg from 'pg'
import type { Client } from './client.ts'

/** Phrases out of the texts themselves, and what each must find, counted by reading every text as superuser. */
export async function searches(
  owner: pg.Client,
  n: number,
): Promise<{
  readonly phrases: readonly string[]
  judge(client: Client): Promise<{ phrases: number; hits: number; missed: number; wrong: number }>
}> {
  const { rows } = await owner.query<{ searched: string }>(
    `select searched from record where procedure = 'submission' and class = 'open' order by md5(id) limit $1`,
    [n],
  )
  const phrases = rows.flatMap(({ searched }, i) => {
    const runs = searched.match(/\p{Script=Han}{8,}/gu) ?? []
    const run = runs[i % Math.max(1, runs.length)]
    return run ? [run.slice(i % 3, (i % 3) + 4 + (i % 4))] : []
  })
  return {
    phrases,
    judge: async client => {
      let hits = 0
      let missed = 0
      let wrong = 0
      for (const phrase of phrases) {
        const { rows: truth } = await owner.query<{ id: string }>(
          `select id from record where office = 'qinghe' and procedure = 'submission' and class = 'open' and strpos(searched, $1) > 0`,
          [phrase],
        )
        const ids = new Set(truth.map(t => t.id))
        const found = await all(client, phrase)
        hits += found.size
        missed += ids.difference(found).size
        wrong += found.difference(ids).size
      }
      return { phrases: phrases.length, hits, missed, wrong }
    },
  }
}

async function all(client: Client, phrase: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let cursor = ''; ;) {
    const page: { items: { id: string }[]; next?: string } = JSON.parse(
      await client.get(`/submissions?limit=200&q=${encodeURIComponent(phrase)}${cursor}`),
    )
    for (const { id } of page.items) ids.add(id)
    if (!page.next) return ids
    cursor = `&cursor=${page.next}`
  }
}
