import type { Pattern, Provision, Topic } from './sentences/topic.ts'

const forAll: Provision = ['《信访工作条例》第二十七条', '应当依法按政策及时就地解决群众合法合理诉求']

/** An entry without its `ab: `, where it is for this pattern; and of `<x|y>` the one that is the pattern's. */
function own(entry: string, index: number): string | undefined {
  const [, letters, rest = entry] = /^([a-h]+): (.*)$/s.exec(entry) ?? []
  if (letters !== undefined && !letters.includes('abcdefgh'.charAt(index))) return undefined
  return rest.replace(/<([^<>]*)>/g, (_, options: string) => options.split('|')[index] ?? options.split('|').at(-1) ?? '')
}

/** Those of a topic's answers that fit one of its patterns; perhaps none. */
export const fitting = (topic: Topic, pattern: Pattern, entries: readonly string[]): readonly string[] =>
  entries.flatMap(entry => own(entry, topic.patterns.indexOf(pattern)) ?? [])

/** The provisions that fit a pattern and are in force on a day; never empty. */
export function provisions(topic: Topic, pattern: Pattern, day: string): readonly [Provision, ...Provision[]] {
  const index = topic.patterns.indexOf(pattern)
  const [first = forAll, ...more] = topic.law.flatMap(([cite, says, until]): Provision[] => {
    const fits = own(cite, index)
    return fits === undefined || (until !== undefined && day > until) ? [] : [[fits, says]]
  })
  return [first, ...more]
}
