import type { FastifyInstance } from 'fastify'

/** A page as it came back. */
export interface Came {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly to: string
}
/** Somebody at the portal with a browser that keeps cookies and sends forms. */
export interface Visitor {
  get(url: string): Promise<Came>
  post(url: string, form: Readonly<Record<string, string>> | string, headers?: Readonly<Record<string, string>>): Promise<Came>
  readonly cookies: Map<string, string>
}

export function visitor(app: FastifyInstance, address = '127.0.0.1'): Visitor {
  const cookies = new Map<string, string>()
  const call = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Came> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { cookie, ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value } of answer.cookies) {
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return { status: answer.statusCode, html: answer.body, headers: answer.headers, to: String(answer.headers.location ?? '') }
  }
  return {
    get: url => call('GET', url),
    post: (url, form, headers) => call('POST', url, typeof form === 'string' ? form : new URLSearchParams(form).toString(), headers),
    cookies,
  }
}
