import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseTrouble } from '#database/index.ts'
import { invalid } from '#core/engine/validate.ts'
import { problem, problemOf } from './api/problem.ts'
import { BadInput } from './api/strict.ts'

/**
 * What went wrong outside of any refusal, as a sentence. A 5xx says nothing of its cause; the cause goes to the operator's log without what
 * the request held.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const told = problemFor(error)
    if (told.status >= 500)
      console.error(
        `${request.method} ${request.routeOptions.url ?? '?'}: ${error.name} ${'code' in error ? error.code : ''} ${(error.stack ?? '')
          .split('\n')
          .filter(l => l.includes(' at '))
          .slice(0, 6)
          .join(' <')}`,
      )
    return send(request, reply, told)
  })
  app.setNotFoundHandler((request, reply) => send(request, reply, noSuchAddress))
}

/** An address that cannot be one: broken escapes, or a part longer than any id. */
export function answerBadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (request.url.startsWith('/api/')) send(request, reply, noSuchAddress)
  else reply.code(404).type('text/plain; charset=utf-8').send(`${noSuchAddress.detail.zh}\n${noSuchAddress.detail.en}\n`)
}
const noSuchAddress = problem(404, 'no-such-address', { zh: '没有这个地址', en: 'There is nothing at this address' })

const send = (_: FastifyRequest, reply: FastifyReply, told: ReturnType<typeof problemFor>) =>
  reply.code(told.status).type('application/problem+json').send(told)

function problemFor(error: FastifyError | DatabaseTrouble | BadInput) {
  if (error instanceof DatabaseTrouble)
    return problem(503, 'database-away', {
      zh: '数据库暂时无法使用，请稍后再试；您填写的内容没有保存',
      en: 'The database cannot be reached just now; try again shortly. What you filled in was not saved',
    })
  if (error instanceof BadInput) return problemOf(invalid(error.faults))
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problem(400, 'broken-json', { zh: '请求不是完整的 JSON', en: 'The request is not well-formed JSON' })
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem(413, 'too-large', { zh: '内容过大，请精简后再提交', en: 'Too much at once; shorten it and send it again' })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem(415, 'media-type', { zh: '请以 application/json 提交', en: 'Send it as application/json' })
    default: {
      const status = error.statusCode ?? 500
      return status < 500
        ? problem(status, 'bad-request', { zh: '请求有误，请检查', en: 'The request is not right; check it' })
        : problem(500, 'fault', {
            zh: '系统出错，没有保存任何内容；请再试一次，仍不行请联系管理员',
            en: 'Something failed and nothing was saved; try once more, then tell the administrator',
          })
    }
  }
}
