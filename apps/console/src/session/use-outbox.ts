import { useCallback, useEffect, useState } from 'react'
import type { OutboxKind } from './device-store.ts'
import { type OutboxItem, onOutboxChange, readItems } from './outbox.ts'
import { useViewer, type Viewer } from './viewer.ts'

/** Whose items these are: one person in one institution. */
export function outboxOwner({ user, tenant }: Pick<Viewer, 'user' | 'tenant'>): string {
  return `${user.id}:${tenant.code}`
}

/** The viewer's items on this device, kept up to date; null until they have been read. */
export function useOutbox<Content>(only: OutboxKind | null = null): readonly OutboxItem<Content>[] | null {
  const owner = outboxOwner(useViewer())
  const [items, setItems] = useState<readonly OutboxItem<Content>[] | null>(null)
  const read = useCallback(() => void readItems<Content>(owner, only).then(setItems), [owner, only])
  useEffect(() => {
    read()
    return onOutboxChange(read)
  }, [read])
  return items
}
