import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { recordAudit } from '../audit/public.ts'
import { assertVersion, readLoggedReason } from './change-worker.ts'
import { getWorker } from './find-worker.ts'
import { confirmMismatch, withdrawConfirmation } from './national-id-mismatch.queries.ts'
import { keepMismatches } from './national-id-mismatch.ts'
import { workerMessages } from './workers.messages.ts'
import { mayUpdate } from './workers.policy.ts'

export interface ConfirmNationalIdInput {
  readonly workerId: string
  readonly expectedVersion: number
  /** False takes it back. */
  readonly confirmed: boolean
  readonly because: string
}

/**
 * Says that a record agrees with the identity card though the number says another birth day or sex: a NIK stays when a birth day is corrected (PP 37/2007, article 37). Who is
 * confirmed leaves the queue of numbers that differ, until the birth day, the sex or the number changes.
 *
 * @throws NotFoundError for a missing record and another tenant's alike
 * @throws NotAllowedError to whoever does not keep the record
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `VERSION_CONFLICT`, `NATIONAL_ID_AGREES` where nothing differs, or what is taken back was never said
 */
export async function confirmNationalId(tx: Transaction, actor: Actor, input: ConfirmNationalIdInput): Promise<string> {
  const reason = readLoggedReason(input.because, 'because')
  const record = await getWorker(tx, input.workerId)
  assertVersion(record, input.expectedVersion)
  if (!mayUpdate(actor, record)) throw new NotAllowedError()
  if (input.confirmed) {
    // A record that came in just now has not been compared yet.
    const unopened = new UnopenedValues()
    await keepMismatches(tx, actor, [record.id], unopened)
    await unopened.setAside(tx, actor)
  }
  const changed = await tx.run(input.confirmed ? confirmMismatch(record.id, reason) : withdrawConfirmation(record.id))
  if (changed === 0) throw new ConflictError(workerMessages.NATIONAL_ID_AGREES())
  await recordAudit(tx, actor, input.confirmed ? 'NATIONAL_ID_CONFIRMED' : 'NATIONAL_ID_CONFIRMATION_WITHDRAWN', {
    subject: { kind: 'worker', id: record.id, version: record.version },
    details: { reason },
  })
  return record.id
}
