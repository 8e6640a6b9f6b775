import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import type { Client, CombinedError } from 'urql'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import type { OutboxItem } from '../../../session/outbox.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { heardOf, type Sending, sendKept } from '../../../session/send-kept.ts'
import { type PhotoUnderWay, sendPhoto } from '../../../session/send-photo.ts'
import { AddClaimPaperMutation } from '../claims.query.ts'

export interface PaperPhoto {
  readonly kind: ClaimPaper
  readonly photo: KeptPhoto
}

/** The case to which photos belong. */
interface CaseOf {
  readonly claimId: string
  /** To list them by. */
  readonly name: string
}

/** The photo of one paper of a case, as it lies on this device. */
export interface KeptPaper extends PhotoUnderWay, CaseOf {
  readonly kind: ClaimPaper
}

export type PaperItem = OutboxItem<KeptPaper>

/**
 * What now waits to be sent to a case: one item for each photo.
 *
 * @param from in whose outbox, and from what: made again from the same, each takes the place of the one before
 */
export function paperItemsOf(
  photos: readonly PaperPhoto[],
  { claimId, name }: CaseOf,
  from: { readonly owner: string; readonly source: string },
  now = new Date(),
): readonly PaperItem[] {
  return photos.map(({ kind, photo }) => ({
    id: `PAPER ${from.source} ${kind}`,
    kind: 'PAPER',
    owner: from.owner,
    state: 'WAITING',
    requestKey: from.source,
    savedAt: now.toISOString(),
    compared: true,
    problem: null,
    workerId: null,
    content: { claimId, name, kind, photo, fileId: null },
  }))
}

/** Sends the photos of papers that wait; see `sendKept`. One that is refused does not hold up the next. */
export function sendPapers(client: Client, owner: string, wait = false): Promise<readonly PaperItem[]> {
  return sendKept<KeptPaper>(client, owner, SENDING, wait)
}

/** What the page of a case shows of its papers. */
const staleClaim = { additionalTypenames: ['Claim'] }

const SENDING: Sending<KeptPaper> = {
  kind: 'PAPER',
  ask: sendPaper,
  taken: (content) => ({ ...content, photo: null }),
}

/** Uploads one photo and puts it to its case. @returns as `Sending.ask` says */
export function sendPaper(client: Client, item: PaperItem): Promise<null | ProblemAnswer | CombinedError> {
  const { claimId, kind } = item.content
  return sendPhoto(item, async (fileId) => {
    const input = { claimId, kind, fileId }
    const { data, error } = await client.mutation(AddClaimPaperMutation, { input }, staleClaim).toPromise()
    const outcome = data?.addClaimPaper
    return outcome?.__typename === 'AddClaimPaperSuccess' ? null : heardOf(outcome, error)
  })
}
