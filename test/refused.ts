import assert from 'node:assert/strict'
import type { Answer, Caller, TestServer } from './server.ts'

/**
 * Asserts that an answer is a refusal as we promise it: the status, a code, a sentence in both languages that gives nothing of our insides
 * away.
 */
export function refused(answer: Answer | undefined, about: string, statuses: readonly number[], code?: string): Answer {
  assert.ok(answer, `${about}: there is nobody to ask`)
  const { status, body, headers, text } = answer
  assert.ok(statuses.includes(status), `${about}: ${status} ${text.slice(0, 600)}`)
  assert.match(String(headers['content-type']), /^application\/problem\+json/, about)
  assert.match(body.code, /^[a-z][a-z-]+$/, about)
  if (code !== undefined) assert.equal(body.code, code, `${about}: ${text.slice(0, 600)}`)
  assert.match(body.detail.zh, /\p{Script=Han}/u, about)
  assert.match(body.detail.en, /[a-z]{2}/, about)
  for (const fault of body.fields ?? []) {
    assert.match(fault.zh, /\p{Script=Han}/u, `${about}: ${text.slice(0, 600)}`)
    assert.ok(fault.en, about)
  }
  assert.doesNotMatch(text, /node_modules|\.ts:|at Object|SQL|syntax error|violates|relation "/i, about)
  return answer
}

/** A request that must be refused, with one of these statuses, and with one of these codes where any are given. */
export interface Try {
  readonly what: string
  readonly url: string
  readonly body: unknown
  readonly statuses: readonly number[]
  readonly codes?: readonly string[]
}

/** How many are sent at once: tests that run beside this one need connections too. */
const atOnce = 6

/** Asserts that each of these requests of somebody's is refused. */
export async function allRefused(caller: Caller, about: string, tries: readonly Try[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let i = 0; i < tries.length; i += atOnce)
    answers.push(...(await Promise.all(tries.slice(i, i + atOnce).map(async t => caller.post(t.url, t.body)))))
  return tries.map(({ what, statuses, codes = [] }, i) => {
    const answer = refused(answers[i], `${about}, ${what}`, statuses)
    assert.ok(!codes.length || codes.includes(answer.body.code), `${about}, ${what}: ${answer.text.slice(0, 600)}`)
    return answer
  })
}

/** Asserts that the work leaves every table with the rows, and every record at the version, that it had. */
export async function untouched(server: TestServer, about: string, work: () => Promise<void>): Promise<void> {
  const before = await rows(server)
  await work()
  assert.deepEqual(await rows(server), before, `${about}: something was written`)
}

async function rows({ world: { admin } }: TestServer): Promise<unknown> {
  const { rows: tables } = await admin.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const counts = tables.map(({ name }) => `(select count(*) from "${name}") as "${name}"`)
  return (
    await admin.query(
      `select ${counts.join(', ')}, (select sum(version) from record) as versions, (select sum(last) from serial) as serials`,
    )
  ).rows[0]
}
