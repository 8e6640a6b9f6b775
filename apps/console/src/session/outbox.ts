import {
  deviceDatabase,
  deviceKeeps,
  type OutboxKind,
  type OutboxState,
  type StoredItem,
  seal,
  unseal,
} from './device-store.ts'

/** Something on its way: typed, waiting to be sent, taken, or refused. Only `SENT` has arrived. */
export interface OutboxItem<Content> extends Omit<StoredItem, 'iv' | 'sealed'> {
  readonly content: Content
}

/** What still would be lost with the device. */
export const unsentStates: readonly OutboxState[] = ['DRAFT', 'WAITING', 'CONFLICT']

const daysOfSent = 7

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('payung.outbox')
const listeners = new Set<() => void>()
channel?.addEventListener('message', () => {
  for (const listener of listeners) listener()
})

function tellChange(): void {
  for (const listener of listeners) listener()
  channel?.postMessage('CHANGED')
}

/** Hears every change, of other tabs too. @returns stops hearing */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

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

/** The items of one person in one institution, the newest first. What no key opens any more is left out. */
export async function readItems<Content>(
  owner: string,
  only: OutboxKind | null = null,
): Promise<readonly OutboxItem<Content>[]> {
  if (!deviceKeeps) return []
  const itemsOfOwner = await (await deviceDatabase()).getAllFromIndex('outbox', 'owner', owner)
  const stored = itemsOfOwner.filter((item) => only === null || kindOf(item) === only)
  const items = await Promise.all(
    stored.map(async ({ iv, sealed, ...open }) => ({ ...open, content: (await unseal({ iv, sealed })) as Content })),
  )
  return items.filter(({ content }) => content !== null).toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
}

/** What an item asks for. */
export function kindOf({ kind }: { readonly kind?: OutboxKind }): OutboxKind {
  return kind ?? 'REGISTRATION'
}

export async function readItem<Content>(owner: string, id: string): Promise<OutboxItem<Content> | null> {
  return (await readItems<Content>(owner)).find((item) => item.id === id) ?? null
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
