import { DatabaseTrouble } from '#database/index.ts'
import { usage } from './help.ts'
import { Misuse } from './misuse.ts'
import { verbs } from './verbs.ts'

const [name = 'help', ...args] = process.argv.slice(2)
process.exitCode = await call(name === '--help' || name === '-h' ? 'help' : name)

/** Runs a verb: 0 done, 1 something was in the way (or is broken), 2 it was typed wrongly. */
async function call(verb: string): Promise<number> {
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!known) {
    console.error(
      `没有“${verb}”这个命令。可用：${Object.keys(verbs).join('、')}\nThere is no command "${verb}". There are: ${Object.keys(verbs).join(', ')}`,
    )
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage([known]))
    return 0
  }
  try {
    return await (await known.load()).run(args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // A sentence says what to do; anything else is a fault of ours, and whoever mends it needs the place.
    console.error(error instanceof Misuse || error instanceof DatabaseTrouble || 'sentence' in error ? error.message : error.stack)
    return error instanceof Misuse ? error.exit : 1
  }
}
