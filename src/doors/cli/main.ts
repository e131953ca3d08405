import { DatabaseTrouble } from '#database/index.ts'

interface Verb { readonly run: (args: readonly string[]) => Promise<number> }
// One file per verb; only the one that is called is loaded.
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  serve: () => import('./serve.ts'),
}

const [name = 'help', ...args] = process.argv.slice(2)
const load = verbs[name]
if (!load) {
  console.error(`没有“${name}”这个命令。可用：${Object.keys(verbs).join('、')}\nThere is no command "${name}". There are: ${Object.keys(verbs).join(', ')}`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await (await load()).run(args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    console.error(error instanceof DatabaseTrouble || 'sentence' in error ? error.message : error.stack)
    process.exitCode = 1
  }
}
