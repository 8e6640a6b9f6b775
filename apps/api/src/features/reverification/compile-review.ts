import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { Temporal } from 'temporal-polyfill'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import type { DecreeRecord } from '../decrees/public.ts'
import { insertReverification, setNextReview } from './compile-review.queries.ts'
import { finishListing, listFindings } from './list-findings.queries.ts'
import { judgingOn } from './read-judging.ts'
import { reverificationMessages } from './reverification.messages.ts'
import type { ScheduleRow } from './reverifications.queries.ts'

export interface AskedReview {
  readonly decree: DecreeRecord
  /** Ages are reckoned and the annex is read on it. */
  readonly asOf: string
  readonly because: 'SCHEDULE' | 'EVIDENCE'
  readonly note: string | null
  /** Moves on by it. */
  readonly schedule: ScheduleRow | undefined
}

/**
 * Opens a review and makes its list, once: whoever something speaks against. Its maker is whoever entered, or nobody where a schedule opens it.
 *
 * @throws ConflictError `REVERIFICATION_OPEN`
 */
export async function compileReview(tx: Transaction, entry: Entry, review: AskedReview): Promise<string> {
  const { decree, asOf, because, schedule } = review
  // Signed before it begins, its annex is that of its first month.
  const month = [asOf, decree.from_month].sort()[1] ?? asOf
  const id = await insert(tx, entry, review)
  const judged = await judgingOn(tx, decree.programme_id, asOf)
  const listing = {
    id: decree.id,
    programme_id: decree.programme_id,
    until_month: decree.until_month,
    signed_on: decree.signed_on ?? asOf,
  }
  await tx.run(
    listFindings(tx.reference, { reverification: id, tenant: entry.tenantId, decree: listing, month, judged }),
  )
  const [counted] = await tx.rows<{ people: number; listed: number }>(finishListing(id, decree.id, month))
  if (schedule?.every_months != null) await tx.run(setNextReview(monthsAfter(asOf, schedule.every_months), decree.id))
  await recordAudit(tx, entry, 'REVERIFICATION_OPENED', {
    subject: { kind: 'reverification', id, version: 1 },
    details: { decree: decree.id, asOf, because, people: counted?.people ?? 0, listed: counted?.listed ?? 0 },
  })
  return id
}

/** The same day of a later month; of the 31st the last of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

async function insert(
  tx: TenantTransaction,
  { tenantId }: Entry,
  { decree, asOf, because, note }: AskedReview,
): Promise<string> {
  try {
    const [made] = await tx.rows<{
      id: string
    }>(insertReverification({ tenantId, decreeId: decree.id, asOf, because, note }))
    if (made === undefined) throw new Error('the review was not written')
    return made.id
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (refusal?.constraint !== 'reverification_open') throw error
    throw new ConflictError(reverificationMessages.REVERIFICATION_OPEN())
  }
}
