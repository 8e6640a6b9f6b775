import { useClient } from 'urql'
import { readItems } from '../../../session/outbox.ts'
import { keepItem } from '../../../session/outbox-items.ts'
import { randomId } from '../../../session/random-id.ts'
import { outboxOwner, useOutbox } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { type KeptVisit, sendVisits, type VisitItem, visitItemId } from './send-visits.ts'

/** What of one visit lies on this device, and the way to say what it has found. */
export function useVisit(taskId: string) {
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const items = useOutbox<KeptVisit>('VISIT')
  const item = items?.find(({ content }) => content.taskId === taskId)
  /** Kept before it is sent, so that a lost connection loses nothing. @returns false where this device keeps nothing */
  const say = async (content: KeptVisit): Promise<boolean> => {
    const before = items ?? (await readItems<KeptVisit>(owner, 'VISIT').catch(() => []))
    const storedItem: VisitItem = {
      id: visitItemId(owner, taskId, before),
      kind: 'VISIT',
      owner,
      state: 'WAITING',
      requestKey: randomId(),
      savedAt: new Date().toISOString(),
      compared: true,
      problem: null,
      workerId: null,
      content,
    }
    return keepItem(storedItem).catch(() => false)
  }
  const send = () => sendVisits(client, owner, true).catch(() => [])
  return { item, say, send }
}
