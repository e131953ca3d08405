import type { Json } from '#core/engine/record.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { isDay, type Day } from '#core/law/days.ts'
import type { Label } from '#core/law/label.ts'
import { rule } from '#core/procedures/learning/rule.ts'
import { published, type Told } from '#work/intake/index.ts'
import type { Directory } from '../../../work/directory.ts'
import type { World } from '../../../work/world.ts'

/** A rule of the office that it has published, in one version. */
export interface Rule {
  readonly number: string
  readonly name: string
  readonly kind: Label
  readonly by?: Label
  readonly document: string
  readonly version: number
  readonly from: Day
  readonly to?: Day
  readonly amended: string
  readonly text: string
  /** What comes later was made already; what is over stays readable. */
  readonly stands: 'ahead' | 'in-force' | 'over'
}

const word = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const kinds = schemaOf(rule.data).properties?.['kind']?.options ?? {}

/** By its days, not by its state: an amended version is in force until the next one is. */
export function ruleOf({ number, told }: Told, { units }: Directory, today: Day): Rule | undefined {
  const from = word(told['on'])
  const to = word(told['to'])
  const by = units.get(word(told['unit']))?.name
  const kind = kinds[word(told['kind'])]
  if (!isDay(from) || !kind) return undefined
  return {
    number,
    from,
    kind,
    name: word(told['name']),
    document: word(told['number']),
    version: Number(told['version']),
    amended: word(told['amended']),
    text: word(told['text']),
    ...(by && { by }),
    ...(isDay(to) && { to }),
    stands: today < from ? 'ahead' : to && today > to ? 'over' : 'in-force',
  }
}

/** All versions of all rules, the latest first. */
export const rules = async (world: World, directory: Directory): Promise<readonly Rule[]> =>
  (await published(world, directory.office.id, 'rule')).flatMap(told => ruleOf(told, directory, world.today()) ?? []).toReversed()
