import { asActor } from '#database/index.ts'
import type { Actor, Fields } from '#core/engine/record.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Lang } from '#core/law/label.ts'
import { asPetitioner, register, take, type Registered } from '#work/intake/index.ts'
import { openRecord, readPage, type Page } from '#work/records/index.ts'
import type { Directory } from '../../../work/directory.ts'
import type { World } from '../../../work/world.ts'
import { asSystem } from '../installation.ts'
import { afterwards } from './after.ts'
import { beside } from './desks.ts'
import { answered, filing, type On, type Scene } from './path.ts'
import { besideTitle, lineTold, refusalTold, stepTold, type Told } from './tell.ts'

const kindOf: Readonly<Record<On, string>> = {
  submission: 'submission',
  petition: 'petition',
  execution: 'execution',
  review: 'review',
  're-review': 're-review',
  hearing: 'hearing',
  again: 'submission',
  anew: 'submission',
  second: 'petition',
  'leader-case': 'leader-case',
  letter: 'supervision-letter',
  referral: 'mediation-referral',
}
const opened: Readonly<Record<string, On>> = {
  petitions: 'petition',
  executions: 'execution',
  reviews: 'review',
  're-review': 're-review',
  hearings: 'hearing',
}

/** Takes the one petition all its way, setting the clock before each step, and tells each as it happens. */
export async function walk(world: World, office: string, lang: Lang, set: (at: string) => void, tell: (told: Told) => void): Promise<void> {
  const directory = await world.directory(office)
  const ids = new Map<On, string>()
  for (const scene of [{ at: filing.at, on: 'submission', step: 'file', given: filing.given } as const, ...answered, ...afterwards]) {
    set(scene.at)
    const filed = scene.step === 'file' ? await files(scene) : undefined
    const refused = filed ? undefined : await act(scene)
    const page = await pageOf(world, directory, idOf(scene.on))
    tell(refused ?? stepTold(page, directory, lang, filed))
    for (const { name, record } of page.links) {
      const on = scene.on === 'anew' ? 'second' : opened[name]
      if (on && !ids.has(on)) ids.set(on, record.id)
    }
  }
  const lines: Told['lines'][number][] = []
  for (const scene of beside) {
    set(scene.at)
    await (scene.step === 'open' ? opens(scene) : act(scene))
    const of = procedures[kindOf[scene.on]]
    if (of && !scene.quiet) lines.push(lineTold(await pageOf(world, directory, idOf(scene.on)), of.label, lang))
  }
  tell({ heading: besideTitle[lang], lines })

  async function files({ on, given = {} }: Scene): Promise<Registered> {
    const filed = await asPetitioner(world, office, undefined, async (tx, _, actor) =>
      good(await register(world, tx, 'submission', { directory, actor, given })),
    )
    ids.set(on, filed.id)
    return filed
  }

  async function opens({ who = '', on, given = {}, names }: Scene): Promise<void> {
    const { deed, identity } = by(who)
    ids.set(
      on,
      good(await asActor(world.db, identity, tx => openRecord(world, tx, kindOf[on], { ...deed, given: { ...given, ...named(names) } })))
        .id,
    )
  }

  function by(who: string) {
    const staff = directory.staff.get(who)
    if (!staff) throw new Error(`${who} does not work here`)
    const actor = { id: staff.id, roles: staff.roles, unit: staff.unit }
    return { deed: { directory, actor }, identity: { office, actor: staff.id, roles: staff.roles, unit: staff.unit, units: [staff.unit] } }
  }

  function named(names: Scene['names'] = {}): Fields {
    return Object.fromEntries(Object.entries(names).map(([field, of]) => [field, typeof of === 'string' ? idOf(of) : of.map(idOf)]))
  }

  function idOf(on: On): string {
    const id = ids.get(on)
    if (id === undefined) throw new Error(`the tour has no ${on} yet`)
    return id
  }

  async function act({ who, on, step, given = {}, names, refused }: Scene): Promise<Told | undefined> {
    const deed = { directory, procedure: kindOf[on], record: idOf(on), step, given: { ...given, ...named(names) } }
    const staff = who === undefined ? undefined : directory.staff.get(who)
    const acting = who === undefined ? undefined : by(who)
    const answer = acting
      ? await asActor(world.db, acting.identity, tx => take(world, tx, { ...deed, ...acting.deed }))
      : await asPetitioner(world, office, idOf('submission'), (tx, _, actor) => take(world, tx, { ...deed, actor }))
    if (!refused) {
      good(answer)
      return undefined
    }
    if (!('refused' in answer)) throw new Error(`the tour was to be refused ${step}, and was not`)
    const [name = '', half] = step.split('.')
    const { zh, en } = procedures[kindOf[on]]?.steps[name]?.label ?? { zh: step, en: step }
    return refusalTold(
      world.today(),
      half === 'sign' ? { zh: `签发：${zh}`, en: `Sign: ${en}` } : { zh, en },
      staff?.name ?? { zh: '信访人', en: 'Petitioner' },
      answer.refused,
      lang,
    )
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
