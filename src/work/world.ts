import type { Day } from '#core/law/days.ts'
import type { Database, Tx } from '#database/index.ts'
import type { Directory } from './directory.ts'
import type { FileStore } from './file-store.ts'
import type { Keys } from './keys.ts'

/** Everything that a room of `work` needs from outside, built once by `main.ts`. */
export interface World {
  /** As `xinqiao_app`: statements about an office run inside `asActor` or `asStaff`. */
  readonly db: Database
  now(): Date
  /** In Shanghai. */
  today(): Day
  random(bytes: number): Buffer
  readonly keys: Keys
  readonly files: FileStore
  /**
   * The office's directory, kept in memory until its revision changes. Inside a transaction give `at`, whose revision came with the
   * session: a second connection asked for while one is held would starve the pool.
   * @throws when there is no such office
   */
  directory(office: string, at?: { readonly tx: Tx; readonly revision: number }): Promise<Directory>
}
