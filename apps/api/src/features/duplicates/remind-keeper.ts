import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMayRemind } from './duplicates.policy.ts'
import { type ReminderRow, remindKeeper } from './keepers.queries.ts'

/**
 * Reminds another government of the pairs that lie with it: a notice with their number to its administrators and officers, at most once in seven days.
 *
 * @throws NotAllowedError to who may not decide for the whole tenant
 * @throws ConflictError `DUPLICATES_REMINDED` within seven days of a reminder, `DUPLICATES_NOBODY_TO_REMIND` where nothing lies or nobody has an account
 */
export async function remindDuplicateKeeper(
  tx: TenantTransaction,
  actor: Actor,
  tenantId: string,
): Promise<ReminderRow> {
  assertMayRemind(actor, tenantId)
  const reminder = await tx.one<ReminderRow>(remindKeeper(tenantId))
  if (reminder.reminded_before !== null)
    throw new ConflictError(duplicateMessages.DUPLICATES_REMINDED({ day: reminder.reminded_before }))
  if (reminder.reached === 0) throw new ConflictError(duplicateMessages.DUPLICATES_NOBODY_TO_REMIND())
  const { pairs, shared, reached } = reminder
  await recordAudit(tx, actor, 'DUPLICATES_REMINDED', {
    subject: { kind: 'tenant', id: tenantId },
    details: { pairs, shared, reached },
  })
  return reminder
}
