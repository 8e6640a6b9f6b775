import { type Client, CombinedError } from 'urql'
import type { OutboxKind } from './device-store.ts'
import { keepItem, type OutboxItem, readItem, readItems, withSender } from './outbox.ts'
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

/**
 * Sends what waits of one kind, the oldest first, until one is not heard. One that somebody else has settled otherwise meanwhile becomes a
 * conflict: nothing is won silently.
 *
 * @param wait whether to wait for another tab that sends just now
 * @returns what became of those that were heard
 */
export async function sendKept<Content>(
  client: Client,
  owner: string,
  sending: Sending<Content>,
  wait = false,
): Promise<readonly OutboxItem<Content>[]> {
  const heard: OutboxItem<Content>[] = []
  await withSender(wait, async () => {
    const waiting = (await readItems<Content>(owner, sending.kind)).filter(({ state }) => state === 'WAITING')
    for (const item of waiting.toReversed()) {
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
          : { ...item, state: 'CONFLICT', problem: told(answer) }
      await keepUnlessSaidAnew(owner, sending, item, after)
      heard.push(after)
    }
  })
  return heard
}

/** While it was on its way it may have been said anew: then that one waits, and knows of the one that arrived. */
async function keepUnlessSaidAnew<Content>(
  owner: string,
  sending: Sending<Content>,
  sent: OutboxItem<Content>,
  after: OutboxItem<Content>,
): Promise<void> {
  const now = await readItem<Content>(owner, sent.id)
  if (now === null || now.requestKey === sent.requestKey) return void (await keepItem(after))
  if (after.state === 'SENT' && sending.after !== undefined) await keepItem(sending.after(now, sent))
}

/** What was refused, or that nobody knows whether it arrived. */
export function heardOf(
  refusal: ProblemAnswer | null | undefined,
  error: CombinedError | undefined,
): ProblemAnswer | CombinedError {
  return refusal ?? error ?? new CombinedError({ networkError: new Error('no answer') })
}

function told(problem: ProblemAnswer): NonNullable<OutboxItem<unknown>['problem']> {
  const [issue] = ('issues' in problem && problem.issues) || []
  const { message, messageEn } = issue ?? problem
  return { code: problem.code, message, messageEn }
}
