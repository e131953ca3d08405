/** The same server as another role and in another database. Keeps what else the connection string says (TLS, options). */
export function urlAs(url: string, as: { role?: string; password?: string; database?: string }): string {
  const result = new URL(url)
  if (as.database !== undefined) result.pathname = `/${as.database}`
  if (as.role === undefined) return result.href
  // Without a host (a socket given by ?host=) a URL takes no user: node-pg and libpq read it from the query as well.
  const credentials = { user: encodeURIComponent(as.role), password: encodeURIComponent(as.password ?? '') }
  if (result.host) Object.assign(result, { username: credentials.user, password: credentials.password })
  else {
    result.searchParams.set('user', as.role)
    result.searchParams.set('password', as.password ?? '')
  }
  return result.href
}

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))
