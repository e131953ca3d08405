import type { DemoMatter } from '../compose.ts'

export type Channel = 'letter' | 'online' | 'visit' | 'phone' | 'fax' | 'other'

/** What a tale is about. Events name people by the ids under which they are sealed: the petitioner first, nobody when anonymous. */
export interface SealedMatter extends DemoMatter {
  readonly sealed: readonly string[]
}
