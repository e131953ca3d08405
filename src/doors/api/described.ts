import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger'
import * as figureShapes from './figure-shapes.ts'
import { Made } from './records.ts'
import * as shapes from './shapes.ts'
import { SheetRead } from './sheets.ts'

// What the API's description says again and again is said once, under the name that it has here, and referred to.

/** Less is not worth a name. */
const least = 90
const names = new Map(
  Object.entries({ ...shapes, ...figureShapes, Made, SheetRead })
    .map(([name, schema]) => [JSON.stringify(schema), name] as const)
    .filter(([json]) => json.length > least),
)
const told = new WeakMap<object, unknown>()

/** The schema with a reference for each part that has a name. Most parts are shared between routes: each is looked at once. */
function referred(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = told.get(value)
  if (known !== undefined) return known
  const name = names.get(JSON.stringify(value))
  const now = name === undefined ? inside(value) : { $ref: `#/components/schemas/${name}` }
  told.set(value, now)
  return now
}
const inside = (value: object): unknown =>
  Array.isArray(value) ? value.map(referred) : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, referred(part)]))

/** Every shape that has a name, by it; and what every refusal is. */
export const components = {
  schemas: JSON.parse(JSON.stringify(Object.fromEntries([...names].map(([json, name]) => [name, inside(JSON.parse(json))])))),
  responses: {
    Refused: {
      description: 'Refused, with the article and what to do',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
}

/** What a route takes and answers, before it is described. */
export const transform: SwaggerTransform = ({ schema, url }) => ({
  schema: {
    ...schema,
    ...(schema?.body !== undefined && { body: referred(schema.body) }),
    ...(schema?.response !== undefined && { response: referred(schema.response) }),
  },
  url,
})

/** The whole, before it is handed out: refusals as what they are sent as, and what several addresses take once. */
export const transformObject: SwaggerTransformObject = document => {
  if (!('openapiObject' in document)) throw new Error('the API is described in OpenAPI')
  const { openapiObject } = document
  const operations = Object.values(openapiObject.paths ?? {}).flatMap(path =>
    Object.values(path ?? {}).flatMap(operation => (typeof operation === 'object' && 'responses' in operation ? [operation] : [])),
  )
  for (const { responses = {} } of operations)
    for (const [status, answer] of Object.entries(responses)) {
      if (Number(status) >= 400 && JSON.stringify(answer).includes('"#/components/schemas/Problem"'))
        responses[status] = { $ref: '#/components/responses/Refused' }
    }
  const all = operations.flatMap(({ parameters = [] }) => parameters)
  const shared: Record<string, (typeof all)[number]> = {}
  const called = new Map<string, string>()
  for (const [json, [first, second]] of Map.groupBy(all, parameter => JSON.stringify(parameter)))
    if (second && first && 'name' in first && !Object.hasOwn(shared, first.name)) {
      shared[first.name] = first
      called.set(json, first.name)
    }
  for (const operation of operations)
    if (operation.parameters)
      operation.parameters = operation.parameters.map(parameter => {
        const name = called.get(JSON.stringify(parameter))
        return name === undefined ? parameter : { $ref: `#/components/parameters/${name}` }
      })
  openapiObject.components = { ...openapiObject.components, parameters: shared }
  return openapiObject
}
