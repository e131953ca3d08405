// `npm run check`: every check with its time, one line each, and what it found. All run, even when one fails.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

interface Check {
  readonly name: string
  readonly sees: string
  readonly run: readonly string[]
}

const checks: readonly Check[] = [
  { name: 'types', sees: 'every file compiles, and no folder imports from above it', run: ['node_modules/typescript7/bin/tsc', '-b'] },
  { name: 'schema', sees: 'src/database/schema.ts is what the migrations make', run: ['scripts/generate-schema.ts', '--verify'] },
  { name: 'arrows', sees: 'rooms import only what lies under them, through its door', run: ['scripts/arrows.ts'] },
  {
    name: 'lint',
    sees: 'no any, no casts, no lost promises, no clock in the core',
    run: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'src', 'web', 'test', 'bench', 'scripts'],
  },
  {
    name: 'unused',
    sees: 'no file, export or package that nobody uses',
    run: ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'],
  },
  { name: 'format', sees: 'every file stands as npm run format writes it', run: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  { name: 'house', sees: 'names, sizes and words of the house', run: ['scripts/house.ts'] },
]

const began = performance.now()
const waiting = [...checks]
const failed: string[] = []
// Two at a time: more would only make each slower on two cores.
await Promise.all([work(), work()])
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  failed.length
    ? `\n${failed.length} of ${checks.length} checks failed in ${seconds} s: ${failed.join(', ')}`
    : `\nall ${checks.length} checks passed in ${seconds} s`,
)
if (failed.length) process.exitCode = 1

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) await judge(check)
}

async function judge({ name, sees, run }: Check) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...run], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(resolve => {
    child.once('close', resolve)
  })
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${time}  ${sees}`)
  if (code === 0) return
  failed.push(name)
  console.log(`${out}${err}`.trim().replace(/^/gm, '       '))
}
