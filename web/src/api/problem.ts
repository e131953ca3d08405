import { daysInWords } from '../days/day.ts'
import type { Entry, Label, Under } from './types.ts'

export interface Fault {
  readonly path: string
  readonly zh: string
  readonly en: string
}
/** RFC 9457 problem details as our API sends them. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: Label
  readonly under?: Under
  readonly fields?: readonly Fault[]
  readonly changed?: readonly Entry[]
}

/** An answer that was not the one asked for: the server's sentence, or that it could not be reached (`status` 0). */
export class Trouble extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail.en)
    this.problem = problem
  }
}

const away: Problem = {
  status: 0,
  code: 'unreachable',
  detail: {
    zh: '现在连接不上服务器。您填写的内容已保存在本机，请检查网络后重试。',
    en: 'The server cannot be reached. What you typed is kept on this device; check the network and try again.',
  },
}
const unclear = (status: number): Problem => ({
  status,
  code: 'unclear',
  detail: { zh: `服务器未能完成（${status}），请稍后重试`, en: `The server could not finish this (${status}); try again shortly` },
})

export const unreachable = (): Trouble => new Trouble(away)

/** Reads a refusal; an answer that is no problem document still becomes a sentence. */
export async function troubleFrom(response: Response): Promise<Trouble> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isProblem(body)) return new Trouble(unclear(response.status))
  const { detail, fields } = body
  return new Trouble({
    ...body,
    detail: daysInWords(detail),
    ...(fields && { fields: fields.map(fault => ({ ...fault, ...daysInWords(fault) })) }),
    status: response.status,
  })
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && typeof body.detail === 'object'
}

export const problemOf = (error: unknown): Problem => (error instanceof Trouble ? error.problem : unclear(0))
