import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TObject } from 'typebox'
import { readAct } from '#core/engine/allowed.ts'
import { formOf } from '#core/engine/decide.ts'
import { addDays } from '#core/law/days.ts'
import { procedures } from '#core/procedures/index.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Fields } from '#core/engine/record.ts'
import { faults, isFields, nothingKnown } from '#core/engine/validate.ts'
import { cast } from '#testing/cast.ts'
import { everyone, staffRoles } from './everyone.ts'
import { allRefused, refused, untouched, type Try } from './refused.ts'
import { othersSteps, rehearse, rolesOf, staffSteps, type Scene } from './rehearsal.ts'
import { atTheDoor, sample, wrongs, type Wrong } from './sample.ts'
import { testServer, type Body, type Caller, type TestServer } from './server.ts'
import { stageOn, type Stage } from './stage.ts'
import { nameOf } from '#testing/way-to.ts'
import { wrongBodies, wrongDays, wrongNames } from './wrong-requests.ts'

// Bad input of every kind, on every opening and step, taken from the declarations: a clear refusal in both languages, and nothing written.
// The good form that the wrong ones were made of is accepted at last, so they were wrong for the right reason.

let server: TestServer, stage: Stage
before(async () => {
  server = await testServer('2026-01-05')
  stage = await stageOn(server)
})
after(() => server.close())

const rehearsed = rehearse(60_000)

test('every opening refuses what is wrong with its form, its day or its actor', async () => {
  const all = await everyone(server, 'renshe')
  const today = server.world.today()
  for (const p of Object.values(procedures)) {
    const openers = staffRoles.filter(role => p.opening.by.includes(role))
    const given = sample(p.opening.takes, { today, unit: 'renshe', staff: 'renshe-handler' })
    const status = openers.length ? 403 : 404
    await untouched(server, p.name, async () => {
      for (const [role, caller] of all)
        if (!openers.includes(role)) refused(await caller.post(`/${p.plural}`, { given }), `${p.name} by ${role}`, [status])
    })
    if (openers.length)
      assert.ok(
        rehearsed.openings.some(o => o.p === p),
        `${p.name} was never opened in the rehearsal`,
      )
  }
  for (const scene of rehearsed.openings) {
    const { p, actor, given } = await stage.play(scene)
    const url = `/${p.plural}`
    const about = `${p.name} by ${actor}`
    const caller = stage.as(actor)
    const good = atTheDoor(p.opening.takes, given)
    await untouched(server, about, async () => {
      await allRefused(caller, about, [
        ...unlike(p.opening.takes, given, good).map(({ what, given }) => ({ what, url, body: { given }, statuses: [422] })),
        ...wrongDays(today).map(([what, more, codes]) => ({
          what,
          url,
          body: { given: good, ...more },
          statuses: [422],
          codes: codes.slice(0, 1),
        })),
        { what: 'before any law', url, body: { given: good, day: '2004-12-31', late: '补录' }, statuses: [422], codes: ['day-before-law'] },
        ...wrongBodies(good).map(([what, body]) => ({ what, url, body, statuses: [400, 422] })),
      ])
    })
    const made = await caller.post(url, { given: good })
    assert.equal(made.status, 201, `${about}: the form that the wrong ones were made of is good: ${made.text}`)
  }
})

const seen = { wrongStates: new Set<string>(), others: new Set<string>() }
test('every step refuses what is wrong with its form, its day, its version, its actor or its state', async () => {
  const { scenes, missed } = rehearsed
  assert.deepEqual(missed, [], 'steps that nobody took in the games')
  const wrong: string[] = []
  for (const scene of scenes)
    await judged(await stage.play(scene)).catch((error: unknown) => wrong.push(error instanceof Error ? error.message : String(error)))
  assert.deepEqual(wrong, [])
  const steps = Object.values(procedures).flatMap(p => Object.keys(p.steps).map(step => ({ p, step, from: p.steps[step]?.from })))
  assert.deepEqual(
    steps.filter(({ p, step, from }) => from !== 'any' && !seen.wrongStates.has(nameOf(p, step))).map(({ p, step }) => nameOf(p, step)),
    [],
    'never tried in a wrong state',
  )
  assert.deepEqual(
    steps.filter(({ p, step }) => othersSteps(p).includes(step) && !seen.others.has(nameOf(p, step))).map(({ p, step }) => nameOf(p, step)),
    [],
    'what is not for staff was never tried in its state',
  )
})

async function judged(scene: Scene): Promise<void> {
  const { p, step: name, record, today } = scene
  const { step, act } = readAct(p, name)
  const form = formOf(p, step, act)
  const about = nameOf(p, name)
  const {
    caller,
    page: { version, ...page },
  } = await taker(scene)
  const good = atTheDoor(form, scene.given)
  const wrong = (what: string, body: unknown, statuses: readonly number[], more: Partial<Try> = {}): Try => ({
    what,
    url: stepOf(scene),
    body,
    statuses,
    ...more,
  })
  const tries: readonly Try[] = [
    ...unlike(form, scene.given, good).map(({ what, given }) => wrong(what, { given, version }, [422])),
    ...[
      ...wrongDays(today).filter(hangsOnTheRecord),
      ...third(
        scene,
        wrongDays(today).filter(day => !hangsOnTheRecord(day)),
      ),
    ].map(([what, more, codes]) => wrong(what, { given: good, version, ...more }, [422, 409], { codes })),
    wrong('before the opening', { given: good, version, day: addDays(opened(scene), -1), late: '补录' }, [422, 409]),
    ...third(scene, wrongBodies(good)).map(([what, body]) => wrong(what, body, [400, 422])),
    ...third(scene, [1.5, '1', null, {}, -(2 ** 40)]).map(bad =>
      wrong(`version ${JSON.stringify(bad)}`, { given: good, version: bad }, [422]),
    ),
    ...third(scene, wrongNames(name)).map(bad => wrong(`step ${bad}`, { given: {}, version }, [404, 422], { url: stepOf(scene, bad) })),
    ...third(scene, othersOf(p)).map(other =>
      wrong(`as ${other.plural}`, { given: good, version }, [404], { url: stepOf({ p: other, record }, name) }),
    ),
  ]
  await untouched(server, about, async () => {
    await allRefused(caller, about, tries)
    const stale = refused(
      await caller.post(stepOf(scene), { given: good, version: version - 1 }),
      `${about}, stale`,
      [409],
      'stale-version',
    )
    assert.equal(stale.body.changed.length, 1, `${about}: what changed`)
    await Promise.all(someOthers(scene).map(async other => anotherTries(scene, good, other)))
    await wrongStates(scene, { version, ...page }, caller)
  })
  const done = await caller.post(stepOf(scene), { given: good, version })
  // A step may take the record out of its actor's sight.
  assert.ok(done.status === 200 || done.status === 204, `${about}: the form that the wrong ones were made of is good: ${done.text}`)
  const after = await caller.get(`/${p.plural}/${record}`)
  if (after.status === 200) await untouched(server, `after ${about}`, async () => wrongStates(scene, after.body, caller))
}

/** A day that is one, and is judged with the record; the others are judged alike for every step. */
const hangsOnTheRecord = ([what]: ReturnType<typeof wrongDays>[number]): boolean =>
  ['after today', 'the beginning of time', 'late without a reason'].includes(what)

const sent = new Set<string>()
/**
 * What is wrong with the form and was not sent yet, in this form or in another that declares the field alike; the engine judges all of it
 * here. People are filled in at the doors, and records are found there: of them everything is sent.
 */
function unlike(form: TObject, given: Fields, good: Readonly<Record<string, unknown>>): readonly Wrong[] {
  const faultless = JSON.stringify(faults(form, given, nothingKnown))
  const atTheDoors = ({ like }: Wrong) => /"ref":"(person|record)"/.test(like)
  for (const w of wrongs(form, given))
    if (!atTheDoors(w))
      assert.ok(!isFields(w.given) || JSON.stringify(faults(form, w.given, nothingKnown)) !== faultless, `${w.what} is no fault`)
  return wrongs(form, good).filter(w => {
    const isNew = atTheDoors(w) || !sent.has(w.like)
    sent.add(w.like)
    return isNew
  })
}

/** Of all others that many that each is another's wrong place once, and each procedure has some. */
function othersOf(p: Procedure): readonly Procedure[] {
  const all = Object.values(procedures)
  const own = all.indexOf(p)
  return [1, 2, 3, 5, 8, 13, 21, 34].flatMap(n => all[(own + n) % all.length] ?? []).filter(other => other !== p)
}

/** Of what is wrong whatever the step is, a third at each step: all of it within three steps of a procedure. */
const third = <T>({ p, step }: Scene, list: readonly T[]): readonly T[] => list.filter((_, i) => i % 3 === staffSteps(p).indexOf(step) % 3)

const stepOf = ({ p, record, step }: Pick<Scene, 'p' | 'record'> & { readonly step?: string }, name = step) =>
  `/${p.plural}/${record}/steps/${name}`
const opened = ({ events, record }: Scene) => events.find(e => e.record === record)?.day ?? assert.fail('it was opened')

/**
 * Who took it in the game, or else another of the same role, to whom the server says that it may be taken: an accusation is not everybody's
 * to see.
 */
async function taker({ p, step, record, actor }: Scene): Promise<{ readonly caller: Caller; readonly page: Body }> {
  const others = Object.values(cast)
    .filter(m => m.id !== actor && m.roles.some(role => rolesOf(p, step).includes(role)))
    .map(m => m.id)
  for (const login of [actor, ...others]) {
    const caller = stage.as(login)
    const { status, body } = await caller.get(`/${p.plural}/${record}`)
    if (status === 200 && body.steps.some(s => s.name === step && s.allowed)) return { caller, page: body }
  }
  return assert.fail(`${nameOf(p, step)} was taken by ${actor} in memory, and nobody may take it here`)
}

/** Three of the others, each time other ones. */
function someOthers({ p, step, actor }: Scene): readonly string[] {
  const all = Object.keys(cast).filter(id => id !== actor)
  const first = staffSteps(p).indexOf(step)
  return [0, 7, 13].flatMap(n => all[(first + n) % all.length] ?? [])
}

/** What somebody's page refuses is refused alike, and what they do not see is not there. */
async function anotherTries(scene: Scene, good: object, login: string): Promise<void> {
  const { p, step, record } = scene
  const caller = stage.as(login)
  const about = `${nameOf(p, step)} by ${login}`
  const { status, body } = await caller.get(`/${p.plural}/${record}`)
  const shown = status === 200 ? body.steps.find(s => s.name === step) : undefined
  if (!shown?.allowed)
    refused(await caller.post(stepOf(scene), { given: good }), about, status === 200 ? [403, 409] : [404], shown?.refusal?.code)
}

/**
 * Every step of the same record that its state does not allow, and what is the petitioner's or a linked record's in any state: once for
 * each state.
 */
async function wrongStates({ p, record }: Scene, { state, version, closed }: Body, caller: Caller): Promise<void> {
  const tries = [...staffSteps(p), ...othersSteps(p)].flatMap((name): readonly Try[] => {
    const { step } = readAct(p, name)
    const from = p.steps[step]?.from ?? []
    const fits = from === 'any' || (from === 'open' ? !closed : from.includes(state))
    const isOthers = othersSteps(p).includes(name)
    const tried = fits ? seen.others : seen.wrongStates
    if ((fits && !isOthers) || tried.has(`${nameOf(p, name)} ${state}`)) return []
    tried.add(`${nameOf(p, name)} ${state}`)
    tried.add(nameOf(p, step))
    return [
      {
        what: `${nameOf(p, name)} in ${state}`,
        url: stepOf({ p, record }, name),
        body: { given: {}, version },
        statuses: fits ? [403] : [409],
        codes: [fits ? 'wrong-role' : 'wrong-state'],
      },
    ]
  })
  for (const { body } of await allRefused(caller, p.name, tries)) assert.match(body.under.words.zh, /\S/, 'no article')
}
