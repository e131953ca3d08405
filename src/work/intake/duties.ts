import type { Json } from '#core/engine/record.ts'
import type { Label } from '#core/law/label.ts'
import type { Directory } from '../directory.ts'
import type { World } from '../world.ts'
import { published } from './published.ts'

interface Duty {
  readonly unit: Label
  readonly duty: string
  readonly basis?: string
  readonly head: string
  readonly deputy?: string
  readonly section?: string
}
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')

/** Who answers for what, as the office has published it and it stands today: posts and sections, no persons. */
export async function dutiesOf(world: World, { office, units }: Directory): Promise<readonly Duty[]> {
  const found = await published(world, office.id, 'responsibility', { to: world.today(), most: 500 })
  return found.flatMap(({ told }) => {
    const unit = units.get(text(told['unit']))?.name
    const basis = text(told['basis'])
    const deputy = text(told['deputy'])
    const section = text(told['section'])
    return unit
      ? [
          {
            unit,
            duty: text(told['duty']),
            head: text(told['head']),
            ...(basis && { basis }),
            ...(deputy && { deputy }),
            ...(section && { section }),
          },
        ]
      : []
  })
}
