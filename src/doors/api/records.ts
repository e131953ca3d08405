import type { FastifyInstance } from 'fastify'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { isDay } from '#core/law/days.ts'
import { formOf } from '#core/engine/decide.ts'
import type { Procedure } from '#core/engine/procedure.ts'
import type { Fields } from '#core/engine/record.ts'
import { invalid, isFields } from '#core/engine/validate.ts'
import type { Refusal } from '#core/engine/refusal.ts'
import { register, take } from '#work/intake/index.ts'
import { areSeen, listPage, readPage, storySince } from '#work/records/index.ts'
import type { World } from '../../work/world.ts'
import { askOf, Listing } from './asked.ts'
import { atDesk, type Desk, type Outcome } from './context.ts'
import { once, type Again } from './idempotency.ts'
import { asJsonSchema } from './openapi.ts'
import { List, Page, Problem } from './shapes.ts'
import { bodyIsTheEngines } from './strict.ts'

const Named = Type.Object({ id: Type.String({ maxLength: 64 }) })
const Stepped = Type.Object({ id: Type.String({ maxLength: 64 }), step: Type.String({ maxLength: 64 }) })
const Once = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Chosen by the caller, 8 to 200 visible characters. The same request under the same key is done once, and answered alike again.',
    }),
  ),
})
export const Made = Type.Object({
  id: Type.String(),
  number: Type.String(),
  code: Type.Optional(Type.String()),
  receipt: Type.Optional(Type.String()),
  salt: Type.Optional(Type.String()),
  record: Page,
})

/** The routes of one procedure: open, list, read, and one for each of its steps. */
export function recordRoutes(app: FastifyInstance, world: World, p: Procedure): void {
  const path = `/${p.plural}`
  const tags = [p.label.en]
  const errors = { 401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem }

  app.get<{ Querystring: Listing }>(
    path,
    {
      config: { who: 'staff' },
      schema: { tags, summary: `List: ${p.label.many}`, querystring: Listing, response: { 200: List, ...errors } },
    },
    (request, reply) =>
      atDesk(world, request, reply, async ({ tx, directory }) => {
        const ask = askOf(p, request.query)
        return 'refused' in ask ? ask : { send: await listPage(world, tx, directory, ask.ask) }
      }),
  )

  app.get<{ Params: Static<typeof Named> }>(
    `${path}/:id`,
    { config: { who: 'staff' }, schema: { tags, summary: `Read: ${p.label.en}`, params: Named, response: { 200: Page, ...errors } } },
    (request, reply) => atDesk(world, request, reply, async desk => pageOf(world, desk, p, request.params.id)),
  )

  if (p.opening.by.some(role => role !== 'linked')) {
    const body = Type.Object({
      given: asJsonSchema(p.opening.takes),
      day: Type.Optional(Type.String()),
      late: Type.Optional(Type.String()),
    })
    app.post(
      path,
      {
        config: { who: p.opening.by },
        validatorCompiler: bodyIsTheEngines,
        schema: { tags, summary: `${p.opening.label.en}: ${p.label.en}`, headers: Once, body, response: { 201: Made, ...errors } },
      },
      (request, reply) =>
        atDesk(world, request, reply, desk =>
          once(
            world,
            request,
            desk,
            async () => {
              const sent = bodyOf(request.body)
              if ('refused' in sent) return sent
              const made = await register(world, desk.tx, p.name, { directory: desk.directory, actor: desk.actor, ...sent.body })
              if ('refused' in made) return made
              const record = await readPage(world, desk.tx, desk.directory, desk.actor, made.ok.id)
              return { status: 201, send: { ...made.ok, record } }
            },
            stillSeen(world, desk),
          ),
        ),
    )
  }

  // One route serves all steps; OpenAPI names each, since each has a form of its own.
  app.post<{ Params: Static<typeof Stepped> }>(
    `${path}/:id/steps/:step`,
    {
      config: { who: 'staff' },
      validatorCompiler: bodyIsTheEngines,
      schema: {
        tags,
        summary: `Take a step: ${p.label.en}`,
        params: Stepped,
        headers: Once,
        body: Type.Object({
          given: Type.Unsafe<unknown>({ anyOf: formsOf(p) }),
          version: Type.Integer(),
          day: Type.Optional(Type.String()),
          late: Type.Optional(Type.String()),
        }),
        response: { 200: Page, ...errors },
      },
    },
    (request, reply) =>
      atDesk(world, request, reply, desk =>
        once(
          world,
          request,
          desk,
          async () => {
            const sent = bodyOf(request.body)
            const { id, step } = request.params
            if ('refused' in sent) return sent
            const done = await take(world, desk.tx, {
              procedure: p.name,
              directory: desk.directory,
              actor: desk.actor,
              record: id,
              step,
              ...sent.body,
            })
            if ('ok' in done) {
              // A step may take the record out of its actor's sight: it was good all the same.
              const page = await readPage(world, desk.tx, desk.directory, desk.actor, id)
              const slips = done.ok.flatMap(w => w.slip ?? [])
              return { send: page && { ...page, ...(slips.length && { slips }) } }
            }
            if (done.since === undefined) return done
            return { refused: done.refused, extra: { changed: await storySince(world, desk.tx, desk.directory, id, done.since) } }
          },
          stillSeen(world, desk),
        ),
      ),
  )
}

async function pageOf(world: World, { tx, directory, actor }: Desk, p: Procedure, id: string): Promise<Outcome> {
  const page = await readPage(world, tx, directory, actor, id)
  return page?.procedure === p.name ? { send: page } : { refused: noRecord }
}
/**
 * An answer given again holds the record only as long as it, and what it names, is still its reader's to see: else it is told as it is told
 * now, or not at all. What was opened keeps its number and code.
 */
const stillSeen =
  (world: World, { tx, directory, actor, session }: Desk): Again =>
  async kept => {
    const { id, record, slips, ...slip }: Kept = typeof kept.send === 'object' ? { ...kept.send } : {}
    if (typeof id !== 'string') return kept
    if (await areSeen(tx, session.office, [id, ...linkedIn(record ?? kept.send)])) return kept
    const page = await readPage(world, tx, directory, actor, id)
    const isStep = record === undefined && kept.status === 200
    if (isStep) return { send: page && { ...page, ...(slips !== undefined && { slips }) } }
    return { ...kept, send: { id, ...slip, ...(page && record !== undefined && { record: page }) } }
  }
interface Kept {
  readonly id?: unknown
  readonly record?: unknown
  readonly slips?: unknown
}
const linkedIn = (page: unknown): readonly string[] => (Value.Check(Linking, page) ? page.links.map(l => l.record.id) : [])
const Linking = Type.Object({ links: Type.Array(Type.Object({ record: Type.Object({ id: Type.String() }) })) })
const noRecord: Refusal = {
  code: 'unknown-record',
  kind: 'unknown',
  zh: '没有这条记录，或者您无权查看',
  en: 'There is no such record, or it is not yours to see',
}

const formsOf = (p: Procedure) =>
  Object.entries(p.steps)
    .filter(([, s]) => !s.by.includes('linked'))
    .map(([name, s]) => ({ title: name, ...asJsonSchema(formOf(p, name, s.signedBy ? 'draft' : 'take')) }))

interface Body {
  readonly given: Fields
  readonly day?: `${number}-${number}-${number}`
  readonly late?: string
  readonly version?: number
}

/** A request's body, with every fault told; what is inside `given` is the engine's to judge. */
function bodyOf(body: unknown): { readonly body: Body } | { readonly refused: Refusal } {
  const no = (path: string, zh: string, en: string) => ({ refused: invalid([{ path, zh, en }]) })
  if (!isFields(body)) return no('', '请求须为 JSON 对象', 'The request must be a JSON object')
  const { given = {}, day, late, version, ...rest } = body
  const [extra] = Object.keys(rest)
  if (extra) return no(`/${extra}`, `没有“${extra}”这一项，请去掉`, `There is no field “${extra}” here; leave it out`)
  if (!isFields(given)) return no('/given', '“given”须为 JSON 对象', '“given” must be a JSON object')
  if (day !== undefined && (typeof day !== 'string' || !isDay(day)))
    return no('/day', '日期须为年-月-日，例如 2026-03-12', 'The day must be such as 2026-03-12')
  if (late !== undefined && typeof late !== 'string') return no('/late', '补录理由须为文字', 'The reason for the late entry must be text')
  if (version !== undefined && (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0))
    return no('/version', '版本号须为整数，不小于 0', 'The version must be a whole number, not below 0')
  return {
    body: {
      given,
      ...(day !== undefined && isDay(day) && { day }),
      ...(typeof late === 'string' && late && { late }),
      ...(typeof version === 'number' && { version }),
    },
  }
}
