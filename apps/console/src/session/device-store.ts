import type { DBSchema, IDBPDatabase } from 'idb'

/** What lies on this device: sealed, so that a copied profile folder holds no readable NIK. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export type OutboxState = 'DRAFT' | 'WAITING' | 'SENT' | 'CONFLICT'

/**
 * What an item asks the server for: to register somebody, to keep the photo of a card of theirs, to take an answer about somebody, what a visit has found, what happened to
 * somebody, or the photo of a paper of their case. A form that nobody has saved yet asks for nothing.
 */
export type OutboxKind = 'REGISTRATION' | 'CARD' | 'ANSWER' | 'VISIT' | 'REPORT' | 'PAPER' | 'FORM'

/** An item of the outbox as it lies here. Only its content is about a person; the rest can be read without the key. */
export interface StoredItem extends Sealed {
  readonly id: string
  /** Missing on what an earlier version kept: a registration. */
  readonly kind?: OutboxKind
  /** Person and institution: on a shared phone nobody sees another's. */
  readonly owner: string
  readonly state: OutboxState
  readonly requestKey: string
  readonly savedAt: string
  /** Whom it resembles was looked for, and seen by a person if there was anybody. */
  readonly compared: boolean
  readonly problem: StoredProblem | null
  readonly workerId: string | null
}

/** Why it was not taken, in the server's words; those name no person. */
export interface StoredProblem {
  readonly code: string
  readonly message: string
  readonly messageEn: string
}

interface DeviceDatabase extends DBSchema {
  keys: { key: string; value: CryptoKey }
  outbox: { key: string; value: StoredItem; indexes: { owner: string } }
  remembered: { key: string; value: Sealed }
}

/** Browsers give no keys to pages that came unencrypted; there, nothing is kept at all. */
export const deviceKeeps =
  typeof crypto !== 'undefined' && crypto.subtle !== undefined && typeof indexedDB !== 'undefined'

let opened: Promise<IDBPDatabase<DeviceDatabase>> | null = null

export function deviceDatabase(): Promise<IDBPDatabase<DeviceDatabase>> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** The first page does not wait for the library: it comes while that is shown. */
async function open(): Promise<IDBPDatabase<DeviceDatabase>> {
  const { deleteDB, openDB } = await import('idb')
  return openDB<DeviceDatabase>('payung-device', 1, {
    upgrade(created) {
      created.createObjectStore('keys')
      created.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner')
      created.createObjectStore('remembered')
      // What an earlier version kept in another shape.
      void deleteDB('payung-drafts').catch(() => {})
    },
  })
}

/** A key that cannot leave this browser. Whichever tab makes it first, all of them use that one. */
async function deviceKey(): Promise<CryptoKey> {
  const db = await deviceDatabase()
  const deviceKey = await db.get('keys', 'device')
  if (deviceKey !== undefined) return deviceKey
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const change = db.transaction('keys', 'readwrite')
  const meanwhile = await change.store.get('device')
  if (meanwhile === undefined) await change.store.put(fresh, 'device')
  await change.done
  return meanwhile ?? fresh
}

export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(value))
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), text) }
}

/** What was sealed here, or null: sealed by a key that is gone. */
export async function unseal(sealed: Sealed): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await deviceKey(), sealed.sealed)
    return JSON.parse(new TextDecoder().decode(text)) as unknown
  } catch {
    return null
  }
}

/**
 * Keeps one value under a name, in place of the one before.
 *
 * @param beside only while something lies under this name too: what was read for long must not be kept after its reader has left
 */
export async function remember(name: string, value: unknown, beside?: string): Promise<void> {
  if (!deviceKeeps) return
  const sealed = await seal(value)
  const change = (await deviceDatabase()).transaction('remembered', 'readwrite')
  if (beside === undefined || (await change.store.getKey(beside)) !== undefined) await change.store.put(sealed, name)
  await change.done
}

export async function recall(name: string): Promise<unknown> {
  if (!deviceKeeps) return null
  const sealed = await (await deviceDatabase()).get('remembered', name)
  return sealed === undefined ? null : unseal(sealed)
}

export async function forget(name: string): Promise<void> {
  if (deviceKeeps) await (await deviceDatabase()).delete('remembered', name)
}
