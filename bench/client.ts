import { Agent, request } from 'node:http'

/** A signed-in caller over kept-alive connections; any answer that is not 2xx is an error, since a refusal would be measured as speed. */
export interface Client {
  get(path: string): Promise<string>
  post(path: string, body: unknown): Promise<string>
}

/** `port` is asked each time: the server is started anew once, and its sessions live on in the database. */
export async function signedIn(port: () => number, login: string, password: string): Promise<Client> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let cookie = ''
  const call = (method: string, path: string, body?: unknown) =>
    new Promise<string>((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body)
      const out = request(
        {
          agent,
          port: port(),
          host: '127.0.0.1',
          method,
          path: `/api/v1${path}`,
          headers: { cookie, ...(sent && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }) },
        },
        answer => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            cookie ||= answer.headers['set-cookie']?.map(c => c.split(';')[0]).join('; ') ?? ''
            if ((answer.statusCode ?? 500) < 300) resolve(text)
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`))
          })
        },
      )
      out.on('error', reject)
      out.end(sent)
    })
  await call('POST', '/session', { login, password })
  return { get: path => call('GET', path), post: (path, body) => call('POST', path, body) }
}
