type Code =
  | 'folder'
  | 'folder-taken'
  | 'disk-full'
  | 'binaries'
  | 'privileges'
  | 'start'
  | 'unreachable'
  | 'busy'
  | 'too-old'
  | 'encoding'
  | 'rights'
  | 'password'
  | 'migration'

interface Sentence {
  readonly zh: string
  readonly en: string
}

/** The database cannot serve, and not because of what a user filled in. `sentence` says in both languages what is wrong and what to do. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble'
  readonly code: Code
  readonly sentence: Sentence

  constructor(code: Code, sentence: Sentence, cause?: unknown) {
    super(`${sentence.zh}\n${sentence.en}`, { cause })
    this.code = code
    this.sentence = sentence
  }
}

const unreachable: Sentence = {
  zh: '数据库暂时无法连接。请稍后再试；若持续出现，请检查数据库服务是否运行、DATABASE_URL 的地址是否正确。',
  en: 'The database cannot be reached. Try again shortly; if it persists, check that the database is running and that DATABASE_URL names the right address.',
}
const diskFull: Sentence = {
  zh: '磁盘空间已满，数据库无法写入。请清理磁盘后重试；已提交的记录不受影响。',
  en: 'The disk is full and the database cannot write. Free some space and try again; what was saved is safe.',
}
const busy: Sentence = {
  zh: '数据库连接数已满。请稍后再试，或调高数据库的 max_connections。',
  en: 'The database has no free connection. Try again shortly, or raise its max_connections.',
}
const password: Sentence = {
  zh: '数据库拒绝了用户名或密码。请检查 DATABASE_URL 与 XINQIAO_APP_PASSWORD。',
  en: 'The database refused the user or the password. Check DATABASE_URL and XINQIAO_APP_PASSWORD.',
}
const folder: Sentence = {
  zh: '数据文件夹无法读写。请检查其权限，或用 XINQIAO_DATA 指定另一个文件夹。',
  en: 'The data folder cannot be read or written. Check its permissions, or name another one with XINQIAO_DATA.',
}

/** node-pg gives these without a code. */
const lostConnection =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error|^Connection ended unexpectedly/

/**
 * The trouble behind an error of the driver or of the operating system; undefined when the error is of another kind (a constraint, a
 * mistake in SQL).
 */
export function troubleOf(error: unknown): DatabaseTrouble | undefined {
  if (error instanceof DatabaseTrouble) return error
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return new DatabaseTrouble('disk-full', diskFull, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return new DatabaseTrouble('folder', folder, error)
  if (code === '53300') return new DatabaseTrouble('busy', busy, error)
  if (code === '28P01' || code === '28000') return new DatabaseTrouble('password', password, error)
  if (isLost(code) || lostConnection.test(error.message)) return new DatabaseTrouble('unreachable', unreachable, error)
  return undefined
}

const isLost = (code: string) =>
  ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE', '57P01', '57P02', '57P03'].includes(code)
  || code.startsWith('08')
