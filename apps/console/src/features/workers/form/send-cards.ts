import type { Client, CombinedError } from 'urql'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import type { OutboxItem } from '../../../session/outbox.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { heardOf, type Sending, sendKept } from '../../../session/send-kept.ts'
import { type PhotoUnderWay, sendPhoto } from '../../../session/send-photo.ts'
import { AddWorkerDocumentMutation } from '../add-document.mutation.ts'

export type CardKind = 'ID_CARD' | 'FAMILY_CARD'

export const cardKinds: readonly CardKind[] = ['ID_CARD', 'FAMILY_CARD']

export interface CardPhoto {
  readonly kind: CardKind
  readonly photo: KeptPhoto
}

/** The photo of one card of somebody who is registered, as it lies on this device. */
export interface KeptCard extends PhotoUnderWay {
  readonly workerId: string
  /** To list it by. */
  readonly name: string
  readonly kind: CardKind
}

export type CardItem = OutboxItem<KeptCard>

type Registered = Pick<
  OutboxItem<{ readonly photos?: readonly CardPhoto[] }>,
  'id' | 'owner' | 'requestKey' | 'content'
>

/** What now waits to be sent after its person: one item for each card. */
export function cardItemsOf(
  { content, id, owner, requestKey }: Registered,
  person: { readonly workerId: string; readonly name: string },
  now = new Date(),
): readonly CardItem[] {
  return (content.photos ?? []).map(({ kind, photo }) => ({
    id: `CARD ${id} ${kind}`,
    kind: 'CARD',
    owner,
    state: 'WAITING',
    requestKey,
    savedAt: now.toISOString(),
    compared: true,
    problem: null,
    workerId: person.workerId,
    content: { ...person, kind, photo, fileId: null },
  }))
}

/** Sends the photos of cards that wait; see `sendKept`. One that is refused does not hold up the next. */
export function sendCards(client: Client, owner: string, wait = false): Promise<readonly CardItem[]> {
  return sendKept<KeptCard>(client, owner, SENDING, wait)
}

/** What a person's page shows of their papers. */
const staleWorker = { additionalTypenames: ['Worker'] }

const SENDING: Sending<KeptCard> = {
  kind: 'CARD',
  ask: sendCard,
  taken: (content) => ({ ...content, photo: null }),
}

/** Uploads one photo and puts it to its person. @returns as `Sending.ask` says */
export function sendCard(client: Client, item: CardItem): Promise<null | ProblemAnswer | CombinedError> {
  return sendPhoto(item, (fileId) => attach(client, item.content, fileId))
}

async function attach(
  client: Client,
  { kind, workerId }: KeptCard,
  fileId: string,
): Promise<null | ProblemAnswer | CombinedError> {
  const input = { workerId, kind, fileId }
  const { data, error } = await client.mutation(AddWorkerDocumentMutation, { input }, staleWorker).toPromise()
  const outcome = data?.addWorkerDocument
  return outcome?.__typename === 'AddWorkerDocumentSuccess' ? null : heardOf(outcome, error)
}
