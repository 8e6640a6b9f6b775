import { useCallback, useEffect, useRef, useState } from 'react'
import { deviceKeeps } from '../../../session/device-store.ts'
import { readItems } from '../../../session/outbox.ts'
import { dropItems, keepItem, readItem } from '../../../session/outbox-items.ts'
import { randomId } from '../../../session/random-id.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import type { CardPhoto } from './send-cards.ts'
import type { KeptRegistration, Registration } from './send-registration.ts'
import type { WorkerDraft } from './worker-draft.ts'

const saveAfterMs = 1500

/**
 * Keeps an unfinished registration on this device, for this person in this institution.
 *
 * A session that ends, a phone that locks, a page that is closed by mistake: what was typed is still there.
 *
 * @param options the item of the outbox that is opened again; without it a new one begins
 */
export function useKeptDraft(
  draft: WorkerDraft,
  photos: readonly CardPhoto[],
  dirty: boolean,
  options: { readonly id: string | undefined; readonly onOpened: (item: Registration) => void },
) {
  const owner = outboxOwner(useViewer())
  const [id] = useState(() => options.id ?? randomId())
  const [registration, setRegistration] = useState<Registration | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [keptValues, setKeptValues] = useState<{
    readonly draft: WorkerDraft
    readonly photos: readonly CardPhoto[]
  } | null>(null)
  const [hasFailed, setHasFailed] = useState(!deviceKeeps)
  // One key for one content, without the photos, which go out by themselves: sent again because no answer came, it means the same person; changed, another request.
  const sentAs = useRef<{ key: string; content: string } | null>(null)
  const onOpened = useRef(options.onOpened)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    void (async () => {
      if (options.id === undefined) {
        const drafts = (await readItems<KeptRegistration>(owner, 'REGISTRATION')).filter(
          ({ state }) => state === 'DRAFT',
        )
        return setRegistration(drafts[0] ?? null)
      }
      const item = await readItem<KeptRegistration>(owner, options.id)
      if (item === null || item.state === 'SENT') return
      const { photos: _photos, ...typed } = item.content
      sentAs.current = { key: item.requestKey, content: JSON.stringify(typed) }
      onOpened.current(item)
    })()
  }, [owner, options.id])

  const keep = useCallback(
    async (state: Registration['state'], rest: Partial<Registration> = {}): Promise<Registration> => {
      // On a slow line what was typed last would else turn a registration that is on its way back into a draft.
      clearTimeout(timer.current)
      const content = JSON.stringify(draft)
      if (sentAs.current?.content !== content) sentAs.current = { key: randomId(), content }
      const item: Registration = {
        id,
        owner,
        state,
        requestKey: sentAs.current.key,
        savedAt: new Date().toISOString(),
        compared: false,
        problem: null,
        workerId: null,
        content: { ...draft, photos },
        ...rest,
      }
      const isKept = await keepItem(item).catch(() => false)
      setSavedAt(isKept ? item.savedAt : null)
      setKeptValues(isKept ? { draft, photos } : null)
      setHasFailed(!isKept)
      return item
    },
    [id, owner, draft, photos],
  )
  useEffect(() => {
    if (!dirty) return
    timer.current = setTimeout(() => void keep('DRAFT'), saveAfterMs)
    return () => clearTimeout(timer.current)
  }, [keep, dirty])

  return {
    id,
    found: registration,
    savedAt,
    canKeep: !hasFailed,
    /** All that is written lies on this device. */
    isKept: keptValues?.draft === draft && keptValues.photos === photos,
    keep,
    drop: () => dropItems([id]),
    dismiss: () => setRegistration(null),
  }
}
