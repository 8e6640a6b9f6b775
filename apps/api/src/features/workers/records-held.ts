import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type DomainError, NotAllowedError } from '../../platform/errors.ts'
import { mayBeOnePerson } from '../access/public.ts'
import { findHeldRecords, type HeldRecord } from './records-held.queries.ts'
import { workerMessages } from './workers.messages.ts'

/**
 * That somebody is verified says another person than who entered the record or visited them.
 *
 * @throws NotAllowedError `MAKER_IS_NOT_VERIFIER`, `MAY_BE_ONE_PERSON`
 */
export async function assertVerifiedByAnother(tx: TenantTransaction, workerId: string): Promise<void> {
  const [held] = await tx.rows<HeldRecord>(findHeldRecords([workerId]))
  if (held !== undefined) throw refusalOf(held)
}

const loadHeldRecord = batched<Context, string, HeldRecord>(async (context, ids) => {
  const rows = await context.read<HeldRecord>(findHeldRecords(ids))
  return new Map(rows.map((row) => [row.worker_id, row]))
})

/** The refusal that calling this person verified would meet, known before the step; null where another person may. */
export async function verifyRefusal(context: Context, workerId: string): Promise<DomainError | null> {
  const held = await loadHeldRecord(context, workerId)
  return held === null ? null : refusalOf(held)
}

export function makerIsNotVerifier(): NotAllowedError {
  return new NotAllowedError(workerMessages.MAKER_IS_NOT_VERIFIER())
}

function refusalOf({ is_own: isOwn }: HeldRecord): DomainError {
  return isOwn ? makerIsNotVerifier() : mayBeOnePerson()
}
