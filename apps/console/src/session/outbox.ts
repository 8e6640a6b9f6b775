import {
  deviceDatabase,
  deviceKeeps,
  type OutboxKind,
  type OutboxState,
  type StoredItem,
  unseal,
} from './device-store.ts'

/** Something on its way: typed, waiting to be sent, taken, or refused. Only `SENT` has arrived. */
export interface OutboxItem<Content> extends Omit<StoredItem, 'iv' | 'sealed'> {
  readonly content: Content
}

/** What still would be lost with the device. */
export const unsentStates: readonly OutboxState[] = ['DRAFT', 'WAITING', 'CONFLICT']

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('payung.outbox')
const listeners = new Set<() => void>()
channel?.addEventListener('message', () => {
  for (const listener of listeners) listener()
})

/** Tells every page of this browser that something of it is another now. */
export function tellChange(): void {
  for (const listener of listeners) listener()
  channel?.postMessage('CHANGED')
}

/** Hears every change, of other tabs too. @returns stops hearing */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
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
