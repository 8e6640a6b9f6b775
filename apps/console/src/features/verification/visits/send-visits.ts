import type { VisitAnswer, VisitReason } from '@payung/domain/verification/check-result'
import type { Client } from 'urql'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import type { OutboxItem } from '../../../session/outbox.ts'
import { heardOf, type Sending, sendKept } from '../../../session/send-kept.ts'
import { uploadPhotos } from '../../../session/upload-photos.ts'
import { RecordVisitMutation } from '../check.query.ts'

/** What a visit has found, as it lies on this device. */
export interface KeptVisit {
  readonly taskId: string
  /** To list it by. */
  readonly name: string
  readonly answer: VisitAnswer
  readonly reasonCode: VisitReason | null
  readonly evidence: string | null
  readonly foundOn: string
  /** Missing on what an earlier version kept. */
  readonly photos?: readonly KeptPhoto[]
}

export type VisitItem = OutboxItem<KeptVisit>

/**
 * One place for each visit: said anew, it takes the place of what waited, and never of what somebody else keeps on the same phone.
 *
 * @param items what lies here of this owner: what an earlier version kept has a place without the owner in it, and goes on in that
 */
export function visitItemId(
  owner: string,
  taskId: string,
  items: readonly Pick<VisitItem, 'id' | 'content'>[],
): string {
  return items.find(({ content }) => content.taskId === taskId)?.id ?? `VISIT ${owner} ${taskId}`
}

/** Sends the visits that wait; see `sendKept`. */
export function sendVisits(client: Client, owner: string, wait = false): Promise<readonly VisitItem[]> {
  return sendKept<KeptVisit>(client, owner, SENDING, wait)
}

const SENDING: Sending<KeptVisit> = {
  kind: 'VISIT',
  async ask(client, { content }) {
    const { name: _name, photos = [], ...input } = content
    const uploaded = await uploadPhotos(photos)
    if (!Array.isArray(uploaded)) return uploaded
    const { data, error } = await client
      .mutation(RecordVisitMutation, { input: { ...input, photoFileIds: uploaded } })
      .toPromise()
    const outcome = data?.recordVisit
    if (outcome?.__typename === 'RecordVisitSuccess') return null
    return heardOf(outcome, error)
  },
  taken: ({ photos: _photos, ...content }) => content,
}
