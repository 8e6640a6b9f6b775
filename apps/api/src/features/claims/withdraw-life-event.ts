import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { withdrawalInput } from '@payung/domain/benefit/claim-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { claimMessages } from './claims.messages.ts'
import { mayReadClaims, mayWithdraw } from './claims.policy.ts'
import { findLifeEvents, type LifeEventRow, withdrawEvent } from './claims.queries.ts'

/**
 * Takes a report back, and with it everything that followed from it.
 *
 * @throws NotFoundError, NotAllowedError, ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `EVENT_WITHDRAWN`, `EVENT_PAID`, `EVENT_STATUS_STANDS`
 */
export async function withdrawLifeEvent(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof withdrawalInput> & { readonly eventId: string },
): Promise<string> {
  const [event] = mayReadClaims(actor) ? await tx.rows<LifeEventRow>(findLifeEvents([input.eventId])) : []
  if (event === undefined) throw new NotFoundError()
  if (event.state === 'WITHDRAWN') throw new ConflictError(claimMessages.EVENT_WITHDRAWN())
  if (event.claim_state === 'PAID' || event.claim_state === 'CLOSED')
    throw new ConflictError(claimMessages.EVENT_PAID())
  if (!mayWithdraw(actor, event)) throw new NotAllowedError()
  const { reason } = readInput(withdrawalInput, input, claimMessages)
  const withdrawn = await orRefusedByRule(() => tx.run(withdrawEvent(event.id, reason)))
  if (withdrawn === 0) throw new ConflictError(claimMessages.EVENT_WITHDRAWN())
  await recordAudit(tx, actor, 'LIFE_EVENT_WITHDRAWN', {
    subject: { kind: 'worker', id: event.worker_id },
    details: { event: event.id },
  })
  return event.id
}
