/** The server's configuration, written anew at every start; an operator's own `alter system` is kept and comes after it. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  autovacuum_max_workers: '2',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  // Two that wait for each other are few and short; a second of everybody's waiting would be long.
  deadlock_timeout: '200ms',
  random_page_cost: '1.1',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  log_checkpoints: 'off',
  // Neither statements nor row contents belong in a log that lies beside sealed records.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** The text of `postgresql.conf`. */
export function configuration(own: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...settings, ...own })
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('')
}

/** Nothing of the operator's PGDATA, PGPORT or locale reaches the server: its messages are read by `postmaster.ts`. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env
  return { LC_ALL: 'C', ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }), ...(TMPDIR && { TMPDIR }) }
}
