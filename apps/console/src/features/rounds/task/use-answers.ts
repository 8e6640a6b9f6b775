import { useCallback, useMemo } from 'react'
import { useClient } from 'urql'
import { readItems } from '../../../session/outbox.ts'
import { dropItems, keepItem } from '../../../session/outbox-items.ts'
import { randomId } from '../../../session/random-id.ts'
import { outboxOwner, useOutbox } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { type AnswerItem, answerItemId, type KeptAnswer, sendAnswers } from './send-answers.ts'

/** The answers of one task that lie on this device, and the way to give another. */
export function useAnswers(taskId: string) {
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const items = useOutbox<KeptAnswer>('ANSWER')
  const byWorker = useMemo(
    () =>
      new Map(
        (items ?? []).filter(({ content }) => content.taskId === taskId).map((item) => [item.content.workerId, item]),
      ),
    [items, taskId],
  )
  /** Kept before it is sent, so that a lost connection loses nothing. @returns false where this device keeps nothing */
  const say = useCallback(
    async (content: KeptAnswer): Promise<boolean> => {
      const before = items ?? (await readItems<KeptAnswer>(owner, 'ANSWER').catch(() => []))
      const item: AnswerItem = {
        id: answerItemId(owner, content, before),
        kind: 'ANSWER',
        owner,
        state: 'WAITING',
        requestKey: randomId(),
        savedAt: new Date().toISOString(),
        compared: true,
        problem: null,
        workerId: content.workerId,
        content,
      }
      const isStored = await keepItem(item).catch(() => false)
      if (isStored) void sendAnswers(client, owner, true).catch(() => {})
      return isStored
    },
    [client, owner, items],
  )
  const drop = useCallback((item: AnswerItem) => dropItems([item.id]), [])
  return { byWorker, say, drop }
}
