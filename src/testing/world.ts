import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { worldOn } from '#main'
import { fileFolder } from '#work/files/index.ts'
import { loadKeys } from '#work/people/index.ts'
import type { World } from '#work/world.ts'
import { testDatabase, type TestDatabase } from './database.ts'

export interface TestWorld extends World {
  readonly admin: TestDatabase['admin']
  /** Where its keys and files lie. */
  readonly folder: string
  /** Moves the world's clock on. */
  wait(minutes: number): void
  drop(): Promise<void>
}

/** A world on a database of its own, whose clock stands still at nine in the morning of this day in Shanghai until it is moved. */
export async function testWorld(day = '2026-03-12'): Promise<TestWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'))
  const { db, admin, drop } = await testDatabase()
  const keys = await loadKeys(folder)
  let now = Date.parse(`${day}T09:00:00+08:00`)
  return {
    ...worldOn(db, keys, fileFolder(join(folder, 'files')), () => new Date(now)),
    admin,
    folder,
    wait: minutes => {
      now += minutes * 60_000
    },
    drop: async () => {
      await drop()
      await rm(folder, { recursive: true })
    },
  }
}
