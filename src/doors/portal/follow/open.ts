import type { Role } from '#core/engine/party.ts'
import type { Label } from '#core/law/label.ts'
import { asPetitioner, follow, type Followed } from '#work/intake/index.ts'
import { listFiles, type FileTold } from '#work/files/index.ts'
import { revealsOf } from '#work/people/index.ts'
import { filedLine } from '#work/records/index.ts'
import type { World } from '../../../work/world.ts'
import type { Pass } from './pass.ts'

/** Somebody of a unit who looked at who the petitioner is: the post, not the person. */
export interface Sight {
  readonly at: Date
  readonly unit: Label
  readonly roles: readonly Role[]
  readonly reason: string
}
export interface Opened {
  readonly followed: Followed
  readonly sights: readonly Sight[]
  /** What the petitioner sent with it and after. */
  readonly files: readonly FileTold[]
  /** What the receipt hashes, but for the salt. */
  readonly line?: string
}

/** Everything that a pass opens; nothing where the record is gone. */
export function open(world: World, { office, record }: Pass): Promise<Opened | undefined> {
  return asPetitioner(world, office, record, async (tx, directory, actor) => {
    const followed = await follow(world, tx, directory, actor, record)
    if (!followed) return undefined
    const sights: Sight[] = []
    for (const person of followed.people) {
      for (const { at, staff, reason } of await revealsOf(tx, office, person.id)) {
        const member = directory.staff.get(staff)
        const unit = directory.units.get(member?.unit ?? '')
        sights.push({ at, reason, unit: unit?.name ?? directory.office.name, roles: member?.roles ?? [] })
      }
    }
    const files = await listFiles(world, tx, directory, record)
    const line = await filedLine(world, tx, directory, record, '')
    return { followed, sights, files, ...(line && { line }) }
  })
}
