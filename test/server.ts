import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { buildServer } from '../src/doors/server.ts'
import { baishiOffice, baishiStaff, baishiUnits } from '../src/work/demo/baishi.ts'
import { office, staff, units } from '../src/work/demo/qinghe.ts'
import { createOffice } from '#work/office/index.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

export const password = 'a password for tests'

/** What came back, with the body read. */
export interface Answer<T = Body> {
  readonly status: number
  readonly body: T
  readonly headers: Record<string, unknown>
  readonly text: string
}
/** As much of any answer as tests look at. */
export interface Body {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly code: string
  readonly version: number
  readonly state: string
  readonly unit: string
  readonly sealed: boolean
  readonly closed?: string
  readonly detail: { readonly zh: string; readonly en: string }
  readonly under: { readonly article: number; readonly words: { readonly zh: string } }
  readonly fields: readonly { readonly path: string; readonly zh: string; readonly en: string }[]
  readonly record: Body
  readonly items: readonly Body[]
  readonly pending: readonly { readonly step: string }[]
  readonly links: readonly { readonly name: string; readonly record: Body }[]
  readonly changed: readonly { readonly step: string }[]
  readonly standing: { readonly holder?: string; readonly due?: string; readonly waits?: readonly Body[] }
  readonly clocks: readonly { readonly limit: string; readonly due: string; readonly since: string; readonly running: boolean }[]
  readonly steps: readonly {
    readonly name: string
    readonly allowed: boolean
    readonly refusal?: { readonly code: string }
    readonly primary: boolean
  }[]
  readonly timeline: readonly {
    readonly step: string
    readonly act: string
    readonly day: string
    readonly late?: string
    readonly given: Readonly<Record<string, unknown>>
    readonly by: { readonly name: { readonly zh: string } }
  }[]
  readonly people: readonly { readonly id: string; readonly masked: string }[]
  readonly data: Readonly<Record<string, unknown>>
  readonly next: string
  readonly slips?: readonly { readonly number: string; readonly code: string }[]
  readonly counts: { readonly all: number; readonly overdue: number }
  readonly signatures: readonly Body[]
  readonly count: { readonly total: number }
}

export interface Caller {
  /** The session's, for requests over a socket; empty for nobody. */
  readonly cookie: string
  get(url: string): Promise<Answer>
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Takes a step with the version that the record has now. */
  step(plural: string, id: string, step: string, given?: object, more?: object): Promise<Answer>
}
export interface TestServer {
  readonly world: TestWorld
  readonly app: FastifyInstance
  as(login: string): Promise<Caller>
  /** Signs in anew: sessions end after twelve hours. */
  again(login: string): Promise<Caller>
  readonly nobody: Caller
  close(): Promise<void>
}

const some = ['xinfang', 'renshe', 'zhujian', 'jiwei', 'qu-zhengfu', 'yundu', 'yundu-dukou']

/** The server on a database of its own, with the demonstration offices and a few of their staff, or all of them. */
export async function testServer(day?: string, who: 'few' | 'everybody' = 'few'): Promise<TestServer> {
  const world = await testWorld(day)
  await createOffice(world, world.admin, {
    office: { ...office, demo: true },
    units,
    staff: staff.filter(s => who === 'everybody' || some.includes(s.unit)).map(s => ({ ...s, password })),
  })
  await createOffice(world, world.admin, { office: baishiOffice, units: baishiUnits, staff: baishiStaff.map(s => ({ ...s, password })) })
  const app = await buildServer(world)
  const nobody = caller(app, '')
  const known = new Map<string, Promise<Caller>>()
  const signIn = async (login: string) => {
    const signed = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } })
    assert.equal(signed.statusCode, 200, `${login}: ${signed.body}`)
    return caller(app, signed.cookies.map(c => `${c.name}=${c.value}`).join('; '))
  }
  return {
    world,
    app,
    nobody,
    again: signIn,
    as: login => {
      const signed = known.get(login) ?? signIn(login)
      known.set(login, signed)
      return signed
    },
    close: async () => {
      await app.close()
      await world.drop()
    },
  }
}

function caller(app: FastifyInstance, cookie: string): Caller {
  const call = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return {
      status: answer.statusCode,
      body: JSON.parse(answer.headers['content-type']?.toString().includes('json') ? answer.body : 'null'),
      headers: answer.headers,
      text: answer.body,
    }
  }
  return {
    cookie,
    get: url => call('GET', url),
    post: (url, body, headers) => call('POST', url, body, headers),
    delete: (url, body, headers) => call('DELETE', url, body, headers),
    step: async (plural, id, step, given = {}, more = {}) => {
      const { body } = await call('GET', `/${plural}/${id}`)
      return call('POST', `/${plural}/${id}/steps/${step}`, { given, version: body?.version ?? 0, ...more })
    },
  }
}
