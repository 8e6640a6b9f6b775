import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import {
  setReverificationCancelled,
  setReverificationClosed,
  setReverificationOpen,
} from './move-reverification.queries.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { assertMay } from './reverification.policy.ts'
import { lockReverification } from './reverifications.queries.ts'

export interface MoveInput {
  readonly reverificationId: string
  readonly expectedVersion: number
}

/**
 * Closes a review: everybody whom it lists is decided about.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `REVERIFICATION_STATE`, `REVERIFICATION_CHANGED`, `REVERIFICATION_UNDECIDED`
 */
export async function closeReverification(tx: TenantTransaction, actor: Actor, input: MoveInput): Promise<string> {
  const row = await lockReverification(tx, input.reverificationId, input.expectedVersion)
  assertMay(actor, row, 'CLOSE')
  try {
    await tx.run(setReverificationClosed(row.id))
  } catch (error) {
    if (databaseRefusal(error)?.constraint !== 'reverification_undecided') throw error
    throw new ConflictError(reverificationMessages.REVERIFICATION_UNDECIDED())
  }
  await recordAudit(tx, actor, 'REVERIFICATION_CLOSED', {
    subject: { kind: 'reverification', id: row.id, version: row.version + 1 },
  })
  return row.id
}

/** Opens a closed review again, while no amendment rests on it. @throws as above, ConflictError `REVERIFICATION_AMENDED`, `REVERIFICATION_OPEN` */
export async function reopenReverification(tx: TenantTransaction, actor: Actor, input: MoveInput): Promise<string> {
  const row = await lockReverification(tx, input.reverificationId, input.expectedVersion)
  assertMay(actor, row, 'REOPEN')
  try {
    await tx.run(setReverificationOpen(row.id))
  } catch (error) {
    if (databaseRefusal(error)?.state !== '23505') throw error
    throw new ConflictError(reverificationMessages.REVERIFICATION_OPEN())
  }
  await recordAudit(tx, actor, 'REVERIFICATION_REOPENED', {
    subject: { kind: 'reverification', id: row.id, version: row.version + 1 },
  })
  return row.id
}

/** Calls a review off for good: nothing of the decree changes by it. @throws as above, ValidationError `REASON_MISSING` and its like */
export async function cancelReverification(
  tx: TenantTransaction,
  actor: Actor,
  input: MoveInput & { readonly reason: string },
): Promise<string> {
  const row = await lockReverification(tx, input.reverificationId, input.expectedVersion)
  assertMay(actor, row, 'CANCEL')
  const reason = readLoggedReason(input.reason)
  await tx.run(setReverificationCancelled(reason, row.id))
  await recordAudit(tx, actor, 'REVERIFICATION_CANCELLED', {
    subject: { kind: 'reverification', id: row.id, version: row.version + 1 },
  })
  return row.id
}
