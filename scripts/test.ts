// `npm test [-- FILE…]`: every test, then what was skipped and why. With XINQIAO_TEST=all a skipped test is a failure.
import { access, glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { setTimeout as sleep } from 'node:timers/promises'
import { testFolder } from '#testing/folder.ts'

const asked = process.argv.slice(2)
const files = [...asked]
if (!asked.length) for await (const file of glob(['src/**/*.test.ts', 'test/**/*.test.ts'])) files.push(file)
const skipped: { readonly name: string; readonly why: string }[] = []
const empty: string[] = []
const count = { passed: 0, failed: 0 }

const events = run({ files: files.sort(), concurrency: 2, execArgv: ['--disable-warning=ExperimentalWarning'] })
events.on('test:fail', () => {
  count.failed++
})
events.on('test:pass', ({ name, skip, details }) => {
  if (skip !== undefined) skipped.push({ name, why: typeof skip === 'string' ? skip : 'no reason given' })
  else if (files.includes(name)) empty.push(name)
  else if (details.type !== 'suite') count.passed++
})
for await (const text of events.compose(new spec())) process.stdout.write(String(text))

await releaseDatabase()
for (const { name, why } of skipped) console.log(`skipped: ${name}: ${why}`)
console.log(`${files.length} files: ${count.passed} passed, ${count.failed} failed, ${skipped.length} skipped`)
for (const file of empty) fail(`${file}: no test stands in it.`)
if (count.passed === 0) fail('No test ran.')
if (count.failed) process.exitCode = 1
if (skipped.length && process.env['XINQIAO_TEST'] === 'all')
  fail('XINQIAO_TEST=all: a skipped test is a failure. Install what the lines above ask for.')

function fail(why: string) {
  console.error(why)
  process.exitCode = 1
}

/** The server that the tests shared would stay another minute; it goes now, unless another run still uses it. */
async function releaseDatabase() {
  const folder = testFolder()
  const isThere = () =>
    access(join(folder, 'ready.json')).then(
      () => true,
      () => false,
    )
  if (!(await isThere())) return
  await writeFile(join(folder, 'release'), '').catch(() => {})
  for (let waited = 0; waited < 50 && (await isThere()); waited++) await sleep(100)
}
