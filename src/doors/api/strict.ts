import type { FastifyInstance } from 'fastify'
import { IsObject, type TObject } from 'typebox'
import type { Fields } from '#core/engine/record.ts'
import type { Fault } from '#core/engine/refusal.ts'
import { schemaOf } from '#core/engine/schema.ts'
import { faults, isFields, nothingKnown } from '#core/engine/validate.ts'

/** A request that is not as its route's schema says. Told like any wrong form: by field, in both languages. */
export class BadInput extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super('bad input')
    this.faults = faults
  }
}

/** Nothing is corrected silently: no field is dropped, no text taken for a number, and nothing is let in that a database cannot hold. */
export function strict(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(judged)
  app.addHook('preValidation', async request => {
    if (isDeep(request.body))
      throw new BadInput([
        {
          path: '',
          zh: `内容嵌套超过 ${mostDeep} 层，请按表单填写`,
          en: `It is nested more than ${mostDeep} levels deep; fill it in as the form says`,
        },
      ])
  })
}

/** For routes whose body the engine judges; their addresses are judged here all the same. */
export const bodyIsTheEngines = (part: Part): Judge => (part.httpPart === 'body' ? value => ({ value }) : judged(part))

interface Part {
  readonly schema: unknown
  readonly httpPart?: string
}
type Judge = (sent: unknown) => { readonly value: unknown } | { readonly error: BadInput }

function judged({ schema, httpPart }: Part): Judge {
  if (!IsObject(schema)) throw new Error('what a route takes is declared as an object')
  return sent => judge(schema, httpPart, sent)
}

function judge(schema: TObject, httpPart: string | undefined, sent: unknown): ReturnType<Judge> {
  const closed = httpPart === 'querystring' ? { ...schema, additionalProperties: false } : schema
  if (!isFields(sent)) return { error: new BadInput([{ path: '', zh: '请求须为 JSON 对象', en: 'The request must be a JSON object' }]) }
  const value = httpPart === 'body' ? sent : withNumbers(schema, sent)
  const found = faults(closed, value, nothingKnown)
  return found.length ? { error: new BadInput(found) } : { value }
}

/** An address holds only text: whole numbers are read where the schema has them. */
function withNumbers(schema: TObject, sent: Fields): Fields {
  const fields = schemaOf(schema).properties
  const isWhole = (name: string) => fields?.[name]?.type === 'integer'
  return Object.fromEntries(
    Object.entries(sent).map(([name, v]) => [name, isWhole(name) && typeof v === 'string' && /^-?\d{1,9}$/.test(v) ? Number(v) : v]),
  )
}

const mostDeep = 12

/** Level by level, since a body may be nested deeper than a stack. */
function isDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body]
  for (let depth = 0; level.length; depth++) {
    if (depth > mostDeep) return true
    level = level.flatMap(v => (typeof v === 'object' && v !== null ? Object.values(v) : []))
  }
  return false
}
