import type { Prisma } from '@payung/database/prisma'
import { type Reviewed, reviewFault } from '@payung/domain/decree/review-claim'
import { ConflictError } from '../../platform/errors.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { findReviewed, type ReviewedRow } from './reviewed.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>

/** On which closed review an amendment or revocation may rest. */
export async function reviewedFor(read: Read, decreeId: string): Promise<Reviewed> {
  const [review] = await read<ReviewedRow>(findReviewed(decreeId))
  return { people: review?.people ?? 0, closedOn: review?.closed_on ?? null }
}

/**
 * That the text claims no re-verification that did not take place.
 *
 * @throws ConflictError `REVIEW_UNCOUNTED`, `REVIEW_OF_NOBODY`
 */
export function assertReviewTrue(
  { title, considerations, dictums, kind }: Pick<DecreeRecord, 'title' | 'considerations' | 'dictums' | 'kind'>,
  reviewed: Reviewed,
): void {
  const fault = reviewFault({ title, considerations, dictums }, kind, reviewed)
  if (fault === null) return
  throw new ConflictError(
    fault === 'REVIEW_OF_NOBODY'
      ? decreeDraftMessages.REVIEW_OF_NOBODY()
      : decreeDraftMessages.REVIEW_UNCOUNTED({ count: '{diverifikasi_ulang}', day: '{tanggal_verifikasi_ulang}' }),
  )
}
