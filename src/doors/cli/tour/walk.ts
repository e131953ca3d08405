import { asActor } from '#database/index.ts'
import type { Actor } from '#core/engine/record.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Lang } from '#core/law/label.ts'
import { asPetitioner, register, take, type Registered } from '#work/intake/index.ts'
import { readPage, type Page } from '#work/records/index.ts'
import type { Directory } from '../../../work/directory.ts'
import type { World } from '../../../work/world.ts'
import { asSystem } from '../installation.ts'
import { filing, path, type Scene } from './path.ts'
import { refusalTold, stepTold, type Told } from './tell.ts'

/** Takes the one petition all its way, setting the clock before each step, and tells each as it happens. */
export async function walk(world: World, office: string, lang: Lang, set: (at: string) => void, tell: (told: Told) => void): Promise<void> {
  const directory = await world.directory(office)
  set(filing.at)
  const filed = await asPetitioner(world, office, undefined, async (tx, _, actor) => good(await register(world, tx, 'submission', { directory, actor, given: filing.given })))
  let page = await pageOf(world, directory, filed.id)
  tell(stepTold(page, directory, lang, filed))
  let petition = ''
  for (const scene of path) {
    set(scene.at)
    const record = scene.on === 'submission' ? filed.id : petition
    const refused = await act(world, directory, scene, record, filed)
    page = await pageOf(world, directory, record)
    tell(refused ?? stepTold(page, directory, lang))
    petition ||= page.links.find(l => l.name === 'petitions')?.record.id ?? ''
  }

  async function act(w: World, d: Directory, { who, on, step, given = {}, refused }: Scene, record: string, { id }: Registered): Promise<Told | undefined> {
    const deed = { directory: d, procedure: on, record, step, given }, staff = who === undefined ? undefined : d.staff.get(who)
    const answer = staff
      ? await asActor(w.db, { office, actor: staff.id, roles: staff.roles, unit: staff.unit, units: [staff.unit] }, tx => take(w, tx, { ...deed, actor: { id: staff.id, roles: staff.roles, unit: staff.unit } }))
      : await asPetitioner(w, office, id, (tx, _, actor) => take(w, tx, { ...deed, actor }))
    if (!refused) { good(answer); return undefined }
    if (!('refused' in answer)) throw new Error(`the tour was to be refused ${step}, and was not`)
    const [name = '', half] = step.split('.'), { zh, en } = procedures[on]?.steps[name]?.label ?? { zh: step, en: step }
    return refusalTold(w.today(), half === 'sign' ? { zh: `签发：${zh}`, en: `Sign: ${en}` } : { zh, en }, staff?.name ?? { zh: '信访人', en: 'Petitioner' }, answer.refused, lang)
  }
}

function good<T>(answer: { readonly ok: T } | { readonly refused: { readonly en: string } }): T {
  if ('refused' in answer) throw new Error(`the tour was refused: ${answer.refused.en}`)
  return answer.ok
}

const everyone: Actor = { id: 'system', roles: ['system'] }
async function pageOf(world: World, directory: Directory, id: string): Promise<Page> {
  const page = await asActor(world.db, asSystem(directory.office.id), tx => readPage(world, tx, directory, everyone, id))
  if (!page) throw new Error(`${id} is not there`)
  return page
}
