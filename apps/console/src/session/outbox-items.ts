import { deviceDatabase, deviceKeeps, seal, unseal } from './device-store.ts'
import { type OutboxItem, readItems, tellChange } from './outbox.ts'

// What changes the outbox, apart from what counts it: everybody loads that with the first page.

const daysOfSent = 7

/**
 * Keeps an item on this device, in place of what it was.
 *
 * @returns false where this device cannot keep anything: then it exists on the screen alone
 */
export async function keepItem<Content>(item: OutboxItem<Content>): Promise<boolean> {
  return keepItems([item])
}

/** Keeps several, all or none. */
export async function keepItems(items: readonly OutboxItem<unknown>[]): Promise<boolean> {
  if (!deviceKeeps) return false
  const stored = await Promise.all(items.map(async ({ content, ...open }) => ({ ...open, ...(await seal(content)) })))
  const change = (await deviceDatabase()).transaction('outbox', 'readwrite')
  await Promise.all([...stored.map((item) => change.store.put(item)), change.done])
  tellChange()
  return true
}

/** One item of its owner; null where there is none, or no key opens it any more. */
export async function readItem<Content>(owner: string, id: string): Promise<OutboxItem<Content> | null> {
  if (!deviceKeeps) return null
  const stored = await (await deviceDatabase()).get('outbox', id)
  if (stored?.owner !== owner) return null
  const { iv, sealed, ...open } = stored
  const content = (await unseal({ iv, sealed })) as Content | null
  return content === null ? null : { ...open, content }
}

/** Ends the keeping of items. Nothing else does: not a session that ended, not a new version. */
export async function dropItems(ids: readonly string[]): Promise<void> {
  if (!deviceKeeps || ids.length === 0) return
  const change = (await deviceDatabase()).transaction('outbox', 'readwrite')
  await Promise.all(ids.map((id) => change.store.delete(id)))
  await change.done
  tellChange()
}

/** What was taken a week ago is in the registry; here it need not be listed any longer. */
export async function dropOldSent(owner: string, now = Date.now()): Promise<void> {
  const old = (await readItems(owner)).filter(
    ({ state, savedAt }) => state === 'SENT' && now - Date.parse(savedAt) > daysOfSent * 86_400_000,
  )
  await dropItems(old.map(({ id }) => id))
}

/** One sender at a time over all tabs. @param wait whether to wait for the other, or to leave it to it */
export async function withSender(wait: boolean, work: () => Promise<void>): Promise<void> {
  if (typeof navigator.locks === 'undefined') return work()
  await navigator.locks.request('payung.outbox', { ifAvailable: !wait }, async (lock) => {
    if (lock !== null) await work()
  })
}
