import { type Client, CombinedError } from 'urql'
import type { OutboxKind } from './device-store.ts'
import { type OutboxItem, readItems } from './outbox.ts'
import { keepItem, readItem, withSender } from './outbox-items.ts'
import type { ProblemAnswer } from './problem.ts'

/** How one kind of item is sent. */
export interface Sending<Content> {
  readonly kind: OutboxKind
  /** @returns null when it was taken, what was refused, or that nobody knows whether it arrived */
  ask(client: Client, item: OutboxItem<Content>): Promise<null | ProblemAnswer | CombinedError>
  /** What of it stays on the device once it was taken, to list it by. */
  taken?(content: Content): Content
  /** What becomes of an item that was said anew while the one before it was on its way, and was taken. */
  after?(now: OutboxItem<Content>, sent: OutboxItem<Content>): OutboxItem<Content>
}

const device = { readItems, readItem, keepItem, withSender }

/**
 * Sends what waits of one kind, the oldest first, until one is not heard. One that somebody else has settled otherwise meanwhile becomes a
 * conflict: nothing is won silently.
 *
 * @param wait whether to wait for another tab that sends just now
 * @param outbox where it lies: on this device
 * @returns what became of those that were heard
 */
export async function sendKept<Content>(
  client: Client,
  owner: string,
  sending: Sending<Content>,
  wait = false,
  outbox: Pick<typeof device, keyof typeof device> = device,
): Promise<readonly OutboxItem<Content>[]> {
  const heard: OutboxItem<Content>[] = []
  await outbox.withSender(wait, async () => {
    const waiting = (await outbox.readItems<Content>(owner, sending.kind)).filter(({ state }) => state === 'WAITING')
    for (const { id } of waiting.toReversed()) {
      // While those before it were on their way it may have been discarded, or said anew.
      const item = await outbox.readItem<Content>(owner, id)
      if (item?.state !== 'WAITING') continue
      const answer = await sending.ask(client, item)
      if (answer instanceof CombinedError) return
      const after: OutboxItem<Content> =
        answer === null
          ? {
              ...item,
              state: 'SENT',
              savedAt: new Date().toISOString(),
              problem: null,
              content: sending.taken?.(item.content) ?? item.content,
            }
          : { ...item, state: 'CONFLICT', problem: problemIn(answer) }
      await keepUnlessSaidAnew(outbox, sending, item, after)
      heard.push(after)
    }
  })
  return heard
}

/** While it was on its way it may have been said anew: then that one waits, and knows of the one that arrived. */
async function keepUnlessSaidAnew<Content>(
  outbox: Pick<typeof device, 'keepItem' | 'readItem'>,
  sending: Sending<Content>,
  sent: OutboxItem<Content>,
  after: OutboxItem<Content>,
): Promise<void> {
  const now = await outbox.readItem<Content>(sent.owner, sent.id)
  // Discarded on its way: what arrived is told all the same, what was refused is nobody's any more.
  if (now === null && after.state !== 'SENT') return
  if (now === null || now.requestKey === sent.requestKey) return void (await outbox.keepItem(after))
  if (after.state === 'SENT' && sending.after !== undefined) await outbox.keepItem(sending.after(now, sent))
}

/** What was refused, or that nobody knows whether it arrived. */
export function heardOf(
  refusal: ProblemAnswer | null | undefined,
  error: CombinedError | undefined,
): ProblemAnswer | CombinedError {
  return refusal ?? error ?? new CombinedError({ networkError: new Error('no answer') })
}

function problemIn(problem: ProblemAnswer): NonNullable<OutboxItem<unknown>['problem']> {
  const [issue] = ('issues' in problem && problem.issues) || []
  const { message, messageEn } = issue ?? problem
  return { code: problem.code, message, messageEn }
}
