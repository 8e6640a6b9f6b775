import { type Client, CombinedError } from 'urql'
import type { StoredProblem } from '../../../session/device-store.ts'
import { type OutboxItem, readItems } from '../../../session/outbox.ts'
import { keepItem, keepItems, readItem, withSender } from '../../../session/outbox-items.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { PossibleDuplicatesQuery } from './possible-duplicates.query.ts'
import { RegisterWorkerMutation, registrationInput } from './register-worker.mutation.ts'
import { type CardPhoto, cardItemsOf } from './send-cards.ts'
import { emptyDraft, type WorkerDraft } from './worker-draft.ts'

/** What was typed, and the photos of cards that go out once the person is registered. */
export interface KeptRegistration extends WorkerDraft {
  /** Missing on what an earlier version kept. */
  readonly photos?: readonly CardPhoto[]
}

export type Registration = OutboxItem<KeptRegistration>

export type Sending =
  | { readonly end: 'REGISTERED'; readonly workerId: string; readonly name: string }
  | { readonly end: 'REFUSED'; readonly problem: ProblemAnswer }
  /** Somebody who is registered may be the same: a person has to compare. */
  | { readonly end: 'RESEMBLES' }
  /** Nobody knows whether it arrived: sent again under the same key, it is registered once. */
  | { readonly end: 'UNHEARD'; readonly error: CombinedError }
  /** The server answered, but not about this: signed out, or a fault of its own. */
  | { readonly end: 'FAILED'; readonly error: CombinedError }

/** The code of a conflict that only a person can decide. */
export const resembling = 'POSSIBLE_DUPLICATE'

/**
 * Sends one item. Without a connection nobody who resembles the person could be shown while typing, so that is made up for first; but never
 * again for what was sent before, which would resemble itself.
 */
export async function sendItem(client: Client, item: Registration): Promise<Sending> {
  if (!item.compared) {
    const resembles = await findResembling(client, item.content)
    if (resembles instanceof CombinedError) return unheardOrFailed(resembles)
    if (resembles) return { end: 'RESEMBLES' }
    await keepItem({ ...item, compared: true })
  }
  const input = { ...registrationInput(item.content), requestKey: item.requestKey }
  const { data, error } = await client.mutation(RegisterWorkerMutation, { input }).toPromise()
  const outcome = data?.registerWorker
  if (outcome?.__typename === 'RegisterWorkerSuccess') {
    return { end: 'REGISTERED', workerId: outcome.data.id, name: outcome.data.name }
  }
  if (outcome) return { end: 'REFUSED', problem: outcome }
  return unheardOrFailed(error ?? new CombinedError({ networkError: new Error('no answer') }))
}

/**
 * Sends what waits, the oldest first, until one is not heard. What is refused becomes a conflict for a person to decide.
 *
 * @returns what became of those that were heard
 */
export async function sendWaiting(client: Client, owner: string): Promise<readonly Registration[]> {
  const heard: Registration[] = []
  await withSender(false, async () => {
    const waiting = (await readItems<KeptRegistration>(owner, 'REGISTRATION'))
      .filter(({ state }) => state === 'WAITING')
      .toReversed()
    for (const { id } of waiting) {
      // While those before it were on their way it may have been discarded, or typed anew.
      const item = await readItem<KeptRegistration>(owner, id)
      if (item?.state !== 'WAITING') continue
      const after = afterSending(item, await sendItem(client, item))
      if (after === null) return
      await keepSettled(item, after)
      heard.push(after)
    }
  })
  return heard
}

/** Keeps what became of an item, and with it, once its person is registered, the photos that now go out: both or none, so that no photo is lost or goes twice. */
export function keepSettled(item: Registration, after: Registration): Promise<boolean> {
  const { content, state, workerId } = after
  const cards = state === 'SENT' && workerId !== null ? cardItemsOf(item, { workerId, name: content.name }) : []
  return keepItems([after, ...cards])
}

/** @returns what the item is after its sending, or null: it still waits, and so does everything behind it */
export function afterSending(item: Registration, sending: Sending, now = new Date()): Registration | null {
  switch (sending.end) {
    case 'REGISTERED':
      // It is in the registry: here nothing of it is kept but the name to list it by.
      return {
        ...item,
        state: 'SENT',
        savedAt: now.toISOString(),
        problem: null,
        workerId: sending.workerId,
        content: { ...emptyDraft, name: sending.name },
      }
    case 'RESEMBLES':
      return { ...item, state: 'CONFLICT', problem: { code: resembling, message: '', messageEn: '' } }
    case 'REFUSED':
      return { ...item, state: 'CONFLICT', problem: problemOf(sending.problem), workerId: workerOf(sending.problem) }
    default:
      return null
  }
}

async function findResembling(client: Client, draft: WorkerDraft): Promise<boolean | CombinedError> {
  const { name, birthDate, villageCode } = draft
  const variables = {
    nationalId: null,
    name: name.trim(),
    birthDate: birthDate || null,
    villageCode: villageCode || null,
  }
  const { data, error } = await client
    .query(PossibleDuplicatesQuery, variables, { requestPolicy: 'network-only' })
    .toPromise()
  return error ?? (data?.possibleDuplicates.length ?? 0) > 0
}

function problemOf(problem: ProblemAnswer): StoredProblem {
  // What exactly is wrong stands at its field; the form says it again when it is opened and sent.
  const [issue] = ('issues' in problem && problem.issues) || []
  const { message, messageEn } = issue ?? problem
  return { code: problem.code, message, messageEn }
}

function workerOf(problem: ProblemAnswer): string | null {
  return 'workerId' in problem ? (problem.workerId ?? null) : null
}

function unheardOrFailed(error: CombinedError): Sending {
  const unheard = error.networkError !== undefined && error.graphQLErrors.length === 0
  return { end: unheard ? 'UNHEARD' : 'FAILED', error }
}
