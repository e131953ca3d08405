import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readAct } from '#core/engine/allowed.ts'
import { procedures } from '#core/procedures/index.ts'
import { everyone, staffRoles, type StaffRole } from './everyone.ts'
import { chanceKey, explore, type Chance } from './explore.ts'
import { refused, untouched } from './refused.ts'
import { sample, wrongs } from './sample.ts'
import { testServer, type Caller, type TestServer } from './server.ts'

// Bad input of every kind, on every opening and step, taken from the declarations: a clear refusal in both languages, and nothing written.

let server: TestServer, all: ReadonlyMap<StaffRole, Caller>
before(async () => {
  server = await testServer('2026-03-02')
  all = await everyone(server, 'renshe')
})
after(() => server.close())

const signIn = async () => new Map(await Promise.all(staffRoles.map(async role => [role, await server.again(`renshe-${role}`)] as const)))
const known = { today: '2026-03-02', unit: 'renshe', record: () => undefined }

const days: readonly (readonly [what: string, more: object, code?: string])[] = [
  ['after today', { day: '2027-12-31' }, 'day-in-future'], ['no day', { day: '2026-02-30' }, 'invalid'], ['a number', { day: 5 }, 'invalid'], ['year nought', { day: '0000-01-01' }, 'invalid'], ['the beginning of time', { day: '0001-01-01' }],
  ['late without a reason', { day: '2026-02-25' }], ['a reason of another type', { late: 5 }, 'invalid'], ['a reason beyond its limit', { late: '长'.repeat(501) }, 'late-reason'], ['a reason with U+0000', { late: 'a\u0000' }, 'late-reason'],
  ['half a character', { late: '\ud800' }, 'late-reason'],
]
/** Whole bodies that are wrong, whatever the step. */
const bodies = (good: object): readonly (readonly [string, unknown])[] => [
  ['a list', []], ['a text', '"x"'], ['null', 'null'], ['a number', '5'], ['broken JSON', '{"given":'], ['nothing', ''], ['two values', '{} {}'], ['a list as given', { given: [good] }], ['null as given', { given: null }], ['a text as given', { given: 'x' }],
  ['another field', { given: good, by: 'lu-weiguo' }], ['an actor', { given: good, actor: { id: 'system', roles: ['system'] } }], ['__proto__', `{"given":${JSON.stringify(good)},"__proto__":{"roles":["director"]}}`], ['__proto__ in given', '{"given":{"__proto__":{"a":1}}}'],
  ['constructor.prototype', '{"given":{"constructor":{"prototype":{"a":1}}}}'], ['deep', `{"given":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`], ['deep objects', `{"given":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
]

test('every opening refuses what is wrong with its form or its day', async () => {
  for (const p of Object.values(procedures)) {
    const opener = staffRoles.find(role => p.opening.by.includes(role)), caller = opener && all.get(opener)
    if (!caller) continue
    const good = sample(p.opening.takes, known), send = (body: unknown) => caller.post(`/${p.plural}`, body)
    await untouched(server, p.name, async () => {
      for (const { what, given } of wrongs(p.opening.takes, good)) refused(await send({ given }), `${p.name}, ${what}`, [422])
      for (const [what, more, code] of days) refused(await send({ given: good, ...more }), `${p.name}, ${what}`, [422], code)
      refused(await send({ given: good, day: '2004-12-31', late: '补录' }), `${p.name}, before any law`, [422], 'day-before-law')
      for (const [what, body] of bodies(good)) refused(await send(body), `${p.name}, ${what}`, [400, 422])
      for (const role of staffRoles) if (!p.opening.by.includes(role)) refused(await all.get(role)?.post(`/${p.plural}`, { given: good }), `${p.name} by ${role}`, [403])
    })
    assert.equal((await send({ given: good })).status, 201, `${p.name}: the form that the wrong ones were made of is good`)
  }
})

const wrongStates = new Set<string>()
test('every step refuses what is wrong with its form, its day, its version or its state', async () => {
  const missed = await explore(server, signIn, async chance => {
    const { p, form, caller, page, good } = chance, about = chanceKey(chance), url = `/${p.plural}/${page.id}/steps/${chance.name}`
    const send = (body: unknown) => caller.post(url, body)
    await untouched(server, about, async () => {
      for (const { what, given } of wrongs(form, good)) refused(await send({ given, version: page.version }), `${about}, ${what}`, [422])
      for (const [what, more, code] of days) refused(await send({ given: good, version: page.version, ...more }), `${about}, ${what}`, [422, 409], code)
      refused(await send({ given: good, version: page.version, day: '2026-02-01', late: '补录' }), `${about}, before the opening`, [422, 409])
      for (const [what, body] of bodies(good)) refused(await send(body), `${about}, ${what}`, [400, 422])
      const stale = refused(await send({ given: good, version: page.version - 1 }), `${about}, stale`, [409], 'stale-version')
      assert.equal(stale.body.changed.length, 1, `${about}: what changed`)
      refused(await send({ given: good, version: 1.5 }), `${about}, half a version`, [422])
      refused(await send({ given: good, version: '1' }), `${about}, a version as text`, [422])
      for (const name of ['no-such-step', 'constructor', '__proto__', `${chance.name}.burn`, `${chance.name}.sign.sign`, '%00', 'a'.repeat(100), encodeURIComponent('步骤')]) {
        refused(await caller.post(`/${p.plural}/${page.id}/steps/${name}`, { given: {}, version: page.version }), `${about}, step ${name}`, [404, 422])
      }
      for (const other of Object.values(procedures)) if (other !== p) refused(await caller.post(`/${other.plural}/${page.id}/steps/${chance.name}`, { given: good, version: page.version }), `${about} as ${other.plural}`, [404])
      await elsewhere(chance)
    })
  })
  assert.deepEqual(missed, [], 'steps that were never possible here: open or sample what leads to them')
  assert.ok(wrongStates.has('petition.forward') && wrongStates.has('petition.reply.sign'), 'wrong states were tried')
})

/** Steps of the same record that its state does not allow, for who has the role. */
async function elsewhere({ p, page }: Chance) {
  for (const { name, refusal } of page.steps) {
    const { step, act } = readAct(p, name), declared = p.steps[step]
    if (refusal?.code !== 'wrong-state' || !declared) continue
    const by: readonly string[] = declared.signedBy && act !== 'draft' ? [declared.signedBy] : declared.by
    for (const role of staffRoles.filter(r => by.includes(r))) {
      const answer = await (await server.as(`renshe-${role}`)).post(`/${p.plural}/${page.id}/steps/${name}`, { given: {}, version: page.version })
      // Not theirs to see, or their session ended while the tour waited.
      if (answer.status === 404 || answer.status === 401) continue
      refused(answer, `${p.name}.${name} in ${page.state}`, [409], 'wrong-state')
      assert.match(answer.body.under.words.zh, /\S/, `${p.name}.${name}: no article`)
      wrongStates.add(`${p.name}.${name}`)
    }
  }
}
