import { createHash } from 'node:crypto'
import type { Actor } from '#core/engine/record.ts'
import { wrong, type Refusal } from '#core/engine/refusal.ts'
import type { Label } from '#core/law/label.ts'
import { again, transaction, type Tx } from '#database/index.ts'
import type { Directory } from '../directory.ts'
import { newId } from '../id.ts'
import type { World } from '../world.ts'
import { deviceOpening, devicesOf, endDevice, insertDevice, type DeviceRow } from './queries.ts'

/** What stands in the hall, and all that it may do: show who is called; give numbers; ask at one window how the service was. */
export const deviceKinds = {
  screen: { zh: '叫号大屏', en: 'Screen of the hall' },
  tickets: { zh: '自助取号', en: 'Where numbers are taken' },
  rating: { zh: '窗口评价', en: 'Rating at a window' },
} as const satisfies Record<string, Label>
export type DeviceKind = keyof typeof deviceKinds
export const isDeviceKind = (kind: string): kind is DeviceKind => Object.hasOwn(deviceKinds, kind)

export interface Device {
  readonly office: string
  readonly id: string
  readonly kind: DeviceKind
  readonly window?: number
}
export interface NewDevice {
  readonly kind: DeviceKind
  readonly name: string
  readonly window?: number
}
/** `key` belongs into the device's address; it is told once and kept nowhere. */
export type Made = { readonly ok: { readonly id: string; readonly key: string } } | { readonly refused: Refusal }

export async function addDevice(
  world: Pick<World, 'now' | 'random'>,
  tx: Tx,
  { office, staff }: { readonly office: string; readonly staff: string },
  { kind, name, window }: NewDevice,
): Promise<Made> {
  if ((kind === 'rating') !== (window !== undefined)) {
    return {
      refused:
        window === undefined
          ? wrong('window-missing', '/window', '窗口评价设备请写明放在几号窗口', 'Say at which window it stands')
          : wrong('no-window', '/window', '只有窗口评价设备要写窗口号', 'Only what rates a window stands at one'),
    }
  }
  const id = newId(world)
  const key = world.random(32).toString('base64url')
  await insertDevice(tx, { office, id, kind, name, at_window: window ?? null, key: hashOf(key), added_by: staff, added_at: world.now() })
  return { ok: { id, key } }
}

/** The devices that are in use. */
export const listDevices = (tx: Tx, office: string) => devicesOf(tx, office)

/** From now on its key opens nothing. */
export async function removeDevice(world: Pick<World, 'now'>, tx: Tx, office: string, id: string): Promise<Refusal | undefined> {
  return (await endDevice(tx, office, id, world.now()))
    ? undefined
    : {
        code: 'unknown-device',
        kind: 'unknown',
        zh: '没有这台设备，或者已经停用',
        en: 'There is no such device, or it is out of use already',
      }
}

/**
 * Runs the work as the device whose key this is, in one transaction: it sees the queue and nothing else. The work may run again, from
 * nothing.
 * @returns undefined where no device in use has this key
 */
export function asDevice<T>(
  world: World,
  key: string,
  work: (tx: Tx, device: Device, directory: Directory, actor: Actor) => Promise<T>,
  also?: (error: Error) => boolean,
): Promise<T | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(key)) return Promise.resolve(undefined)
  return again(
    () =>
      transaction<T | undefined, DeviceRow>(world.db, deviceOpening(hashOf(key)), async (tx, [row], become) => {
        if (!row || !isDeviceKind(row.kind)) return undefined
        const { office, id, kind, at_window: window, revision } = row
        const actor: Actor = { id: `device-${id}`, roles: ['device'] }
        await become({ office, actor: actor.id, roles: actor.roles, units: [] })
        return work(tx, { office, id, kind, ...(window !== null && { window }) }, await world.directory(office, { tx, revision }), actor)
      }),
    also,
  )
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()
